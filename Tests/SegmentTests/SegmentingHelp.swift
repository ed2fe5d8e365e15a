import NewsModel
import NewsSegment
import NewsText

/// Segments a text as given; paragraphs are parted by blank lines.
func segmented(_ text: String, language: String? = nil, role: Paragraph.Role = .paragraph) throws -> SegmentedArticle {
    let bytes = Array(text.utf8)
    var paragraphs: [Paragraph] = []
    var start = 0
    for line in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
        let end = start + line.utf8.count
        if end > start { paragraphs.append(Paragraph(range: ByteRange(start, end), role: role)) }
        start = end + 2
    }
    var metadata = Metadata()
    metadata.language = language
    let source = SourceInfo(id: "test", path: "test", format: .ready, bytes: bytes.count)
    let article = Article(source: source, metadata: metadata, text: bytes, paragraphs: paragraphs)
    return try SegmentStage(options: SegmentOptions()).process(article)
}

/// The text without its `¦`, and the sentences that the marks part, white space around them aside.
func marked(_ text: String) -> (plain: String, sentences: [String]) {
    let parts = text.split(separator: "¦").map { part in
        String(part.drop { $0 == " " || $0 == "\n" })
    }
    return (String(text.filter { $0 != "¦" }), parts)
}

/// The sentences that the stage finds, as strings.
func sentences(_ text: String, language: String? = nil) throws -> [String] {
    let article = try segmented(text, language: language)
    return article.sentences.map { article.article.string($0.range) }
}
