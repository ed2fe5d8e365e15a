public import Foundation

/// The files of a corpus: `<part>/<story>/<name>.txt`.
public struct CorpusFolder {
    /// The articles in the order of their paths.
    public private(set) var articles: [CorpusArticle] = []
    /// What is wrong with each file, by its path; files without problems are not in it.
    public private(set) var problems: [(path: String, problems: [CorpusProblem])] = []

    /// Reads all files of a folder, or of some of its parts.
    public init(_ folder: URL, parts: [String] = ["train", "dev", "test"]) throws {
        for part in parts {
            let root = folder.appending(path: part)
            for story in try Self.names(in: root) {
                for file in try Self.names(in: root.appending(path: story)) where file.hasSuffix(".txt") {
                    try add(root.appending(path: story).appending(path: file))
                }
            }
        }
    }

    /// Reads some files.
    public init(files: [URL]) throws {
        for file in files { try add(file) }
    }

    private static func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
    }

    private mutating func add(_ file: URL) throws {
        let story = file.deletingLastPathComponent()
        let part = story.deletingLastPathComponent().lastPathComponent
        let text = try String(contentsOf: file, encoding: .utf8)
        var (article, found) = CorpusReader.read(
            text, part: part, story: story.lastPathComponent, name: file.deletingPathExtension().lastPathComponent)
        found += CorpusRules.problems(in: article)
        if let original = article.header["copies"]?.split(separator: " ").first,
            !FileManager.default.fileExists(atPath: story.appending(path: "\(original).txt").path)
        {
            found.append(CorpusProblem(1, "copies names no file of the story: \(original)"))
        }
        articles.append(article)
        if !found.isEmpty { problems.append((file.path, found.sorted { $0.line < $1.line })) }
    }
}
