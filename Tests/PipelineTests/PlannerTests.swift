import NewsAggregate
import NewsClean
import NewsExtract
import NewsIngest
import NewsOutput
import Testing

@testable import NewsPipeline

/// A line of a JSON Lines file.
private func line(_ number: Int, note: String = "") -> String {
    #"{"id": "r\#(number)", "title": "Title \#(number)", "text": "Text of record \#(number)\#(note)."}"# + "\n"
}

@Suite("Planning")
struct PlannerTests {
    private let corpus: Corpus
    private let configuration: Configuration

    init() throws {
        corpus = try Corpus()
        configuration = corpus.configuration()
    }

    private func keys() throws -> [String] { try Planner(configuration).parts().map(\.key) }

    private func write(_ lines: [String], method: CompressionMethod = .none, modified: Int = 1) throws {
        let bytes = method.compressed(Array(lines.joined().utf8))
        try corpus.folder.write(Array("in/all.jsonl".utf8), bytes, modified: modified)
    }

    @Test(
        "The records of a container are documents, cut by content", arguments: [CompressionMethod.none, .gzip, .zstd])
    func container(method: CompressionMethod) throws {
        try write((0..<100).map { line($0) } + ["\n", "  \n", line(100)], method: method)
        let parts = try Planner(configuration).parts()
        #expect(parts.reduce(0) { $0 + $1.documents } == 101)
        #expect(parts.count > 10)
        #expect(parts.dropLast().allSatisfy { $0.documents <= 16 })
    }

    @Test(
        "A changed record changes its own run, a new one at the end the last",
        arguments: [CompressionMethod.none, .gzip])
    func containerChanges(method: CompressionMethod) throws {
        var lines = (0..<100).map { line($0) }
        try write(lines, method: method)
        let before = try keys()
        lines[50] = line(50, note: "!")
        try write(lines, method: method, modified: 2)
        #expect(Set(try keys()).subtracting(before).count <= 3)
        lines[50] = line(50)
        try write(lines, method: method, modified: 3)
        #expect(try keys() == before)
        try write(lines + [line(100)], method: method)
        let grown = try keys()
        #expect(grown.starts(with: before.dropLast()))
    }

    @Test("A container that is cut off keeps its records and becomes a failure as well")
    func damagedContainer() throws {
        let whole = CompressionMethod.gzip.compressed(Array((0..<2000).map { line($0) }.joined().utf8))
        try corpus.folder.write(Array("in/all.jsonl.gz".utf8), Array(whole.dropLast(200)))
        let members = try Planner(configuration).parts().flatMap(\.members)
        let failures = members.filter { if case .failed = $0.content { true } else { false } }
        #expect(failures.count == 1)
        #expect(members.count > failures.count)
    }

    @Test("Options that shape results give other keys, the number of workers does not")
    func options() throws {
        for number in 0..<8 { try corpus.write(number) }
        let before = try keys()
        func keysAfter(_ change: (inout Configuration) -> Void) throws -> [String] {
            var changed = configuration
            change(&changed)
            return try Planner(changed).parts().map(\.key)
        }
        let same = try keysAfter {
            $0.clean.workers = 9
            $0.ingest.buffer = 77
            $0.output.compression = .zstd
            $0.aggregate.own.tables = []
        }
        #expect(same == before)
        #expect(Set(try keysAfter { $0.clean.own.keepCaptions = true }).isDisjoint(with: before))
        #expect(Set(try keysAfter { $0.ingest.own.maximumBytes = 5000 }).isDisjoint(with: before))
        #expect(Set(try keysAfter { $0.extract.own.extractors = [] }).isDisjoint(with: before))
        let reordered = try keysAfter { $0.extract.own.extractors = [.dates, .entities] }
        #expect(reordered == before)
    }

    @Test("With the content trusted, a touched file is the same and a changed one another")
    func trust() throws {
        var configuration = configuration
        configuration.input.trust = .content
        func keys() throws -> [String] { try Planner(configuration).parts().map(\.key) }
        try corpus.write(1)
        let before = try keys()
        try corpus.write(1, modified: 2)
        #expect(try keys() == before)
        try corpus.write(1, note: "x")
        #expect(try keys() != before)
    }

    @Test("What cannot be read is a document that failed")
    func unreadable() throws {
        var configuration = configuration
        configuration.input.followsLinks = true
        try corpus.folder.link("in/memory", to: "/proc/self/mem")
        let members = try Planner(configuration).parts().flatMap(\.members)
        #expect(members.map(\.fingerprint) == ["failed unreadable"])
    }
}
