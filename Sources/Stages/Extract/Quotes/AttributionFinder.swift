import NewsText

/// Finds the quotations that a cue attributes, unit by unit.
struct AttributionFinder {
    private let text: QuoteText
    private let clauses: CueClauseReader
    private var contents: ContentFinder
    private let sources: SourcePhrases
    private let nouns: NounCues
    private let open: OpenCues
    private let hearsay: Hearsay

    init(_ text: QuoteText, _ lists: QuoteLists) {
        self.text = text
        clauses = CueClauseReader(text)
        contents = ContentFinder(text)
        sources = SourcePhrases(text)
        nouns = NounCues(text, lists)
        open = OpenCues(text)
        hearsay = Hearsay(text)
    }

    /// The drafts in the order of their cues; what stands inside the speeches of a transcript is theirs.
    mutating func drafts(outside speeches: [QuoteDraft]) -> [QuoteDraft] {
        var result: [QuoteDraft] = []
        var next = 0
        var speech = speeches[...]
        for unit in text.units {
            while let first = speech.first, first.end < unit.lowerBound { speech.removeFirst() }
            if let first = speech.first, first.start < unit.upperBound { continue }
            let start = next
            while next < text.cues.count, text.cues[next].tokens.lowerBound < unit.upperBound { next += 1 }
            var found = drafts(in: unit, open.places(in: unit, listed: text.cues[start..<next])[...])
            found += sources.drafts(in: unit)
            found += nouns.drafts(in: unit)
            result += found + hearsay.drafts(in: unit, beside: found)
        }
        return result
    }

    private mutating func drafts(in unit: Range<Int>, _ places: ArraySlice<QuoteText.CuePlace>) -> [QuoteDraft] {
        var found: [CueClause] = []
        for place in places {
            let shared = found.last { $0.speaker != nil && $0.relative == nil }?.speaker
            if let clause = clauses.clause(place, in: unit, shared: shared) { found.append(clause) }
        }
        var result: [QuoteDraft] = []
        for index in found.indices {
            if repeatsSpeaker(found[index], in: result.last) { continue }
            var end = boundAtMark(bound(of: index, found, unit), behind: found[index])
            let start = min(found[index].tokens.upperBound, end)
            if let other = sources.start(in: start..<end, of: unit) {
                end = text.isComma(other - 1) ? max(start, other - 1) : other
            }
            let isShared = found[(index + 1)...].allSatisfy { $0.order == .shared }
            contents.speechEnd = isShared ? unit.upperBound : end
            guard let draft = contents.draft(found[index], in: unit, bound: end) else { continue }
            contents.claimed = draft.pieces.reduce(contents.claimed) { max($0, $1.upperBound) }
            result.append(draft)
        }
        return result
    }

    /// `Cruz, who refused to endorse him, won`: a relative clause ends with the comma before the verb of the sentence.
    private func relativeEnd(_ clause: CueClause, _ unit: Range<Int>) -> Int? {
        let start = min(clause.verb.upperBound + 2, unit.upperBound)
        return (start..<unit.upperBound).first {
            text.isComma($0) && text.quotationOf[$0] < 0 && $0 + 1 < unit.upperBound
                && (text.isFinite($0 + 1) || text.isCue[$0 + 1])
        }
    }

    /// `Ditto said she expects …`: what a pronoun says inside reported words is part of them.
    private func repeatsSpeaker(_ clause: CueClause, in draft: QuoteDraft?) -> Bool {
        guard let draft, let speaker = clause.speaker, speaker.count == 1, clause.order == .speakerFirst,
            text.words[speaker.lowerBound].has(.pronoun)
        else { return false }
        return draft.pieces.contains { $0.contains(clause.verb.lowerBound) }
    }

    /// A semicolon ends what was said, and so does a colon before a quotation that is a sentence of its own.
    private func boundAtMark(_ bound: Int, behind clause: CueClause) -> Int {
        let start = clause.verb.upperBound
        guard start + 2 < bound else { return bound }
        return (start + 2..<bound).first { position in
            guard text.quotationOf[position] < 0 else { return false }
            if text.mark(position) == 0x3B { return !goesOn(position + 1, clause) }
            guard text.mark(position) == 0x3A, let index = text.quotation(openingAt: position + 1),
                let first = text.quotations[index].inner.first
            else { return false }
            return text.tokens[first].isCapitalised && text.hasFiniteVerb(start..<position)
        } ?? bound
    }

    /// `“…,” he said; “and the rest …”`: whether a quotation goes on behind a semicolon.
    private func goesOn(_ position: Int, _ clause: CueClause) -> Bool {
        guard let index = text.quotation(openingAt: position), let first = text.quotations[index].inner.first else {
            return false
        }
        return text.tokens[first].shape == .lower
            && (text.quotation(endingAt: clause.tokens.lowerBound - 1) != nil)
    }

    /// Where the content of a clause ends at the latest: at the next clause that is parted off from it.
    private func bound(of index: Int, _ clauses: [CueClause], _ unit: Range<Int>) -> Int {
        // no sentence that anyone reads has more clauses
        let clause = clauses[index]
        if clause.relative != nil, let end = relativeEnd(clause, unit) { return end }
        for later in clauses[(index + 1)...].prefix(20) {
            let start = later.tokens.lowerBound
            guard start > clauses[index].verb.upperBound else { continue }
            var before = start - 1
            switch later.order {
            case .shared:
                if text.isComma(before) || text.words[before].has(.preposition) { return before }
                if text.words[before].has(.conjunction) { return text.isComma(before - 1) ? before - 1 : before }
            case .speakerFirst:
                // "he said it was late, but he knew that" is all his
                let isJoined = text.words[before].has([.conjunction, .subordinator])
                if isJoined, let speaker = later.speaker, text.words[speaker.lowerBound].has(.pronoun) { continue }
                while before > unit.lowerBound, text.words[before].has([.conjunction, .subordinator]) { before -= 1 }
                if text.isComma(before), before > clauses[index].verb.upperBound { return before }
            case .speakerLast:
                if text.isComma(before) { return before }
            }
        }
        return unit.upperBound
    }
}
