import NewsClean
import NewsModel
import Testing

@Suite("What is furniture on a web page, and what is not")
struct FurnitureTests {
    private static let lines = [PageTests.first, PageTests.second, PageTests.third]
    private static let middle = "The old ferry was sold last year, and nobody asked then what would replace it."

    static let wrappers: [String] = [
        // Names that only style.
        "<div class='overflow-hidden bg-secondary-50'>", "<div class='hidden md:block'>", "<div class='md:hidden'>",
        "<div class='d-none d-lg-flex'>", "<div class='hide-on-mobile'>", "<div class='field field--label-hidden'>",
        // What readers unfold.
        "<div class='accordion-item'><div style='display:none'>", "<div class='faq-answer' hidden>",
        // Anchors and columns named for navigation.
        "<section id='toc_12'>", "<div class='with-nav-sidebar'>",
    ]

    @Test("A paragraph is not hidden or furniture by what its wrapper's name says of other things", arguments: wrappers)
    func stays(wrapper: String) throws {
        let prose = "<p>\(Self.middle)</p><p>\(PageTests.second.uppercased())</p><p>\(PageTests.third.uppercased())</p>"
        let article = try Cleaning.page(PageTests.article("\(wrapper)\(prose)</div></section>"))
        #expect(article.lines.contains(Self.middle))
    }

    @Test(
        "An element that says that it is hidden is",
        arguments: [
            "hidden", "is-hidden", "visually-hidden", "sr-only", "screen-reader-text", "elementor-hidden-desktop",
        ])
    func hidden(name: String) throws {
        let article = try Cleaning.page(
            PageTests.article("<div class='\(name)'><p>Opens in a new window, always.</p></div>"))
        #expect(article.lines == Self.lines)
        #expect(article.removed.map(\.reason) == [.hidden])
    }

    @Test("Colours of code are no comments")
    func code() throws {
        let code = "<pre><code>let a = 1 <span class='hljs-comment'>// one of them</span></code></pre>"
        #expect(try Cleaning.page(PageTests.article(code)).string.contains("// one of them"))
    }

    static let parts: [(String, String)] = [
        ("<span class='dateline'>PORT SALAMA –</span> \(middle)", "PORT SALAMA – \(middle)"),
        (
            "The ferry to <a class='tag' href='/t'>Al Noor</a> was sold, the town said on Monday.",
            "The ferry to Al Noor was sold, the town said on Monday."
        ),
    ]

    @Test("A part of a sentence stays in it, whatever it is named", arguments: parts)
    func withinSentence(html: String, text: String) throws {
        #expect(try Cleaning.page(PageTests.article("<p>\(html)</p>")).lines[1] == text)
    }

    @Test("However many readers comment, the article is the article")
    func comments() throws {
        let comment = "<li class='comment'><p>\(PageTests.third) And so on, as I said before, more than once.</p></li>"
        let html = """
            <body><main><article><h1>An open thread on the harbour</h1><div class='entry-content'><p>\(PageTests.first)</p>
            <p>\(PageTests.second)</p></div></article><div id='comments'><ul class='comment-list'>
            \(String(repeating: comment, count: 60))</ul></div></main></body>
            """
        #expect(try Cleaning.page(html).lines == [PageTests.first, PageTests.second])
    }

    @Test("Articles with headlines of their own are not joined")
    func otherArticles() throws {
        let bodies = [
            "Harbour road will be closed", "A new ferry is wanted by all of them", "Money is found at last for a wall",
        ].map {
            "<div><h1>\($0)</h1><div class='post-body'><p>\(PageTests.first)</p><p>\($0): \(PageTests.second)</p></div></div>"
        }
        let article = try Cleaning.page("<body>\(bodies.joined())</body>")
        #expect(article.lines.count == 2)
    }

    static let linked: [(String, Bool)] = [
        (
            "<p>The county says so: <a href='/1'>in its report</a>, <a href='/2'>and in the annex to its report</a>.</p>",
            true
        ),
        (
            "<p>Three places are meant:</p><ul><li><a href='/1'>The old harbour of Port Salama</a></li><li><a href='/2'>The pier on its southern side</a></li></ul>",
            true
        ),
        (
            "<ul><li><a href='/1'>The old harbour of Port Salama</a></li><li><a href='/2'>The pier on its southern side</a></li></ul>",
            false
        ),
        ("<a href='/1'><h4>The old harbour of Port Salama</h4></a>", false),
    ]

    @Test("Links stay where the text around them needs them", arguments: linked)
    func links(html: String, stays: Bool) throws {
        let article = try Cleaning.page(PageTests.article(html))
        #expect((article.lines.count > 3) == stays)
        #expect(article.removed.isEmpty == stays)
    }

    @Test("A post in the frame of a player is the article's", arguments: ["video-container", "player"])
    func embed(name: String) throws {
        let post = "<blockquote class='twitter-tweet'><p>\(Self.middle)</p></blockquote>"
        let article = try Cleaning.page(PageTests.article("<div class='\(name)'>\(post)</div>"))
        #expect(article.lines[1] == Self.middle)
        #expect(article.roles[1] == .quotation)
    }

    @Test(
        "A figure that is never closed does not turn the rest into captions",
        arguments: ["<figure>", "<figure><figcaption>A wall"])
    func unclosed(opening: String) throws {
        let paragraphs = (1...70).map { "<p>\($0). \(PageTests.first)</p>" }.joined()
        let article = try Cleaning.page("<article><div class='article-body'>\(opening)\(paragraphs)</div></article>")
        #expect(article.lines.contains("70. \(PageTests.first)"))
    }

    @Test("A heading that is never closed does not turn the rest into headings")
    func unclosedHeading() throws {
        let paragraphs = (1...70).map { "<p>\($0). \(PageTests.first)</p>" }.joined()
        let article = try Cleaning.page(
            "<article><div class='article-body'><h2>What comes next<div>\(paragraphs)</div></div></article>")
        #expect(article.roles.last != .heading)
    }

    @Test("A copy of the body is dropped, a paragraph said three times over is not")
    func copies() throws {
        let body = Self.lines.map { "<p>\($0)</p>" }.joined()
        #expect(try Cleaning.page(PageTests.article("<div>\(body)</div>")).lines.count == 4)
        let refrain = String(repeating: "<p>\(Self.middle)</p>", count: 3)
        #expect(try Cleaning.page(PageTests.article(refrain)).lines.count == 6)
    }

    @Test("One named part of a long page is not taken for all of it")
    func smallPart() throws {
        let parts = Self.lines.map {
            "<section><div class='slide'><p>\($0)</p><p>\($0.uppercased())</p></div></section>"
        }
        let html = """
            <body><div id='page'><div class='article-body'><p>\(PageTests.first) \(Self.middle)</p></div>
            <div>\(String(repeating: parts.joined(), count: 1))</div></div><footer>About us</footer></body>
            """
        #expect(try Cleaning.page(html).lines.contains(PageTests.third))
    }

    @Test(
        "What holds a whole text is no caption, whatever it is named", arguments: ["image-caption", "lightbox-gallery"])
    func captions(name: String) throws {
        let text = (1...14).map { "<p>On day \($0) \(PageTests.first)</p>" }.joined()
        let rest = (15...60).map { "<p>On day \($0) \(PageTests.second)</p>" }.joined()
        let article = try Cleaning.page(PageTests.article("<div class='\(name)'>\(text)</div>\(rest)"))
        #expect(article.lines.contains("On day 14 \(PageTests.first)"))
    }

    @Test("Pieces of a streamed page are read where they lie")
    func streamed() throws {
        let html = """
            <body><main><h1>Harbour road to close soon</h1><div class='article-body'><p>\(PageTests.first)</p><p>\(PageTests.second)</p></div></main>
            <div hidden id='S:1'><p>\(PageTests.third)</p><p>\(Self.middle) The town has no other boat, it says, and will not buy one before the wall stands.</p></div></body>
            """
        #expect(try Cleaning.page(html).lines.contains(PageTests.third))
    }
}
