import NewsIngest
import NewsModel
import Testing

/// JSON-LD of an article with these authors.
private func article(_ authors: String) -> String {
    linked(#"{"@type":"NewsArticle","headline":"x","author":\#(authors)}"#)
}

@Suite("Authors by several sources")
struct AuthorsTests {
    private func authors(_ html: String) throws -> [String] { try ingest(html, as: .html).metadata.authors }

    @Test(
        "Where no person signs: an agency, an outlet, a pen name; a bare desk is none",
        arguments: [
            (article(#"{"@type":"Person","name":"dpa"}"#), ["dpa"]),
            (article(#"{"@type":"Organization","name":"Harbour Post"}"#), ["Harbour Post"]),
            (
                article(#"{"@type":"Person","name":"Le Matin et AFP"}"#) + meta("og:site_name", "Le Matin"),
                ["Le Matin et AFP"]
            ),
            (article(#"{"@type":"Organization","name":"Post"}"#) + meta("author", "Reuters"), ["Reuters"]),
            (meta("author", "Harbour Editorial Team"), ["Harbour Editorial Team"]),
            (meta("author", "Editorial Team"), []),
            (meta("author", "Staff"), []), (meta("author", "admin"), []),
            ("<h1>T</h1><span class=author>harbourfan</span>", ["harbourfan"]),
            ("<h1>T</h1><p>By AFP</p>", ["AFP"]), ("<h1>T</h1><label class=author>Email address</label>", []),
        ])
    func signatures(html: String, expected: [String]) throws { #expect(try authors(html) == expected) }

    @Test(
        "Persons come before organisations; a news agency in the same list stays beside them",
        arguments: [
            (
                article(#"[{"@type":"Person","name":"Jane Doe"},{"@type":"Organization","name":"AFP"}]"#),
                ["Jane Doe", "AFP"]
            ),
            (article(#"[{"@type":"Person","name":"Jane Doe"},{"@type":"Organization","name":"Post"}]"#), ["Jane Doe"]),
            (
                article(#"[{"@type":"Person","name":"Chus del Pino"},[{"name":"Jane Doe"}]]"#),
                ["Chus del Pino", "Jane Doe"]
            ),
            (article(#"{"givenName":"Jane","familyName":"Doe"}"#), ["Jane Doe"]),
            (meta("author", "Jane Doe, RADIO NORTH"), ["Jane Doe"]),
            (
                "<title>Storm - Auto Week</title>" + meta("author", "Auto Week")
                    + "<h1>Storm</h1><p class=byline>By Jane Doe</p>",
                ["Jane Doe"]
            ),
            (
                "<title>Storm - Jane Doe</title>" + meta("author", "Jane Doe") + meta("og:site_name", "Jane Doe")
                    + "<h1>Storm</h1>",
                ["Jane Doe"]
            ),
        ])
    func persons(html: String, expected: [String]) throws { #expect(try authors(html) == expected) }

    @Test(
        "What readers see corrects an account's name and completes a list",
        arguments: [
            (
                article(#"{"name":"andrew.keats"}"#) + "<h1>T</h1><div class=author-info>Denise Everhart</div>",
                ["Denise Everhart"]
            ),
            (
                article(#"{"name":"KatieS"}"#) + "<h1>T</h1><a class=author-link>Denise Everhart</a>",
                ["Denise Everhart"]
            ),
            (article(#"{"name":"Luke Daily"}"#) + "<h1>T</h1><p>By: Paul Stone</p>", ["Paul Stone"]),
            (
                article(#"{"name":"Jane Doe"}"#) + "<h1>T</h1><span class=author>By Jane Doe, Mary Roe</span>",
                ["Jane Doe", "Mary Roe"]
            ),
            (article(#"{"name":"Jane Doe"}"#) + "<h1>T</h1><p>By the sea</p>", ["Jane Doe"]),
        ])
    func corrected(html: String, expected: [String]) throws { #expect(try authors(html) == expected) }

    @Test(
        "Bylines without a mark: beside the date, with a known given name; Chinese credits",
        arguments: [
            ("<p>25.10.2022 - Anna Miller</p>", ["Anna Miller"]),
            ("<p>Anna Miller</p><p>July 2, 2025</p>", ["Anna Miller"]),
            ("<p>Climate Change</p><p>July 2, 2025</p>", []), ("<p>Anna Miller</p><p>went home</p>", []),
            ("<p>Posted by Anna</p>", ["Anna"]), ("<p>文字。</p><p>（责编：王小明、李华）</p>", ["王小明", "李华"]),
            ("<p>Von Anna Miller in Berlin</p>", ["Anna Miller"]),
        ])
    func unmarked(html: String, expected: [String]) throws {
        #expect(try authors("<h1>Headline</h1>" + html) == expected)
    }

    @Test(
        "Reviewers, photographers and people in comments are no authors; an article's footer may name one",
        arguments: [
            ("<p class=byline>By <a>Jane Doe</a>. Reviewed by <a>Mary Roe</a></p>", ["Jane Doe"]),
            (
                "<div class=author><p>Written by</p><p>Jane Doe</p><p>Researched by</p><p>Mary Roe</p></div>",
                ["Jane Doe"]
            ),
            ("<figure><figcaption class=author>Mary Roe</figcaption></figure>", []),
            ("<p class=comment-author>Mary Roe</p>", []),
            ("<p>Text</p><footer><span class=author>Frank Stone</span></footer>", ["Frank Stone"]),
        ])
    func others(html: String, expected: [String]) throws {
        #expect(try authors("<article><h1>Headline</h1>\(html)</article>") == expected)
    }
}
