import NewsClean
import NewsMarkup
import NewsModel
import Testing

@Suite("Explanations of cleaning")
struct ExplanationTests {
    private func explain(_ html: String, title: String? = nil) throws -> CleanExplanation {
        let bytes = Array(html.utf8)
        var metadata = Metadata()
        metadata.title = title
        let page = Page(
            source: Cleaning.source, metadata: metadata, content: .tree(try HTMLReader().read(bytes.span)))
        return CleanStage(options: CleanOptions()).explain(page)
    }

    static let body = "<p>\(PageTests.first)</p><p>\(PageTests.second)</p><p>\(PageTests.third)</p>"

    static let ways: [(String, CleanExplanation.Step, [String])] = [
        (
            "<div id=main><div class='x story-body'>\(body)</div></div>", .body, ["body > div#main > div.x"]
        ),
        ("<article class='story big'>\(body)</article>", .article, ["body > article.story"]),
        ("<main>\(body)</main>", .main, ["body > main"]),
        ("<div><div>\(body)</div></div>", .densest, ["body > div > div"]),
        ("<nav>Home</nav><p>Short.</p>", .wholePage, ["the page"]),
        (
            "<script type='application/ld+json'>{\"articleBody\":\"\(PageTests.first) \(PageTests.second)\"}</script>",
            .linkedData, []
        ),
    ]

    @Test("The elements that were read are told, and how they were found", arguments: ways.indices)
    func containers(index: Int) throws {
        let (html, step, paths) = Self.ways[index]
        let explanation = try explain("<html><body>\(html)</body></html>")
        #expect(explanation.step == step)
        #expect(explanation.chosen.map(\.path) == paths)
    }

    @Test("Others that were looked at come with their prose, the most first")
    func others() throws {
        let page =
            "<body><main><article>\(Self.body)</article><article><p>\(PageTests.first)</p></article></main></body>"
        let explanation = try explain(page)
        #expect(explanation.chosen.map(\.path) == ["body > main > article"])
        #expect(explanation.others.map(\.path) == ["body > main", "body > main > article"])
        let prose = explanation.others.map(\.prose)
        let sorted = prose.sorted(by: >)
        #expect(prose == sorted)
    }

    @Test("Every block is told in page order, as the article has it")
    func lines() throws {
        let box = "<div class='related-articles'><a href='/1'>Storm takes pier</a> <a href='/2'>Mayor wins</a></div>"
        let page = PageTests.article("<h2>What next</h2>\(box)")
        let explanation = try explain(page)
        #expect(explanation.lines.map(\.reason) == [nil, nil, .teaser, nil, nil])
        #expect(explanation.lines.map(\.role)[1] == .heading)
        #expect(explanation.lines.allSatisfy { $0.isInColumn })
        let article = try Cleaning.page(page)
        #expect(explanation.lines.filter { $0.reason == nil }.map(\.text) == article.lines)
        #expect(explanation.dropped == article.dropped)
        #expect(explanation.severity == "names, tags and links")
    }

    @Test("A standfirst that was read before them is told")
    func standfirst() throws {
        let lead = "Storms have washed the harbour road away; now the town decides what comes next."
        let page =
            "<main><h1>Harbour road</h1><p class=lead>\(lead)</p><div class=article-body>\(Self.body)</div></main>"
        #expect(try explain(page).standfirst == "body > main > p.lead")
    }

    @Test("Plain text tells its lines")
    func plain() {
        let text = "\(PageTests.first)\n\nREAD MORE: Storm takes the pier\n\n\(PageTests.second)"
        let page = Page(source: Cleaning.source, metadata: Metadata(), content: .plain(Array(text.utf8)))
        let explanation = CleanStage(options: CleanOptions()).explain(page)
        #expect(explanation.step == .plain)
        #expect(explanation.lines.map(\.reason) == [nil, .teaser, nil])
    }
}
