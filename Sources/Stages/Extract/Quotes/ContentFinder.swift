import NewsModel
import NewsText

/// Finds what a cue attributes, beside its clause.
struct ContentFinder {
    let text: QuoteText
    let phrases: NounPhraseReader
    /// Where the content of the clauses before ends: a quotation is not given to two speakers.
    var claimed = 0
    /// Where the part of the sentence ends that has no other speaker.
    var speechEnd = 0

    init(_ text: QuoteText) {
        self.text = text
        phrases = NounPhraseReader(text)
    }

    /// The quotation that a clause makes.
    ///
    /// `bound` is where another clause of the unit starts, or the end of the unit.
    func draft(_ clause: CueClause, in unit: Range<Int>, bound: Int) -> QuoteDraft? {
        var draft = QuoteDraft(pieces: [], kind: .indirect, speaker: clause.speaker, cue: clause.verb)
        draft.stance = stance(clause)
        draft.relative = clause.relative
        draft.end = clause.tokens.upperBound - 1
        if let left = leftQuotation(clause, unit) {
            draft.pieces = left
            addRecipient(clause, bound, &draft)
            addInterrupted(clause, bound, &draft)
        } else if clause.order == .speakerLast {
            guard let left = leftClause(clause, unit) else { return nil }
            draft.pieces = [left]
            close(&draft, bound)
        } else if let around = around(clause, unit, bound) {
            draft.pieces = around
        } else if let right = right(clause, unit, bound, &draft) {
            draft.pieces = right
        } else if let left = leftClause(clause, unit), clause.cue.frames.contains(.bare), isClosing(clause, bound) {
            draft.pieces = [left]
            addRecipient(clause, bound, &draft)
            close(&draft, bound)
        } else {
            return nil
        }
        draft.kind = text.kind(of: draft.pieces)
        return draft
    }

    private func stance(_ clause: CueClause) -> Quote.Stance {
        guard clause.isNegated else { return clause.cue.stance }
        switch clause.cue.stance {
        case .confirms, .asserts, .accuses: return .declines
        default: return .asserts
        }
    }

    // MARK: Left of the clause

    private func leftQuotation(_ clause: CueClause, _ unit: Range<Int>) -> [Range<Int>]? {
        guard clause.order != .shared, clause.cue.frames.contains(.quote) else { return nil }
        var last = clause.tokens.lowerBound - 1
        // "…", as he put it; but "…", as he calls it
        let isAside = last > unit.lowerBound && isAs(last) && clause.cue.frames.contains(.bare)
        if isAside { last -= 1 }
        let hasComma = text.isComma(last) || text.isDash(last)
        if hasComma { last -= 1 }
        guard last >= 0, let index = text.quotation(endingAt: last) else { return nil }
        let quotation = text.quotations[index]
        guard quotation.tokens.lowerBound >= claimed, text.paragraphEnd(of: last) > clause.verb.lowerBound else {
            return nil
        }
        guard hasComma || clause.order == .speakerLast || opensTowardsCue(quotation) else { return nil }
        let start = text.units[text.unit(at: quotation.tokens.lowerBound)].lowerBound
        let lead = start..<quotation.tokens.lowerBound
        // "Why?" he asked; but "… and why?" Officials said no more
        let isLoose = !hasComma && clause.order != .speakerLast
        guard !isLoose || lead.isEmpty || isDirectLead(lead) || endsWithComma(quotation) else { return nil }
        // a quotation that the sentence leads into is quoted in part only
        if !lead.isEmpty, !isAside, !isDirectLead(lead) {
            guard start < last else { return nil }
            return [start..<last + 1]
        }
        return text.continuing(index, notBefore: claimed)
    }

    /// Whether the words before a quotation are no part of what was said, as in `And: “…”` or `2.50 pm - “…”`.
    private func isDirectLead(_ lead: Range<Int>) -> Bool {
        let end = lead.upperBound - 1
        if text.mark(end) == 0x3A || text.mark(end) == 0x3B || text.isTerminal(end) || text.quotationOf[end] >= 0 {
            return true
        }
        return text.isDash(end) && lead.count <= 4 && text.tokens[lead.lowerBound].shape == .number
    }

    private func opensTowardsCue(_ quotation: Quotation) -> Bool {
        guard let last = text.lastBeforeSingleMarks(quotation) else { return false }
        switch text.mark(last) {
        case 0x2C, 0x21, 0x3F: return true
        default: return text.isDash(last) || text.tokens[last].shape == .mark && text.mark(last) == 0
        }
    }

    private func endsWithComma(_ quotation: Quotation) -> Bool {
        quotation.inner.last.map { text.isComma($0) } ?? false
    }

    private func leftClause(_ clause: CueClause, _ unit: Range<Int>) -> Range<Int>? {
        var comma = clause.tokens.lowerBound - 1
        // ", as the minister said"
        if comma > unit.lowerBound, isAs(comma) { comma -= 1 }
        guard comma > unit.lowerBound, text.isComma(comma) || text.isDash(comma) else { return nil }
        guard let content = text.trimmed(text.afterBreak(unit.lowerBound..<comma)), content.count >= 3 else {
            return nil
        }
        let first = text.words[content.lowerBound]
        // "At the gate, the union said" leads in; "At least two had been struck, the union said" is what was said
        let isLead = first.has([.preposition, .subordinator]) && !content.contains { text.isComma($0) }
        let isClause = !first.has(.subordinator) && text.hasFiniteVerb(content)
        guard !isLead || isClause, text.hasFiniteVerb(content) || content.count > 6 else { return nil }
        return content
    }

    private func isAs(_ position: Int) -> Bool {
        text.words[position].has(.subordinator) && text.words[position].has(.preposition)
    }

    /// Whether a clause stands at the end of the sentence or between two commas.
    private func isClosing(_ clause: CueClause, _ bound: Int) -> Bool {
        var told = QuoteDraft(pieces: [], kind: .indirect)
        addRecipient(clause, bound, &told)
        let next = afterAdverbials(told.addressee?.upperBound ?? clause.verb.upperBound, bound)
        return next >= bound || text.tokens[next].shape == .mark
    }

    // MARK: Both sides

    /// What stands behind the clause says how it was said; a quotation behind the sentence goes on.
    private func close(_ draft: inout QuoteDraft, _ bound: Int) {
        draft.isOpen = true
        draft.end = max(draft.end, bound - 1, speechEnd - 1)
    }

    /// `“…,” he said, “…”` and `“…,” he said. “…”` are one quotation.
    private func addInterrupted(_ clause: CueClause, _ bound: Int, _ draft: inout QuoteDraft) {
        // the rest of the sentence says how it was said
        draft.end = max(draft.end, bound - 1, speechEnd - 1)
        draft.isOpen = true
        guard let index = nextQuotation(from: clause.tokens.upperBound, bound) else { return }
        let first = text.quotations[index].tokens.lowerBound
        // "…,” he said, but “…”" keeps its conjunction
        if text.words[first - 1].has(.conjunction) {
            draft.pieces.append(first - 1..<text.quotations[index].tokens.upperBound)
        } else {
            draft.pieces += text.continued(index)
        }
        draft.end = max(draft.end, draft.pieces.last.map { $0.upperBound - 1 } ?? 0)
    }

    /// The first quotation behind the clause that a comma, colon or dash leads to.
    private func nextQuotation(from start: Int, _ bound: Int) -> Int? {
        let opening = (start..<max(start, min(bound, start + 40))).first { text.quotationOf[$0] >= 0 }
        guard let opening, opening > start else { return nil }
        let isJoined = text.words[opening - 1].has(.conjunction) && text.isComma(opening - 2)
        let mark = text.mark(opening - 1)
        let isLed = isJoined || mark == 0x2C || mark == 0x3A || mark == 0x3B || text.isDash(opening - 1)
        return isLed ? text.quotation(openingAt: opening) : nil
    }

    /// `The ferry, the minister said, was new`: the words before and behind a clause between two commas.
    private func around(_ clause: CueClause, _ unit: Range<Int>, _ bound: Int) -> [Range<Int>]? {
        let before = clause.tokens.lowerBound - 1
        let next = afterAdverbials(clause.verb.upperBound, bound)
        guard clause.order == .speakerFirst, clause.cue.frames.contains(.bare), next + 1 < bound, text.isComma(next),
            before > unit.lowerBound, text.isComma(before), !startsAnew(next + 1),
            let rest = text.trimmed(next + 1..<bound),
            let lead = text.trimmed(text.afterBreak(unit.lowerBound..<before))
        else { return nil }
        let isAdverbial = text.words[lead.lowerBound].has(.preposition) && !text.hasFiniteVerb(lead)
        return isAdverbial ? [rest] : [lead, rest]
    }

    /// Whether a quotation opens here that is no continuation of the words before the clause.
    private func startsAnew(_ position: Int) -> Bool {
        guard let index = text.quotation(openingAt: position), let first = text.quotations[index].inner.first else {
            return false
        }
        return text.tokens[first].shape != .lower
    }
}
