import NewsClean
import NewsJSON
import Testing

@testable import NewsPipeline

@Suite("A second pass without furniture", .timeLimit(.minutes(1)))
struct SecondPassTests {
    private static let notice = "This newspaper depends on its readers; subscribe today and read without limits."
    private static let stories = [
        "A lorry shed its load of oranges near Hull, and for an hour the bypass smelled of marmalade, drivers said.",
        "Three owls that had been found in a barn were released by a keeper in the presence of two hundred children.",
        "Rain stopped play before lunch at the oval, where the visitors had lost four wickets for nineteen runs.",
        "The museum of clocks will close for a winter to have its roof mended, the director told a local radio station.",
    ]

    private let corpus: Corpus

    init() throws {
        corpus = try Corpus()
        for (number, story) in Self.stories.enumerated() {
            let record = JSONValue.object([
                .init("id", .string("a\(number)")), .init("text", .string(story + "\n\n" + Self.notice)),
            ])
            try corpus.folder.write("in/\(number).jsonl", record.compact() + "\n")
        }
    }

    private func without(_ list: String) -> Configuration {
        var configuration = corpus.configuration()
        configuration.clean.own.furniture = corpus.folder.name(list)
        return configuration
    }

    @Test("What the first pass found is gone from every article, and the tables know nothing of it")
    func removes() async throws {
        _ = try await Run(corpus.configuration()).execute()
        let table = try corpus.records("paragraphs.jsonl")
        #expect(table.map { $0["text"]?.string } == [Self.notice])
        #expect(table.map { $0["articles"]?.integer } == [4])
        try corpus.folder.write(
            "list.jsonl", String(decoding: try corpus.folder.read("out/paragraphs.jsonl"), as: UTF8.self))
        let second = try await Run(without("list.jsonl")).execute()
        #expect(second.processed == 4)
        let articles = try corpus.records("articles.jsonl")
        #expect(articles.map { $0["text"]?.string } == Self.stories)
        #expect(articles.allSatisfy { $0["removed"]?.array?.first?["reason"]?.string == "furniture" })
        #expect(try corpus.records("paragraphs.jsonl").isEmpty)
        #expect(try await Run(without("list.jsonl")).execute().processed == 0)
    }

    @Test("Another list redoes the articles, another order or another name of it does not")
    func lists() async throws {
        let lines = [
            #"{"paragraph":"0000000a","words":9,"kind":"furniture"}"#,
            #"{"paragraph":"0000000b","words":9,"kind":"furniture"}"#,
        ]
        try corpus.folder.write("list.jsonl", lines.joined(separator: "\n"))
        try corpus.folder.write("other.jsonl", lines.reversed().joined(separator: "\n"))
        _ = try await Run(without("list.jsonl")).execute()
        #expect(try await Run(without("other.jsonl")).execute().processed == 0)
        try corpus.folder.write("list.jsonl", lines[0], modified: 2)
        #expect(try await Run(without("list.jsonl")).execute().processed == 4)
    }

    @Test(
        "A list that is not there, is none, or will be written anew is refused before any work",
        arguments: [
            ("none.jsonl", "cannot open"), ("in/0.jsonl", "line 1 of"),
            ("out/paragraphs.jsonl", "copy it to another place"),
        ])
    func refused(list: String, reason: String) async throws {
        _ = try await Run(corpus.configuration()).execute()
        var configuration = without(list)
        let problem = configuration.readFurniture()
        #expect(problem?.key == "stages.clean.furniture")
        #expect(problem?.message.contains(reason) ?? false)
        await #expect(throws: Run.Failure.self) { try await Run(without(list)).execute() }
    }
}
