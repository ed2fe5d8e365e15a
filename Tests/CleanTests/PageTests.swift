import NewsClean
import NewsModel
import Testing

@Suite("Articles out of web pages")
struct PageTests {
    static let first =
        "The council voted on Tuesday to close the harbour road, after three storms in a row had washed it out."
    static let second =
        "Work on the new wall begins in March, the mayor said, and will take at least two years, perhaps three."
    static let third =
        "Residents asked for a ferry in the meantime, but the county said it had no money for one, and no boat."

    /// The body of an article around `middle`.
    static func article(_ middle: String) -> String {
        """
        <html><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <article><h1>Harbour road to close</h1><div class="article-body"><p>\(first)</p>\(middle)<p>\(second)</p><p>\(third)</p></div></article>
        <footer>About us</footer></body></html>
        """
    }

    @Test("The paragraphs of the body, and nothing around them")
    func body() throws {
        let article = try Cleaning.page(Self.article(""))
        #expect(article.lines == [Self.first, Self.second, Self.third])
        #expect(article.string == article.lines.joined(separator: "\n\n"))
        #expect(article.removed.isEmpty)
    }

    @Test("A page of navigation with a heading in it is no article")
    func navigationOnly() {
        let page =
            "<html><body><nav><a href='/'>Home</a></nav><h2>Newsletters</h2><footer>About us</footer></body></html>"
        #expect(throws: DocumentFailure.self) { try Cleaning.page(page) }
    }

    static let boxes: [(String, Removal.Reason)] = [
        (
            "<div class='related-articles'><a href='/1'>Storm takes pier</a> <a href='/2'>Mayor wins vote</a></div>",
            .teaser
        ),
        ("<p><a href='/1'>READ MORE: Storm takes pier</a></p>", .teaser),
        ("<p><a href='/1'>STORM TAKES PIER AND HALF THE TOWN.</a></p>", .teaser),
        ("<div class='share-buttons'>Share on social networks</div>", .share),
        ("<div id='newsletterSignup'><p>The best of the harbour, every morning, for nothing.</p></div>", .newsletter),
        ("<p>Sign up for our newsletter and get the harbour news every day</p>", .newsletter),
        ("<div class='ad-slot'>Buy a boat</div>", .advertisement),
        ("<p>ADVERTISEMENT</p>", .advertisement),
        ("<aside><p>Most read on this site, every day of the week, by anyone who reads.</p></aside>", .teaser),
        ("<ul class='tags'><li><a href='/t'>Harbour</a></li></ul>", .navigation),
        ("<figure><img src='a.jpg'><figcaption>The road in March. Photo: A. Lee</figcaption></figure>", .caption),
        ("<div style='display: none'><p>Nobody sees this line of text.</p></div>", .hidden),
        ("<p>This story has been updated with a reply from the county.</p>", .updateNotice),
        ("<p>© 2025 The Harbour Courier. All rights reserved.</p>", .copyright),
        ("<div class='cookie-consent'>We would like to set cookies.</div>", .consent),
        ("<section id='comments'><p>First! I never liked that road, and I said so.</p></section>", .comments),
    ]

    @Test("A box in the column is taken out with its reason", arguments: boxes)
    func removed(box: String, reason: Removal.Reason) throws {
        let article = try Cleaning.page(Self.article(box))
        #expect(article.lines == [Self.first, Self.second, Self.third])
        #expect(article.removed.map(\.reason) == [reason])
    }

    @Test("A removal holds the words of its box")
    func removalText() throws {
        let article = try Cleaning.page(Self.article("<div class='promo'><p>One</p><p>two\n three</p></div>"))
        #expect(article.removed == [Removal(text: "One two three", reason: .teaser)])
    }

    @Test("The text by another name is no furniture, whatever the name")
    func acquitted() throws {
        let html =
            "<body><div class='sidebar ad'><p>\(Self.first)</p><p>\(Self.second)</p><p>\(Self.third)</p></div></body>"
        #expect(try Cleaning.page(html).lines == [Self.first, Self.second, Self.third])
    }

    @Test("A body cut in pieces by an advertisement is read whole")
    func splitBody() throws {
        let html = """
            <article><div class="story-body"><p>\(Self.first)</p></div><div class="ad">Buy a boat</div>
            <div class="story-body"><p>\(Self.second)</p><p>\(Self.third)</p></div></article>
            """
        #expect(try Cleaning.page(html).lines == [Self.first, Self.second, Self.third])
    }

    @Test("Without names the densest element wins")
    func dense() throws {
        let html = """
            <body><div><a href="/a">One</a><a href="/b">Two</a></div><div><p>\(Self.first)</p><p>\(Self.second)</p></div>
            <div>Short line.</div></body>
            """
        #expect(try Cleaning.page(html).lines == [Self.first, Self.second])
    }

    @Test("Captions stay if asked for")
    func captions() throws {
        var options = CleanOptions()
        options.keepCaptions = true
        let html = Self.article("<figure><img src='a'><figcaption>The road in March</figcaption></figure>")
        let article = try Cleaning.page(html, options: options)
        #expect(article.lines[1] == "The road in March")
        #expect(article.roles[1] == .caption)
    }

    @Test(
        "A page without text fails as having no article",
        arguments: ["", "<nav><a href='/'>Home</a></nav>", "<p> </p>"])
    func empty(html: String) throws {
        #expect(throws: DocumentFailure.self) { try Cleaning.page(html) }
    }

    @Test("A standfirst between headline and body is kept, once")
    func standfirst() throws {
        let lead = "Storms have washed the harbour road away; now the town decides what comes next."
        let body = "<div class='article-body'><p>\(Self.first)</p><p>\(Self.second)</p><p>\(Self.third)</p></div>"
        let article = try Cleaning.page("<main><h1>Harbour road</h1><p>\(lead)</p><div>By Anna Lee</div>\(body)</main>")
        #expect(article.lines == [lead, Self.first, Self.second, Self.third])
    }

    @Test("Sections side by side are read whole")
    func sections() throws {
        let parts = [Self.first, Self.second, Self.third].map {
            "<section><div><h2>Part</h2><p>\($0)</p></div></section>"
        }
        let article = try Cleaning.page("<body><div><h1>Road</h1></div><div>\(parts.joined())</div></body>")
        #expect(article.lines.filter { $0 != "Part" } == [Self.first, Self.second, Self.third])
    }

    @Test("A page that shows no text is rescued by its JSON-LD")
    func rescue() throws {
        let json = #"{"@graph":[{"@type":"NewsArticle","articleBody":"\#(Self.first)\n\n\#(Self.second)"}]}"#
        let article = try Cleaning.page(
            "<script type='application/ld+json'>\(json)</script><body><nav>Home</nav></body>")
        #expect(article.lines == [Self.first, Self.second])
    }

    @Test("An unclosed button does not swallow the page")
    func button() throws {
        let filler =
            String(repeating: "<p>\(Self.first) <i>x</i></p>", count: 1)
            + String(repeating: "<div><p>\(Self.second) <b>y</b></p></div>", count: 80)
        #expect(try Cleaning.page("<body><div><button><div>\(filler)</body>").string.contains(Self.first))
    }

    static let hostilePages: [String] = [
        String(repeating: "<div class='article-body'>", count: 8_000) + first,
        String(repeating: "<h2>Part</h2>", count: 8_000) + "<p>\(first)</p>",
        "<div class='\(String(repeating: "article-body ", count: 20_000))'><p>\(first)</p></div>",
        "<p>" + String(repeating: "<b>x", count: 8_000) + first,
        String(repeating: "<p>\(first)</p>", count: 500),
        "<p>\(first)</p>" + String(repeating: "<br>", count: 8_000) + "<table>"
            + String(repeating: "<tr><td>", count: 20_000),
    ]

    @Test("Hostile pages cost what their bytes cost", arguments: hostilePages.indices)
    func hostile(index: Int) throws {
        #expect(try Cleaning.page(Self.hostilePages[index]).string.contains("harbour road"))
    }
}
