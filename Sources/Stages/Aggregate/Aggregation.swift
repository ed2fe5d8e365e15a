public import NewsModel

/// The finished part results of a run, in path order; may be gone through more than once.
public protocol PartialResults {
    /// Hands over the digests of one part after the other, as `Aggregation.digest` made them, joined.
    func forEachPart(_ body: (Span<UInt8>) throws -> Void) throws
}

/// Folds what the corpus says as one out of small digests of its articles.
///
/// An article's digest is made once, in parallel, and kept beside its part, so that tables never need the documents again.
public struct Aggregation: Sendable {
    /// Raised by hand whenever digests change: parts made by an older revision are redone.
    public static let revision = 1
    private let options: AggregateOptions
    private let terms = TermCounter()

    /// Makes the aggregation that the options ask for.
    public init(options: AggregateOptions) { self.options = options }

    /// What the tables need to know of one article, as bytes that end themselves when joined with others.
    public func digest(of article: borrowing AnnotatedArticle) -> [UInt8] {
        ArticleDigest(article, terms: terms).encoded()
    }

    /// Makes the tables that the options list and hands over their lines (JSON, without line feeds), table after table.
    ///
    /// - Throws: `DigestError` where the results hold bytes that are no digest, and whatever `line` throws.
    public func makeTables(
        from parts: some PartialResults, line: (AggregateTable, Span<UInt8>) throws -> Void
    ) throws {
        try TableMaker(parts, tables: options.tables).make(line)
    }
}
