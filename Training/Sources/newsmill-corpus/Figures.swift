import NewsCorpus

/// How much of what the corpus holds.
struct Figures {
    private let articles: [CorpusArticle]

    init(_ articles: [CorpusArticle]) { self.articles = articles }

    func show() {
        row("", ["train", "dev", "test", "all"])
        count("articles") { _ in 1 }
        row("stories", groups.map { String(Set($0.map(\.story)).count) })
        count("tokens") { Self.tokens($0) }
        count("sentences") { $0.sentences.count }
        count("paragraphs") { $0.paragraphs.count }
        for kind in Mark.Kind.allCases { count("\(kind)") { $0.marks.count { $0.kind == kind } } }
        row("different names", groups.map { String(Set($0.flatMap(Self.names)).count) })
        row("different words", groups.map { String(Set($0.flatMap(Self.words)).count) })
        for (name, kind, index) in [
            ("quotes", Mark.Kind.quote, 1), ("stances", .quote, 2), ("counts", .count, 0), ("events", .event, 1),
        ] {
            shares(name, kind, index)
        }
        for key in ["topic", "manner", "country"] {
            let values = articles.map { $0.header[key, default: "-"] }
            print("\(key): " + Self.listed(values))
        }
        let openings = articles.flatMap(\.sentences.indices).count
        print("sentences in all: \(openings)")
        print("most frequent four-word runs: " + Self.listed(articles.flatMap(Self.runs), first: 25))
        print("most frequent names: " + Self.listed(articles.flatMap(Self.names), first: 25))
    }

    private var groups: [[CorpusArticle]] {
        ["train", "dev", "test"].map { part in articles.filter { $0.part == part } } + [articles]
    }

    private func count(_ name: String, _ number: (CorpusArticle) -> Int) {
        row(name, groups.map { String($0.reduce(0) { $0 + number($1) }) })
    }

    private func row(_ name: String, _ cells: [String]) {
        print("| \(name) | " + cells.joined(separator: " | ") + " |")
    }

    private func shares(_ name: String, _ kind: Mark.Kind, _ index: Int) {
        let values = articles.flatMap(\.marks).filter { $0.kind == kind && $0.plain.count > index }.map {
            $0.plain[index]
        }
        print("\(name): " + Self.listed(values))
    }

    private static func listed(_ values: [String], first: Int = 100) -> String {
        let counts = values.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(first).map { "\($0.key) \($0.value)" }
            .joined(separator: ", ")
    }

    private static func words(_ article: CorpusArticle) -> [String] {
        article.string(0..<article.text.count).lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// Words and marks.
    private static func tokens(_ article: CorpusArticle) -> Int {
        var tokens = 0
        var isInside = false
        for scalar in article.text {
            let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if isWord ? !isInside : !scalar.properties.isWhitespace { tokens += 1 }
            isInside = isWord
        }
        return tokens
    }

    private static func names(_ article: CorpusArticle) -> [String] {
        article.marks(\.isName).map { article.string($0.range) }
    }

    /// Each run of four words once an article.
    private static func runs(_ article: CorpusArticle) -> Set<String> {
        let words = words(article)
        return Set(words.indices.dropLast(3).map { words[$0..<$0 + 4].joined(separator: " ") })
    }
}
