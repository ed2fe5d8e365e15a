public import NewsModel

/// Runs the extractors over an article, each after those whose findings it reads.
public struct ExtractStage: Stage {
    /// See `Stage.revision`.
    public static let revision = 7
    private let extractors: [any Extractor]

    /// Makes the stage with the extractors that the options list.
    public init(options: ExtractOptions) {
        // `allCases` stands in an order in which every extractor follows those it needs (tested).
        extractors = ExtractorKind.allCases.filter(options.extractors.contains).map { $0.make() }
    }

    /// Annotates one article.
    ///
    /// Never fails: what is not found is absent.
    public func process(_ input: consuming SegmentedArticle) throws(DocumentFailure) -> AnnotatedArticle {
        var annotations = Annotations()
        for extractor in extractors { extractor.annotate(input, &annotations) }
        return AnnotatedArticle(segmented: input, annotations: annotations)
    }
}
