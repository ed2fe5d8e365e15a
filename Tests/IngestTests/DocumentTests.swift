import NewsIngest
import NewsMarkup
import NewsModel
import Testing

@Suite("Plain text, records and the worker's forms")
struct DocumentTests {
    @Test("Headline, byline and date lines are taken out of the text, the dateline stays")
    func wireCopy() throws {
        let page = try ingest(
            """
            Port reopens after storm

            By Jane Doe and John Roe
            Published: Wed Oct 15, 2025 6:42 PM
            Updated: October 16, 2025

            PORT SALAMA, Qasrin, Oct 15 (MP) — The port reopened.

            Ships waited.
            """)
        #expect(page.metadata.title == "Port reopens after storm")
        #expect(page.metadata.authors == ["Jane Doe", "John Roe"])
        #expect(page.metadata.published == "2025-10-15")
        #expect(page.metadata.modified == "2025-10-16")
        #expect(page.metadata.dateline == "PORT SALAMA, Qasrin, Oct 15 (MP)")
        #expect(page.text.hasPrefix("PORT SALAMA, Qasrin, Oct 15 (MP) — The port"))
        #expect(page.source.format == .text)
    }

    @Test(
        "Bylines and dates come in many forms",
        arguments: [
            ("Jane Doe, Reuters\n2025-10-15", ["Jane Doe"], "2025-10-15"),
            ("Von Anna Krüger\n15. Oktober 2025", ["Anna Krüger"], "2025-10-15"),
            ("By JANE DOE | Oct. 15, 2025", ["JANE DOE"], "2025-10-15"),
            ("Par Zoé Petit, AFP\nle 15 octobre 2025", ["Zoé Petit"], "2025-10-15"),
            ("Meridian Press\nOctober 15, 2025", [], "2025-10-15"), ("By staff", [], nil),
            ("Por Ana Gil\n15 de octubre de 2025", ["Ana Gil"], "2025-10-15"),
        ] as [(String, [String], String?)])
    func header(lines: String, authors: [String], published: String?) throws {
        let page = try ingest("The headline of it\n\(lines)\n\nThe text begins here and ends here.\n")
        #expect(page.metadata.authors == authors)
        #expect(page.metadata.published == published)
        #expect(page.text == "The text begins here and ends here.\n")
    }

    @Test(
        "Text that only looks like a header stays",
        arguments: [
            "From Gaza to Kyiv, wars drag on.", "On October 15, 2025 the port reopened.", "By Friday the port was open",
            "Ships waited, Reuters reported yesterday",
        ])
    func noHeader(text: String) throws {
        let page = try ingest("A headline\n\n\(text)\nMore.")
        #expect(page.text == "\(text)\nMore.")
        #expect(page.metadata.authors.isEmpty && page.metadata.published == nil)
    }

    @Test("A long first sentence is no headline, and a lone line is a text")
    func withoutHeadline() throws {
        let sentence = String(repeating: "words that go on ", count: 9) + "and end."
        #expect(try ingest(sentence + "\n\nMore.").metadata.title == nil)
        #expect(try ingest("Only one line").metadata.title == nil)
        #expect(try ingest("Only one line").text == "Only one line")
    }

    @Test("A dateline with a year dates the article; a dash in a sentence makes none")
    func datelines() throws {
        #expect(try ingest("Title\n\nCAIRO, Oct. 15, 2025 (AP) - It began.").metadata.published == "2025-10-15")
        #expect(try ingest("Title\n\nBaghdad (Reuters) - It began.").metadata.dateline == "Baghdad (Reuters)")
        #expect(try ingest("Title\n\nThe war - long and bitter - ended.").metadata.dateline == nil)
    }

    @Test("A record's fields are read, under its own names if they are mapped")
    func records() throws {
        let page = try ingest(
            #"{"id": 7, "title": " A &amp; B ", "text": "One.\n\nTwo.", "published": "2025-10-15T09:00:00+02:00", "author": "By Jane Doe and John Roe", "url": "https://www.example.org/x", "language": "en_GB"}"#,
            as: .record)
        #expect(page.source.id == "7" && page.source.format == .record)
        #expect(page.metadata.published == "2025-10-15T09:00:00+02:00")
        #expect(page.metadata.authors == ["Jane Doe", "John Roe"])
        #expect(page.metadata.site == "example.org")
        #expect(page.metadata.language == "en-gb")
        #expect(page.text == "One.\n\nTwo.")
        var options = IngestOptions()
        options.fields = ["text": "body", "id": "key"]
        let mapped = try ingest(#"{"key": "k", "body": "Text."}"#, as: .record, options: options)
        #expect(mapped.text == "Text." && mapped.source.id == "k")
        let html = try ingest(#"{"html": "<h1>A title</h1><p>Text.</p>"}"#, as: .record)
        #expect(html.metadata.title == "A title")
    }

    @Test("A record that is broken or lacks its text is refused")
    func badRecords() throws {
        #expect(failure(Array(#"{"text": "#.utf8), as: .record) == .invalidRecord)
        #expect(failure(Array("[1]".utf8), as: .record) == .invalidRecord)
        #expect(failure(Array(#"{"title": "a", "text": " "}"#.utf8), as: .record) == .incompleteRecord)
        do {
            _ = try ingest("{\"title\": \"a\",\n x}", as: .record)
        } catch {
            #expect(error.detail.contains("line 2, column 2"))
        }
    }

    @Test("Ready text is taken byte for byte, and only as UTF-8")
    func ready() throws {
        let text = " Headline\r\n\r\n\u{FEFF}â€™ as it stands \n"
        let page = try ingest(text, as: .ready)
        guard case .ready(let bytes) = page.content else {
            Issue.record("not ready")
            return
        }
        #expect(bytes == Array(text.utf8))
        #expect(failure([0x61, 0xFF], as: .ready) == .invalidRecord)
    }

    @Test("What the caller knows wins")
    func given() throws {
        var given = Metadata()
        given.title = "Given"
        given.published = "2025-01-01"
        let page = try ingest("<title>Own</title><meta name=author content='Jane Doe'><p>x", as: .html, given: given)
        #expect(page.metadata.title == "Given" && page.metadata.published == "2025-01-01")
        #expect(page.metadata.authors == ["Jane Doe"])
    }

    @Test("The address that the caller knows dates a page that says nothing")
    func givenAddress() throws {
        var given = Metadata()
        given.url = "https://www.example.org/2025/10/15/port"
        let page = try ingest("<title>Port - Example</title><p>x", as: .html, given: given)
        #expect(page.metadata.published == "2025-10-15")
        #expect(page.metadata.title == "Port" && page.metadata.site == "example.org")
    }

    @Test("A page with more text than is read is too large; half of it is never taken for the whole")
    func tooMuchText() {
        #expect(failure(Array("<p>".utf8) + [UInt8](repeating: 0x61, count: 9_000_000), as: .html) == .tooLarge)
    }

    @Test("Hostile documents end")
    func hostile() throws {
        #expect(try ingest(String(repeating: "<div>", count: 100_000) + "end").text == "end")
        let line = String(repeating: "word ", count: 400_000)
        #expect(try ingest(line).text.utf8.count == line.utf8.count)
        guard case .tree(let tree) = try ingest("<p>" + line).content else {
            Issue.record("no tree")
            return
        }
        #expect(tree.bytes.count >= line.utf8.count - 1)
        for piece in [
            "<h1>", "<time>", "<meta name=author content='A B'>", "<a rel=author>x", "Ã", "é", "1 May ", "\u{80}",
        ] {
            _ = try ingest("<html>" + String(repeating: piece, count: 20_000), as: .html)
            _ = try? ingest(String(repeating: piece, count: 20_000), as: .plain)
        }
        let nested = String(repeating: #"{"@graph":["#, count: 50_000)
        _ = try ingest("<html><script type=application/ld+json>\(nested)</script><p>x")
    }
}
