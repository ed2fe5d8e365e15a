public import NewsJSON
public import NewsModel

/// A line of `quotes.jsonl`: a quotation with who said it.
///
/// Keys in order: `speaker` (the entity's name over the whole corpus, else the description, else null), `text`, `kind`, `stance`, `cue`,
/// `article` (its id), `date` (its day of publication or null).
public struct QuoteRecord: Sendable, Equatable {
    /// Who said it.
    public var speaker: String?
    /// The quotation; where a cue interrupts it, its pieces joined by spaces.
    public var text: String
    /// How the words are given.
    public var kind: Quote.Kind
    /// What the speaker does by saying it.
    public var stance: Quote.Stance
    /// The words that attribute it.
    public var cue: String?
    /// The article's id.
    public var article: String
    /// The article's day of publication.
    public var date: String?

    /// Writes the line's object.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("speaker")
            writer.optional(speaker)
            writer.key("text")
            writer.string(text)
            writer.key("kind")
            writer.string(kind.rawValue)
            writer.key("stance")
            writer.string(stance.rawValue)
            writer.key("cue")
            writer.optional(cue)
            writer.key("article")
            writer.string(article)
            writer.key("date")
            writer.optional(date)
        }
    }
}

extension QuoteRecord {
    /// Hands over every quotation of the corpus in order; nothing is kept.
    static func forEach(
        in parts: some PartialResults, _ index: EntityIndex, _ heads: CorpusHeads, _ body: (QuoteRecord) throws -> Void
    ) throws {
        var article = 0
        try parts.forEachDigest(.quotes) { digest in
            for quote in digest.quotes {
                let entity = quote.entity.flatMap { index.entity($0, of: article) }
                try body(
                    QuoteRecord(
                        speaker: entity.map(index.name) ?? quote.speaker, text: quote.text, kind: quote.kind,
                        stance: quote.stance, cue: quote.cue, article: heads.ids[article], date: heads.date(article)))
            }
            article += 1
        }
    }
}
