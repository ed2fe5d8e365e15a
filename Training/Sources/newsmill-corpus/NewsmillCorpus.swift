import Foundation
import NewsCorpus

/// Checks the annotated corpus, feeds it to the program and scores what comes back.
@main
enum NewsmillCorpus {
    static let usage = """
        newsmill-corpus check FOLDER|FILE…      print what does not parse or breaks the guidelines; 1 if anything does
        newsmill-corpus feed FOLDER PART…       print what `newsmill worker` reads, without furniture
        newsmill-corpus score FOLDER PART… < RECORDS  score the worker's records; prints one JSON object
        newsmill-corpus errors LAYER FOLDER PART… < RECORDS  print what the records have wrong, a line each
        newsmill-corpus gold FOLDER PART…       print text, sentences, entities and dates in the form of the open sets
        newsmill-corpus figures FOLDER          print how much of what the corpus holds
        newsmill-corpus words FOLDER PART…      print in how many of a thousand articles each word stands, in the form of a word list
        newsmill-corpus agreement FOLDER OTHER  score the articles of OTHER, annotated anew, against those of FOLDER
        """

    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let command = arguments.isEmpty ? "" : arguments.removeFirst()
        switch (command, arguments.count) {
        case ("check", 1...): try check(arguments)
        case ("feed", 2...): for line in try articles(arguments).map(Feed.request) { print(line) }
        case ("gold", 2...): for line in try articles(arguments).map(Feed.gold) { print(line) }
        case ("score", 2...): print(try Score(of: Records.read(), against: articles(arguments)).json)
        case ("errors", 3...):
            let score = try Score(of: Records.read(), against: articles(Array(arguments.dropFirst())))
            for line in score.errors[arguments[0], default: []] { print(line) }
        case ("figures", 1): try Figures(articles(arguments + ["train", "dev", "test"])).show()
        case ("words", 2...): try WordFrequencies(articles(arguments)).show()
        case ("agreement", 2): try agreement(arguments[0], arguments[1])
        default:
            FileHandle.standardError.write(Data((usage + "\n").utf8))
            exit(2)
        }
    }

    private static func articles(_ arguments: [String]) throws -> [CorpusArticle] {
        try CorpusFolder(URL(filePath: arguments[0]), parts: Array(arguments.dropFirst())).articles
            .map { $0.withoutFurniture() }
    }

    private static func check(_ paths: [String]) throws {
        let first = URL(filePath: paths[0])
        let isFolder = try first.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
        let corpus = isFolder ? try CorpusFolder(first) : try CorpusFolder(files: paths.map { URL(filePath: $0) })
        for (path, problems) in corpus.problems {
            for problem in problems { print("\(path):\(problem)") }
        }
        print("\(corpus.articles.count) articles, \(corpus.problems.count) of them with problems")
        if !corpus.problems.isEmpty { exit(1) }
    }

    private static func agreement(_ folder: String, _ other: String) throws {
        let parts = ["train", "dev", "test"]
        let second = try articles([other] + parts)
        let texts = Dictionary(second.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        // spans of different texts cannot be compared
        let first = try articles([folder] + parts).filter { texts[$0.id] == $0.text }
        FileHandle.standardError.write(Data("\(first.count) of \(second.count) articles have the same text\n".utf8))
        print(Score(of: second.map(Record.init), against: first).json)
    }
}
