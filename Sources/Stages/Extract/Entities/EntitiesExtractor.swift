public import NewsModel
import NewsText

/// Finds persons with their roles, organizations and places.
///
/// A detector finds the names sentence by sentence; a linker then settles over the whole document which of them name the same
/// and what that is. Demonyms, languages, events and works are entities of kind `other`.
public struct EntitiesExtractor: Extractor {
    /// See `Extractor.reads`.
    public static let reads: [AnnotationLayer] = []
    /// See `Extractor.writes`.
    public static let writes = AnnotationLayer.entities

    private let detector: any MentionDetector
    private let linker: EntityLinker

    /// Makes the extractor; its word lists are read once.
    public init() { self.init(model: .shared) }

    /// Makes the extractor with a model of names other than the one that is compiled in.
    public init(model: NameModel) {
        detector = LearnedMentionDetector(model: model)
        linker = EntityLinker()
    }

    /// See `Extractor.annotate`.
    public func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations) {
        let view = NameView(copy article, Gazetteer.shared)
        annotations.entities = linker.entities(of: detector.mentions(in: view), in: view)
    }
}
