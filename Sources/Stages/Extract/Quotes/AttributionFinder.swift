import NewsText

/// Finds the quotations that a cue attributes, unit by unit.
struct AttributionFinder {
    private let text: QuoteText
    private let clauses: CueClauseReader
    private var contents: ContentFinder
    private let sources: SourcePhrases

    init(_ text: QuoteText) {
        self.text = text
        clauses = CueClauseReader(text)
        contents = ContentFinder(text)
        sources = SourcePhrases(text)
    }

    /// The drafts in the order of their cues.
    mutating func drafts() -> [QuoteDraft] {
        var result: [QuoteDraft] = []
        var next = 0
        for unit in text.units {
            let start = next
            while next < text.cues.count, text.cues[next].tokens.lowerBound < unit.upperBound { next += 1 }
            result += drafts(in: unit, text.cues[start..<next])
            result += sources.drafts(in: unit)
        }
        return result
    }

    private mutating func drafts(in unit: Range<Int>, _ places: ArraySlice<QuoteText.CuePlace>) -> [QuoteDraft] {
        var found: [CueClause] = []
        for place in places {
            let shared = found.last { $0.speaker != nil && !$0.isRelative }?.speaker
            if let clause = clauses.clause(place, in: unit, shared: shared) { found.append(clause) }
        }
        var result: [QuoteDraft] = []
        for index in found.indices {
            let end = bound(of: index, found, unit)
            guard let draft = contents.draft(found[index], in: unit, bound: end) else { continue }
            contents.claimed = draft.pieces.reduce(contents.claimed) { max($0, $1.upperBound) }
            result.append(draft)
        }
        return result
    }

    /// Where the content of a clause ends at the latest: at the next clause that is parted off from it.
    private func bound(of index: Int, _ clauses: [CueClause], _ unit: Range<Int>) -> Int {
        // no sentence that anyone reads has more clauses
        for later in clauses[(index + 1)...].prefix(20) {
            let start = later.tokens.lowerBound
            guard start > clauses[index].verb.upperBound else { continue }
            var before = start - 1
            switch later.order {
            case .shared:
                if text.isComma(before) { return before }
                if text.words[before].has(.conjunction) { return text.isComma(before - 1) ? before - 1 : before }
            case .speakerFirst:
                // "he said it was late, but he knew that" is all his
                if let speaker = later.speaker, text.words[speaker.lowerBound].has(.pronoun) { continue }
                while before > unit.lowerBound, text.words[before].has([.conjunction, .subordinator]) { before -= 1 }
                if text.isComma(before), before > clauses[index].verb.upperBound { return before }
            case .speakerLast:
                if text.isComma(before) { return before }
            case .nobody: continue
            }
        }
        return unit.upperBound
    }
}
