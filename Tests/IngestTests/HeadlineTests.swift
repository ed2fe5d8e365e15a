import NewsIngest
import NewsModel
import Testing

/// JSON-LD of an article with a headline.
private func headline(_ text: String, type: String = "NewsArticle") -> String {
    linked(#"{"@type":"\#(type)","headline":"\#(text)"}"#)
}

@Suite("Headlines by several sources")
struct HeadlineTests {
    private func title(_ html: String) throws -> String? { try ingest(html, as: .html).metadata.title }

    @Test(
        "An h1 in the breadcrumbs gives way to what JSON-LD or og:title say",
        arguments: [
            (
                "<title>Budget vote delayed | Ship</title>" + headline("Council puts off its vote")
                    + "<nav><ol><li><h1>Budget vote delayed</h1></ol></nav>", "Council puts off its vote"
            ),
            (
                "<title>Budget vote delayed | Ship</title>" + meta("og:title", "Council puts off its vote")
                    + headline("Budget vote delayed")
                    + "<div class=breadcrumb><p><h1>Budget vote delayed</h1></p></div>", "Council puts off its vote"
            ),
            (
                "<title>Budget vote delayed | Ship</title><nav><h1>Budget vote delayed</h1></nav>",
                "Budget vote delayed"
            ),
        ])
    func trails(html: String, expected: String) throws { #expect(try title(html) == expected) }

    @Test(
        "A title that an h2 shows is the headline, whatever the h1 says",
        arguments: ["Six figures of the harbour", "Opinion Six figures of the harbour"])
    func subheadings(shown: String) throws {
        let html =
            "<title>How big is it? - Ship</title>" + meta("og:title", "Six figures of the harbour")
            + "<h1>How big is it?</h1><h2>\(shown)</h2>"
        #expect(try title(html) == "Six figures of the harbour")
    }

    @Test(
        "Kickers: kept where all titles have them, cut where they are elements and no title has them",
        arguments: [
            (
                meta("og:title", "Kenya: The harbour from below") + headline("Kenya: The harbour from below")
                    + "<h1>The harbour from below</h1>", "Kenya: The harbour from below"
            ),
            (
                meta("og:title", "The port reopens today") + "<title>Shipping The port reopens today</title>"
                    + "<h1><span>Shipping</span> The port reopens today</h1>", "The port reopens today"
            ),
            (
                meta("og:title", "Preparing the harbour") + "<h1><time>Dec 18 2025</time> Preparing the harbour</h1>"
                    + "<title>Dec 18 2025 Preparing the harbour</title>", "Preparing the harbour"
            ),
            (
                meta("og:title", "Shipping: The port reopens") + headline("The port reopens")
                    + "<h1><span>Shipping:</span> The port reopens</h1>", "Shipping: The port reopens"
            ),
            (
                "<title>Day of action Unions show their strength - Ship</title>"
                    + "<h1><span>Day of action</span><span>Unions show their strength</span></h1>",
                "Day of action Unions show their strength"
            ),
        ])
    func kickers(html: String, expected: String) throws { #expect(try title(html) == expected) }

    @Test(
        "A JSON-LD headline that repeats the document's title yields to the h1, a newsroom's does not",
        arguments: [
            ("BlogPosting", "Top ferry tickets for 2025, tested"), ("NewsArticle", "Ferry tickets 2025: Top picks"),
        ])
    func repeated(type: String, expected: String) throws {
        let html =
            "<title>Ferry tickets 2025: Top picks</title>" + headline("Ferry tickets 2025: Top picks", type: type)
            + "<h1>Top ferry tickets for 2025, tested</h1>"
        #expect(try title(html) == expected)
    }

    @Test(
        "The site's name is no headline: linked to the home page, marked as such, or behind a bar",
        arguments: [
            (
                "<title>What is a quay? | Harbour Notes</title><h1><a href=/>Harbour Notes</a></h1><h2>What is a quay?</h2>",
                "What is a quay?"
            ),
            (
                "<title>What is a quay? | Harbour Notes</title><h1 class=site-title>Harbour Notes</h1><h2>What is a quay?</h2>",
                "What is a quay?"
            ),
            (
                "<title>Best ferries in town | Opinion</title><h1>Best ferries in town | Opinion</h1>",
                "Best ferries in town"
            ),
            (meta("og:title", "The port reopens-Politics") + meta("headline", "The port reopens"), "The port reopens"),
        ])
    func sites(html: String, expected: String) throws { #expect(try title(html) == expected) }
}
