public import NewsAggregate
public import NewsClean
public import NewsExtract
public import NewsIngest
public import NewsOptions
public import NewsSegment

/// The whole configuration, every value at its default until something else is said (`pipeline.json`).
public struct Configuration: Sendable, Equatable {
    /// What is read.
    public var input = InputOptions()
    /// Where the results go.
    public var output = OutputOptions()
    /// How documents are grouped into parts.
    public var parts = PartOptions()
    /// Reading.
    public var ingest = StageConfiguration<IngestOptions>()
    /// Main content extraction.
    public var clean = StageConfiguration<CleanOptions>()
    /// Sentences and tokens.
    public var segment = StageConfiguration<SegmentOptions>()
    /// Entities, quotes, dates, counts and events.
    public var extract = StageConfiguration<ExtractOptions>()
    /// What is known about the corpus as one.
    public var aggregate = StageConfiguration<AggregateOptions>()

    /// The defaults.
    public init() {}
}

/// The options of a stage with those that every stage has.
public struct StageConfiguration<Own: OptionGroup>: OptionGroup {
    /// How many documents the stage works on at once.
    public var workers = 2
    /// How many documents may wait in front of the stage.
    public var buffer = 8
    /// The stage's own options.
    public var own = Own()

    /// The defaults.
    public init() {}

    /// The common keys, then the stage's own.
    public static var options: [Option<StageConfiguration<Own>>] {
        [
            .integer(
                "workers", \.workers, in: 1...256, "How many documents the stage works on at once.",
                shapesResults: false),
            .integer(
                "buffer", \.buffer, in: 1...4096, "How many documents may wait in front of the stage.",
                shapesResults: false),
        ] + Own.options.map { $0.lifted(through: \.own) }
    }
}

/// Which documents are read (`input`).
public struct InputOptions: OptionGroup {
    /// How it is known that a file did not change.
    public enum Trust: String, Sendable, CaseIterable {
        /// By its size and time of modification.
        case stat
        /// By its content, which is read for that.
        case content
    }

    /// The folder to read, with all folders below it.
    public var folder = "corpus"
    /// Only paths that one of these patterns matches are read.
    public var include = ["**/*"]
    /// Paths that one of these patterns matches are not read.
    public var exclude: [String] = []
    /// Whether symbolic links are followed.
    public var followsLinks = false
    /// How it is known that a file did not change.
    public var trust = Trust.stat

    /// The defaults.
    public init() {}

    /// Every key.
    public static var options: [Option<InputOptions>] {
        [
            .text("folder", \.folder, "The folder to read, with all folders below it.", shapesResults: false),
            .texts(
                "include", \.include,
                "Only paths that one of these patterns matches are read (`*`, `**`, `?`, `[a-z]`).",
                shapesResults: false),
            .texts(
                "exclude", \.exclude, "Paths that one of these patterns matches are not read.", shapesResults: false),
            .flag("followsLinks", \.followsLinks, "Whether symbolic links are followed.", shapesResults: false),
            .choice(
                "trust", \.trust, "How it is known that a file did not change: by size and time, or by content.",
                shapesResults: false),
        ]
    }
}

/// Where the results go (`output`).
public struct OutputOptions: OptionGroup {
    /// How the finished files are compressed.
    public enum Compression: String, Sendable, CaseIterable {
        case none, gzip, zstd
    }

    /// The folder that the results are written to.
    public var folder = "output"
    /// How the finished files are compressed.
    public var compression = Compression.none
    /// The share of documents that may be quarantined before the run is reported as failed (exit code 1).
    public var maximumQuarantined = 0.05

    /// The defaults.
    public init() {}

    /// Every key.
    public static var options: [Option<OutputOptions>] {
        [
            .text("folder", \.folder, "The folder that the results are written to.", shapesResults: false),
            .choice("compression", \.compression, "How the finished files are compressed.", shapesResults: false),
            .number(
                "maximumQuarantined", \.maximumQuarantined, in: 0...1,
                "The share of documents that may be quarantined before a run ends with exit code 1.",
                shapesResults: false),
        ]
    }
}

/// How documents are grouped into parts, the units that are committed, resumed and redone (`parts`).
public struct PartOptions: OptionGroup {
    /// The number of documents in a part on average; a part has at least a quarter of it and at most four times as many.
    public var documents = 256

    /// The defaults.
    public init() {}

    /// Every key.
    public static var options: [Option<PartOptions>] {
        [
            .integer(
                "documents", \.documents, in: 4...65_536, "The number of documents in a part on average.",
                shapesResults: false)
        ]
    }
}
