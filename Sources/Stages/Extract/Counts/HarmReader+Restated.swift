import NewsModel
import NewsText

/// Figures that are given again, and figures that were given before.
extension HarmReader {
    /// How surely a group speaks of those whom the text counts elsewhere: `the fourteen men`, `all 16 passengers`, a large number of people.
    ///
    /// A small number alone does not say enough.
    func isRestated(_ group: PeopleGroup, isHeadline: Bool) -> Bool {
        guard let value = group.value, value > 2, !group.isPart, !group.isAtLeast else { return false }
        let before = hash(group.tokens.lowerBound - 1)
        let isThose = before == CountWord.the || before == CountWord.all || CountWord.those.contains(before)
        if group.noun.isEmpty { return isHeadline ? value > 3 : isThose && value > (before == CountWord.all ? 3 : 12) }
        if isThose { return true }
        return value > 12 || isHeadline
    }

    /// The earlier figures of a sentence: `two more than the seven first given`, `an earlier count of 11`.
    ///
    /// Those that are only compared with another (`against nine`) need one in the same sentence.
    var earlierFigures: [(group: PeopleGroup, isCompared: Bool)] {
        var found: [(group: PeopleGroup, isCompared: Bool)] = []
        for index in sentence {
            guard let start = earlierFigure(at: index), let amount = bounded(at: start), amount.value ?? 2 != 1,
                !CountWord.percent.contains(hash(amount.end)),
                !found.contains(where: { $0.group.tokens.contains(start) })
            else { continue }
            let people = group(startingAt: start)
            var old = PeopleGroup(
                tokens: people?.tokens ?? start..<amount.end, noun: people?.noun ?? amount.end..<amount.end,
                value: amount.value, isAtLeast: amount.isAtLeast, atMost: amount.atMost)
            // "seven houses"
            if people == nil, kind(amount.end) == .other, !isMark(amount.end),
                !CountWord.givenAs.contains(hash(amount.end))
            {
                continue
            }
            old.isOld = true
            found.append((old, hash(index) == CountWord.against || hash(index) == CountWord.from))
        }
        return found
    }

    /// The token at which the figure would stand that a word at `index` calls an earlier one.
    private func earlierFigure(at index: Int) -> Int? {
        let word = hash(index)
        let next = hash(index + 1) == CountWord.the ? index + 2 : index + 1
        let isNumber = kind(next) == .number
        if word == CountWord.than, next == index + 2, kind(index - 2) == .number,
            CountWord.more.contains(hash(index - 1)) || CountWord.fewer.contains(hash(index - 1))
        {
            return next
        }
        if word == CountWord.than, hash(index - 1) == CountWord.rather, isNumber { return next }
        if CountWord.spoken.contains(word), hash(index + 1) == CountWord.of { return index + 2 }
        if isNumber, replaces(index) { return next }
        if CountWord.corrections.contains(word) { return corrected(index) }
        if word == CountWord.open, isNumber,
            CountWord.days.contains(hash(next + 2)) || CountWord.days.contains(hash(next + 3)),
            kind(next + 1) == .stop
        {
            return next
        }
        guard CountWord.figures.contains(word) else { return nil }
        let isEarlier = (max(sentence.lowerBound, index - 6)..<min(index + 5, sentence.upperBound)).contains {
            $0 != index && CountWord.previous.contains(hash($0))
        }
        guard isEarlier else { return nil }
        for position in index + 1..<index + 7 where CountWord.equals.contains(hash(position)) { return position + 1 }
        return nil
    }

    /// Whether the number behind a word is one that another replaces: `up from`, `, from`, `and not`, `, against`.
    private func replaces(_ index: Int) -> Bool {
        let before = hash(index - 1)
        switch hash(index) {
        case CountWord.from:
            return CountWord.moves.contains(before)
                || before == CountWord.comma && hash(index + 2) != CountWord.to && !isMoney(index + 2)
        case CountWord.not:
            return before == CountWord.comma || before == CountWord.and || hash(index + 1) == CountWord.the
        case CountWord.against: return before == CountWord.comma
        default: return false
        }
    }

    private func isMoney(_ index: Int) -> Bool { CountWord.percent.contains(hash(index)) }

    /// The number that a verb corrects: `updating 118`, `correcting an earlier 52`, `updates toll from 16`.
    private func corrected(_ index: Int) -> Int? {
        for position in index + 1..<index + 7 {
            if isMark(position) || hash(position) == CountWord.to { return nil }
            if kind(position) == .number {
                // "revised five figures"
                let next = position + 1
                return kind(next) != .people && hash(next) != CountWord.of
                    && (position == index + 1 || isMark(next) || kind(next) != .other)
                    ? position : nil
            }
        }
        return nil
    }
}
