import NewsJSON
import NewsModel
import Testing

@testable import NewsAggregate

@Suite struct TablesTests {
    /// A story over three days with a reprint, an article on something else, and one without a date.
    static let samples: [Sample] = {
        let followUp =
            "The death toll in Malden rose on Wednesday as the Orsa dam overflowed for a second day. Mayor Petra Lindqvist "
            + "said boats reached the eastern district and the hospital. Engineers watched the sluice gates and the bridges."
        return [
            Sample("1", Wording.flood, title: "Dam overflows at Malden", day: "2025-03-04", site: "Daily").with {
                $0.entities = [(.person, "Petra Lindqvist"), (.place, "Malden")]
                $0.counts = [(.killed, 3)]
                $0.events = [("flood", .aid)]
                $0.quotes = [("Schools and the hospital were being emptied", 0)]
            },
            Sample("2", Wording.flood, title: "Dam overflows at Malden", day: "2025-03-04", site: "Echo").with {
                $0.entities = [(.person, "Petra Lindqvist"), (.place, "Malden")]
                $0.counts = [(.killed, 3)]
                $0.events = [("flood", .aid)]
            },
            Sample("3", followUp, title: "Toll rises in Malden", day: "2025-03-05", site: "Daily").with {
                $0.entities = [(.person, "Lindqvist"), (.place, "Malden"), (.place, "Orsa")]
                $0.counts = [(.killed, 7), (.killed, 7)]
                $0.quotes = [("boats reached the eastern district", 0), ("sluice gates", nil)]
            },
            Sample("4", Wording.film, title: "Keepers win", day: "2025-03-04"),
            Sample("5", Wording.strike),
        ]
    }()

    @Test("A country is a place, however often its people are named")
    func demonym() async throws {
        let samples = (1...4).map { number in
            Sample("\(number)", Wording.film, day: "2025-03-0\(number)").with {
                $0.entities = [(number == 1 ? .place : .other, number == 1 ? "United States" : "American")]
            }
        }
        let table = try await lines(try Parts(samples), .entities)
        #expect(table.count == 1)
        #expect(table.first?.hasPrefix(#"{"entity":"place:united states","kind":"place","#) == true, "\(table)")
    }

    @Test("A story has its members by day, names and the figures as they were revised")
    func story() async throws {
        let table = try await lines(try Parts(Self.samples), .stories)
        #expect(
            table == [
                #"{"story":"1","headline":"Dam overflows at Malden","first":"2025-03-04","last":"2025-03-05","#
                    + #""sites":["Daily","Echo"],"members":["1","2","3"],"people":["Petra Lindqvist"],"places":["Malden","Orsa"],"#
                    + #""quotes":[{"speaker":"Petra Lindqvist","articles":2,"quotes":["#
                    + #"{"date":"2025-03-04","id":"1","text":"Schools and the hospital were being emptied","stance":"asserts"},"#
                    + #"{"date":"2025-03-05","id":"3","text":"boats reached the eastern district","stance":"asserts"}]}],"#
                    + #""figures":[{"date":"2025-03-04","id":"1","kind":"killed","value":3,"atLeast":false,"atMost":null,"#
                    + #""of":null,"part":false,"source":null,"was":null,"deniedBy":[]},"#
                    + #"{"date":"2025-03-05","id":"3","kind":"killed","value":7,"atLeast":false,"atMost":null,"#
                    + #""of":null,"part":false,"source":null,"was":3,"deniedBy":[]}]}"#
            ])
    }

    @Test("Articles on one subject that lie weeks apart are different stories")
    func decay() async throws {
        let parts = try Parts(Self.samples.map { sample in sample.with { if $0.id == "3" { $0.day = "2025-04-20" } } })
        #expect(try await lines(parts, .stories).allSatisfy { !$0.contains(#""3""#) })
    }

    @Test("Entities count articles and mentions by day under their fullest name")
    func entities() async throws {
        let table = try await lines(try Parts(Self.samples), .entities)
        #expect(table.count == 3)
        #expect(
            table.contains(
                #"{"entity":"person:petra lindqvist","kind":"person","name":"Petra Lindqvist","aliases":["Lindqvist"],"roles":[],"#
                    + #""articles":3,"mentions":3,"days":[["2025-03-04",2],["2025-03-05",1]]}"#))
    }

    @Test("Quotations come in path order with the speaker's full name")
    func quotes() async throws {
        let table = try await lines(try Parts(Self.samples), .quotes)
        #expect(
            table == [
                #"{"speaker":"Petra Lindqvist","text":"Schools and the hospital were being emptied","kind":"direct","stance":"asserts","cue":null,"article":"1","date":"2025-03-04"}"#,
                #"{"speaker":"Petra Lindqvist","text":"boats reached the eastern district","kind":"direct","stance":"asserts","cue":null,"article":"3","date":"2025-03-05"}"#,
                #"{"speaker":null,"text":"sluice gates","kind":"direct","stance":"asserts","cue":null,"article":"3","date":"2025-03-05"}"#,
            ])
    }

    @Test("A reprint counts as an article of the day but not as another event, text or victim")
    func timeline() async throws {
        let table = try await lines(try Parts(Self.samples), .timeline)
        #expect(
            table == [
                #"{"date":"2025-03-04","articles":3,"families":2,"stories":2,"#
                    + #""events":[{"type":"flood","code":"AID","articles":2,"families":1,"stories":1}],"#
                    + #""counts":[{"kind":"killed","articles":6,"families":3,"stories":3}],"#
                    + #""names":[{"name":"Malden","articles":2,"families":1,"stories":1},"#
                    + #"{"name":"Petra Lindqvist","articles":2,"families":1,"stories":1}]}"#,
                #"{"date":"2025-03-05","articles":1,"families":1,"stories":1,"events":[],"#
                    + #""counts":[{"kind":"killed","articles":7,"families":7,"stories":7}],"#
                    + #""names":[{"name":"Malden","articles":1,"families":1,"stories":1},"#
                    + #"{"name":"Orsa","articles":1,"families":1,"stories":1},"#
                    + #"{"name":"Petra Lindqvist","articles":1,"families":1,"stories":1}]}"#,
            ])
    }

    @Test("The tables are the same bytes however the articles are grouped into parts", arguments: [1, 2, 3, 100])
    func grouping(size: Int) async throws {
        let all = { (parts: Parts) in
            try await lines(parts, .timeline, .quotes, .entities, .stories, .speakers, .duplicates)
        }
        let expected = try await all(try Parts(Self.samples, size: 5))
        #expect(!expected.isEmpty)
        var parts = try Parts(Self.samples, size: size)
        #expect(try await all(parts) == expected)
        parts.parts.insert([], at: 1)
        #expect(try await all(parts) == expected)
        #expect(try await all(parts) == expected, "making them again changes nothing")
    }

    @Test("Partial results joined in any grouping, groups of groups among them, give the same bytes", arguments: 1...12)
    func merging(seed: UInt64) async throws {
        let samples = (0..<24).map { number in
            var sample = Self.samples[number % 5]
            sample.id = "\(number)"
            sample.day = number % 7 == 6 ? nil : "2025-03-0\(number % 9 + 1)"
            sample.site = "Paper \(number % 4)"
            if number % 3 == 0 { sample.text += " The mayor spoke of \(number) boats in district \(number * 7)." }
            return sample
        }
        let single = try Parts(samples, size: 1).parts
        var state = seed
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        // joins two neighbours again and again, as merging machines would in whatever order they end
        var parts = single
        while parts.count > 1 + below(6) {
            let place = below(parts.count - 1)
            parts[place] += parts.remove(at: place + 1)
        }
        var merged = try Parts([])
        merged.parts = parts
        var apart = merged
        apart.parts = single
        let options = AggregateOptions()
        #expect(try await allLines(merged, options) == allLines(apart, options))
    }

    private func allLines(_ parts: Parts, _ options: AggregateOptions) async throws -> [String] {
        var all: [String] = []
        for table in options.tables { all += try await ["# \(table.rawValue)"] + lines(parts, table) }
        return all
    }

    @Test("Tables that are not asked for are not made")
    func choice() async throws {
        let parts = try Parts(Self.samples)
        #expect(try await lines(parts).isEmpty)
        #expect(try await lines(parts, .duplicates).count == 1)
    }

    @Test(
        "Every line is one JSON object with the documented keys in their order",
        arguments: [
            (AggregateTable.duplicates, ["family", "members"]),
            (
                .stories,
                ["story", "headline", "first", "last", "sites", "members", "people", "places", "quotes", "figures"]
            ),
            (.entities, ["entity", "kind", "name", "aliases", "roles", "articles", "mentions", "days"]),
            (.quotes, ["speaker", "text", "kind", "stance", "cue", "article", "date"]),
            (
                .speakers,
                [
                    "entity", "kind", "name", "articles", "families", "stories", "quotes", "stances", "sites", "in",
                    "first", "last",
                ]
            ),
            (.timeline, ["date", "articles", "families", "stories", "events", "counts", "names"]),
        ])
    func keys(table: AggregateTable, keys: [String]) async throws {
        let table = try await lines(try Parts(Self.samples), table)
        #expect(!table.isEmpty)
        for line in table {
            #expect(try JSONParser().parse(Array(line.utf8).span).members?.map(\.key) == keys)
        }
    }
}
