import NewsAggregate
import NewsClean
import NewsExtract
import NewsIngest
import NewsJSON
import NewsOutput
import Testing

@testable import NewsPipeline

/// A corpus in which every kind of document stands: articles, records, pages, what cannot be read, what is skipped.
private func mixedCorpus() throws -> Corpus {
    let corpus = try Corpus(articles: 30)
    let folder = corpus.folder
    let page =
        "<!doctype html><html><head><title>Strike ends</title></head><body><article><h1>Strike ends</h1>"
        + "<p>Workers at the port went back to work on Monday after a strike of nine days.</p>"
        + "<p>The union said that its members had accepted the offer.</p></article></body></html>"
    try folder.write("in/pages/strike.html", page)
    let records = (0..<30).map { #"{"id": "r\#($0)", "title": "T", "text": "Record \#($0) on Tuesday."}"# }
    try folder.write(
        "in/records.jsonl", (records + ["not json", "", #"{"title": "no text"}"#]).joined(separator: "\n"))
    let packed = CompressionMethod.gzip.compressed(Array(records[0..<9].joined(separator: "\n").utf8))
    try folder.write(Array("in/records.jsonl.gz".utf8), packed)
    try folder.write(Array("in/cut.jsonl.gz".utf8), Array(packed.dropLast(9)))
    try folder.write("in/empty.txt", "")
    try folder.write(Array("in/picture.jpg".utf8), [0xFF, 0xD8, 0xFF, 0xE0] + Array(repeating: 0, count: 200))
    try folder.write([0x69, 0x6E, 0x2F, 0xFF, 0x0A, 0x2E], Array(Corpus.text(900).utf8))
    try folder.link("in/link", to: "empty.txt")
    try folder.makePipe("in/pipe")
    return corpus
}

@Suite("Runs", .timeLimit(.minutes(1)))
struct RunTests {
    @Test("The files are the same, byte for byte, for any number of workers")
    func workers() async throws {
        let corpus = try mixedCorpus()
        var results: [[String: [UInt8]]] = []
        for workers in [1, 2, 8] {
            var configuration = corpus.configuration(workers: workers, output: "out\(workers)")
            configuration.clean.buffer = workers
            _ = try await Run(configuration).execute()
            results.append(try corpus.results("out\(workers)"))
        }
        #expect(results[0] == results[1])
        #expect(results[0] == results[2])
        #expect(results[0].keys.sorted().starts(with: ["articles.jsonl", "duplicates.jsonl"]))
    }

    @Test("Every document is accounted for, and every line follows its schema")
    func books() async throws {
        let corpus = try mixedCorpus()
        let summary = try await Run(corpus.configuration()).execute()
        #expect(summary.books.areBalanced)
        #expect(summary.books.skipped == ["symbolic link": 1, "special file": 1])
        let articles = try corpus.records("articles.jsonl")
        let failures = try corpus.records("failures.jsonl")
        #expect(articles.count == summary.books.written)
        #expect(failures.count == summary.books.quarantined)
        for article in articles { #expect(OutputSchemas.article.problems(in: article) == []) }
        for failure in failures { #expect(OutputSchemas.failure.problems(in: failure) == []) }
        // Records keep ids of their own, which two containers may share.
        let names = (articles + failures).map { "\($0["path"]?.string ?? "") \($0["id"]?.string ?? "")" }
        #expect(Set(names).count == names.count)
        let codes = failures.map { "\($0["id"]?.string ?? ""): \($0["code"]?.string ?? "")" }
        #expect(codes.contains("empty.txt: empty"))
        #expect(codes.contains("picture.jpg: binary"))
        #expect(codes.contains("records.jsonl#31: invalid-record"))
        #expect(codes.contains("records.jsonl#33: incomplete-record"))
        #expect(codes.contains { $0.hasSuffix("damaged-compression") })
        #expect(articles.contains { $0["path"]?.string == "%FF%0A." })
    }

    @Test("What cannot be read becomes a failure, not the end of the run")
    func unreadable() async throws {
        let corpus = try Corpus(articles: 3)
        try corpus.folder.link("in/memory", to: "/proc/self/mem")
        try corpus.folder.link("in/nowhere", to: "none")
        var configuration = corpus.configuration()
        configuration.input.followsLinks = true
        let summary = try await Run(configuration).execute()
        #expect(summary.books.written == 3)
        #expect(summary.books.quarantined == 2)
        #expect(try corpus.records("failures.jsonl").map { $0["code"]?.string } == ["unreadable", "vanished"])
    }

    @Test("An empty folder gives empty files")
    func empty() async throws {
        let corpus = try Corpus()
        let summary = try await Run(corpus.configuration()).execute()
        #expect(summary.books == RunSummary.Books())
        #expect(try corpus.results().values.allSatisfy(\.isEmpty))
    }

    @Test(
        "The finished files may be compressed, and hold the same", arguments: [OutputOptions.Compression.gzip, .zstd])
    func compression(compression: OutputOptions.Compression) async throws {
        let corpus = try Corpus(articles: 12)
        let plain = try await corpus.freshResults()
        var configuration = corpus.configuration()
        configuration.output.compression = compression
        _ = try await Run(configuration).execute()
        let suffix = compression == .gzip ? ".gz" : ".zst"
        let packed = try corpus.folder.read("out/articles.jsonl" + suffix)
        let method: Compression = compression == .gzip ? .gzip : .zstd
        let content = try Decompressor.decompress(packed.span, as: method, limit: .max)
        #expect(content == plain["articles.jsonl"])
        _ = try await Run(corpus.configuration()).execute()
        #expect(try corpus.results() == plain)
    }

    @Test("A second run on one output folder is refused while the first goes on")
    func lock() async throws {
        let corpus = try Corpus(articles: 1)
        let lock = try corpus.store().lock()
        await #expect(throws: StoreError.inUse(corpus.folder.name("out"))) {
            try await Run(corpus.configuration()).execute()
        }
        extendLifetime(lock)
    }

    @Test("An output folder of somebody else is refused before anything is written")
    func foreign() async throws {
        let corpus = try Corpus(articles: 1)
        try corpus.folder.write("out/notes.txt", "x")
        await #expect(throws: StoreError.foreign(corpus.folder.name("out"))) {
            try await Run(corpus.configuration()).execute()
        }
        #expect(try corpus.folder.names(in: "out") == ["notes.txt"])
    }
}
