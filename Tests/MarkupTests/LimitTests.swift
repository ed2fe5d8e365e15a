import NewsMarkup
import Testing

@Suite("Limits of a page")
struct LimitTests {
    private func read(_ html: String, _ change: (inout HTMLReader.Limits) -> Void = { _ in }) throws -> PageTree {
        var limits = HTMLReader.Limits()
        change(&limits)
        return try HTMLReader(limits: limits).read(Array(html.utf8).span)
    }

    private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test("Reading stops at the most nodes and at the most bytes", arguments: ["<p>word", "<br>word ", "word &amp; "])
    func most(unit: String) throws {
        let html = repeated(unit, 60_000)
        let few = try read(html) { $0.nodes = 1000 }
        #expect(few.nodes.count <= 1001)
        let short = try read(html) { $0.bytes = 5000 }
        #expect(short.isTruncated)
        #expect(short.bytes.count < 10_000)
    }

    @Test("A page is read whole below its limits")
    func whole() throws {
        #expect(try !read(repeated("<p>word", 1000)).isTruncated)
    }

    @Test(
        "The clock is asked between pieces of a page", arguments: ["<p>x", "<div>", "<", "&amp;", "<!--", "</p>", "x"])
    func clock(unit: String) throws {
        #expect(try read(repeated(unit, 400_000 / unit.utf8.count)) { $0.isOver = { true } }.isTruncated)
    }

    @Test("What follows very deep nesting is in its place again", arguments: [600, 5000, 40_000])
    func deep(depth: Int) throws {
        let html = repeated("<div>", depth) + repeated("</span>", 100) + "deep" + repeated("</div>", depth)
        let tree = try read("<body><section>\(html)</section><p>behind</p></body>")
        let behind = try #require(tree.nodes.indices.last { tree.nodes[$0].tag == .p })
        #expect(tree.text(below: behind) == "behind")
        #expect(tree.text(below: 0).hasPrefix("deep"))
        #expect(tree.nodes.allSatisfy { Int($0.subtreeEnd) <= tree.nodes.count })
        #expect(tree.nodes.indices.dropFirst().allSatisfy { Int(tree.nodes[$0].parent) < $0 })
    }

    @Test("A tag of very many attributes keeps its first ones and what is in it")
    func attributes() throws {
        let many = (0..<20_000).map { "a\($0)=1" }.joined(separator: " ")
        let tree = try read("<p class=first \(many) title=last>text</p><p title='\(repeated("x ", 9000))'>next</p>")
        let paragraphs = tree.nodes.indices.filter { tree.nodes[$0].tag == .p }
        #expect(paragraphs.map { tree.text(below: $0) } == ["text", "next"])
        #expect(tree.value(of: .class, at: paragraphs[0]) == "first")
        #expect(tree.value(of: .title, at: paragraphs[1])?.utf8.count == 18_000)
    }

    @Test("The short text of an element is short however much is in it")
    func short() throws {
        let tree = try read(repeated("<h1>word ", 20_000))
        let text = tree.text(below: 0)
        #expect(text.hasPrefix("word word") && text.utf8.count < 10_000)
    }
}
