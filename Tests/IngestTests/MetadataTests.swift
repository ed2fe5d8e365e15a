import NewsIngest
import NewsModel
import Testing

/// A script with JSON-LD.
func linked(_ json: String) -> String { "<script type='application/ld+json'>\(json)</script>" }

/// A meta element.
func meta(_ name: String, _ content: String) -> String { "<meta name='\(name)' content='\(content)'>" }

/// The canonical address.
private func canonical(_ url: String) -> String { "<link rel=canonical href='\(url)'>" }

@Suite("Metadata of pages")
struct MetadataTests {
    func metadata(_ html: String) throws -> Metadata { try ingest(html, as: .html).metadata }

    @Test(
        "The headline: a confirmed h1, then JSON-LD, then og:title without the site, then a lone h1, then the title",
        arguments: [
            ("<title>Port reopens - Daily Ship</title><h1>Daily Ship</h1><h1>Port reopens</h1>", "Port reopens"),
            (meta("og:title", "Storm: Port reopens") + "<h1>Port <i>reopens</i></h1>", "Port reopens"),
            (
                meta("og:title", "Port opens again | Ship") + meta("og:site_name", "Ship") + "<h1>x</h1>",
                "Port opens again"
            ),
            (
                linked(#"{"@type":"NewsArticle","headline":"Ports &amp; storms"}"#) + "<h1>Other words</h1>",
                "Ports & storms"
            ),
            ("<title>Some Gazette: The port reopens</title><font>The port reopens</font>", "The port reopens"),
            ("<h1>Only one</h1><title></title>", "Only one"), ("<title>Port - a tale</title>", "Port - a tale"),
            ("<title>Port – Example</title>" + canonical("https://www.example.com/x"), "Port"),
        ])
    func titles(html: String, title: String) throws {
        #expect(try metadata(html).title == title)
    }

    @Test(
        "Writers: persons of JSON-LD, meta, links and bylines",
        arguments: [
            (
                linked(
                    #"{"@graph":[{"@type":"Person","@id":"p","name":"Jane Doe"},"#
                        + #"{"@type":"NewsArticle","headline":"x","author":{"@id":"p"}}]}"#), ["Jane Doe"]
            ),
            (
                linked(
                    #"[{"@type":["Article"],"author":[{"@type":"Person","name":"Jane Doe"},"#
                        + #"{"@type":"Organization","name":"Harbour Club"},"John Roe",],}]"#), ["Jane Doe", "John Roe"]
            ),
            (meta("author", "By Jane Doe and John Roe, Staff Writer"), ["Jane Doe", "John Roe"]),
            (meta("author", "jane@example.org") + meta("parsely-author", "Jane Doe"), ["Jane Doe"]),
            ("<h1>T</h1><p class=byline>By <a href=/a>Jane Doe</a> in Cairo</p>", ["Jane Doe"]),
            ("<h1>T</h1><div class=article__author>Von Anna Krüger</div>", ["Anna Krüger"]),
            ("<h1>T</h1><a rel=author href=/x>Dan van der Berg</a>", ["Dan van der Berg"]),
            ("<h1>T</h1><aside><p class=author>Jane Doe</p></aside>", []),
            (meta("author", "Reuters") + meta("article:author", "https://x.org/a"), ["Reuters"]),
        ] as [(String, [String])])
    func authors(html: String, authors: [String]) throws {
        #expect(try metadata(html).authors == authors)
    }

    @Test(
        "Dates: JSON-LD, meta, microdata, time, the address, the text; never that of a change",
        arguments: [
            (
                linked(
                    #"{"@type":"NewsArticle","datePublished":"2025-10-15T09:00:00.000Z","dateModified":"2025-10-16"}"#),
                "2025-10-15T09:00:00Z"
            ),
            (meta("article:published_time", "2025-10-15 09:00:00+0200"), "2025-10-15T09:00:00+02:00"),
            (meta("article:modified_time", "2025-10-15") + "<h1>x</h1>", nil),
            (meta("date", "20251015"), "2025-10-15"), (meta("date", "1760519400"), "2025-10-15T09:10:00Z"),
            ("<span itemprop=datePublished content='2025-10-15'>yesterday</span>", "2025-10-15"),
            ("<h1>T</h1><time datetime='2025-10-15T08:00+01:00'>x</time>", "2025-10-15T08:00:00+01:00"),
            (
                "<h1>T</h1><p class=updated><time datetime='2025-10-16'>x</time></p><time datetime='2025-10-15'>x</time>",
                "2025-10-15"
            ),
            (canonical("https://x.org/2025/10/15/port"), "2025-10-15"),
            (canonical("https://x.org/news/port-20251015.html"), "2025-10-15"),
            ("<h1>T</h1><p>Le 15 octobre 2025 à 18h</p>", "2025-10-15"),
            ("<h1>T</h1><p>15. 10. 2025</p>", "2025-10-15"),
            ("<h1>T</h1><p>2025年10月15日</p>", "2025-10-15"), ("<h1>T</h1><p>15 октября 2025, 10:00</p>", "2025-10-15"),
            ("<html lang=en-us><h1>T</h1><p>10/5/2025</p>", "2025-10-05"),
            ("<html lang=en-gb><h1>T</h1><p>5/10/2025</p>", "2025-10-05"),
            ("<h1>T</h1><p>15 Ekim 2025</p>", "2025-10-15"), ("<h1>T</h1><p>Oct 15th, 2025</p>", "2025-10-15"),
            ("<h1>T</h1><p>February 30, 2025</p>", nil), ("<h1>T</h1><p>Chapter 12, 4000 words</p>", nil),
        ] as [(String, String?)])
    func dates(html: String, published: String?) throws {
        #expect(try metadata(html).published == published)
    }

    @Test("Address, site and language")
    func rest() throws {
        let found = try metadata(
            "<html lang=pt_BR>" + canonical("https://www.example.org/a")
                + meta("og:site_name", "The  &amp;amp; Example"))
        #expect(found.url == "https://www.example.org/a")
        #expect(found.site == "The & Example")
        #expect(found.language == "pt-br")
        #expect(try metadata("<link rel=canonical href='https://www.example.org/a'>").site == "example.org")
    }
}
