import NewsModel
import NewsSegment
import NewsText

/// An article of one paragraph a line, segmented as the pipeline does it.
func datedArticle(_ text: String, published: String? = nil) throws -> SegmentedArticle {
    let bytes = Array(text.utf8)
    var paragraphs: [Paragraph] = []
    var start = 0
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] == 0x0A {
        if offset > start { paragraphs.append(Paragraph(range: ByteRange(start, offset), role: .paragraph)) }
        start = offset + 1
    }
    var metadata = Metadata()
    metadata.published = published
    let source = SourceInfo(id: "a", path: "a.txt", format: .ready, bytes: bytes.count)
    let article = Article(source: source, metadata: metadata, text: bytes, paragraphs: paragraphs)
    return try SegmentStage(options: SegmentOptions()).process(article)
}
