import NewsMarkup
import NewsText
import Testing

@Suite("Reading HTML")
struct HTMLReaderTests {
    func read(_ html: String) throws -> PageTree {
        let bytes = Array(html.utf8)
        return try HTMLReader().read(bytes.span)
    }

    @Test("Text keeps its words apart and together as a reader sees them")
    func words() throws {
        let page = try read("<p>Two <b>bold</b> words &amp; an em&shy;dash&mdash;here<br>and more</p>")
        #expect(page.text(below: 0) == "Two bold words & an em\u{AD}dash—here and more")
    }

    @Test("Script, style and svg are gone, JSON-LD stays")
    func dropped() throws {
        let page = try read(
            "<script>var a = '<p>x</p>'</script><style>p{}</style><svg><text>no</text></svg><script type='application/ld+json'>{\"a\":1}</script><p>yes</p>"
        )
        #expect(page.text(below: 0) == #"{"a":1}yes"#)
        #expect(page.nodes.contains { $0.tag == .script })
    }

    @Test(
        "Every subtree ends where its parent says",
        arguments: ["<div><p>a<p>b</div>c", "<ul><li>a<li>b</ul>", "</p></div>", ""])
    func balanced(html: String) throws {
        let page = try read(html)
        for node in page.nodes.indices {
            #expect(Int(page.nodes[node].subtreeEnd) > node)
            if let parent = page.parent(of: node) {
                #expect(page.descendants(of: parent).contains(node))
                #expect(page.nodes[node].subtreeEnd <= page.nodes[parent].subtreeEnd)
            }
        }
    }

    @Test("Nesting beyond the limit is flattened, not lost")
    func deep() throws {
        let page = try read(String(repeating: "<div>", count: 100_000) + "end")
        #expect(page.nodes.count < 2000)
        #expect(page.text(below: 0) == "end")
    }

    @Test("What stands behind an early end of the page is read")
    func earlyEnd() throws {
        #expect(try read("<html><body><p>one</p></body></html><div><p>two</p></div></html>").text(below: 0) == "onetwo")
    }

    @Test("A script that ends across a boundary of pieces swallows nothing", arguments: 65_500..<65_550)
    func boundary(length: Int) throws {
        let page = try read(
            "<script>" + String(repeating: "x", count: length) + "</script><p>one</p><script>y</script>")
        #expect(page.text(below: 0) == "one")
    }

    @Test(
        "What looks like a script or comment in an attribute is none",
        arguments: [
            ("<p title='<script>'>a</p>b", "ab"), (#"<p data-x="<!--">a</p>b"#, "ab"),
            (#"<a href = "x>y">a</a>b"#, "ab"), ("<p class=it's>a</p><p>b</p>", "ab"),
            ("a<!-- <script> -->b", "ab"), ("a<script>x</script >b", "ab"), ("a<SCRIPT>'</p>'</SCRIPT\n>b", "ab"),
            ("<scripture>a</scripture>b", "ab"), ("a<style>b{}", "a"), ("1 < 2 <b>c</b>", "1 < 2 c"),
        ])
    func sieve(html: String, text: String) throws {
        #expect(try read(html).text(below: 0) == text)
    }

    @Test("Everything unclosed costs no more than its length")
    func unclosed() throws {
        for piece in ["<!--", "<script>", "<a b=\"", "<", "<p", "</", "&", "<script type='ld+json'>"] {
            _ = try read(String(repeating: piece, count: 200_000))
        }
    }

    @Test("Every listed name is found by its spelling")
    func names() throws {
        for tag in Tag.allCases where tag.rawValue > Tag.other.rawValue && tag != .script && tag != .style {
            guard ![.svg, .template, .canvas].contains(tag) else { continue }
            let page = try read("<\(tag)>x</\(tag)>")
            #expect(page.nodes.contains { $0.tag == tag }, "\(tag)")
        }
        for name in AttributeName.allCases {
            let page = try read("<p \(name.html)='v'>x</p>")
            #expect(page.attributes.map(\.name) == [name])
        }
    }
}
