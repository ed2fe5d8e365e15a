public import NewsModel
public import NewsOptions

/// What is known about the corpus as one.
public enum AggregateTable: String, Sendable, CaseIterable {
    /// Families of equal and nearly equal articles.
    case duplicates
    /// Paragraphs that stand in several places: furniture, copies and repetitions.
    case paragraphs
    /// Clusters of articles on one event.
    case stories
    /// Everyone and everything named in the corpus.
    case entities
    /// Every quotation with its speaker.
    case quotes
    /// What happened on which day.
    case timeline

    /// The annotations without which the table would always be empty; the others use what is there.
    public var needs: [AnnotationLayer] {
        switch self {
        case .entities: [.entities]
        case .quotes: [.quotes]
        case .duplicates, .paragraphs, .stories, .timeline: []
        }
    }
}

/// Which tables of the whole corpus are made, and how (`stages.aggregate`).
public struct AggregateOptions: OptionGroup {
    /// The tables to make.
    public var tables = AggregateTable.allCases
    /// The defaults.
    public init() {}

    /// Every key.
    public static var options: [Option<AggregateOptions>] {
        [.choices("tables", \.tables, "The tables to make of the whole corpus.", shapesResults: false)]
    }
}
