import NewsAggregate
import Testing

@Suite("Paragraphs that stand in several places")
struct ParagraphsTests {
    private static let stories = [
        Wording.flood, Wording.strike, Wording.film,
        "A lorry shed its load of oranges near Hull, and for an hour the bypass smelled of marmalade, drivers said.",
    ]

    private func kinds(_ samples: [Sample]) async throws -> [String] {
        try await lines(try Parts(samples), .paragraphs).map { line in
            let kind = line.split(separator: #""kind":""#)[1].prefix { $0 != "\"" }
            return kind + " " + line.split(separator: #""places":"#)[1].dropLast()
        }
    }

    @Test("A notice in different articles is furniture in all outlets, with other dates too")
    func furniture() async throws {
        let samples = zip(Self.stories, ["Daily Star", "Harbor Times", "Daily Star", "Daily Star"]).enumerated().map {
            let (number, (text, site)) = ($0.offset, $0.element)
            return Sample(
                "a\(number)", text + "\n\n\(site) is funded by its readers. Copyright \(2019 + number).", site: site)
        }
        let places = (0..<4).map { number in
            "[\"a\(number)\",\(Self.stories[number].split(separator: "\n\n").count)]"
        }
        #expect(try await kinds(samples) == ["furniture [\(places.joined(separator: ","))]"])
    }

    @Test("What copies of one article share is copied, however often it was copied")
    func copies() async throws {
        let samples = (0..<5).map { Sample("a\($0)", Wording.strike) }
        let places = { (number: Int) in (0..<5).map { "[\"a\($0)\",\(number)]" }.joined(separator: ",") }
        #expect(Set(try await kinds(samples)) == Set((0..<3).map { "copied [\(places($0))]" }))
    }

    @Test("A paragraph that a roundup takes over is copied")
    func roundup() async throws {
        let taken = Self.stories.map { $0.split(separator: "\n\n")[0] }.joined(separator: "\n\n")
        let samples = Self.stories.enumerated().map { Sample("a\($0.offset)", $0.element) } + [Sample("round", taken)]
        #expect(try await kinds(samples).allSatisfy { $0.hasPrefix("copied") })
    }

    @Test("A paragraph that stands twice in one article alone is repeated")
    func repeated() async throws {
        let first = Wording.film.split(separator: "\n\n")[0]
        let samples = [Sample("a", Wording.film + "\n\n" + first), Sample("b", Wording.flood)]
        #expect(try await kinds(samples) == [#"repeated [["a",0],["a",3]]"#])
    }

    @Test("A sub-heading that an outlet has in many articles is no furniture")
    func headings() async throws {
        let samples = Self.stories.enumerated().map { Sample("a\($0.offset)", "What we know\n\n" + $0.element) }
        #expect(try await kinds(samples).isEmpty)
    }

    @Test("What different articles of many outlets share is no furniture of any")
    func manyOutlets() async throws {
        let quotation =
            "\n\n“The bridge will be closed until it has been looked at by people who know bridges,” the mayor said."
        let samples = Self.stories.enumerated().map {
            Sample("a\($0.offset)", $0.element + quotation, site: "Paper \($0.offset)")
        }
        #expect(try await kinds(samples).allSatisfy { $0.hasPrefix("copied") })
    }

    @Test("Reports with other figures are no furniture, nor are bare dates")
    func series() async throws {
        let samples = (1...6).map { number in
            Sample(
                "a\(number)",
                "Monday, March \(number), 2025\n\nThe high in Malden will be \(number * 4) degrees, the low \(number), and rain is likely."
            )
        }
        #expect(try await kinds(samples).isEmpty)
    }

    @Test("The table is the same however the articles are grouped into parts", arguments: [1, 3, 100])
    func grouping(size: Int) async throws {
        let samples = Self.stories.enumerated().map {
            Sample("a\($0.offset)", $0.element + "\n\nSubscribe to our newsletter for more such stories.")
        }
        #expect(try await lines(try Parts(samples, size: size), .paragraphs) == lines(try Parts(samples), .paragraphs))
    }
}
