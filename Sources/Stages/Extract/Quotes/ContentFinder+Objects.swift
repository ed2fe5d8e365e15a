import NewsModel
import NewsText

extension ContentFinder {
    /// `denied the allegations`, `promised to resign`, `accused him of lying`.
    func objectOrAct(_ clause: CueClause, _ next: Int, _ bound: Int) -> Range<Int>? {
        guard next < bound else { return nil }
        let frames = clause.cue.frames
        if frames.contains(.infinitive), isInfinitive(next, bound) {
            return declined(clause, next, bound) ?? text.trimmed(next..<bound)
        }
        if frames.contains(.of), text.isOf(next) { return text.trimmed(next..<bound) }
        if let figure = figure(clause, next, bound) { return figure }
        if frames.contains(.object), clause.cue.stance != .asserts, next + 1 < bound, isGerund(next) {
            return text.trimmed(next..<bound)
        }
        if frames.contains(.object), clause.cue.stance == .denies, isPointer(next, bound) { return next..<next + 1 }
        // "pledged $96,000"
        let amount = next + 1 < bound && text.tokens[next].shape == .mark && text.tokens[next + 1].shape == .number
        let isMoney = amount && !text.tokens[next + 1].spaceBefore && text.quotationOf[next] < 0
        guard frames.contains(.object), !clause.isNegated || clause.cue.stance != .asserts,
            !text.words[next].has([.preposition, .pronoun]) || text.words[next].has(.determiner),
            !text.words[next].has(.that)
                || !holdsVerb(next..<bound),
            text.quotation(openingAt: next) == nil,
            let phrase = phrases.phrase(
                startingAt: isMoney ? next + 1 : next, before: bound, withAppositions: false)
        else { return nil }
        let isClause = phrase.upperBound < bound && text.isFinite(phrase.upperBound)
        guard !isClause else { return nil }
        let end = (phrase.upperBound..<bound).first {
            text.isComma($0) || text.words[$0].has(.conjunction) && $0 + 1 < bound && text.isCue[$0 + 1]
        }
        return text.trimmed(next..<(end ?? bound))
    }

    /// `denied it`, `disputed that`: a pronoun that is all of the content.
    private func isPointer(_ position: Int, _ bound: Int) -> Bool {
        guard text.words[position].has([.neuter, .that]) || text.isThis(position) else { return false }
        return position + 1 >= bound || text.tokens[position + 1].shape == .mark && text.quotationOf[position + 1] < 0
            || text.words[position + 1].has([.conjunction, .time, .timeword])
    }

    private func isGerund(_ position: Int) -> Bool {
        let range = text.tokens[position].range
        return text.tokens[position].shape == .lower && range.count > 4 && text.text[range.end - 1] == 0x67
            && text.text[range.end - 2] == 0x6E && text.text[range.end - 3] == 0x69
    }

    /// `put the number at 40`: what is put, and where.
    private func figure(_ clause: CueClause, _ next: Int, _ bound: Int) -> Range<Int>? {
        guard clause.cue.frames.contains(.at),
            let phrase = phrases.phrase(startingAt: next, before: bound, withAppositions: false)
        else { return nil }
        let places = next + 1..<min(bound, phrase.upperBound + 12)
        guard let at = places.first(where: { text.isAt($0) }), at + 1 < bound else { return nil }
        return text.trimmed(next..<bound)
    }

    /// `declined to comment on Saturday`: what is declined is the comment, whatever it would have been on.
    private func declined(_ clause: CueClause, _ next: Int, _ bound: Int) -> Range<Int>? {
        guard clause.cue.stance == .declines, text.isTo(next), next + 2 < bound else { return nil }
        let behind = text.words[next + 2]
        return behind.has([.preposition, .time, .timeword, .subordinator]) ? next..<next + 2 : nil
    }

    /// `accused the head of the union of lying` is rare: the first `of` opens what somebody is accused of.
    func firstOf(from start: Int, _ bound: Int) -> Int {
        (start..<max(start, min(bound, start + 15))).first { text.isOf($0) } ?? bound
    }

    func isInfinitive(_ position: Int, _ bound: Int) -> Bool {
        if text.words[position].has(.negation), position + 1 < bound, text.isTo(position + 1) {
            return isInfinitive(position + 1, bound)
        }
        guard text.isTo(position), position + 1 < bound else { return false }
        return text.tokens[position + 1].shape == .lower && !text.words[position + 1].has([.determiner, .object])
    }

    /// `called the plan “a gift to the rich”`: a name for something, or words in quotation marks behind it.
    func complement(_ clause: CueClause, _ next: Int, _ bound: Int) -> Range<Int>? {
        guard clause.cue.frames.contains(.complement), next < bound, text.quotation(openingAt: next) == nil,
            let phrase = text.isThis(next) || text.words[next].has([.that, .object])
                ? next..<next + 1 : phrases.phrase(startingAt: next, before: bound, withAppositions: false)
        else { return nil }
        let isQuoted = (phrase.upperBound..<min(bound, phrase.upperBound + 5)).contains { text.quotationOf[$0] >= 0 }
        // "called the plan a gift"
        let isNamed = phrase.upperBound < bound && text.words[phrase.upperBound].has(.determiner)
        return isQuoted || isNamed ? text.trimmed(next..<bound) : nil
    }
}
