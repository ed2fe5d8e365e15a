import NewsModel
import NewsText
import Testing

@Suite("Looking up tokens and sentences")
struct SegmentedArticleTests {
    // "One two. Six ten." with a token for each word and mark.
    private let segmented = SegmentedArticle(
        article: Article(
            source: SourceInfo(id: "a", path: "a", format: .text, bytes: 17), metadata: Metadata(),
            text: Array("One two. Six ten.".utf8),
            paragraphs: [Paragraph(range: ByteRange(0, 17), role: .paragraph)]),
        tokens: [(0, 3), (4, 7), (7, 8), (9, 12), (13, 16), (16, 17)].map { start, end in
            Token(range: ByteRange(start, end), hash: 0, shape: .lower, spaceBefore: true)
        },
        sentences: [
            Sentence(range: ByteRange(0, 8), tokens: 0..<3, paragraph: 0),
            Sentence(range: ByteRange(9, 17), tokens: 3..<6, paragraph: 0),
        ])

    @Test(
        "The first token at or behind an offset is found",
        arguments: [(0, 0), (1, 1), (4, 1), (8, 3), (16, 5), (17, 6)])
    func firstToken(offset: Int, token: Int) {
        #expect(segmented.firstToken(from: offset) == token)
    }

    @Test(
        "The sentence that holds an offset, or the next one, is found",
        arguments: [(0, 0), (7, 0), (8, 1), (16, 1), (17, 2)])
    func sentence(offset: Int, sentence: Int) {
        #expect(segmented.sentence(at: offset) == sentence)
    }

    @Test("Text of a token is what its range selects")
    func string() {
        #expect(segmented.tokens.map(segmented.string) == ["One", "two", ".", "Six", "ten", "."])
    }
}

@Suite("Metadata")
struct MetadataTests {
    @Test(
        "The day of publication is the date's own day, whatever the time behind it",
        arguments: [("2025-10-14T23:59:00-05:00", "2025-10-14"), ("2025-10-14", "2025-10-14")])
    func day(published: String, day: String) {
        var metadata = Metadata()
        metadata.published = published
        #expect(metadata.publicationDay?.iso == day)
    }

    @Test("What is no date gives no day", arguments: ["", "2025", "2025-10", "14/10/2025", "2025-+1-01", "2025--1-01"])
    func noDay(published: String) {
        var metadata = Metadata()
        metadata.published = published
        #expect(metadata.publicationDay == nil)
    }
}
