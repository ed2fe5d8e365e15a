import NewsModel
import NewsText

/// Figures that are given again, and figures that were given before.
extension HarmReader {
    /// Whether a group speaks of all those whom the text has counted: `the fourteen men`, `all 16 passengers`; a number alone does not say surely enough.
    func isRestated(_ group: PeopleGroup) -> Bool {
        guard let value = group.value, value > 2, !group.isPart, !group.isAtLeast, !group.noun.isEmpty else {
            return false
        }
        let before = hash(group.tokens.lowerBound - 1)
        return before == CountWord.the || before == CountWord.all || CountWord.those.contains(before)
    }

    /// The earlier figures of a sentence: `two more than the seven first given`, `an earlier count of 11`.
    var earlierFigures: [PeopleGroup] {
        var found: [PeopleGroup] = []
        for index in sentence {
            guard let start = earlierFigure(at: index), let amount = bounded(at: start), amount.value ?? 2 != 1,
                !CountWord.percent.contains(hash(amount.end))
            else { continue }
            let people = group(startingAt: start)
            var old = PeopleGroup(
                tokens: people?.tokens ?? start..<amount.end, noun: people?.noun ?? amount.end..<amount.end,
                value: amount.value, isAtLeast: amount.isAtLeast, atMost: amount.atMost)
            // "seven houses"
            if people == nil, kind(amount.end) == .other, !isMark(amount.end),
                !CountWord.given.contains(hash(amount.end))
            {
                continue
            }
            old.isOld = true
            found.append(old)
        }
        return found
    }

    /// The token at which the figure would stand that a word at `index` calls an earlier one.
    private func earlierFigure(at index: Int) -> Int? {
        let word = hash(index)
        if word == CountWord.than, hash(index + 1) == CountWord.the, kind(index - 2) == .number,
            CountWord.more.contains(hash(index - 1)) || CountWord.fewer.contains(hash(index - 1))
        {
            return index + 2
        }
        if CountWord.spoken.contains(word), hash(index + 1) == CountWord.of { return index + 2 }
        guard CountWord.figures.contains(word) else { return nil }
        let isEarlier = (max(sentence.lowerBound, index - 3)..<min(index + 3, sentence.upperBound)).contains {
            $0 != index && CountWord.previous.contains(hash($0))
        }
        guard isEarlier else { return nil }
        for position in index + 1..<index + 6 where CountWord.equals.contains(hash(position)) { return position + 1 }
        return nil
    }
}
