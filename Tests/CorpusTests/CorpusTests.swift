import Foundation
import NewsCorpus
import Testing

@Suite("The annotated corpus")
struct CorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Training/corpus")

    @Test("Every file parses and keeps the guidelines")
    func isValid() throws {
        let corpus = try CorpusFolder(Self.folder)
        let problems = corpus.problems.flatMap { file in file.problems.map { "\(file.path):\($0)" } }
        #expect(problems == [])
        #expect(!corpus.articles.isEmpty)
    }

    @Test("A story lies in one part only")
    func partsAreApart() throws {
        var parts: [String: Set<String>] = [:]
        for article in try CorpusFolder(Self.folder).articles { parts[article.story, default: []].insert(article.part) }
        #expect(parts.filter { $0.value.count > 1 }.keys.sorted() == [])
    }
}
