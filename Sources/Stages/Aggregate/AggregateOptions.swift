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
    /// Who was quoted how often, where and with what stance.
    case speakers
    /// What happened on which day.
    case timeline
    /// The words of which day by day more is heard than before and after.
    case terms

    /// The annotations without which the table would always be empty; the others use what is there.
    public var needs: [AnnotationLayer] {
        switch self {
        case .entities: [.entities]
        case .quotes, .speakers: [.quotes]
        case .duplicates, .paragraphs, .stories, .timeline, .terms: []
        }
    }

    /// What has to be known of the corpus before the table can be made.
    public var restsOn: Set<CorpusFinding> {
        switch self {
        case .duplicates, .paragraphs: [.copies]
        case .entities, .quotes: [.names]
        case .stories, .speakers, .timeline, .terms: [.names, .stories]
        }
    }
}

/// Which tables of the whole corpus are made, and how (`stages.aggregate`).
public struct AggregateOptions: OptionGroup {
    /// The tables to make.
    public var tables = AggregateTable.allCases
    /// Whether the tables are written as sheets of CSV too.
    public var csv = false
    /// How many bytes of memory the search for copies may take for its columns; what is more lies in files.
    public var memory = 1 << 30
    /// The defaults.
    public init() {}

    /// Every key.
    public static var options: [Option<AggregateOptions>] {
        [
            .choices("tables", \.tables, "The tables to make of the whole corpus.", shapesResults: false),
            .integer(
                "memory", \.memory, in: 0...(1 << 50),
                "How many bytes the search for copies may hold in memory; beyond it its index lies in files.",
                shapesResults: false),
            .flag("csv", \.csv, "Whether to write the tables as CSV too.", shapesResults: false),
        ]
    }
}
