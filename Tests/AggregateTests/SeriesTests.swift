import NewsModel
import Testing

@testable import NewsAggregate

@Suite struct SeriesTests {
    /// Reports of markets in one wording, a day apart, each with names and figures of its own.
    private static let markets: [Sample] = (0..<8).map { number in
        let names = ["Skein", "Tonds", "Temka", "Brenl", "Nicho", "Tranm", "Sempr", "Klass"]
        let (town, firm) = (names[number] + "oul", names[(number + 3) % 8] + "art")
        let first = ["Hassan", "Priya", "Emeka", "Lotte", "Jonas", "Ada", "Piotr", "Mina"][number]
        let text =
            "The exchange in \(town) closed higher on the day, its index moving \(number * 17 + 3) points in all. "
            + "\(firm) Holdings led the gains, while \(town) Cement lost \(number * 5 + 2) percent in the last hour of trading. "
            + "Turnover was above that of the week before, brokers said. Nobody wants to be long before the figures, said "
            + "\(first) \(firm) of \(town) Securities. The currency was quoted at \(number * 11 + 35) to the dollar. Bonds were little "
            + "changed in quiet trading, and volumes were below the average of the month before the holiday. Analysts expect the "
            + "central bank to leave its rate where it is when the board meets again after the summer."
        return Sample("m\(number)", text, title: "Shares in \(town) close", day: "2025-03-\(10 + number)").with {
            $0.entities = [(.place, town), (.organization, "\(firm) Holdings"), (.person, "\(first) \(firm)")]
        }
    }

    @Test("Reports in one wording are a series, neither copies nor a story")
    func markets() async throws {
        let parts = try Parts(Self.markets)
        let aggregation = Aggregation(options: AggregateOptions())
        let copies = try await aggregation.copies(in: parts, try aggregation.survey(of: parts))
        #expect(copies.series == Array(repeating: 0, count: 8))
        #expect(try await lines(parts, .duplicates, .stories).isEmpty)
    }

    @Test("Articles on one event that stand in a series are a story still")
    func event() async throws {
        var samples = Self.markets
        samples += TablesTests.samples.prefix(3)
        #expect(try await lines(try Parts(samples), .stories).count == 1)
    }

    @Test("A series is named by its first article, and few articles are none")
    func finder() throws {
        var finder = try SeriesFinder(count: 12, in: .memory)
        for article in [9, 7, 5, 3] { finder.join(article, 11) }
        finder.join(0, 1)
        var other = try SeriesFinder(count: 12, in: .memory)
        other.join(2, 9)
        finder.join(other)
        #expect(finder.series() == [-1, -1, 2, 2, -1, 2, -1, 2, -1, 2, -1, 2])
        let areJoined = finder.areJoined(2, 11)
        #expect(areJoined)
    }

    @Test("What few reports of a series have is no part of its wording")
    func formulas() {
        var formulas = SeriesFormulas()
        for number in 0..<8 { formulas.add([1, 2, UInt32(10 + number), number < 2 ? 3 : 4], of: 5) }
        for number in 0..<4 { formulas.add([1, UInt32(number)], of: 6) }
        formulas.settle()
        #expect(formulas.common(in: 5) == [1, 2, 3, 4])
        #expect(formulas.common(in: 6).isEmpty && formulas.common(in: -1).isEmpty)
    }
}
