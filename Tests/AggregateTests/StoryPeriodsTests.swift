import NewsModel
import Synchronization
import Testing

@testable import NewsAggregate

/// Keeps what it is given and counts what was asked for in vain.
private final class TestShelf: TableResources {
    let space = ColumnSpace.memory
    let pages = Mutex<[String: [UInt8]]>([:])
    let missed = Mutex(0)

    func share<Result: Sendable>(
        _ count: Int, _ piece: @escaping @Sendable (Int) throws -> Result
    ) async throws -> [Result] { try (0..<count).map(piece) }

    func kept(_ name: String) -> [UInt8]? {
        let page = pages.withLock { $0[name] }
        if page == nil { missed.withLock { $0 += 1 } }
        return page
    }

    func keep(_ bytes: [UInt8], as name: String) { pages.withLock { $0[name] = bytes } }
}

@Suite struct StoryPeriodsTests {
    /// Three stories told over twelve days, by some outlets in the same words, and one article without a date.
    static let samples: [Sample] =
        (0..<36).map { number in
            let (story, day) = (number % 3, number / 3)
            let people = ["Petra Lindqvist", "Jonas Kvist", "Ada Moreno"][story]
            let place = ["Malden", "Holmby", "Tarnby"][story]
            let what = [
                "the Orsa dam overflowed and crews pulled people from rooftops",
                "bus drivers walked off the job over pay",
                "the lighthouse film won the main prize of the festival",
            ][story]
            // words of its own, so that no two are copies
            let letters = Array("bcdfghklmnprstvz")
            let own = (0..<14).map { "\(letters[number % 16])a\(letters[number / 16])o\(letters[$0])u" }.joined(
                separator: " ")
            let text =
                "In \(place) \(what), said \(people) on day \(day). Nobody in \(place) had forgotten \(own), \(people) said."
            return Sample("a\(number)", text, title: "News from \(place)", day: "2025-03-\(day + 10)").with {
                $0.entities = [(.person, people), (.place, place)]
            }
        } + [Sample("undated", "Nine owls were released by a keeper who had fed them with mice since spring.")]

    private func stories(_ parts: Parts, size: Int, _ shelf: TestShelf = TestShelf()) async throws -> [[Int]] {
        let aggregation = Aggregation(options: AggregateOptions())
        let known = try aggregation.survey(of: parts)
        let copies = try await aggregation.copies(in: parts, known)
        let names = try aggregation.names(in: parts).index
        let index = try await StoryIndex(parts, known.heads, copies, names, resources: shelf, periodSize: size)
        return index.stories
    }

    @Test("A story goes on over the end of a period", arguments: [4, 7, 10, 1000])
    func goesOn(size: Int) async throws {
        let found = try await stories(try Parts(Self.samples), size: size)
        #expect(found.map { $0.map { $0 % 3 } }.allSatisfy { Set($0).count == 1 }, "no story holds another's articles")
        #expect(found.map(\.count).sorted() == [12, 12, 12])
    }

    @Test(
        "With what is on the shelf the stories are the same, and closed periods are not gone through",
        arguments: [4, 7])
    func shelf(size: Int) async throws {
        let shelf = TestShelf()
        for count in [9, 18, 27, 36, 37] {
            let parts = try Parts(Array(Self.samples.prefix(count)))
            let kept = shelf.pages.withLock { $0.count }
            shelf.missed.withLock { $0 = 0 }
            let found = try await stories(parts, size: size, shelf)
            #expect(found == (try await stories(parts, size: size)))
            let new = shelf.pages.withLock { $0.count } - kept
            #expect(shelf.missed.withLock { $0 } == new, "only periods that were closed since are searched")
            #expect(count < 27 || kept > 0)
        }
    }

    @Test("An article that comes late changes its own period and those behind it, not those before")
    func late() throws {
        func fingerprints(_ samples: [Sample]) throws -> [UInt64] {
            let heads = try CorpusHeads(try Parts(samples))
            let originals = (0..<Int32(samples.count)).map { $0 }
            return try StoryPeriods(
                heads, originals: originals, series: Column(in: .memory), size: 6, seed: 1, in: .memory
            )
            .fingerprints
        }
        let before = try fingerprints(Self.samples)
        let later = try fingerprints(Self.samples + [Sample("z", Wording.strike, day: "2025-03-21")])
        let late = try fingerprints(Self.samples + [Sample("z", Wording.strike, day: "2025-03-13")])
        #expect(before.count == 7)
        #expect(before.prefix(5) == later.prefix(5))
        #expect(before.prefix(1) == late.prefix(1) && before[1] != late[1])
    }

    @Test("A page comes back as it was, and bytes that are none are an error")
    func coding() throws {
        let page = StoryLedger.Page(
            entries: [
                .init(earlier: [], members: [7, .max], typical: 1), .init(earlier: [0, 3], members: [], typical: 0),
            ],
            open: [.init(number: 2, days: -3...20_000, features: [.init(hash: 9, weight: 0.5, isTelling: true)])])
        let bytes = page.encoded()
        #expect(try StoryLedger.Page(bytes.span) == page)
        for end in bytes.indices {
            let cut = Array(bytes[..<end])
            #expect(throws: DigestError.self) { try StoryLedger.Page(cut.span) }
        }
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x55
            // any other page is as good as an error: it must not end the program
            _ = try? StoryLedger.Page(damaged.span)
        }
    }

    @Test(
        "A page that names stories which are not there is not taken",
        arguments: [
            StoryLedger.Entry(earlier: [5], members: [1], typical: 0), .init(earlier: [], members: [1], typical: 1),
            .init(earlier: [], members: [], typical: 0),
        ])
    func strange(entry: StoryLedger.Entry) {
        var ledger = StoryLedger()
        let isTaken = ledger.add(StoryLedger.Page(entries: [entry]))
        #expect(!isTaken && ledger.count == 0)
    }
}
