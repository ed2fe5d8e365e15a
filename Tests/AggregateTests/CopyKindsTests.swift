import NewsAggregate
import NewsJSON
import Testing

@Suite("What was done to copies")
struct CopyKindsTests {
    private static let notice =
        "\n\nThe Daily Star is funded by its readers: subscribe today for less than a coffee a week."
    private static let paragraphs = Wording.flood.split(separator: "\n\n").map(String.init)

    /// A text with every so many words changed; the words put in are all different.
    private static func changed(_ text: String, every step: Int) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).enumerated().map { place, word in
            place % step == step - 1 ? "wibble" + String(repeating: "a", count: place % 26) : String(word)
        }.joined(separator: " ")
    }

    /// The kind and similarity of a copy of the flood's report among other articles.
    private func copy(_ text: String, title: String? = nil) async throws -> (kind: String, similarity: Double)? {
        let others = [
            Wording.strike, Wording.film, "Rain stopped play before lunch at the oval, where four wickets had gone.",
        ]
        let samples =
            [
                Sample("original", Wording.flood, title: "Dam overflows", day: "2025-03-04"),
                Sample("copy", text, title: title, day: "2025-03-05", site: "Daily Star"),
            ] + others.enumerated().map { Sample("other\($0.offset)", $0.element + Self.notice, site: "Daily Star") }
        for line in try await lines(try Parts(samples), .duplicates) {
            let family = try JSONParser().parse(Array(line.utf8).span)
            let members = family["members"]?.array ?? []
            #expect(members.map { $0["id"]?.string } == ["original", "copy"])
            #expect(members.last?["copyOf"]?.string == "original")
            let similarity = members.last?["similarity"]
            return (members.last?["kind"]?.string ?? "", Double(similarity?.compact() ?? "") ?? -1)
        }
        return nil
    }

    @Test("The same words are identical: under another headline, with other breaks, with the outlet's furniture")
    func identical() async throws {
        for text in [Wording.flood, Self.paragraphs.joined(separator: " "), Wording.flood + Self.notice] {
            let found = try await copy(text, title: "Malden looks on")
            #expect(found?.kind == "identical")
            #expect(found?.similarity == 1)
        }
    }

    @Test("Slips, a dateline and another order of the paragraphs make a reprint")
    func reprint() async throws {
        let slips = Self.changed(Wording.flood, every: 40)
        let dateline = "MALDEN (Agency) - " + Wording.flood
        let reordered = [Self.paragraphs[0], Self.paragraphs[2], Self.paragraphs[1]].joined(separator: "\n\n")
        for text in [slips, dateline, reordered] {
            let found = try await copy(text)
            #expect(found?.kind == "reprint")
            #expect((0.5..<1).contains(found?.similarity ?? 0))
        }
    }

    @Test("Half of the text is cut")
    func cut() async throws {
        let found = try await copy(Self.paragraphs.prefix(2).joined(separator: "\n\n"))
        #expect(found?.kind == "cut")
        #expect((0.3..<0.8).contains(found?.similarity ?? 0))
    }

    @Test("Text put behind it makes it expanded")
    func expanded() async throws {
        let more = """
            The Orsa has burst its banks four times since the dam was built, most recently nine years ago, when the cellars of \
            two hundred houses were under water for a week and the harvest of the lower valley was lost.
            """
        #expect(try await copy(Wording.flood + "\n\n" + more)?.kind == "expanded")
    }

    @Test("Every sixth word replaced makes it reworded")
    func reworded() async throws {
        let found = try await copy(Self.changed(Wording.flood, every: 6))
        #expect(found?.kind == "reworded")
        #expect((0.1..<0.5).contains(found?.similarity ?? 0))
    }

    @Test("Half of the words replaced are another text")
    func other() async throws {
        #expect(try await copy(Self.changed(Wording.flood, every: 2)) == nil)
    }

    @Test("The similarity is the exact share of 4-grams where none are left out")
    func exact() async throws {
        // 12 words have 9 4-grams; with the last word changed, 8 are the same and 1 is new on either side
        let words = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu"
        let samples = [Sample("a", words), Sample("b", String(words.dropLast(2)) + "nu")]
        let line = try await lines(try Parts(samples), .duplicates).first ?? ""
        #expect(line.contains(#""similarity":0.8"#))
    }

    @Test("A roundup does not join what it is made of, its reprint joins it")
    func roundup() async throws {
        let round = [Wording.flood, Wording.strike, Wording.film].joined(separator: "\n\n")
        let samples = [
            Sample("a", Wording.flood), Sample("b", Wording.strike), Sample("c", Wording.film), Sample("round", round),
            Sample("reprint", round),
        ]
        let table = try await lines(try Parts(samples), .duplicates)
        #expect(table.count == 1)
        #expect(table.first?.contains(#""family":"round""#) ?? false)
    }

    @Test("Reports of a series are no copies, their reprints are")
    func series() async throws {
        func report(_ number: Int) -> String {
            let (home, guest) = (
                ["Everton", "Malden", "Orsa", "Tarn"][number], ["Hull", "Leck", "Brin", "Skjold"][number]
            )
            return """
                \(home) beat \(guest) \(20 + number)-\(11 + number) on Saturday in front of \(1200 + 37 * number) spectators. \
                \(["Novak", "Silva", "Khan", "Brandt"][number]) scored after \(13 + 7 * number) minutes and again before the break.

                \(guest) pulled one back through a penalty in the \(60 + number)th minute. The home side has now gone \(10 + number) \
                matches without a defeat. The next round is played on Saturday, when the match will start at half past seven.
                """
        }
        let samples = (0..<4).map { Sample("a\($0)", report($0)) } + [Sample("again", report(2))]
        let table = try await lines(try Parts(samples), .duplicates)
        #expect(table.count == 1)
        #expect(table.first?.contains(#""id":"again""#) ?? false)
    }
}
