import NewsAggregate
import NewsClean
import NewsExtract
import NewsIngest
import NewsModel
import NewsOutput
import NewsSegment

/// Runs parts through all stages at once and commits each when its last document is through.
///
/// Every stage has its own workers and a bounded channel in front of it. The feeder takes a permit for each document and the
/// collector gives it back when the document is delivered in order, so that no more documents are in flight than
/// workers and channels hold, whatever waits for its turn. All tasks are children of one group: an error or a
/// cancellation reaches all of them.
struct Engine: Sendable {
    private let configuration: Configuration
    private let folder: FilePath
    private let store: PartStore
    private let shape: String
    let meters: Meters

    init(_ configuration: Configuration, store: PartStore, shape: String) {
        self.configuration = configuration
        self.store = store
        self.shape = shape
        folder = FilePath(configuration.input.folder)
        meters = Meters(configuration)
    }

    /// How many documents may be in flight.
    private var window: Int {
        let c = configuration
        let workers = c.ingest.workers + c.clean.workers + c.segment.workers + c.extract.workers + c.aggregate.workers
        return workers + c.ingest.buffer + c.clean.buffer + c.segment.buffer + c.extract.buffer + c.aggregate.buffer
    }

    /// Makes the parts, in order.
    ///
    /// - Throws: `FileError` where results cannot be written, `CancellationError`; parts in flight are then abandoned.
    func make(_ parts: [Part]) async throws {
        let c = configuration
        let channels = Channels(c, window: window)
        let (folder, maximumBytes) = (folder, c.ingest.own.maximumBytes)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await Feeder(parts, folder, maximumBytes: maximumBytes, channels).feed() }
            // Each stage is made in its own task: word lists are loaded while other stages work already.
            group.addTask {
                let ingest = IngestStage(options: c.ingest.own)
                try await work(meters.ingest, channels.readings, channels.pages, channels.outcomes) {
                    (ticket) throws(DocumentFailure) in
                    try ingest.process(
                        try ticket.value.document(named: ticket.name, in: folder, maximumBytes: maximumBytes))
                }
                channels.pages.finish()
            }
            group.addTask {
                try await run(meters.clean, channels.pages, channels.articles, channels.outcomes) {
                    CleanStage(options: c.clean.own)
                }
            }
            group.addTask {
                try await run(meters.segment, channels.articles, channels.segmented, channels.outcomes) {
                    SegmentStage(options: c.segment.own)
                }
            }
            group.addTask {
                try await run(meters.extract, channels.segmented, channels.annotated, channels.outcomes) {
                    ExtractStage(options: c.extract.own)
                }
            }
            group.addTask {
                let aggregation = Aggregation(options: c.aggregate.own)
                try await work(meters.aggregate, channels.annotated, channels.outcomes, channels.outcomes) {
                    (ticket) throws(DocumentFailure) in
                    .written(
                        record: ArticleRecord.line(for: ticket.value), digest: aggregation.digest(of: ticket.value))
                }
            }
            group.addTask {
                try await Collector(parts, store, shape: shape, channels, meters).collect()
            }
            try await group.waitForAll()
        }
    }

    /// Makes a stage and runs it between two channels, until the first is empty and finished.
    private func run<S: Stage>(
        _ meter: StageMeter, _ source: BoundedChannel<Ticket<S.Input>>, _ target: BoundedChannel<Ticket<S.Output>>,
        _ outcomes: BoundedChannel<Ticket<Outcome>>, _ make: @Sendable () -> S
    ) async throws {
        let stage = make()
        try await work(meter, source, target, outcomes) { (ticket) throws(DocumentFailure) in
            try stage.process(ticket.value)
        }
        target.finish()
    }

    /// The workers of one stage: each takes a document, processes it, and hands it on.
    private func work<Input, Output>(
        _ meter: StageMeter, _ source: BoundedChannel<Ticket<Input>>, _ target: BoundedChannel<Ticket<Output>>,
        _ outcomes: BoundedChannel<Ticket<Outcome>>,
        _ process: @escaping @Sendable (Ticket<Input>) throws(DocumentFailure) -> Output
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<meter.current.workers {
                group.addTask {
                    let clock = ContinuousClock()
                    var idleSince = clock.now
                    while let ticket = try await source.next() {
                        try Task.checkCancellation()
                        let begun = clock.now
                        let result = Result { () throws(DocumentFailure) in try process(ticket) }
                        let done = clock.now
                        meter.record { figures in
                            figures.taken += 1
                            figures.starved += begun - idleSince
                            figures.busy += done - begun
                        }
                        let failed: Bool
                        switch result {
                        case .success(let output):
                            failed = false
                            try await target.send(Ticket(sequence: ticket.sequence, name: ticket.name, value: output))
                        case .failure(let failure):
                            failed = true
                            try await outcomes.send(
                                Ticket(sequence: ticket.sequence, name: ticket.name, value: .failed(failure)))
                        }
                        idleSince = clock.now
                        meter.record { figures in
                            figures.passed += failed ? 0 : 1
                            figures.failed += failed ? 1 : 0
                            figures.blocked += idleSince - done
                            figures.mostWaiting = source.depth.most
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}

/// The channels between the stages.
struct Channels: Sendable {
    let readings: BoundedChannel<Ticket<Reading>>
    let pages: BoundedChannel<Ticket<Page>>
    let articles: BoundedChannel<Ticket<Article>>
    let segmented: BoundedChannel<Ticket<SegmentedArticle>>
    let annotated: BoundedChannel<Ticket<AnnotatedArticle>>
    let outcomes: BoundedChannel<Ticket<Outcome>>
    /// One element for each document in flight.
    let permits: BoundedChannel<Void>

    init(_ configuration: Configuration, window: Int) {
        readings = BoundedChannel(capacity: configuration.ingest.buffer)
        pages = BoundedChannel(capacity: configuration.clean.buffer)
        articles = BoundedChannel(capacity: configuration.segment.buffer)
        segmented = BoundedChannel(capacity: configuration.extract.buffer)
        annotated = BoundedChannel(capacity: configuration.aggregate.buffer)
        outcomes = BoundedChannel(capacity: window)
        permits = BoundedChannel(capacity: window)
    }
}
