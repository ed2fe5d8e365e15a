public import NewsModel

/// Finds persons with their roles, organizations and places.
public struct EntitiesExtractor: Extractor {
    /// See `Extractor.reads`.
    public static let reads: [AnnotationLayer] = []
    /// See `Extractor.writes`.
    public static let writes = AnnotationLayer.entities

    /// Makes the extractor; its word lists are read once.
    public init() {}

    /// See `Extractor.annotate`.
    public func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations) {}
}
