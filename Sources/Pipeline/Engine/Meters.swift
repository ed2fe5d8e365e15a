import NewsOptions
import Synchronization

/// All that is counted while a run goes on; read by the progress line and the summary.
public final class Meters: Sendable {
    /// What became of documents so far.
    public struct Books: Sendable, Equatable {
        /// Documents in the results.
        public var written = 0
        /// Documents that failed.
        public var quarantined = 0
        /// Documents that were not to be processed, by reason.
        public var skipped: [String: Int] = [:]
        /// Bytes of the documents that are through.
        public var bytes = 0

        /// Starts at nothing.
        public init() {}
        /// All documents that are through.
        public var delivered: Int { written + quarantined + skippedCount }
        /// Documents that were not to be processed.
        public var skippedCount: Int { skipped.values.reduce(0, +) }
    }

    let ingest: StageMeter
    let clean: StageMeter
    let segment: StageMeter
    let extract: StageMeter
    let aggregate: StageMeter
    private let state = Mutex(Books())

    init(_ configuration: Configuration) {
        ingest = StageMeter("ingest", workers: configuration.ingest.workers)
        clean = StageMeter("clean", workers: configuration.clean.workers)
        segment = StageMeter("segment", workers: configuration.segment.workers)
        extract = StageMeter("extract", workers: configuration.extract.workers)
        aggregate = StageMeter("aggregate", workers: configuration.aggregate.workers)
    }

    /// What became of documents so far.
    public var books: Books { state.withLock { $0 } }

    /// The stages in order with their figures.
    public var stages: [(name: String, figures: StageFigures)] {
        [ingest, clean, segment, extract, aggregate].map { ($0.name, $0.current) }
    }

    func record(_ body: (inout Books) -> Void) { state.withLock { body(&$0) } }
}
