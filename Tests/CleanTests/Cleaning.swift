import NewsClean
import NewsMarkup
import NewsModel
import NewsText

/// Runs the stage on inputs written out in a test.
enum Cleaning {
    static let source = SourceInfo(id: "a", path: "a", format: .html, bytes: 0)

    static func page(_ html: String, title: String? = nil, options: CleanOptions = CleanOptions()) throws -> Article {
        let bytes = Array(html.utf8)
        return try run(.tree(HTMLReader().read(bytes.span)), title: title, options: options)
    }

    static func plain(_ text: String, title: String? = nil) throws -> Article {
        try run(.plain(Array(text.utf8)), title: title)
    }

    static func run(
        _ content: Page.Content, title: String? = nil, language: String? = nil, options: CleanOptions = CleanOptions()
    ) throws -> Article {
        var metadata = Metadata()
        metadata.title = title
        metadata.language = language
        return try CleanStage(options: options).process(Page(source: source, metadata: metadata, content: content))
    }

    /// A line of plain text through the typography.
    static func repaired(_ line: String, language: String? = nil) throws -> String {
        try run(.plain(Array(line.utf8)), language: language).string
    }
}

extension Article {
    var string: String { String(decoding: text, as: UTF8.self) }
    /// Every paragraph's text, by its range.
    var lines: [String] { paragraphs.map { string($0.range) } }
    var roles: [Paragraph.Role] { paragraphs.map(\.role) }
    func reason(of part: String) -> Removal.Reason? { removed.first { $0.text.contains(part) }?.reason }
}
