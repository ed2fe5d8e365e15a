import NewsText

/// Reads a noun phrase forward: a speaker behind the cue, somebody who is told, a source behind `according to`.
struct NounPhraseReader {
    let text: QuoteText
    let subjects: SubjectFinder
    /// The longest phrase in tokens; bounds the work per cue.
    static let longest = 60

    init(_ text: QuoteText) {
        self.text = text
        subjects = SubjectFinder(text: text)
    }

    /// The phrase that starts at a position, with its appositions if asked for; nil where none starts.
    func phrase(startingAt start: Int, before limit: Int, withAppositions: Bool = true) -> Range<Int>? {
        let limit = min(limit, start + Self.longest)
        guard start < limit, text.quotationOf[start] < 0 else { return nil }
        if text.words[start].has([.pronoun, .object]), !text.words[start].has(.relative) { return start..<start + 1 }
        if let end = partEnd(start, limit) { return withApposition(start..<end, before: limit, withAppositions) }
        guard text.isNominal(start) || text.words[start].has(.determiner) else { return nil }
        guard !text.isFinite(start) || text.tokens[start].isCapitalised else { return nil }
        let end = core(from: start, before: limit)
        guard end > start, text.isNominal(end - 1) || text.words[end - 1].has([.plural]) || text.mark(end - 1) == 0x29
        else { return nil }
        return withApposition(start..<end, before: limit, withAppositions)
    }

    private func withApposition(_ core: Range<Int>, before limit: Int, _ isWanted: Bool) -> Range<Int> {
        var end = core.upperBound
        while isWanted, let next = apposition(at: end, before: limit) { end = next }
        return core.lowerBound..<end
    }

    /// `one`, `another of them`: the end of a part of those who were named, which no noun follows.
    private func partEnd(_ start: Int, _ limit: Int) -> Int? {
        guard text.words[start].has(.part) else { return nil }
        let next = start + 1
        if next >= limit || text.tokens[next].shape == .mark && text.quotationOf[next] < 0 && text.mark(next) != 0x2D {
            return next
        }
        return next + 1 < limit && text.isOf(next) && text.words[next + 1].has(.object) ? next + 2 : nil
    }

    private func core(from start: Int, before limit: Int) -> Int {
        var position = start
        while position < limit, text.quotationOf[position] < 0 {
            guard let next = step(position, start, limit) else { break }
            position = next
        }
        // a joining word needs something behind it
        while position > start + 1,
            text.words[position - 1].has([.inside, .conjunction, .adverb, .determiner])
                || text.isDash(position - 1)
        {
            position -= 1
        }
        return position
    }

    private func step(_ position: Int, _ start: Int, _ limit: Int) -> Int? {
        let word = text.words[position]
        if text.tokens[position].shape == .mark {
            if text.isPossessiveMark(position) { return position + 1 }
            switch text.mark(position) {
            case 0x2E:
                // Gen. Tahsin
                let isInside = position + 1 < limit && text.tokens[position + 1].isCapitalised
                return isInside && position > start ? position + 1 : nil
            case 0x2D, 0x26, 0x2F: return text.isDash(position) ? nil : position + 1
            case 0x28: return afterBracket(position, limit)
            default: return nil
            }
        }
        if text.isPossessiveMark(position) { return position + 1 }
        if position == start { return position + 1 }
        if word.has(.time) && !text.words[position - 1].has(.determiner) { return nil }
        if word.has(.inside), joins(position) { return position + 1 }
        if word.has(.conjunction) {
            return position + 1 < limit && text.isNominal(position + 1) && text.tokens[position + 1].isCapitalised
                ? position + 1 : nil
        }
        if word.has(.determiner) { return text.words[position - 1].has([.inside, .determiner]) ? position + 1 : nil }
        guard text.isNominal(position) else { return nil }
        // "the alleged victim", but not "Omar Bitar said"
        if text.isPastCue[position], !text.words[position - 1].has(.determiner) { return nil }
        return text.isFinite(position) && text.tokens[position].shape == .lower ? nil : position + 1
    }

    /// Prepositions that join a description rather than say when and where it was said.
    private func joins(_ position: Int) -> Bool {
        let range = text.tokens[position].range
        switch text.text[range.start] | 0x20 {
        case 0x6F, 0x66, 0x61: return range.count <= 4 && !text.words[position].has(.timeword)  // of, for, from, at
        default: return false
        }
    }

    private func afterBracket(_ open: Int, _ limit: Int) -> Int? {
        var position = open
        while position < limit, text.mark(position) != 0x29 { position += 1 }
        return position < limit ? position + 1 : nil
    }

    /// The end of the apposition behind a comma, or of a relative clause.
    private func apposition(at position: Int, before limit: Int) -> Int? {
        guard position < limit else { return nil }
        let isRelative = text.words[position].has(.relative) && text.words[position].has(.pronoun)
        guard isRelative || (text.isComma(position) && position + 1 < limit) else { return nil }
        let first = isRelative ? position : position + 1
        guard text.quotationOf[first] < 0, subjects.startsApposition(first),
            !text.words[first].has(.subordinator)
                || text.words[first].has(.relative)
        else { return nil }
        var end = first + 1
        while end < limit, text.quotationOf[end] < 0, !text.isComma(end), !text.isTerminalMark(end) { end += 1 }
        // quotation marks right behind belong to what was said
        return end
    }
}

extension QuoteText {
    /// Whether a mark ends a noun phrase and all that is attached to it.
    func isTerminalMark(_ position: Int) -> Bool {
        switch mark(position) {
        case 0x3A, 0x3B, 0x21, 0x3F: true
        case 0x2E:
            position + 1 >= tokens.count || !tokens[position].spaceBefore && !tokens[position + 1].isCapitalised
                || isUnitEnd(position)
        default: isDash(position)
        }
    }

    /// Whether a unit ends with this token (binary search).
    func isUnitEnd(_ position: Int) -> Bool {
        let index = unit(at: position)
        return index < units.count && units[index].upperBound == position + 1
    }

    /// The unit that holds a token.
    func unit(at position: Int) -> Int {
        units.partitionIndex { $0.upperBound <= position }
    }
}
