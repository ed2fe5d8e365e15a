public import NewsModel

/// Finds who did what to whom, where and when.
public struct EventsExtractor: Extractor {
    /// See `Extractor.reads`.
    public static let reads: [AnnotationLayer] = [.entities, .dates, .quotes]
    /// See `Extractor.writes`.
    public static let writes = AnnotationLayer.events

    /// Makes the extractor; its word lists are read once.
    public init() {}

    /// See `Extractor.annotate`.
    public func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations) {}
}
