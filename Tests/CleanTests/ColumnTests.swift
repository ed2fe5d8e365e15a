import NewsClean
import NewsModel
import Testing

@Suite("The article's own column and the rest of the page")
struct ColumnTests {
    private static let body = "<p>\(PageTests.first)</p><p>\(PageTests.second)</p><p>\(PageTests.third)</p>"

    @Test("What lies outside of the column is counted by reason, in a fixed order")
    func elsewhere() throws {
        let page = """
            <body><header>The Courier</header><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
            <article class="article-body">\(Self.body)</article><aside><p>Most read</p></aside><footer>About us</footer></body>
            """
        let article = try Cleaning.page(page)
        #expect(article.removed.isEmpty)
        #expect(
            article.dropped == [
                Dropped(reason: .teaser, blocks: 1), Dropped(reason: .navigation, blocks: 2),
                Dropped(reason: .boilerplate, blocks: 1), Dropped(reason: .elsewhere, blocks: 1),
            ])
    }

    @Test("Boxes before the first and behind the last paragraph of a wide container are counted, lines are told")
    func edges() throws {
        let page = """
            <body><main><nav><a href="/">Home</a></nav><h1>Harbour road to close</h1><p>By Anna Krüger</p>\(Self.body)
            <p>© 2025 The Courier</p><section id="comments"><p>First!</p><p>Second.</p></section></main></body>
            """
        let article = try Cleaning.page(page)
        #expect(article.lines == [PageTests.first, PageTests.second, PageTests.third])
        #expect(article.removed.map(\.reason) == [.headline, .byline, .copyright])
        #expect(
            article.dropped == [Dropped(reason: .navigation, blocks: 1), Dropped(reason: .comments, blocks: 2)])
    }

    @Test("A long box inside of the column is counted, a short one told")
    func longBox() throws {
        let comments = String(repeating: "<p>I never liked that road, and I said so.</p>", count: 60)
        let long = try Cleaning.page(PageTests.article("<div class='comments'>\(comments)</div>"))
        #expect(long.removed.isEmpty)
        #expect(long.dropped.contains(Dropped(reason: .comments, blocks: 60)))
        let short = try Cleaning.page(PageTests.article("<div class='comments'><p>I never liked it.</p></div>"))
        #expect(short.removed.map(\.reason) == [.comments])
    }

    @Test("Every reason has its place in the order of the records")
    func order() { #expect(Set(Removal.Reason.all).count == Removal.Reason.all.count) }
}
