public import NewsModel

/// The finished part results of a run, in path order; may be gone through more than once.
public protocol PartialResults {
    /// Hands over the digests of one part after the other, as `Aggregation.digest` made them, joined.
    func forEachPart(_ body: (Span<UInt8>) throws -> Void) throws
}

/// Folds what the corpus says as one out of small digests of its articles.
///
/// An article's digest is made once, in parallel, and kept beside its part, so that tables never need the documents again.
/// It takes about 0.9 KB on disk for an article of 0.6 KB, 1.2 KB for one of 2.5 KB and 1.6 KB for one of 5 KB, and what quotations take.
/// Making the tables goes through the digests several times and holds no more than about 1.5 KB for each article of usual length:
/// what names it, its sketch, its entities' numbers, and the sampled phrases of those that may be copies.
/// The lines depend on the articles and their order only, not on how they are grouped into parts.
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
