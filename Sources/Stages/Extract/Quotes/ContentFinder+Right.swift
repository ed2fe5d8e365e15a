import NewsModel
import NewsText

extension ContentFinder {
    /// The content behind a clause whose speaker stands before the cue.
    func right(_ clause: CueClause, _ unit: Range<Int>, _ bound: Int, _ draft: inout QuoteDraft) -> [Range<Int>]? {
        var next = clause.verb.upperBound
        let frames = clause.cue.frames
        if frames.contains(.told) {
            let limit = frames.contains(.of) ? firstOf(from: next, bound) : bound
            guard let behind = recipient(at: next, before: limit, &draft) else { return nil }
            // "promised life jackets": nobody was told
            let isObject = frames.contains(.object) && behind != next && !opensContent(behind, bound)
            if isObject { draft.addressee = nil } else { next = behind }
            if clause.cue.stance == .asks, let request = request(next, bound) { return [request] }
        }
        if let object = objectOrAct(clause, next, bound) { return [object] }
        if let complement = complement(clause, next, bound) { return [complement] }
        let first = next
        next = afterAdverbials(next, bound)
        if next != first, let object = objectOrAct(clause, next, bound) { return [object] }
        if let quoted = quotation(at: next, bound, frames, unit) { return quoted }
        guard next < bound else { return nil }
        if first + 1 < bound, text.isThere(first), text.words[first + 1].has(.auxiliary), frames.contains(.bare) {
            return text.trimmed(first..<bound).map { [$0] }
        }
        if frames.contains(.clause), let clauseAfter = thatClause(at: next, bound) { return [clauseAfter] }
        if !frames.isDisjoint(with: [.question, .clause]), text.words[next].has(.question), next == first {
            return text.trimmed(next..<bound).map { [$0] }
        }
        return bareClause(clause, first, next, bound).map { [$0] }
    }

    /// Whether what was said can stand here, behind somebody who was told it.
    private func opensContent(_ position: Int, _ bound: Int) -> Bool {
        guard position + 1 < bound else { return false }
        let word = text.words[position]
        if text.quotationOf[position] >= 0 || word.has([.that, .pronoun, .determiner, .question]) { return true }
        return isInfinitive(position, bound) || text.tokens[position].shape == .number
    }

    /// `asked the family for forgiveness`: what is asked for.
    private func request(_ position: Int, _ bound: Int) -> Range<Int>? {
        guard position + 1 < bound, text.isFor(position) else { return nil }
        return text.trimmed(position + 1..<bound)
    }

    /// `“…,” she told reporters`: who was told where the content stands before.
    func addRecipient(_ clause: CueClause, _ bound: Int, _ draft: inout QuoteDraft) {
        guard clause.cue.frames.contains(.told), clause.order == .speakerFirst else { return }
        _ = recipient(at: clause.verb.upperBound, before: bound, &draft)
    }

    /// Who was told; gives the position behind, or nil where the cue needs somebody and nobody is there.
    private func recipient(at next: Int, before bound: Int, _ draft: inout QuoteDraft) -> Int? {
        guard next < bound else { return next }
        if text.words[next].has([.that, .question]) || text.quotation(openingAt: next) != nil { return next }
        if text.words[next].has(.object) || text.words[next].has(.addressees) {
            draft.addressee = next..<next + 1
            return next + 1
        }
        guard let phrase = phrases.phrase(startingAt: next, before: bound, withAppositions: false) else { return next }
        draft.addressee = phrase
        return phrase.upperBound
    }

    private func quotation(
        at next: Int, _ bound: Int, _ frames: Cue.Frames, _ unit: Range<Int>
    ) -> [Range<Int>]? {
        guard frames.contains(.quote) else { return nil }
        var start = behindDashes(next, unit) ?? next
        while start < text.tokens.count, text.isComma(start) || text.mark(start) == 0x3A || text.words[start].has(.that)
        {
            start += 1
        }
        guard start < bound || start == next && text.paragraphEnd(of: start - 1) != start || start < text.tokens.count,
            let index = text.quotation(openingAt: start),
            isSameParagraph(next - 1, start, colon: text.mark(start - 1) == 0x3A)
        else { return nil }
        let quotation = text.quotations[index]
        let end = quotation.tokens.upperBound
        if end < bound, !text.isFinished(quotation) || text.isComma(end) && !endsWithMark(quotation) {
            // said “…” and that …: the rest of the clause belongs to it
            return frames.isDisjoint(with: [.clause, .bare])
                ? [quotation.tokens] : text.trimmed(start..<bound).map { [$0] }
        }
        return text.continued(index)
    }

    /// `commented — “…”`, `commented — which is rare — “…”`: the token behind the dash that leads to a quotation.
    private func behindDashes(_ next: Int, _ unit: Range<Int>) -> Int? {
        guard unit.contains(next), text.isDash(next), next >= claimed else { return nil }
        let dash = (next..<min(next + Self.longestAside, unit.upperBound)).first {
            text.isDash($0) && text.quotation(openingAt: $0 + 1) != nil
        }
        return dash.map { $0 + 1 }
    }

    /// In tokens.
    private static let longestAside = 30

    private func endsWithMark(_ quotation: Quotation) -> Bool {
        quotation.inner.last.map { text.tokens[$0].shape == .mark } ?? false
    }

    private func isSameParagraph(_ left: Int, _ right: Int, colon: Bool) -> Bool {
        guard left >= 0 else { return false }
        return colon || text.paragraphEnd(of: left) > right
    }

    private func thatClause(at next: Int, _ bound: Int) -> Range<Int>? {
        guard text.words[next].has(.that), next + 1 < bound else { return nil }
        let isPronoun = text.words[next + 1].has([.be, .modal])
        let content = text.trimmed((isPronoun ? next : next + 1)..<bound)
        // "rejected that argument" has no clause
        return content.flatMap { $0.count >= 2 && holdsVerb($0) ? $0 : nil }
    }

    func holdsVerb(_ content: Range<Int>) -> Bool {
        content.contains { text.isFinite($0) || isThirdPerson($0) || text.words[$0].has(.pronoun) }
            || content.count > 8
    }

    private func bareClause(_ clause: CueClause, _ first: Int, _ next: Int, _ bound: Int) -> Range<Int>? {
        guard clause.cue.frames.contains(.bare) else { return nil }
        // adverbials that swallow the subject of the clause are none
        var starts = [next]
        if first != next { starts.append(first) }
        for start in starts where start < bound {
            let isInserted = text.isComma(start) && text.isComma(clause.tokens.lowerBound - 1)
            let begin = isInserted || text.mark(start) == 0x3A ? start + 1 : start
            guard begin < bound, startsClause(begin), let content = text.trimmed(begin..<bound) else { continue }
            let isLong = content.count > Self.clauseLength && !clause.cue.frames.contains(.thought)
            if isLong || hasSubjectAndVerb(content) { return content }
        }
        return nil
    }

    private func startsClause(_ position: Int) -> Bool {
        let word = text.words[position]
        if text.quotationOf[position] >= 0 { return true }
        if word.has([.pronoun, .determiner]) { return true }
        // "about 20 people have"
        let isFigure = position + 1 < text.tokens.count && text.tokens[position + 1].shape == .number
        if word.has(.preposition), isFigure, !word.has(.time), !text.isTimed(position) { return true }
        return text.tokens[position].shape == .number || text.isNominal(position)
            || word.has(.subordinator) && !word.has(.preposition)
    }

    /// Words of this number behind a cue are a clause, even if no list knows its verb.
    private static let clauseLength = 7

    /// Whether a finite verb stands behind a first word that can be its subject.
    private func hasSubjectAndVerb(_ content: Range<Int>) -> Bool {
        guard content.count >= 2 else { return false }
        if text.words[content.lowerBound].has(.pronoun), !text.words[content.lowerBound].has(.determiner) {
            return true
        }
        // a verb of a relative clause is not that of the clause itself
        let first = content.lowerBound + 1
        let reach = min(content.upperBound, first + 25)
        let limit = (first..<reach).first { isClauseEdge($0) } ?? reach
        if limit < reach, text.words[limit].has(.relative), hasSecondVerb(limit, reach) { return true }
        if limit < reach, text.isComma(limit), let next = behindInterposition(limit, reach) { return next }
        return text.hasFiniteVerb(content.lowerBound + 1..<limit)
            || (content.lowerBound + 1..<limit).contains { isThirdPerson($0) }
    }

    /// `parents who adopt would not be eligible`: a verb behind the verb of a relative clause.
    private func hasSecondVerb(_ relative: Int, _ reach: Int) -> Bool {
        let end = (relative..<reach).first { text.isComma($0) } ?? reach
        guard let first = (relative + 1..<max(relative + 1, end)).first(where: { text.isFinite($0) }) else {
            return false
        }
        return (first + 2..<max(first + 2, end)).contains { text.words[$0].has(.auxiliary) && text.isFinite($0) }
            || text.isNominal(relative + 1) && text.words[first].has(.auxiliary) && first > relative + 1
    }

    /// `a curfew, lifted on October 9, had …`: whether a verb follows the second of two commas; nil without a second.
    private func behindInterposition(_ comma: Int, _ reach: Int) -> Bool? {
        guard !text.hasFiniteVerb(comma - 1..<comma),
            let second = (comma + 1..<reach).first(where: { text.isComma($0) }), second + 1 < reach,
            text.isFinite(second + 1) || text.isCue[second + 1]
        else { return nil }
        return true
    }

    private func isClauseEdge(_ position: Int) -> Bool {
        text.isComma(position)
            || text.words[position].has([.relative, .that, .subordinator, .question])
                && !text.words[position].has(.preposition)
    }

    /// A lower-case word in s right behind a noun: `the plan calls`.
    private func isThirdPerson(_ position: Int) -> Bool {
        guard text.tokens[position].shape == .lower, text.quotationOf[position] < 0 else { return false }
        let range = text.tokens[position].range
        guard range.count > 3, text.text[range.end - 1] == 0x73, text.text[range.end - 2] != 0x73 else { return false }
        return text.isNominal(position - 1) && text.tokens[position - 1].isCapitalised
    }
}

extension QuoteText {
    /// The token behind the last of the paragraph that holds `position`.
    func paragraphEnd(of position: Int) -> Int {
        let index = paragraphs.partitionIndex { $0.upperBound <= position }
        return index < paragraphs.count ? paragraphs[index].upperBound : tokens.count
    }
}
