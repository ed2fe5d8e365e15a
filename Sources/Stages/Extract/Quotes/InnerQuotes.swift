import NewsModel
import NewsText

/// Finds what is attributed inside a quotation or a speech: `“He said, ‘Go home.’ So we went.”`.
///
/// The words of each quotation are read like an article of their own. What somebody says there of their own thoughts
/// (`I think`) is no attribution.
struct InnerQuotes {
    let text: QuoteText
    private let lists: QuoteLists
    /// Whether a token belongs to a speech.
    private let isSpeech: [Bool]
    /// The shortest quotation in tokens that is looked into.
    private static let shortest = 6

    /// Reads the quotations of a text, and the speeches of a transcript; nil where nobody says anything in them.
    init?(
        _ outer: QuoteText, speeches: [QuoteDraft], _ article: borrowing SegmentedArticle, _ lists: QuoteLists
    ) {
        var isSpeech = [Bool](repeating: false, count: outer.tokens.count)
        for piece in speeches.flatMap(\.pieces) {
            for position in piece { isSpeech[position] = true }
        }
        var regions = outer.quotations.map(\.inner).filter { $0.count >= Self.shortest }
        if !speeches.isEmpty {
            regions.removeAll { isSpeech[$0.lowerBound] }
            regions += speeches.compactMap { speech in speech.pieces.first.map { outer.insideMarks($0) } }
            regions.sort { $0.lowerBound < $1.lowerBound }
        }
        regions.removeAll { $0.count < Self.shortest }
        guard !regions.isEmpty else { return nil }
        self.lists = lists
        self.isSpeech = isSpeech
        text = QuoteText(inside: outer, regions, article, lists)
        guard !text.cues.isEmpty else { return nil }
    }

    /// The drafts inside, in text order.
    func drafts() -> [QuoteDraft] {
        var finder = AttributionFinder(text, lists)
        let cues = Dictionary(text.cues.map { ($0.tokens.lowerBound, $0.cue) }) { first, _ in first }
        return finder.drafts(outside: []).filter { draft in
            guard let cue = draft.cue, let speaker = draft.speaker else { return false }
            // in the writer's marks there is only what somebody else's marks set apart
            if !isSpeech[cue.lowerBound], draft.kind != .direct || !startsAnew(draft) { return false }
            let isPronoun = speaker.count == 1 && text.words[speaker.lowerBound].has(.pronoun)
            guard let listed = cues[cue.lowerBound] else { return draft.kind == .direct }
            if listed.frames.contains(.thought), isPronoun { return false }
            return listed.frames.contains(.quote) || listed.stance != .asserts
        }
    }
}

extension InnerQuotes {
    /// Whether a quotation is a sentence of its own, not a word or two that are only mentioned.
    private func startsAnew(_ draft: QuoteDraft) -> Bool {
        guard let index = text.quotation(openingAt: draft.start), let first = text.quotations[index].inner.first else {
            return false
        }
        return text.tokens[first].shape != .lower && text.tokens[first].isWord
    }
}

extension QuoteText {
    /// A range without the quotation marks around it.
    func insideMarks(_ range: Range<Int>) -> Range<Int> {
        guard let index = quotation(openingAt: range.lowerBound),
            quotations[index].tokens.upperBound >= range.upperBound
        else { return range }
        return quotations[index].inner
    }
}
