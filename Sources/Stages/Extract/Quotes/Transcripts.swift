import NewsModel
import NewsText

/// Reads transcripts: paragraphs that start with a speaker and a colon (`WALLACE: …`).
struct Transcripts {
    let text: QuoteText

    /// The speeches of an article; none unless at least two paragraphs are of that form.
    func drafts() -> [QuoteDraft] {
        let found = text.paragraphs.compactMap(speech)
        // a label that stands once and names nobody is a heading
        var counts: [UInt64: Int] = [:]
        for draft in found { counts[key(draft), default: 0] += 1 }
        let speeches = found.filter { isNamed($0) || counts[key($0), default: 0] > 1 }
        if speeches.count >= 2 { return speeches }
        return found.count >= 2 ? found : []
    }

    private func key(_ draft: QuoteDraft) -> UInt64 {
        (draft.speaker ?? 0..<0).reduce(0) { ByteHash.joined($0, text.tokens[$1].hash) }
    }

    private func isNamed(_ draft: QuoteDraft) -> Bool { (draft.speaker ?? 0..<0).contains { text.entityOf[$0] >= 0 } }

    private func speech(_ paragraph: Range<Int>) -> QuoteDraft? {
        guard let colon = paragraph.prefix(7).first(where: { text.mark($0) == 0x3A }), colon > paragraph.lowerBound,
            colon + 2 < paragraph.upperBound, text.quotationOf[paragraph.lowerBound] < 0
        else { return nil }
        let label = paragraph.lowerBound..<colon
        guard isSpeaker(label) else { return nil }
        if let index = text.quotation(openingAt: colon + 1) {
            // the whole speech in marks
            guard text.quotations[index].tokens.upperBound == paragraph.upperBound else { return nil }
        }
        var draft = QuoteDraft(pieces: [colon + 1..<paragraph.upperBound], kind: .direct, speaker: label)
        draft.end = paragraph.upperBound - 1
        return draft
    }

    /// Names in capitals, or the bare name of a person.
    private func isSpeaker(_ label: Range<Int>) -> Bool {
        let words = label.filter { text.tokens[$0].isWord }
        guard !words.isEmpty else { return false }
        let isShouted = words.allSatisfy { text.tokens[$0].shape == .capitals || text.tokens[$0].shape == .initial }
        return isShouted || words.allSatisfy { text.entityOf[$0] >= 0 }
    }
}

/// Reads pull quotes: a quotation, a dash and a name to the end of the line (`“…” — Anna Krüger`).
struct PullQuotes {
    let text: QuoteText
    /// The longest signature in tokens.
    private static let longest = 8

    /// The pull quotes of an article.
    func drafts() -> [QuoteDraft] {
        text.paragraphs.compactMap(pullQuote)
    }

    private func pullQuote(_ paragraph: Range<Int>) -> QuoteDraft? {
        guard let index = text.quotation(openingAt: paragraph.lowerBound) else { return nil }
        let quotation = text.quotations[index]
        let dash = quotation.tokens.upperBound
        guard quotation.isClosed, dash + 1 < paragraph.upperBound, text.isDash(dash),
            paragraph.upperBound - dash <= Self.longest,
            let name = text.trimmed(dash + 1..<paragraph.upperBound),
            name.allSatisfy({ !text.isFinite($0) || text.tokens[$0].isCapitalised }),
            text.tokens[name.lowerBound].isCapitalised
        else { return nil }
        var draft = QuoteDraft(pieces: [quotation.tokens], kind: .direct, speaker: name, cue: dash..<dash + 1)
        draft.end = paragraph.upperBound - 1
        return draft
    }
}
