import NewsCorpus
import Testing

@Suite("The corpus's inline format")
struct CorpusReaderTests {
    private func read(_ body: String) -> (article: CorpusArticle, problems: [CorpusProblem]) {
        CorpusReader.read("published: 2025-11-03\n\n" + body, part: "train", story: "s", name: "01")
    }

    @Test("A mark's text is the article's; its range counts code points")
    func marks() throws {
        let (article, problems) = read("# {P zoe-ade|Zoë Ade} in {L accra|Accra}\n")
        #expect(problems.isEmpty)
        #expect(article.string(0..<article.text.count) == "Zoë Ade in Accra")
        #expect(article.marks.map(\.kind) == [.person, .place])
        #expect(article.marks.map(\.range) == [0..<7, 11..<16])
        #expect(article.marks.map(\.id) == ["zoe-ade", "accra"])
    }

    @Test("A line is a sentence; a backslash at its end takes the space away")
    func sentences() {
        let (article, problems) = read("# Head\n\nOne went.\\\nTwo came.\nThree stayed.\n")
        #expect(problems.isEmpty)
        #expect(article.string(article.paragraphs[1].range) == "One went.Two came. Three stayed.")
        #expect(article.sentences.map(article.string) == ["Head", "One went.", "Two came.", "Three stayed."])
    }

    @Test("A mark may hold others and span lines")
    func nesting() {
        let (article, problems) = read(
            "# Head\n\n{Q q1 direct asserts|\"It fell.\nWe ran,\"} {C q1|said} {S q1|{P ana-lima|Lima}}.\n")
        #expect(problems.isEmpty)
        #expect(article.marks.map { article.string($0.range) } == ["\"It fell. We ran,\"", "said", "Lima", "Lima"])
    }

    @Test("Arguments with a space stand in quotation marks")
    func arguments() {
        let (article, problems) = read("# {E e1 ASSAULT killing actor=\"two men\" denied|killed}\n")
        #expect(problems.isEmpty)
        #expect(article.marks[0].plain == ["e1", "ASSAULT", "killing", "denied"])
        #expect(article.marks[0].keyed == ["actor": "two men"])
    }

    @Test(
        "A sign tells what a paragraph is and is no text",
        arguments: [
            ("## Between", CorpusArticle.ParagraphKind.heading, "Between"), ("- First", .listItem, "First"),
            ("> Said", .blockQuotation, "Said"), ("^ A view", .caption, "A view"), ("@ By Ana", .byline, "By Ana"),
            ("~ Read also", .furniture, "Read also"), ("= Again", .repeated, "Again"),
            ("-5 degrees", .text, "-5 degrees"),
        ])
    func paragraphs(line: String, kind: CorpusArticle.ParagraphKind, text: String) {
        let (article, problems) = read("# Head\n\n\(line)\n")
        #expect(problems.isEmpty)
        #expect(article.paragraphs[1].kind == kind)
        #expect(article.string(article.paragraphs[1].range) == text)
    }

    @Test("Braces, bars and backslashes are text behind a backslash")
    func escapes() {
        let (article, problems) = read("# a\\{b\\|c\\}d\\\\e\n")
        #expect(problems.isEmpty)
        #expect(article.string(0..<article.text.count) == "a{b|c}d\\e")
    }

    @Test(
        "What does not parse is refused with its line",
        arguments: [
            ("# {P ana|Ana", 3), ("# Ana}", 3), ("# {P ana}", 3), ("# {Z ana|Ana}", 3), ("# {E e1 of=\"a|b}", 3),
            ("# Head\n\n{Q q1 direct asserts|\"One.\n\nTwo.\"}", 5), ("# {P ana|}", 3), ("# a | b", 3),
            ("# Head\n\n- one\n- two", 6),
        ])
    func refusals(body: String, line: Int) {
        #expect(read(body).problems.first?.line == line)
    }

    @Test("Furniture can be left out; what is behind it moves")
    func withoutFurniture() {
        let (whole, _) = read("# Head\n\n~ Read also\n\n{L accra|Accra} wept.\n")
        let article = whole.withoutFurniture()
        #expect(article.string(0..<article.text.count) == "Head\n\nAccra wept.")
        #expect(article.marks.map { article.string($0.range) } == ["Accra"])
        #expect(article.sentences.map(article.string) == ["Head", "Accra wept."])
        #expect(article.marks[0].paragraph == 1)
    }
}
