import NewsJSON

/// What a run came to: the books over the whole folder, and what this run did of it.
public struct RunSummary: Sendable {
    /// Documents over all parts, those of earlier runs too.
    public var books = Books()
    /// Documents that this run processed.
    public var processed = 0
    /// Parts in all, and those that this run made.
    public var parts = 0, partsMade = 0
    /// How long the run took.
    public var elapsed = Duration.zero
    /// The stages' figures for what this run processed.
    public var stages: [(name: String, figures: StageFigures)] = []
    /// The final files.
    public var files: [OutputFile] = []
    /// Whether the final files were assembled anew.
    public var isAssembled = false
    /// The most memory that the process used, in bytes.
    public var peakMemory = 0

    /// Starts at nothing.
    public init() {}

    /// The books of a run: every document that was found has gone one of three ways.
    public struct Books: Sendable, Equatable {
        /// Documents found, counted when the folder was walked.
        public var found = 0
        /// Documents in `articles.jsonl`.
        public var written = 0
        /// Documents in `failures.jsonl`.
        public var quarantined = 0
        /// Documents that were not to be processed, by reason.
        public var skipped: [String: Int] = [:]

        /// Starts at nothing.
        public init() {}
        /// Whether every document that was found is accounted for.
        public var areBalanced: Bool { found == written + quarantined + skipped.values.reduce(0, +) }
    }

    /// The stage whose workers were busy for the largest share of the time, and that share.
    public var bottleneck: (name: String, share: Double)? {
        guard elapsed > .zero else { return nil }
        let shares = stages.filter { $0.figures.taken > 0 }.map { stage in
            (name: stage.name, share: stage.figures.busy / elapsed / Double(stage.figures.workers))
        }
        return shares.max { $0.share < $1.share }
    }

    /// The content of `run.json`: what ran and how it went.
    ///
    /// The only output with times in it.
    func json(configuration: Configuration, fingerprint: String) -> JSONValue {
        func seconds(_ duration: Duration) -> JSONValue { .number((duration / .milliseconds(1)).rounded() / 1000) }
        let stageValues = stages.map { stage in
            JSONValue.object([
                .init("stage", .string(stage.name)), .init("workers", .integer(stage.figures.workers)),
                .init("in", .integer(stage.figures.taken)), .init("out", .integer(stage.figures.passed)),
                .init("failed", .integer(stage.figures.failed)), .init("busySeconds", seconds(stage.figures.busy)),
                .init("starvedSeconds", seconds(stage.figures.starved)),
                .init("blockedSeconds", seconds(stage.figures.blocked)),
                .init("mostWaiting", .integer(stage.figures.mostWaiting)),
            ])
        }
        let skipped = books.skipped.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .integer($0.value)) }
        return .object([
            .init("format", .string("newsmill run 1")), .init("fingerprint", .string(fingerprint)),
            .init(
                "documents",
                .object([
                    .init("found", .integer(books.found)), .init("written", .integer(books.written)),
                    .init("quarantined", .integer(books.quarantined)), .init("skipped", .object(skipped)),
                ])),
            .init("processed", .integer(processed)), .init("parts", .integer(parts)),
            .init("partsMade", .integer(partsMade)), .init("seconds", seconds(elapsed)),
            .init("peakMemoryBytes", .integer(peakMemory)), .init("stages", .array(stageValues)),
            .init(
                "files",
                .array(files.map { .object([.init("name", .string($0.name)), .init("bytes", .integer($0.size))]) })),
            .init("configuration", ConfigurationSection.root.json(of: configuration)),
        ])
    }
}
