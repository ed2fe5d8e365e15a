import NewsText

extension ContentFinder {
    /// Skips what says when, where and how something was said: `in a statement on Tuesday`.
    func afterAdverbials(_ start: Int, _ bound: Int) -> Int {
        var position = start
        var rounds = 0
        while position < bound, rounds < 6 {
            guard let next = afterOne(position, bound), next > position else { break }
            position = next
            rounds += 1
        }
        return position
    }

    private func afterOne(_ position: Int, _ bound: Int) -> Int? {
        let word = text.words[position]
        guard text.quotationOf[position] < 0 else { return nil }
        if let end = afterTime(position, bound) { return end }
        if word.has(.preposition), !word.has(.subordinator) || isTimed(position, bound) {
            return afterPrepositional(position, bound)
        }
        if word.has(.adverb), !word.has([.determiner, .pronoun]) { return position + 1 }
        return nil
    }

    private func isTimed(_ position: Int, _ bound: Int) -> Bool {
        position + 1 < bound
            && (text.words[position + 1].has([.time, .determiner]) || text.tokens[position + 1].shape == .number)
    }

    /// `Tuesday`, `on Tuesday morning`, `last week`, `on May 5, 2016`.
    private func afterTime(_ start: Int, _ bound: Int) -> Int? {
        var position = start
        while position < bound, text.words[position].has(.timeword) { position += 1 }
        // "a day" may be a subject, "a day after the attack" and "two days later" are times
        let isCounted = position == start && position + 2 < bound && text.words[position].has(.determiner)
        if isCounted { position += 1 }
        guard position < bound, text.words[position].has(.time) else { return nil }
        while position < bound, text.words[position].has(.time) || text.tokens[position].shape == .number {
            position += 1
        }
        // "May 5, 2016"
        let isYear = position + 1 < bound && text.isComma(position) && text.tokens[position + 1].shape == .number
        if isYear, text.tokens[position + 1].range.count == 4 { position += 2 }
        let isFree = !isCounted || position < bound && text.words[position].has([.preposition, .adverb])
        return isFree ? position : nil
    }

    /// Skips a preposition and its noun phrase, up to where a clause can start.
    private func afterPrepositional(_ start: Int, _ bound: Int) -> Int? {
        var position = start + 1
        var hasNoun = false
        while position < bound, position < start + 25 {
            let word = text.words[position]
            if text.quotationOf[position] >= 0 {
                // a title in marks: in “The Art of the Deal”
                return hasNoun ? position : nil
            }
            if text.tokens[position].shape == .mark {
                guard text.mark(position) == 0x2E || text.mark(position) == 0x2D, position + 1 < bound,
                    !text.isDash(position)
                else { break }
                position += 1
                continue
            }
            if hasNoun, word.has([.that, .pronoun, .preposition, .conjunction, .subordinator, .time, .timeword]) {
                break
            }
            if hasNoun, word.has(.determiner), !text.words[position - 1].has(.determiner) { break }
            if text.isPossessiveMark(position) {
                hasNoun = false
            } else if text.isFinite(position), text.tokens[position].shape == .lower {
                return nil
            } else if text.isNominal(position) || text.tokens[position].shape == .number || word.has(.object) {
                hasNoun = true
            }
            position += 1
        }
        return hasNoun ? position : nil
    }
}
