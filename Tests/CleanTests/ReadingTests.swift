import NewsClean
import NewsModel
import Testing

/// A piece of a page and the paragraphs that come of it.
struct ReadingCase: CustomTestStringConvertible, Sendable {
    let inner: String
    let expected: [String]
    var testDescription: String { inner }

    init(_ inner: String, _ expected: String...) {
        self.inner = inner
        self.expected = expected
    }
}

@Suite("Pages read as a reader sees them")
struct ReadingTests {
    static let last = "Residents asked for a ferry in the meantime, but the county said it had no money for one."

    /// The paragraphs that come of a piece of a body, each with its role unless it is a plain one.
    static func read(_ inner: String, options: CleanOptions = CleanOptions()) throws -> [String] {
        let page = "<body><article class='article-body'>\(inner)<p>\(last)</p></article></body>"
        let article = try Cleaning.page(page, options: options)
        let marked = article.paragraphs.map { paragraph in
            let label = paragraph.role == .paragraph ? "" : "[\(paragraph.role.rawValue)] "
            return label + article.string(paragraph.range)
        }
        return marked.last == last ? Array(marked.dropLast()) : marked
    }

    static let words: [ReadingCase] = [
        ReadingCase("<p><b>N</b>ewsmill grinds.</p>", "Newsmill grinds."),
        ReadingCase("<p>foo<span> bar</span>, <i>baz </i>qux.</p>", "foo bar, baz qux."),
        ReadingCase("<p>a<wbr>b, c<!-- d -->e, f&shy;g, h&#8203;i.</p>", "ab, ce, fg, hi."),
        ReadingCase(
            "<p>ten&nbsp;thousand <b>&nbsp;</b> people, so&nbsp;<b>many</b>.</p>", "ten thousand people, so many."),
        ReadingCase("<p>10<sup>9</sup> and H<sub>2</sub>O on the 1<sup>st</sup>.</p>", "109 and H2O on the 1st."),
        ReadingCase("<p>One <span>in<div>between</div>and</span> more.</p>", "One in", "between", "and more."),
        ReadingCase("<p>The <a href='/a'>road</a><a href='/b'>wall</a> closed.</p>", "The road wall closed."),
        ReadingCase("<p>The <a href='/a'>har</a><a href='/a'>bour</a> closed.</p>", "The harbour closed."),
        ReadingCase(
            "<div><time>10:15</time><span>The</span> road (<time>closed</time>), said.</div>",
            "10:15 The road (closed), said."),
        ReadingCase("<p>It ended.<img src='a'>Then it began, ca<img src='b'>.</p>", "It ended. Then it began, ca."),
        ReadingCase("<p>Done <img alt='🎉' src='a'>, at last.</p>", "Done 🎉, at last."),
        ReadingCase("<p>a &amp;lt;b&amp;gt; &lt;i&gt; &amp;amp; &#38;nbsp; c.</p>", "a &lt;b&gt; <i> &amp; &nbsp; c."),
        ReadingCase(
            "<p>Loose</p>text <b>between</b> elements<p>stays.</p>", "Loose", "text between elements", "stays."),
        ReadingCase("<p>She said <q>we stay</q>, and <q>“go”</q>.</p>", "She said “we stay”, and “go”."),
        ReadingCase("<p>He said <q>she said <q>no</q> to me</q>.</p>", "He said “she said ‘no’ to me”."),
    ]

    @Test("Inline elements neither glue nor split words", arguments: words)
    func readsWords(_ one: ReadingCase) throws { #expect(try Self.read(one.inner) == one.expected) }

    static let first = PageTests.first
    static let second = PageTests.second

    static let breaks: [ReadingCase] = [
        ReadingCase("<p>12 Harbour Road,<br>Seatown</p>", "12 Harbour Road, Seatown"),
        ReadingCase(
            "<div>One line.<br/>\n<br/>Another.<br>&nbsp;<br>A third.</div>", "One line.", "Another.", "A third."),
        ReadingCase("<div>\(first)<br>\(second)</div>", first, second),
        ReadingCase("<div>\(first)<br>What next<br>\(second)</div>", first, "What next", second),
        ReadingCase("<p><b>Will the road open?</b><br>\(second)</p>", "Will the road open?", second),
        ReadingCase(
            "<p>The plan:<br>• a wall<br>• a road</p>", "The plan:", "[listItem] • a wall", "[listItem] • a road"),
        ReadingCase("<div>\(first)<br>which went on.</div>", "\(first) which went on."),
        ReadingCase("<div style='white-space: pre-line'>One.\n\nTwo\nthree.</div>", "One.", "Two three."),
        ReadingCase("<div>D</div><p>uring the storm the road went.</p>", "During the storm the road went."),
        ReadingCase("<p>&nbsp;</p><p>\u{200B}</p><p>Only this.</p>", "Only this."),
    ]

    @Test("Line breaks part paragraphs where a reader sees two", arguments: breaks)
    func readsBreaks(_ one: ReadingCase) throws { #expect(try Self.read(one.inner) == one.expected) }

    static let structure: [ReadingCase] = [
        ReadingCase(
            "<ul><li>One<ul><li>inner</li></ul>after</li><li><p>Two.</p><p>Still two.</p></li></ul>",
            "[listItem] One", "[listItem] inner", "[listItem] after", "[listItem] Two.", "[listItem] Still two."),
        ReadingCase("<dl><dt>Wall</dt><dd>A tall one.</dd></dl>", "[listItem] Wall", "[listItem] A tall one."),
        ReadingCase("<details><summary>How long?</summary>Two years.</details>", "[heading] How long?", "Two years."),
        ReadingCase("<blockquote><h3>We will stay.</h3></blockquote>", "[quotation] We will stay."),
        ReadingCase("<address>12 Harbour Road</address>", "12 Harbour Road"),
        ReadingCase(
            "<table><tr><th>Dead</th><th><p>Hurt</p></th></tr><tr><td>61</td><td><div>300<br>or so</div></td></tr></table>",
            "[preformatted] Dead\tHurt", "[preformatted] 61\t300 or so"),
        ReadingCase("<table><tr><td><p>\(first)</p><p>\(second)</p></td></tr></table>", first, second),
        ReadingCase(
            "<table><tr><td>Road</td><td>\(first) \(second) \(first)</td></tr></table>", "Road",
            "\(first) \(second) \(first)"),
        ReadingCase(
            "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>",
            "[preformatted] a\tb", "c"),
        ReadingCase("<pre>\n  let a = 1\n    b = 2\n\n  end</pre>", "[preformatted] let a = 1\n  b = 2\nend"),
        ReadingCase("<pre><div>one  1</div><div>\ttwo</div></pre>", "[preformatted] one  1\n\ttwo"),
        ReadingCase("<pre>a<br>b <b>c</b></pre>", "[preformatted] a\nb c"),
    ]

    @Test("Lists, tables, quotations and code are what they are", arguments: structure)
    func readsStructure(_ one: ReadingCase) throws { #expect(try Self.read(one.inner) == one.expected) }

    static let hidden: [ReadingCase] = [
        ReadingCase("<p>The road<span class='sr-only'> (a link)</span> is closed.</p>", "The road is closed."),
        ReadingCase("<p>har<span hidden>x</span>bour, <i style='display:none'>no</i> road.</p>", "harbour, road."),
        ReadingCase("<p>The <span aria-hidden='true'>road</span> is closed.</p>", "The road is closed."),
        ReadingCase("<p>Seen.</p><template><p>Unseen.</p></template><noscript>Unseen.</noscript>", "Seen."),
        ReadingCase("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>を読む。</p>", "漢字を読む。"),
    ]

    @Test("What is not seen is not read, and leaves no gap", arguments: hidden)
    func readsHidden(_ one: ReadingCase) throws { #expect(try Self.read(one.inner) == one.expected) }

    @Test("A page laid out in a blockquote quotes nobody")
    func layoutQuotation() throws {
        let inner = "<p>\(Self.first)</p><p>\(Self.second)</p><p>\(PageTests.third)</p>"
        let article = try Cleaning.page("<body><blockquote>\(inner)</blockquote></body>")
        #expect(article.roles == [.paragraph, .paragraph, .paragraph])
    }

    @Test("What is taken out of the middle of a paragraph is told behind it")
    func aside() throws {
        let inner = "<p>\(Self.first) <span class='sr-only'>Opens a page.</span> It did.</p>"
        let article = try Cleaning.page(PageTests.article(inner))
        #expect(article.lines[1] == "\(Self.first) It did.")
        #expect(article.removed == [Removal(text: "Opens a page.", reason: .hidden)])
    }

    static let scripts: [ReadingCase] = [
        ReadingCase("<p>港の道路は\n  閉鎖され\n<b>\n新しい</b>壁。</p>", "港の道路は閉鎖され新しい壁。"),
        ReadingCase("<p>港 の道路は、\n「閉鎖」\n（三月）。</p>", "港 の道路は、「閉鎖」（三月）。"),
        ReadingCase("<p>항구\n도로가\n漢字 없이</p>", "항구 도로가 漢字 없이"),
        ReadingCase("<p>港口的\nroad\n关闭了。</p>", "港口的 road 关闭了。"),
        ReadingCase("<div>　　海港公路关闭。<br>　　新墙开工。</div>", "海港公路关闭。", "新墙开工。"),
        ReadingCase("<p>อาคาร\u{200B}ใหม่\nริมทะเล</p>", "อาคารใหม่ ริมทะเล"),
        ReadingCase(
            "<p dir='rtl'>قال \u{202B}<b>الوزير</b>\u{202C} إن الطريق\u{200F}، مغلق.</p>",
            "قال الوزير إن الطريق\u{200F}، مغلق."),
        ReadingCase("<p dir='rtl'>הדרך <bdi>A12</bdi> נסגרה\u{061C}.</p>", "הדרך A12 נסגרה."),
    ]

    @Test("Every script comes out in its own order, without spaces of the source's lines", arguments: scripts)
    func readsScripts(_ one: ReadingCase) throws { #expect(try Self.read(one.inner) == one.expected) }
}
