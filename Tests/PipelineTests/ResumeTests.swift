import NewsAggregate
import NewsClean
import NewsExtract
import NewsIngest
import NewsJSON
import NewsModel
import Testing

@testable import NewsPipeline

@Suite("Resuming and incremental runs", .timeLimit(.minutes(1)))
struct ResumeTests {
    @Test("A second run does nothing and leaves the files as they are")
    func nothingToDo() async throws {
        let corpus = try Corpus(articles: 20)
        let first = try await Run(corpus.configuration()).execute()
        func status() throws -> [FileStatus] {
            try corpus.folder.names(in: "out").filter { $0 != ".newsmill" }
                .map { try Files.status(of: corpus.folder.path.appending("out/\($0)")) }
        }
        let before = try status()
        let second = try await Run(corpus.configuration(workers: 1)).execute()
        #expect(second.processed == 0 && second.partsMade == 0 && !second.isAssembled)
        #expect(second.books == first.books && second.files.map(\.size) == first.files.map(\.size))
        #expect(try status() == before)
    }

    @Test("After adding, changing and deleting, the files equal those of a fresh run, and little is redone")
    func changes() async throws {
        let corpus = try Corpus(articles: 60)
        _ = try await Run(corpus.configuration()).execute()
        try corpus.write(31, note: " in spite of it all", modified: 2)
        try corpus.folder.remove("in/" + Corpus.name(7))
        try corpus.write(777)
        let plan = try corpus.plan(corpus.configuration())
        #expect(plan.changes.new == 1 && plan.changes.changed == 1 && plan.changes.removed == 1)
        #expect(plan.changes.done + plan.changes.redone == 58)
        #expect(plan.changes.redone < 58)
        let summary = try await Run(corpus.configuration()).execute()
        #expect(summary.processed == plan.pendingParts.reduce(0) { $0 + $1.documents })
        #expect(try corpus.results() == (try await corpus.freshResults()))
        #expect(try corpus.plan(corpus.configuration()).pending.isEmpty)
    }

    @Test("Other options redo what they shape, and nothing else")
    func options() async throws {
        let corpus = try Corpus(articles: 12)
        _ = try await Run(corpus.configuration()).execute()
        var changed = corpus.configuration()
        changed.aggregate.own.tables = [.duplicates]
        let tables = try await Run(changed).execute()
        #expect(tables.processed == 0 && tables.isAssembled)
        #expect(try corpus.results().keys.sorted() == ["articles.jsonl", "duplicates.jsonl", "failures.jsonl"])
        changed.extract.own.extractors = []
        let plan = try corpus.plan(changed)
        #expect(plan.pending.count == plan.parts.count)
        #expect(plan.pending.allSatisfy { $0.reason == .reshaped })
        #expect(plan.changes == Self.changes(redone: 12))
        #expect(try await Run(changed).execute().processed == 12)
    }

    private static func changes(
        new: Int = 0, changed: Int = 0, removed: Int = 0, done: Int = 0, redone: Int = 0
    ) -> RunPlan.Changes {
        var changes = RunPlan.Changes()
        (changes.new, changes.changed, changes.removed) = (new, changed, removed)
        (changes.done, changes.redone) = (done, redone)
        return changes
    }

    @Test("A plan says why a part is to be made, and writes nothing")
    func reasons() async throws {
        let corpus = try Corpus(articles: 3)
        func plan() throws -> RunPlan { try corpus.plan(corpus.configuration()) }
        #expect(try plan().pending.map(\.reason) == [.unmade])
        #expect(try plan().changes == Self.changes(new: 3))
        #expect(try corpus.folder.names(in: ".") == ["in"])
        _ = try await Run(corpus.configuration()).execute()
        #expect(try plan().changes == Self.changes(done: 3))
        try corpus.write(1, note: "!", modified: 2)
        #expect(try plan().pending.map(\.reason) == [.changed])
        #expect(try plan().changes == Self.changes(changed: 1, redone: 2))
        try corpus.write(1)
        #expect(try plan().pending.isEmpty)
        try corpus.write(3)
        #expect(try plan().pending.map(\.reason) == [.added])
        #expect(try plan().changes == Self.changes(new: 1, redone: 3))
        try corpus.folder.remove("in/" + Corpus.name(3))
        try corpus.folder.remove("in/" + Corpus.name(0))
        #expect(try plan().pending.map(\.reason) == [.removed])
        #expect(try plan().changes == Self.changes(removed: 1, redone: 2))
    }

    @Test("Failures are tried again only when asked for, and each try is counted")
    func retry() async throws {
        let corpus = try Corpus(articles: 2)
        try corpus.folder.write("in/empty.txt", "")
        func attempts() throws -> [Int?] { try corpus.records("failures.jsonl").map { $0["attempts"]?.integer } }
        _ = try await Run(corpus.configuration()).execute()
        #expect(try await Run(corpus.configuration()).execute().processed == 0)
        #expect(try attempts() == [1])
        var manner = Run.Manner()
        manner.retriesFailed = true
        #expect(try corpus.plan(corpus.configuration(), retryFailed: true).pending.map(\.reason) == [.retried])
        #expect(try await Run(corpus.configuration(), manner: manner).execute().processed > 0)
        #expect(try attempts() == [2])
        _ = try await Run(corpus.configuration(), manner: manner).execute()
        #expect(try attempts() == [3])
        try corpus.folder.write("in/empty.txt", Corpus.text(5), modified: 2)
        let summary = try await Run(corpus.configuration()).execute()
        #expect(summary.books.written == 3)
        #expect(try attempts() == [])
    }

    @Test("A fresh run forgets what was done")
    func fresh() async throws {
        let corpus = try Corpus(articles: 5)
        _ = try await Run(corpus.configuration()).execute()
        let before = try corpus.results()
        var manner = Run.Manner()
        manner.startsFresh = true
        #expect(try await Run(corpus.configuration(), manner: manner).execute().processed == 5)
        #expect(try corpus.results() == before)
    }

    @Test("A final file that was deleted or cut is put together again", arguments: [true, false])
    func finalFiles(isDeleted: Bool) async throws {
        let corpus = try Corpus(articles: 5)
        _ = try await Run(corpus.configuration()).execute()
        let before = try corpus.results()
        try corpus.folder.remove("out/articles.jsonl")
        if !isDeleted { try corpus.folder.write("out/articles.jsonl", "{}\n") }
        let summary = try await Run(corpus.configuration()).execute()
        #expect(summary.processed == 0 && summary.isAssembled)
        #expect(try corpus.results() == before)
    }

    @Test("Files of two states are never taken for one, even where their sizes agree")
    func interruptedAssembly() async throws {
        let corpus = try Corpus(articles: 5)
        try corpus.write(1, note: " A")
        _ = try await Run(corpus.configuration()).execute()
        let before = try corpus.results()
        try corpus.write(1, note: " B", modified: 2)
        // A folder in the place of a file stops the run between two final files.
        try corpus.folder.remove("out/failures.jsonl")
        try corpus.folder.makeFolder("out/failures.jsonl")
        await #expect(throws: FileError.self) { try await Run(corpus.configuration()).execute() }
        #expect(try corpus.folder.read("out/articles.jsonl") != before["articles.jsonl"])
        try corpus.folder.removeFolder("out/failures.jsonl")
        try corpus.folder.write("out/failures.jsonl", "")
        try corpus.write(1, note: " A")
        _ = try await Run(corpus.configuration()).execute()
        #expect(try corpus.results() == before)
    }

    @Test("A damaged part is told, and a fresh run mends it")
    func damagedPart() async throws {
        let corpus = try Corpus(articles: 5)
        _ = try await Run(corpus.configuration()).execute()
        let before = try corpus.results()
        let key = try #require(try corpus.store().keys().sorted().first)
        let path = "out/.newsmill/parts/\(key)"
        try corpus.folder.write(Array(path.utf8), Array(try corpus.folder.read(path).dropLast(3)))
        await #expect(throws: StoreError.damaged(part: key)) { try await Run(corpus.configuration()).execute() }
        var manner = Run.Manner()
        manner.startsFresh = true
        _ = try await Run(corpus.configuration(), manner: manner).execute()
        #expect(try corpus.results() == before)
    }
}
