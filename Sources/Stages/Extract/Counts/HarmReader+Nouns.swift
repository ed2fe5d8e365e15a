import NewsModel
import NewsText

/// Nouns of harm, and figures of how many.
extension HarmReader {
    /// `12 deaths`, `three arrests`, `no injuries`, `the deaths of 12 people`.
    func noun(_ index: Int) -> [PeopleGroup] {
        if hash(index + 1) == CountWord.of, let object = object(at: index + 2) { return chain(from: object) }
        // adjectives may stand between: "12 confirmed deaths"
        for start in stride(from: index - 1, through: max(sentence.lowerBound, index - 4), by: -1) {
            if let amount = amount(at: start, upTo: index) { return countsHarm(start..<index) ? [amount] : [] }
            guard kind(start) == .other || kind(start) == .adverb, !isMark(start) else { break }
        }
        // "deaths rose to 12", "arrests now at 16"
        let verbs = index + 1..<min(index + 4, max(sentence.upperBound, index + 1))
        return verbs.contains { CountWord.rises.contains(hash($0)) } ? toll(index) : []
    }

    /// Whether an amount and the words up to its noun count the harm itself and not what is said of it, as "no cause of death" does.
    private func countsHarm(_ range: Range<Int>) -> Bool {
        guard let preposition = range.first(where: { hash($0) == CountWord.of }) else { return true }
        return CountWord.reports.contains(hash(preposition - 1))
    }

    /// `cost six lives`, `claimed the lives of 12 people`.
    func life(_ index: Int) -> [PeopleGroup] {
        if hash(index + 1) == CountWord.of {
            return object(at: index + 2).map { chain(from: $0) } ?? []
        }
        guard let amount = amount(at: index - 1, upTo: index) else { return [] }
        let before = amount.tokens.lowerBound - 1
        let verb = CountWord.determiners.contains(hash(before)) ? before - 1 : before
        return CountWord.losses.contains(hash(verb)) ? [amount] : []
    }

    private func amount(at start: Int, upTo index: Int) -> PeopleGroup? {
        switch kind(start) {
        case .number, .scale, .vague, .none:
            // "the 2012 shooting death"
            if kind(start) == .number, tokens[start].range.count == 4, 1900...2100 ~= word(start).value { return nil }
            let group = group(endingAt: start + 1)
            let first = group?.tokens.lowerBound ?? start
            let value = kind(start) == .none ? 0 : group?.value ?? (kind(start) == .number ? word(start).value : nil)
            // "casualties" may be dead or wounded; only none of them is clear
            if hash(index) == CountWord.casualties, value != 0 { return nil }
            // "one death row inmate", "the 13 death"
            if hash(index) == CountWord.death, value ?? 2 > 1 || kind(index + 1) == .other && !isMark(index + 1) {
                return nil
            }
            return PeopleGroup(
                tokens: first..<start + 1, noun: index..<index, value: value, isAtLeast: group?.isAtLeast ?? false)
        default: return nil
        }
    }

    /// `the death toll rose to 47 from 31`: the figure that it has now.
    func toll(_ index: Int) -> [PeopleGroup] {
        if let figure = figure(beforeNumber: index) { return [figure] }
        let behind = index + word(index).length
        for position in behind..<max(behind, min(index + 24, sentence.upperBound)) {
            // far from its noun only a figure behind "to" is surely its own
            let isFigure =
                position < index + 14 ? CountWord.figure.contains(hash(position)) : hash(position) == CountWord.to
            guard isFigure, let figure = group(startingAt: position + 1) ?? object(at: position + 1) else { continue }
            guard let old = oldFigure(before: position) else { return [figure] }
            return [old, figure]
        }
        return []
    }

    /// The figure before a number that is named behind it: `bringing to nine the number killed`.
    private func figure(beforeNumber index: Int) -> PeopleGroup? {
        for position in stride(from: index, through: max(sentence.lowerBound, index - 5), by: -1)
        where hash(position) == CountWord.number && hash(position - 1) == CountWord.the {
            guard let figure = group(endingAt: position - 1), hash(figure.tokens.lowerBound - 1) == CountWord.to else {
                return nil
            }
            return figure
        }
        return nil
    }

    /// `from 12` before "to 15".
    private func oldFigure(before position: Int) -> PeopleGroup? {
        guard var old = group(endingAt: position) else { return nil }
        let before = old.tokens.lowerBound - 1
        let from = CountWord.determiners.contains(hash(before)) ? before - 1 : before
        guard hash(from) == CountWord.from else { return nil }
        old.isOld = true
        return old
    }
}
