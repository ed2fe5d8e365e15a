import NewsClean
import NewsModel
import Testing

@Suite("Paragraphs as a reader sees them")
struct ParagraphTests {
    func lines(_ inner: String) throws -> [String] {
        let last = "Residents asked for a ferry in the meantime, but the county said it had no money for one."
        let lines = try Cleaning.page("<body><article class='article-body'>\(inner)<p>\(last)</p></article></body>")
            .lines
        return Array(lines.dropLast())
    }

    @Test("Inline elements neither glue nor split words")
    func inline() throws {
        #expect(
            try lines("<p>The <b>mayor</b>’s <a href='/'>new</a>\n<i>road</i>: <em>un</em>safe, she said.</p>") == [
                "The mayor’s new road: unsafe, she said."
            ])
    }

    @Test("Two breaks part paragraphs, one does not")
    func breaks() throws {
        #expect(
            try lines("<div>One line,<br>still the first.<br><br>The second one.</div>") == [
                "One line, still the first.", "The second one.",
            ])
    }

    @Test("Loose text between elements stays")
    func loose() throws {
        #expect(
            try lines("<div>Before it.<p>Inside of it.</p>Behind it.</div>") == [
                "Before it.", "Inside of it.", "Behind it.",
            ])
    }

    static let marked: [(String, Paragraph.Role)] = [
        ("<h2>What comes next</h2>", .heading),
        ("<ul><li>A first point of the plan.</li></ul>", .listItem),
        ("<blockquote><p>We will stay, whatever comes.</p></blockquote>", .quotation),
        ("<blockquote class='twitter-tweet'><p>The road is gone.</p></blockquote>", .quotation),
        ("<pre>let road = nil</pre>", .preformatted),
    ]

    @Test("Each paragraph is marked as what it is", arguments: marked)
    func roles(inner: String, role: Paragraph.Role) throws {
        let html = PageTests.article(inner)
        #expect(try Cleaning.page(html).roles == [.paragraph, role, .paragraph, .paragraph])
    }

    @Test("A row of a table is one line")
    func table() throws {
        #expect(
            try lines("<table><tr><td>Dead</td><td>61</td></tr><tr><td>Hurt</td><td>300</td></tr></table>") == [
                "Dead\t61", "Hurt\t300",
            ])
    }

    @Test("Preformatted text keeps its lines, but no blank one")
    func preformatted() throws {
        let article = try Cleaning.page(PageTests.article("<pre>one\n\n  two</pre>"))
        #expect(article.lines[1] == "one\n  two")
        #expect(!article.lines[1].contains("\n\n"))
    }

    @Test("The headline and the byline are not repeated in the body")
    func headline() throws {
        let html = PageTests.article("").replacing("<h1>", "<p>By Anna Krüger</p><h1>")
        let inner =
            "<div class='article-body'><h1>Harbour road to close</h1><p>By Anna Krüger and Tom Lee</p><p>\(PageTests.first)</p><p>\(PageTests.second)</p></div>"
        let article = try Cleaning.page("<body>\(inner)</body>", title: "Harbour road to close")
        #expect(article.lines == [PageTests.first, PageTests.second])
        #expect(article.removed.map(\.reason) == [.headline, .byline])
        #expect(try Cleaning.page(html).lines.first == PageTests.first)
    }

    @Test("A second copy of the body is dropped")
    func copies() throws {
        let body = "<p>\(PageTests.first)</p><p>\(PageTests.second)</p><p>\(PageTests.third)</p>"
        let article = try Cleaning.page("<body><div class='article-body'>\(body)<div>\(body)</div></div></body>")
        #expect(article.lines == [PageTests.first, PageTests.second, PageTests.third])
        #expect(article.removed.allSatisfy { $0.reason == .duplicate })
    }
}

extension String {
    fileprivate func replacing(_ part: String, _ other: String) -> String {
        var pieces: [Substring] = []
        var rest = self[...]
        while let found = rest.firstRange(of: part) {
            pieces += [rest[..<found.lowerBound], other[...]]
            rest = rest[found.upperBound...]
        }
        return (pieces + [rest]).joined()
    }
}
