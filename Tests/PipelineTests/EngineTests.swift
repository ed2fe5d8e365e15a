import NewsIngest
import NewsJSON
import Testing

@testable import NewsPipeline

@Suite("The engine", .timeLimit(.minutes(1)))
struct EngineTests {
    /// The failures of a part, as `id: code`.
    private func failures(of part: Part, in store: PartStore) throws -> [String] {
        try store.section(.failures, of: part.key).split(separator: 0x0A).map { line in
            let json = try JSONParser().parse(Array(line).span)
            return "\(json["id"]?.string ?? ""): \(json["code"]?.string ?? "")"
        }
    }

    @Test("A file that vanishes between plan and run becomes a failure")
    func vanished() async throws {
        let corpus = try Corpus(articles: 3)
        let configuration = corpus.configuration()
        let store = corpus.store()
        let lock = try store.lock()
        let plan = try corpus.plan(configuration)
        try corpus.folder.remove("in/" + Corpus.name(1))
        let engine = Engine(configuration, store: store, shape: plan.shape)
        try await engine.make(plan.pendingParts)
        let part = try #require(plan.parts.first)
        #expect(try failures(of: part, in: store) == [Corpus.name(1) + ": vanished"])
        #expect(try store.header(of: part.key).found == 3)
        #expect(engine.meters.books.delivered == 3)
        extendLifetime(lock)
    }

    @Test(
        "A container that shrinks or vanishes between plan and run leaves no document unaccounted for",
        arguments: [true, false])
    func shrunk(isDeleted: Bool) async throws {
        let corpus = try Corpus()
        let lines = (1...4).map { #"{"title": "T\#($0)", "text": "Text \#($0)."}"# + "\n" }
        try corpus.folder.write("in/a.jsonl", lines.joined())
        var configuration = corpus.configuration()
        configuration.parts.documents = 64
        let store = corpus.store()
        let lock = try store.lock()
        let plan = try corpus.plan(configuration)
        try corpus.folder.remove("in/a.jsonl")
        if !isDeleted { try corpus.folder.write("in/a.jsonl", lines[0..<2].joined()) }
        try await Engine(configuration, store: store, shape: plan.shape).make(plan.pendingParts)
        let found = try plan.parts.map { try store.header(of: $0.key).found }.reduce(0, +)
        let failed = try plan.parts.flatMap { try failures(of: $0, in: store) }
        #expect(found == 4)
        #expect(failed.count == (isDeleted ? 4 : 2))
        #expect(failed.allSatisfy { $0.hasSuffix(": vanished") })
        #expect(Set(failed).count == failed.count)
        extendLifetime(lock)
    }

    @Test("A record that is too long is a failure of its own")
    func tooLong() async throws {
        let corpus = try Corpus()
        let long = #"{"title": "T", "text": ""# + String(repeating: "long ", count: 1000) + #""}"#
        try corpus.folder.write("in/a.jsonl", #"{"title": "T", "text": "Short."}"# + "\n\(long)\n")
        var configuration = corpus.configuration()
        configuration.ingest.own.maximumBytes = 1024
        let summary = try await Run(configuration).execute()
        #expect(summary.books.written == 1)
        #expect(try corpus.records("failures.jsonl").map { $0["code"]?.string } == ["too-large"])
    }

    @Test("A cancelled run leaves only whole parts, and the next one ends with the same bytes", arguments: [1, 20])
    func cancelled(after delivered: Int) async throws {
        let corpus = try Corpus(articles: 60)
        let configuration = corpus.configuration()
        let (meters, announcement) = AsyncStream<Meters>.makeStream()
        let run = Task {
            try await Run(configuration).execute { event in
                if case .started(let meters) = event { announcement.yield(meters) }
            }
        }
        for await meters in meters {
            while meters.books.delivered < delivered { await Task.yield() }
            run.cancel()
            break
        }
        let store = corpus.store()
        // A run may be through before it hears of its cancellation; then all parts must be there.
        let isThrough: Bool
        do {
            _ = try await run.value
            isThrough = true
        } catch {
            isThrough = false
            #expect(error is CancellationError)
        }
        let names = try corpus.folder.names(in: "out/.newsmill/parts")
        #expect(names.allSatisfy { !$0.hasSuffix(".tmp") })
        for key in names { #expect(try store.header(of: key).found > 0) }
        #expect(!store.isInUse)
        if !isThrough { #expect(RunRecord(in: store.output) == nil) }
        let plan = try corpus.plan(configuration)
        #expect(plan.parts.count - plan.pending.count == names.count)
        let summary = try await Run(configuration).execute()
        #expect(summary.processed == plan.pendingParts.reduce(0) { $0 + $1.documents })
        #expect(try corpus.results() == (try await corpus.freshResults()))
    }

    @Test("A run that is cancelled before its stages start makes nothing")
    func cancelledAtOnce() async throws {
        let corpus = try Corpus(articles: 5)
        let configuration = corpus.configuration()
        let run = Task {
            try await Run(configuration).execute { event in
                if case .started = event { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
            }
        }
        await #expect(throws: CancellationError.self) { try await run.value }
        #expect(try corpus.store().keys() == [])
    }

    @Test("The stages' figures add up")
    func figures() async throws {
        let corpus = try Corpus(articles: 20)
        try corpus.folder.write("in/empty.txt", "")
        let summary = try await Run(corpus.configuration()).execute()
        #expect(summary.stages.map(\.name) == ["ingest", "clean", "segment", "extract", "aggregate"])
        #expect(summary.stages.first?.figures.taken == 21)
        for (stage, next) in zip(summary.stages, summary.stages.dropFirst()) {
            #expect(stage.figures.taken == stage.figures.passed + stage.figures.failed)
            #expect(next.figures.taken == stage.figures.passed)
        }
        #expect(summary.stages.last?.figures.passed == summary.books.written)
        #expect(summary.stages.map(\.figures.failed).reduce(0, +) == summary.books.quarantined)
        #expect(summary.bottleneck != nil)
        let record = try #require(RunRecord(in: corpus.store().output))
        #expect(record.files.map(\.name) == summary.files.map(\.name))
        #expect(record.files.map(\.size) == summary.files.map(\.size))
        #expect(record.json["documents"]?["found"]?.integer == 21)
    }
}
