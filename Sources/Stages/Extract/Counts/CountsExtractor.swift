public import NewsModel

/// Finds how many people were killed, wounded, detained, displaced and so on.
public struct CountsExtractor: Extractor {
    /// See `Extractor.reads`.
    public static let reads: [AnnotationLayer] = []
    /// See `Extractor.writes`.
    public static let writes = AnnotationLayer.counts

    /// Makes the extractor; its word lists are read once.
    public init() {}

    /// See `Extractor.annotate`.
    public func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations) {}
}
