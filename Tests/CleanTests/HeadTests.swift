import NewsClean
import NewsModel
import Testing

@Suite("What stands between the headline and the text, and what repeats it")
struct HeadTests {
    private static let lines = [PageTests.first, PageTests.second, PageTests.third]
    private static let body =
        "<div class='article-body'>\(lines.map { "<p>\($0)</p>" }.joined())</div>"
    private static let lead = "Storms have washed the harbour road away, and the town decides what comes next"

    static let heads: [(String, [String])] = [
        // Without a stop, as most outlets set it.
        ("<h2>\(lead)</h2>", [lead]),
        ("<p>\(lead)</p>", [lead]),
        // Two lines.
        (
            "<h2>\(lead)</h2><h2>Residents ask for a ferry, but the county says it has no money</h2>",
            [lead, "Residents ask for a ferry, but the county says it has no money"]
        ),
        // Once for small screens, once for large.
        ("<p>\(lead)</p><p>\(lead)</p>", [lead]),
        // Dates and writers are none.
        ("<p>Published: 10:48, Tue, Nov 18, 2025 | Updated: 11:05, Tue, Nov 18, 2025</p>", []),
        ("<p>Port Salama, Courier Bureau | Updated: 18 November 2025, 09:01</p>", []),
    ]

    @Test("The standfirst is kept in all its forms", arguments: heads)
    func standfirst(head: String, leads: [String]) throws {
        let article = try Cleaning.page("<main><h1>Harbour road to close</h1>\(head)\(Self.body)</main>")
        #expect(article.lines == leads + Self.lines)
    }

    @Test("A standfirst inside the article stays though it is named a teaser")
    func teaserText() throws {
        let html =
            "<article><h1>Harbour road to close</h1><div class='teaser-text' itemprop='description'><p>\(Self.lead).</p></div>\(Self.body)</article>"
        #expect(try Cleaning.page(html).lines.first == Self.lead + ".")
    }

    @Test("A box that is named a teaser but holds the standfirst stays", arguments: ["abstract", "lead-text"])
    func teaserAround(name: String) throws {
        let box = "<div class='teaser'><p class='\(name)'>\(Self.lead).</p></div>"
        let article = try Cleaning.page("<article><h1>Harbour road to close</h1>\(box)\(Self.body)</article>")
        #expect(article.lines.first == Self.lead + ".")
    }

    @Test("A headline of the second rank is found by its words")
    func secondRank() throws {
        let html = "<main><h2>Harbour road to close</h2><p>\(Self.lead).</p>\(Self.body)</main>"
        #expect(try Cleaning.page(html, title: "Harbour road to close").lines == [Self.lead + "."] + Self.lines)
    }

    @Test("A standfirst that the text begins with is not said twice")
    func sameLead() throws {
        let html = "<main><h1>Harbour road to close</h1><p>\(PageTests.first)</p>\(Self.body)</main>"
        #expect(try Cleaning.page(html).lines == Self.lines)
    }

    @Test(
        "The headline with a kicker or the site's name is the headline again",
        arguments: ["Storms: Harbour road to close soon", "Harbour road to close soon | The Courier"])
    func headline(line: String) throws {
        let html =
            "<article><div class='article-body'><p>\(line)</p>\(Self.lines.map { "<p>\($0)</p>" }.joined())</div></article>"
        let article = try Cleaning.page(html, title: "Harbour road to close soon")
        #expect(article.lines == Self.lines)
        #expect(article.removed.map(\.reason) == [.headline])
    }

    @Test("A pull quote that the text holds already is a duplicate; any other quotation stays")
    func pullQuotes() throws {
        let quotations = [
            "will take at least two years, perhaps three", "We were never asked about any of this",
        ].map { "<blockquote>\($0)</blockquote>" }
        let article = try Cleaning.page(PageTests.article(quotations.joined()))
        #expect(article.lines.contains("We were never asked about any of this"))
        #expect(article.removed.map(\.reason) == [.duplicate])
    }

    static let small: [(String, Removal.Reason?)] = [
        ("The hall after the storm. Photo: Ana Lima/Courier", .caption),
        ("Die Halle am Morgen. Bildrechte: Kurier/Anna Lee", .caption),
        ("20:24 Antony Clements", .byline),
        ("20:24: The road is closed now, and nobody is on it.", nil),
        (
            "Posted on the doors of the town hall, the notice of the county says that nobody may use the road before the spring of next year.",
            nil
        ),
    ]

    @Test("Credits and the times of posts go, sentences stay", arguments: small)
    func smallLines(line: String, reason: Removal.Reason?) throws {
        let article = try Cleaning.page(PageTests.article("<p>\(line)</p>"))
        #expect(article.removed.map(\.reason) == (reason.map { [$0] } ?? []))
        #expect(article.lines.contains(line) == (reason == nil))
    }
}
