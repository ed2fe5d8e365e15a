public import NewsModel

/// Finds expressions of time and resolves them against the day of publication.
public struct DatesExtractor: Extractor {
    /// See `Extractor.reads`.
    public static let reads: [AnnotationLayer] = []
    /// See `Extractor.writes`.
    public static let writes = AnnotationLayer.dates

    /// Makes the extractor; its word lists are read once.
    public init() {}

    /// See `Extractor.annotate`.
    public func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations) {}
}
