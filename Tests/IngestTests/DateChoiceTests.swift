import NewsIngest
import NewsModel
import Testing

@Suite("Choosing the date of publication")
struct DateChoiceTests {
    func metadata(_ html: String) throws -> Metadata { try ingest(html, as: .html).metadata }

    /// A page whose programs are told a time, with what readers see.
    func page(_ time: String, _ body: String, head: String = "") -> String {
        "<html lang=en>\(head)<meta property='article:published_time' content='\(time)'>\(body)"
    }

    @Test(
        "A date line that is older than the stated date wins, unless the same moment may fall on both days",
        arguments: [
            ("2025-06-24", "<h1>T</h1><div class=post-date>August 25, 2024</div>", "2024-08-25"),
            ("2025-06-24", "<h1>T</h1><div class=post-date>August 25, 2025</div>", "2025-06-24"),
            ("2025-06-24", "<h1>T</h1><div class=post-date>Updated August 25, 2024</div>", "2025-06-24"),
            ("2025-06-24", "<h1>T</h1><p>June 24, 2025</p><div class=date>August 25, 2024</div>", "2025-06-24"),
            ("2025-06-24", "<h1>T</h1><blockquote><p>Storm!</p><a>June 1, 2025</a></blockquote>", "2025-06-24"),
            (
                "2025-06-24", "<h1>T</h1><table><tr><td>1/1/2013<td>2/1/2013<td>3/1/2013</table>",
                "2025-06-24"
            ),
            ("2025-06-24T02:10:00Z", "<h1>T</h1><div class=post-date>June 23, 2025</div>", "2025-06-24T02:10:00Z"),
        ])
    func earlier(time: String, body: String, expected: String) throws {
        #expect(try metadata(page(time, body)).published == expected)
    }

    @Test("The day is that of the outlet's place: by the same moment with its offset, or by the address")
    func local() throws {
        let time = "<h1>T</h1><time datetime='2025-12-18T19:05:00-08:00'>December 18, 2025</time>"
        #expect(try metadata(page("2025-12-19T03:05:00Z", time)).published == "2025-12-18T19:05:00-08:00")
        let link = "<link rel=canonical href='https://x.org/2025/12/18/a'>"
        #expect(try metadata(page("2025-12-19T03:05:00Z", "<h1>T</h1>", head: link)).published == "2025-12-18")
        #expect(
            try metadata(page("2025-12-19T13:05:00+01:00", "<h1>T</h1>", head: link)).published
                == "2025-12-19T13:05:00+01:00")
    }

    @Test("An order of day and month that cannot be known is the one that another date confirms")
    func order() throws {
        #expect(try metadata(page("11/01/2023", "<h1>T</h1><p>11. January 2023</p>")).published == "2023-01-11")
        #expect(try metadata(page("11/01/2023", "<h1>T</h1><p>1 November 2023</p>")).published == "2023-11-01")
    }

    @Test(
        "Of several shown dates, that of the article's own line is taken",
        arguments: [
            (
                "<time datetime=2025-10-01>x</time><h1>Port opens again</h1><p>aa<p>aa<p>aa<p>aa<p>aa<p>aa<p>aa<p>aa<p>aa<p>aa<p>aa<p>aa<p>aa<p>aa<p>aa<p>aa<p>aa<ul><li class=card><time datetime=2025-10-09>y</time></ul>",
                "2025-10-01"
            ),
            (
                "<h1>Site</h1><h2>Port</h2><p class=todays-date>9 October 2025</p><h1>Port opens again</h1><p>1 October 2025</p>",
                "2025-10-01"
            ),
            ("<h1>Port opens again</h1><aside class=meta><p>1 October 2025</p></aside>", "2025-10-01"),
            (
                "<h1>Port opens again</h1><div class=comment-list><p>aa<p>bb<p>cc<p>dd<p>ee<p>ff<p>gg<p>hh<p>1 October 2025</p></div>",
                nil
            ),
            ("<h1><span>1 October 2025</span> Port opens again</h1>", "2025-10-01"),
            (
                "<h1>Port opens again</h1><p>SALAMA, 1 October 2025 – The port of Salama has opened again after the storm of last month.</p>",
                "2025-10-01"
            ),
            (
                "<h1>Port opens again</h1><p>The next meeting of the council is planned for 1 October 2025 in the hall of the port.</p>",
                nil
            ),
            (
                "<h1>Port opens again</h1><span>Published:</span> <b>1 October 2025</b><i>Updated: 5 October 2025</i>",
                "2025-10-01"
            ),
            ("<h1>Port opens again</h1><p>5 October 2025 updated, published 1 October 2025</p>", "2025-10-05"),
            ("<h1>Port opens again</h1><p class='entry-date updated'>1 October 2025</p>", "2025-10-01"),
        ] as [(String, String?)])
    func shown(body: String, expected: String?) throws {
        #expect(try metadata("<html lang=en><title>Port opens again</title>" + body).published == expected)
    }

    @Test("A line that tells a change gives that date, and the article's own where there is no other")
    func changes() throws {
        let both = try metadata("<html lang=en><h1>T</h1><p>Published 1 May 2025</p><p>Updated 3 May 2025</p>")
        #expect(both.published == "2025-05-01")
        #expect(both.modified == "2025-05-03")
        let one = try metadata("<html lang=en><h1>T</h1><p>Last updated: 3 May 2025</p>")
        #expect(one.published == "2025-05-03")
        #expect(one.modified == "2025-05-03")
    }

    @Test("A change before the publication is none")
    func impossibleChange() throws {
        let head = "<meta property='article:modified_time' content='2025-05-01'>"
        #expect(try metadata(page("2025-05-03", "<h1>T</h1>", head: head)).modified == nil)
    }

    @Test("JSON-LD is read inside CDATA, and of a recipe where there is no article")
    func linkedData() throws {
        let script = "<script type='application/ld+json'>"
        let article = #"{"@type":"NewsArticle","headline":"x","datePublished":"2025-05-03"}"#
        #expect(try metadata(script + "<![CDATA[ \(article) ]]></script>").published == "2025-05-03")
        let recipe = #"{"@type":"Recipe","name":"x","datePublished":"2025-05-03"}"#
        #expect(try metadata(script + recipe + "</script>").published == "2025-05-03")
    }
}
