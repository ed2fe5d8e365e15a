import Glibc
import NewsClean
import NewsJSON

/// A whole run: lock, plan, make the parts that are missing, assemble, balance the books.
public struct Run: Sendable {
    /// What the command line may ask for besides the configuration.
    public struct Manner: Sendable {
        /// Forget what earlier runs did.
        public var startsFresh = false
        /// Try documents again that failed.
        public var retriesFailed = false
        /// The usual manner.
        public init() {}
    }

    /// Why a run did not come to its end.
    public enum Failure: Error, Sendable, CustomStringConvertible {
        /// A document is unaccounted for: our own mistake.
        case unbalanced(RunSummary.Books)
        /// A final file has another number of lines than the books say: our own mistake, or a part was tampered with.
        case wrongLines(file: String, lines: Int, expected: Int)
        /// The list of furniture that the configuration names cannot be read.
        case furniture(ConfigurationProblem)

        /// A sentence with the figures.
        public var description: String {
            switch self {
            case .unbalanced(let books):
                "the books do not balance: \(books.found) found, but \(books.written) written, "
                    + "\(books.quarantined) quarantined and \(books.skipped.values.reduce(0, +)) skipped"
            case .furniture(let problem): problem.description
            case .wrongLines(let file, let lines, let expected):
                "the books do not balance: \(file) has \(lines) lines where \(expected) were expected"
            }
        }
    }

    private let configuration: Configuration
    private let furnitureProblem: ConfigurationProblem?
    private let manner: Manner
    private let store: PartStore

    /// Prepares a run; nothing is read yet but the list of furniture, nothing is written.
    public init(_ configuration: Configuration, manner: Manner = Manner()) {
        var configuration = configuration
        furnitureProblem = configuration.readFurniture()
        self.configuration = configuration
        self.manner = manner
        store = PartStore(output: FilePath(configuration.output.folder))
    }

    /// What a run tells while it goes on.
    public enum Event: Sendable {
        /// The folder was walked; these parts are to be made.
        case planned(RunPlan)
        /// The stages are about to start; the meters count from now on.
        case started(Meters)
        /// All parts are there; the final files are being put together.
        case assembling
    }

    /// Does the run and tells what happens.
    ///
    /// - Throws: `StoreError`, `FileError`, `Run.Failure`, `CancellationError`. Whatever is thrown, finished parts stay and the same
    ///   command goes on from there.
    public func execute(_ tell: @Sendable (Event) -> Void = { _ in }) async throws -> RunSummary {
        if let furnitureProblem { throw Failure.furniture(furnitureProblem) }
        let clock = ContinuousClock()
        let begun = clock.now
        let lock = try store.lock()
        try store.remember(configuration: rememberedConfiguration)
        if manner.startsFresh {
            try store.clear(keeping: [])
            try store.shelf.tidy()
        }
        let plan = try RunPlan(configuration, store: store, retryFailed: manner.retriesFailed)
        tell(.planned(plan))
        let engine = Engine(configuration, store: store, shape: plan.shape)
        tell(.started(engine.meters))
        if !plan.pending.isEmpty { try await engine.make(plan.pendingParts) }
        try Task.checkCancellation()

        var summary = RunSummary()
        summary.parts = plan.parts.count
        summary.partsMade = plan.pending.count
        summary.processed = engine.meters.books.delivered
        summary.stages = engine.meters.stages
        summary.books = try books(of: plan)
        guard summary.books.areBalanced else { throw Failure.unbalanced(summary.books) }
        try await assemble(plan, begun: begun, tell, &summary)
        // The lock is held to here.
        extendLifetime(lock)
        return summary
    }

    private func assemble(
        _ plan: RunPlan, begun: ContinuousClock.Instant, _ tell: (Event) -> Void, _ summary: inout RunSummary
    ) async throws {
        let assembler = Assembler(store, keys: plan.parts.map(\.key), configuration: configuration)
        let fingerprint = assembler.fingerprint
        let last = RunRecord(in: store.output)
        if let last, last.fingerprint == fingerprint, plan.pending.isEmpty, last.isIntact(in: store.output) {
            summary.files = last.files
            summary.elapsed = ContinuousClock.now - begun
            return
        }
        tell(.assembling)
        summary.files = try await assembler.assemble()
        try checkLines(of: summary)
        summary.isAssembled = true
        summary.elapsed = ContinuousClock.now - begun
        summary.peakMemory = Self.peakMemory
        let json = summary.json(configuration: configuration, fingerprint: fingerprint)
        try Files.writeAtomically(Array(json.pretty().utf8), to: RunRecord.name, in: store.output)
        // Only now: until the final files are there, the old parts say what changed.
        try store.clear(keeping: Set(plan.parts.map(\.key)))
    }

    /// Holds the lines that were really put into the files against the books, which come from the parts' headers.
    private func checkLines(of summary: RunSummary) throws(Failure) {
        for (name, expected) in [("articles", summary.books.written), ("failures", summary.books.quarantined)] {
            guard let file = summary.files.first(where: { $0.name.hasPrefix("\(name).jsonl") }), let lines = file.lines,
                lines != expected
            else { continue }
            throw Failure.wrongLines(file: file.name, lines: lines, expected: expected)
        }
    }

    /// Adds up the committed parts against what was found.
    private func books(of plan: RunPlan) throws -> RunSummary.Books {
        var books = RunSummary.Books()
        books.found = plan.documents
        for part in plan.parts {
            let header = try store.header(of: part.key)
            books.written += header.written
            books.quarantined += header.quarantined
            books.skipped.merge(header.skipped) { $0 + $1 }
        }
        return books
    }

    /// The configuration with the folders as absolute paths, so that it means the same from any folder.
    private var rememberedConfiguration: [UInt8] {
        var absolute = configuration
        for path in [\Configuration.input.folder, \.output.folder, \.clean.own.furniture] {
            if !absolute[keyPath: path].isEmpty, let resolved = Files.resolved(FilePath(configuration[keyPath: path])) {
                absolute[keyPath: path] = resolved.description
            }
        }
        return Array(ConfigurationSection.root.json(of: absolute).pretty().utf8)
    }

    /// The most memory that the process had resident, in bytes.
    public static var peakMemory: Int {
        var usage = rusage()
        guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
        // Linux counts in KiB.
        return Int(usage.ru_maxrss) * 1024
    }
}
