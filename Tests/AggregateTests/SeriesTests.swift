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
        let series = try SeriesFinder.series(of: copies.series, count: 8, in: .memory) { _ in true }
        #expect(series == Array(repeating: 0, count: 8))
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
        var pairs = Column<UInt64>(in: .memory)
        for (left, right) in [(9, 11), (7, 11), (5, 11), (3, 11), (0, 1), (2, 9)] as [(UInt64, UInt64)] {
            try pairs.append(left << 32 | right)
        }
        let all = try SeriesFinder.series(of: pairs, count: 12, in: .memory) { _ in true }
        #expect(all == [-1, -1, 2, 2, -1, 2, -1, 2, -1, 2, -1, 2])
        let some = try SeriesFinder.series(of: pairs, count: 12, in: .memory) { $0 > 2 }
        #expect(some == [-1, -1, -1, 3, -1, 3, -1, 3, -1, 3, -1, 3])
    }

    @Test("Which articles are of one series does not change with later ones")
    func later() async throws {
        func pairs(_ count: Int) async throws -> [UInt64] {
            let parts = try Parts(Array(Self.markets.prefix(count)))
            let aggregation = Aggregation(options: AggregateOptions())
            let found = try await aggregation.copies(in: parts, try aggregation.survey(of: parts)).series
            return Set(found.indices.map { found[$0] }.filter { CandidatePairs.right($0) < 5 }).sorted()
        }
        let (before, after) = (try await pairs(5), try await pairs(8))
        #expect(before == after && !before.isEmpty)
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
