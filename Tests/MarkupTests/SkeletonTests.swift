import NewsMarkup
import NewsText
import Testing

@Suite("Showing the parser a page's skeleton")
struct SkeletonTests {
    /// Every node of a page with its attributes and text.
    private func lines(_ html: String, showsAll: Bool) throws -> [String] {
        let bytes = Array(html.utf8)
        let page = try HTMLReader(showsAll: showsAll).read(bytes.span)
        return page.nodes.map { node in
            let first = Int(node.firstAttribute)
            let attributes = page.attributes[first..<first + Int(node.attributeCount)]
            return "\(node.tag) in \(node.parent) to \(node.subtreeEnd): \(page.string(node.text))"
                + attributes.map { " \($0.name)=\(page.string($0.value))" }.joined()
        }
    }

    @Test(
        "The tree is the one that the parser makes of all of the page",
        arguments: [
            "<p CLASS=a class=b id='c' data-x=d href=e/>f</p>",
            "<a href='x&amp;y&#65;&#x42;&eacute;&foo;&amp'>&lt;&amp</a>",
            "<p title='a&#0;b' alt=\"c\n d\">&#0;e&#xfffe;f\u{FFFF}g\u{1}h</p>", "<br/><img src=a/ alt=''/ ><p/ id=a>b",
            "<!DOCTYPE html>\n<?xml version='1.0'?>\n<html lang=en><head><title>a</title><body class=b><body class=c>d",
            "text first<p id=a>b", "</p><p>lost</p>", "<p>a</html ><p>b</body><p>c", "<html/><p id=a>b</p>",
            "<head id=a><body id=b><head id=c><html id=d><p id=e>f", "<p>a < b <c> d <! e <? f> g </ h> i</>j</p>",
            "<p class=it's>a</p><p id='b'>c</p>", "<p a=\"x>y\" b=c=\"d>e\">f", "<p =\"a>b\">c", "<p id=\"a>b</p><p>c",
            "<div><p>a<div id=x>b<table><td>c<tr><li>d<li>e</div>f", "<svg id=a><a href=b>c</a></svg><p id=d>e</p>",
            "<script type='application/ld+json'>{\"a\":\"&amp;</p>\"}</script ><p id=a>b",
            "<script type='x' data-y='ld+json'>1</script><p id=a>b", "<script type='ld+json'>never closed",
            "<script type='ld+json'/><p id=a>b</p></script>", "<style><p></style><p>a<!-- <p> -->b<!-->c--><!-- d",
            "<p>a<script>b</script> <style>c</style>\n<p id=d>e",
            "<p " + String(repeating: "n", count: 120) + "=a id=b>c",
            "<p>" + String(repeating: " ", count: 1200) + "<p>a", "<textarea id=a><b>c</textarea><title id=d>e</title>",
            "<ul><li class=a>b\u{2029}c&nbsp;<li class='d'>\u{FFFC}\u{F8FF}0 0</ul>", "<p>0</p> <p>_</p><p _=0 _>1",
            "<p><</body>a", "<p><<b>a",
            "<!doctype html><!doctype html>\n", "<head>\u{FFFF}<p>a", "<html>\u{FFFE}<", "<head>&#<p>a",
            "<head> &#0;<p>a",
        ])
    func same(html: String) throws {
        #expect(try lines(html, showsAll: false) == lines(html, showsAll: true))
    }

    @Test("A page that is cut anywhere has the tree that the parser makes of it")
    func cut() throws {
        let page = """
            <!doctype html><html lang="en"><head><meta name=a content='b &amp; c'><title>d</title></head><body id=e>\
            <!-- f --><p class="g">h &lt; i<br/>j <b>k</b></p><script>l</script><script type="application/ld+json">\
            {"m":"n"}</script></body></html>
            """
        for length in 0...page.utf8.count {
            let part = String(decoding: page.utf8.prefix(length), as: UTF8.self)
            #expect(try lines(part, showsAll: false) == lines(part, showsAll: true), "\(part.suffix(20))")
        }
    }

    @Test("A long page comes through whole, whatever the size of the pieces")
    func long() throws {
        let item = "<li class='a' id=b><a href=\"c?d&amp;e\">f &amp; g</a> h</li>\n"
        let bytes = Array(("<ul>" + String(repeating: item, count: 20_000)).utf8)
        let page = try HTMLReader().read(bytes.span)
        #expect(page.nodes.count { $0.tag == .li } == 20_000)
        #expect(page.attributes.count == 60_000)
        #expect(!page.isTruncated)
    }

    @Test("Equal attribute values are kept once, others of one length apart")
    func values() throws {
        let bytes = Array("<p class=ab id=ac><p class='ab' id=\"ab\"><p class=\"a&#98;\" title=''>".utf8)
        let page = try HTMLReader().read(bytes.span)
        #expect(page.attributes.map { page.string($0.value) } == ["ab", "ac", "ab", "ab", "ab", ""])
        let places = page.attributes.map(\.value)
        #expect(places[0] == places[2] && places[0] == places[3] && places[0] != places[4])
    }

    @Test("What was found in a value is remembered for that value alone")
    func memo() {
        var memo = ValueMemo()
        for start in stride(from: 0, to: 4096, by: 8) {
            #expect(memo[ByteRange(start, start + 8)] == nil)
            memo[ByteRange(start, start + 8)] = UInt32(start)
            #expect(memo[ByteRange(start, start + 8)] == UInt32(start))
        }
        memo[ByteRange(5, 5)] = 1
        #expect(memo[ByteRange(5, 5)] == nil && memo[ByteRange(5, 9)] == nil)
    }
}
