import NewsText

extension SubjectFinder {
    /// The subject of a verb at `verb` that neither a noun nor a comma precedes: `A nurse who worked there until May`,
    /// `A resident reached by phone`.
    func looseSubject(before verb: Int, from lower: Int) -> Range<Int>? {
        let lower = max(lower, verb - 25)
        var position = verb - 1
        while position > lower, text.quotationOf[position] < 0, !text.isComma(position), !text.isDash(position) {
            if text.words[position].has(.relative) || text.words[position].has(.that) {
                guard text.isNominal(position - 1), !text.isFinite(position - 1), !text.isCue[position - 1],
                    position + 1 < verb
                else { return nil }
                let start = trimmed(walk(from: position - 1, to: lower), position - 1)
                return start < position ? start..<verb : nil
            }
            if text.isCue[position] { return nil }
            position -= 1
        }
        guard position <= lower, lower + 2 < verb else { return nil }
        return reducedSubject(lower..<verb)
    }

    /// Whether words from the start of a sentence are one noun phrase with a participle behind it.
    private func reducedSubject(_ words: Range<Int>) -> Range<Int>? {
        let first = words.lowerBound
        let opens = text.words[first].has(.determiner) || text.tokens[first].isCapitalised && text.isNominal(first)
        guard opens, !text.words[first].has(.pronoun), text.quotationOf[first] < 0 else { return nil }
        let isPhrase = words.dropFirst().allSatisfy { position in
            let word = text.words[position]
            if word.has([.auxiliary, .subordinator, .pronoun, .verb]), !word.has([.preposition, .determiner]) {
                return false
            }
            return text.mark(position) == 0 && text.tokens[position].shape != .mark || text.mark(position) == 0x2D
        }
        return isPhrase && words.dropFirst().contains { isParticiple($0) || text.words[$0].has(.preposition) }
            ? words : nil
    }
}
