public import NewsModel

/// The extractors by their names in the configuration: the one registry.
public enum ExtractorKind: String, Sendable, CaseIterable {
    /// In an order in which each follows those it needs.
    case entities, dates, quotes, counts, events

    /// Makes the extractor.
    public func make() -> any Extractor {
        switch self {
        case .entities: EntitiesExtractor()
        case .quotes: QuotesExtractor()
        case .dates: DatesExtractor()
        case .counts: CountsExtractor()
        case .events: EventsExtractor()
        }
    }

    /// The extractors that must run before this one.
    public var needs: [ExtractorKind] {
        let layers: [AnnotationLayer] =
            switch self {
            case .entities: EntitiesExtractor.reads
            case .quotes: QuotesExtractor.reads
            case .dates: DatesExtractor.reads
            case .counts: CountsExtractor.reads
            case .events: EventsExtractor.reads
            }
        return layers.compactMap { ExtractorKind(rawValue: $0.rawValue) }
    }
}
