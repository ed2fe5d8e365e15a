import NewsText

/// Finds the noun phrase that is the subject of a cue, walking back from it.
///
/// There is no parse: a phrase is bounded by function words, marks and words that look like finite verbs.
struct SubjectFinder {
    let text: QuoteText
    /// The longest subject, appositions included, in tokens; bounds the work per cue.
    static let longest = 60

    /// The subject that ends with the token at `end`, not reaching before `lower`.
    func subject(endingAt end: Int, from lower: Int) -> Range<Int>? {
        let lower = max(lower, end - Self.longest)
        var end = skippingBracket(end, lower)
        guard end >= lower else { return nil }
        var last = end
        var depth = 0
        while text.isComma(end) || text.isDash(end), depth < 3 {
            guard var core = beforeApposition(end, lower) else { return nil }
            // "Wuyep, 29, a tailor, said"
            if text.tokens[core].shape == .number, core - 2 >= lower, text.isComma(core - 1) { core -= 2 }
            // "Clinton, at a meeting, said": when and where is no part of who
            if isAside(core + 2) { last = core + 1 }
            end = skippingBracket(core, lower)
            depth += 1
        }
        guard end >= lower, let phrase = nounPhrase(endingAt: end, from: lower) else { return nil }
        let stop = depth > 0 ? last : end + 1
        if text.words[end].has(.relative), phrase.upperBound <= end { return phrase }
        return phrase.lowerBound..<max(stop, phrase.upperBound)
    }

    /// Whether words between two commas say when or where: `at a meeting`, `speaking in Baghdad`.
    private func isAside(_ position: Int) -> Bool {
        (text.words[position].has(.preposition) && !text.isOf(position)) || isGerund(position)
    }

    /// `Smith (R-Ohio)`: the token before the bracket.
    private func skippingBracket(_ end: Int, _ lower: Int) -> Int {
        guard end >= lower, text.mark(end) == 0x29 else { return end }
        var position = end
        while position > lower, text.mark(position) != 0x28 { position -= 1 }
        return position - 1
    }

    /// `Mansour, the transport minister,`: the token before the comma that opens the apposition, if there is one.
    private func beforeApposition(_ comma: Int, _ lower: Int) -> Int? {
        var position = comma - 1
        while position > lower {
            if text.isComma(position) || (text.isDash(comma) && text.isDash(position)) {
                guard position + 1 < comma, canInterpose(position + 1..<comma) else { return nil }
                return position - 1
            }
            // a quoted name inside is fine, a quotation that ends here is not
            if text.quotation(endingAt: position) != nil, position == comma - 1 { return nil }
            position -= 1
        }
        return nil
    }

    /// Whether words between two commas can stand between a subject and its verb; a clause of their own cannot.
    private func canInterpose(_ words: Range<Int>) -> Bool {
        let first = words.lowerBound
        if isAside(first) || isParticiple(first) { return true }
        guard startsApposition(first) else { return false }
        let isClause = text.words[first].has(.determiner) && !text.words[first].has(.relative)
        let relative = words.first { text.words[$0].has(.relative) || text.words[$0].has(.that) } ?? words.upperBound
        return !isClause || !(first..<relative).contains { text.words[$0].has(.auxiliary) && text.isFinite($0) }
    }

    /// `based in Lyon`, `held since May`.
    func isParticiple(_ position: Int) -> Bool {
        let range = text.tokens[position].range
        guard text.tokens[position].shape == .lower, range.count > 3 else { return false }
        if text.words[position].has(.participle) { return true }
        return text.text[range.end - 1] == 0x64 && text.text[range.end - 2] == 0x65
    }

    /// Whether an apposition can start here: `the minister`, `who`, `43`, `chairman of`, `D-Va`.
    func startsApposition(_ position: Int) -> Bool {
        let word = text.words[position]
        if text.isOf(position) { return true }
        if word.has(.determiner) || word.has(.relative) { return true }
        switch text.tokens[position].shape {
        case .number, .mixed: return true
        case .mark: return false
        case .lower: return text.isNominal(position) && !text.isFinite(position) && !isGerund(position)
        default: return text.isNominal(position) && !word.has(.time)
        }
    }

    private func isGerund(_ position: Int) -> Bool {
        let range = text.tokens[position].range
        return range.count > 4 && text.text[range.end - 1] == 0x67 && text.text[range.end - 2] == 0x6E
            && text.text[range.end - 3] == 0x69
    }
}

extension SubjectFinder {
    private func nounPhrase(endingAt end: Int, from lower: Int) -> Range<Int>? {
        let word = text.words[end]
        guard text.quotationOf[end] < 0, text.tokens[end].isWord else { return nil }
        if word.has(.relative), word.has(.pronoun) || word.has(.question) { return antecedent(of: end, lower) }
        if word.has(.pronoun) { return end..<end + 1 }
        // "a mother of three", "one of them"
        let isPart = end > lower && text.isOf(end - 1)
        if word.has(.object), !word.has(.determiner), !isPart { return nil }
        let standsAlone = word.has(.plural) || isPart
        guard !text.isPossessiveMark(end), text.isNominal(end) || standsAlone,
            !text.isFinite(end) || text.tokens[end].isCapitalised
        else {
            return nil
        }
        var start = walk(from: end, to: lower)
        start = trimmed(start, end)
        start = beforeRelative(start, lower) ?? start
        return start <= end && isPlausible(start..<end + 1) ? start..<end + 1 : nil
    }

    /// `the company that operates the ferry`: the start of the phrase that a relative clause around `start` belongs to.
    private func beforeRelative(_ start: Int, _ lower: Int) -> Int? {
        guard start <= lower || text.words[start - 1].has(.verb) || text.tokens[start - 1].shape == .lower else {
            return nil
        }
        var position = start - 1
        while position > lower, start - position <= 5, text.tokens[position].isWord, text.quotationOf[position] < 0 {
            if text.words[position].has([.relative, .that]), text.isNominal(position - 1), !text.isFinite(position - 1),
                !text.isCue[position - 1]
            {
                return trimmed(walk(from: position - 1, to: lower), position - 1)
            }
            position -= 1
        }
        return nil
    }

    /// Whether a phrase can be a subject: a bare singular noun is more often an adjective before a noun that looks like a cue.
    private func isPlausible(_ phrase: Range<Int>) -> Bool {
        let first = text.words[phrase.lowerBound]
        if first.has([.determiner, .plural]) || text.tokens[phrase.lowerBound].shape != .lower { return true }
        let last = phrase.upperBound - 1
        if text.tokens[last].isCapitalised || text.words[last].has([.human, .plural]) { return true }
        let range = text.tokens[last].range
        return range.count > 3 && text.text[range.end - 1] == 0x73 || phrase.contains { text.words[$0].has(.human) }
    }

    /// `Smith, who`: the noun phrase before a relative pronoun.
    private func antecedent(of relative: Int, _ lower: Int) -> Range<Int>? {
        var end = relative - 1
        if end > lower, text.isComma(end) { end -= 1 }
        guard end >= lower, text.isNominal(end) else { return nil }
        let start = trimmed(walk(from: end, to: lower), end)
        return start <= end ? start..<end + 1 : nil
    }

    /// The first token of the phrase that ends at `end`.
    func walk(from end: Int, to lower: Int) -> Int {
        var start = end
        while start > lower {
            let before = start - 1
            guard text.quotationOf[before] < 0 else { break }
            if let next = joined(before, start, lower) { start = next } else { break }
        }
        return start
    }

    /// Whether the token before a phrase belongs to it: the new start of the phrase.
    private func joined(_ before: Int, _ start: Int, _ lower: Int) -> Int? {
        let word = text.words[before]
        let opened = text.words[start].has(.determiner) && !text.tokens[start].isCapitalised
        if text.isPossessiveMark(before) { return before > lower && !opened ? before - 1 : nil }
        if text.mark(before) == 0x2E {
            // Gen. Tahsin
            return before > lower && text.tokens[before - 1].isCapitalised && text.tokens[start].isCapitalised
                ? before - 1 : nil
        }
        if text.mark(before) == 0x2D || text.mark(before) == 0x26 || text.mark(before) == 0x2F { return before }
        // "critics from across the country"
        if word.has(.preposition), before > lower + 1, text.words[before - 1].has([.inside, .preposition]),
            !text.isOf(before - 1), text.isNominal(before - 2)
        {
            return before - 2
        }
        if word.has(.inside) {
            // "a risk for Cruz, who …": what stands before is no part of the person
            if text.isPerson(start) { return nil }
            // "one of them"
            if before > lower, text.isOf(before), text.words[before - 1].has([.determiner, .plural]) {
                return before - 1
            }
            return before > lower && (text.isNominal(before - 1) && !text.isFinite(before - 1)) ? before - 1 : nil
        }
        if word.has(.conjunction) {
            guard before > lower, text.isNominal(before - 1) else { return nil }
            let bothNamed = text.tokens[start].isCapitalised && text.tokens[before - 1].isCapitalised
            return bothNamed || opensSentence(before, lower) ? before - 1 : nil
        }
        if opened { return nil }
        if word.has(.determiner) { return before }
        guard text.isNominal(before) else { return nil }
        // "the alleged victim", but not "said people in the villages"
        let isAdjective = before > lower && text.words[before - 1].has(.determiner)
        if text.isPastCue[before], !isAdjective { return nil }
        if text.isFinite(before), !text.tokens[before].isCapitalised { return nil }
        return before
    }

    /// `Companies and individuals`: the words before the conjunction are all of the sentence so far, and no clause.
    private func opensSentence(_ conjunction: Int, _ lower: Int) -> Bool {
        conjunction - lower <= 5
            && (lower..<conjunction).allSatisfy {
                text.isNominal($0) && !text.isFinite($0) || text.words[$0].has(.determiner)
            }
    }

    /// Leaves out what cannot start a noun phrase: `On Tuesday`, `Meanwhile`.
    func trimmed(_ start: Int, _ end: Int) -> Int {
        var start = start
        while start < end {
            let word = text.words[start]
            let isLead = word.has([.preposition, .conjunction, .adverb, .subordinator]) || word.has(.time)
            // "and that Iraq had proposed"
            let isJoint = word.has(.that) && text.tokens[start + 1].isCapitalised
            let isOpening = isLead && !word.has(.determiner) || isJoint
            guard isOpening || text.mark(start) != 0 || text.isPossessiveMark(start) else { break }
            start += 1
        }
        return start
    }
}
