import Foundation
import NewsCorpus

/// Checks the annotated corpus and turns it into what scorers read.
@main
enum NewsmillCorpus {
    static let usage = """
        newsmill-corpus check FILE…|FOLDER     print what does not parse or breaks the guidelines
        newsmill-corpus gold LAYER FOLDER PART… print the layer (sentences, entities, …) as JSON Lines for the scorers
        newsmill-corpus figures FOLDER          print how much of what the corpus holds
        """

    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.isEmpty ? "" : arguments.removeFirst() {
        case "check" where !arguments.isEmpty: try check(arguments)
        default:
            FileHandle.standardError.write(Data((usage + "\n").utf8))
            exit(2)
        }
    }

    private static func check(_ paths: [String]) throws {
        var isFolder: ObjCBool = false
        let first = URL(filePath: paths[0])
        let isWhole =
            unsafe FileManager.default.fileExists(atPath: first.path, isDirectory: &isFolder) && isFolder.boolValue
        let corpus = isWhole ? try CorpusFolder(first) : try CorpusFolder(files: paths.map { URL(filePath: $0) })
        for (path, problems) in corpus.problems {
            for problem in problems { print("\(path):\(problem)") }
        }
        print("\(corpus.articles.count) articles, \(corpus.problems.count) of them with problems")
        if !corpus.problems.isEmpty { exit(1) }
    }
}
