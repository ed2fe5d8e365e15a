import NewsJSON
import NewsModel
import NewsOutput
import NewsText
import Testing

private let text = "“Wir gehen”, sagte Anna Müller 😀.\n\nAm 3. Mai starben mindestens 12 Menschen in Łódź."

/// The range of the first place where words stand in the text.
private func range(_ words: String) -> ByteRange {
    let (text, words) = (Array(text.utf8), Array(words.utf8))
    let start = text.indices.first { text[$0...].starts(with: words) } ?? 0
    return ByteRange(start, start + words.count)
}

/// An article in which everything is said that a record can say.
private func fullArticle() -> AnnotatedArticle {
    var metadata = Metadata()
    metadata.url = "https://example.org/a"
    metadata.site = "Example"
    metadata.title = "A \"title\"\n"
    metadata.authors = ["Jo Doe", "Édith"]
    metadata.published = "2025-10-14"
    metadata.modified = "2025-10-15T01:02:03Z"
    metadata.language = "de"
    metadata.languageConfidence = 0.98765
    metadata.dateline = "ŁÓDŹ (AP)"
    let bytes = Array(text.utf8)
    let second = range("Am 3. Mai").start
    let paragraphs = [
        Paragraph(range: ByteRange(0, second - 2), role: .quotation),
        Paragraph(range: ByteRange(second, bytes.count), role: .paragraph, repeats: 0),
    ]
    let article = Article(
        source: SourceInfo(id: "a.html", path: "a.html", format: .html, bytes: 99, sha256: "00ff"),
        metadata: metadata, text: bytes, paragraphs: paragraphs,
        removed: [Removal(text: "Share\tthis", reason: .share)],
        dropped: [Dropped(reason: .navigation, blocks: 12), Dropped(reason: .comments, blocks: 3)])
    let sentences = paragraphs.enumerated().map { Sentence(range: $1.range, tokens: 0..<0, paragraph: $0) }
    return AnnotatedArticle(
        segmented: SegmentedArticle(article: article, tokens: [], sentences: sentences), annotations: fullAnnotations())
}

private func fullAnnotations() -> Annotations {
    var found = Annotations()
    found.entities = [
        Entity(kind: .person, name: "Anna Müller", role: "mayor", mentions: [range("Anna Müller")]),
        Entity(kind: .place, name: "Łódź", mentions: [range("Łódź")]),
    ]
    found.quotes = [
        Quote(
            ranges: [range("“Wir gehen”")], kind: .direct, speaker: 0, speakerRange: range("Anna Müller"),
            cueRange: range("sagte"), stance: .asserts, addressee: range("Menschen"))
    ]
    found.dates = [DateMention(range: range("3. Mai"), value: "2025-05-03", grain: .day)]
    found.counts = [
        Count(range: range("mindestens 12 Menschen"), kind: .killed, value: 12, isAtLeast: true, of: range("Menschen"))
    ]
    var event = Event(trigger: range("starben"), type: "death", code: .assault)
    event.actor = .init(range: range("Anna Müller"), entity: 0)
    event.target = .init(range: range("Menschen"))
    event.place = .init(range: range("Łódź"), entity: 1)
    event.date = 0
    event.attributedTo = 0
    found.events = [event]
    return found
}

private func emptyArticle() -> AnnotatedArticle {
    let article = Article(
        source: SourceInfo(id: "e", path: "e", format: .ready, bytes: 0), metadata: Metadata(), text: [], paragraphs: []
    )
    return AnnotatedArticle(
        segmented: SegmentedArticle(article: article, tokens: [], sentences: []), annotations: Annotations())
}

private func record(_ article: AnnotatedArticle, id: String? = nil) throws -> JSONValue {
    let line = ArticleRecord.line(for: article, id: id)
    #expect(line.last == 0x0A)
    #expect(!line.dropLast().contains(0x0A))
    return try JSONParser().parse(line.span)
}

@Suite("Records of articles")
struct ArticleRecordTests {
    @Test("A record in which everything is said follows its schema, keys in order")
    func full() throws {
        let record = try record(fullArticle())
        #expect(OutputSchemas.article.problems(in: record) == [])
        #expect(
            record.members?.map(\.key) == [
                "id", "path", "source", "url", "site", "title", "authors", "published", "modified", "language",
                "languageConfidence", "dateline", "text", "paragraphs", "sentences", "entities", "quotes", "dates",
                "counts", "events", "removed", "dropped",
            ])
        #expect(record["dropped"]?.members?.map(\.key) == ["navigation", "comments"])
        #expect(record["dropped"]?["navigation"]?.integer == 12)
    }

    @Test("The confidence in the language is written with two decimals")
    func languageConfidence() throws {
        #expect(try record(fullArticle())["languageConfidence"] == .number(0.99))
    }

    @Test("Spans are code points of the text and select what the record says they do")
    func spans() throws {
        let record = try record(fullArticle())
        let scalars = Array(try #require(record["text"]?.string).unicodeScalars)
        func selected(_ span: JSONValue?) throws -> String {
            let offsets = try #require(span?.array).compactMap(\.integer)
            var words = ""
            words.unicodeScalars.append(contentsOf: scalars[offsets[0]..<offsets[1]])
            return words
        }
        let entities = try #require(record["entities"]?.array)
        for entity in entities {
            for mention in entity["mentions"]?.array ?? [] { #expect(try selected(mention) == entity["name"]?.string) }
        }
        let quote = try #require(record["quotes"]?.array?.first)
        #expect(try selected(quote["spans"]?.array?.first) == "“Wir gehen”")
        #expect(try selected(quote["speakerSpan"]) == quote["speakerText"]?.string)
        #expect(try selected(quote["cueSpan"]) == quote["cue"]?.string)
        let date = try #require(record["dates"]?.array?.first)
        #expect(try selected(date["span"]) == date["text"]?.string)
        let event = try #require(record["events"]?.array?.first)
        for key in ["actor", "target", "place"] {
            #expect(try selected(event[key]?["span"]) == event[key]?["text"]?.string)
        }
        let paragraphs = try #require(record["paragraphs"]?.array)
        #expect(try paragraphs.map { try selected($0["span"]) }.joined(separator: "\n\n") == text)
    }

    @Test("What is not known is left out, lists are always there")
    func empty() throws {
        let record = try record(emptyArticle())
        #expect(OutputSchemas.article.problems(in: record) == [])
        #expect(
            record.members?.map(\.key) == [
                "id", "path", "source", "authors", "text", "paragraphs", "sentences", "entities", "quotes", "dates",
                "counts", "events", "removed", "dropped",
            ])
    }

    @Test("What is not known of a quote, date, count or event is left out too")
    func sparse() throws {
        var article = fullArticle()
        article.annotations.entities[0].role = nil
        article.annotations.quotes = [Quote(ranges: [range("Wir")], kind: .indirect)]
        article.annotations.dates[0].value = nil
        article.annotations.counts = [Count(range: range("12"), kind: .missing, value: nil)]
        article.annotations.events = [Event(trigger: range("starben"), type: "x", code: .aid)]
        let record = try record(article)
        #expect(OutputSchemas.article.problems(in: record) == [])
        func keys(_ list: String) -> [String]? { record[list]?.array?.first?.members?.map(\.key) }
        #expect(keys("entities") == ["id", "type", "name", "mentions"])
        #expect(keys("quotes") == ["spans", "kind", "stance"])
        #expect(keys("dates") == ["span", "text", "grain"])
        #expect(keys("counts") == ["span", "kind"])
        #expect(keys("events") == ["span", "type", "code", "mentions"])
    }

    @Test("An id that is given stands in place of the document's own")
    func givenID() throws {
        #expect(try record(emptyArticle(), id: "7")["id"]?.string == "7")
        #expect(try record(emptyArticle())["id"]?.string == "e")
    }
}
