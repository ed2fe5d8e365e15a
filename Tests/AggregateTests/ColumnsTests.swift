import Foundation
import Synchronization
import Testing

@testable import NewsAggregate

/// Makes scratch files and counts them.
private final class Scratch: Sendable {
    struct NoRoom: Error {}
    let made = Mutex(0)
    let most: Int

    init(most: Int = .max) { self.most = most }

    func space(limit: Int) -> ColumnSpace {
        ColumnSpace(limit: limit) { bytes in
            guard
                self.made.withLock({
                    $0 += 1; return $0 <= self.most
                })
            else { throw NoRoom() }
            let path = FileManager.default.temporaryDirectory.appending(path: "column-\(UUID().uuidString)").path
            let file = unsafe open(path, O_RDWR | O_CREAT, 0o600)
            unsafe unlink(path)
            ftruncate(file, off_t(bytes))
            return file
        }
    }
}

@Suite struct ColumnsTests {
    /// Everything in memory, all in files, and what changes over while it grows.
    static let limits = [Int.max, 0, 20_000]

    @Test("A column is the same in memory and in a file, while it grows and when it is shared", arguments: limits)
    func growing(limit: Int) throws {
        let scratch = Scratch()
        var column = Column<Int32>(in: scratch.space(limit: limit))
        for number in 0..<30_000 { try column.append(Int32(number * 7)) }
        column[5] = -1
        let copy = column
        #expect(copy.count == 30_000 && copy[0] == 0 && copy[5] == -1 && copy[29_999] == 209_993)
        #expect(copy.withSpan(3..<6) { span in span.indices.map { span[$0] } } == [21, 28, -1])
        var joined = Column<Int32>(in: scratch.space(limit: limit))
        try joined.append(contentsOf: copy)
        try joined.append(contentsOf: copy)
        joined.truncate(to: 30_001)
        #expect(joined.count == 30_001 && joined[30_000] == 0)
        #expect(scratch.made.withLock { ($0 > 0) == (limit < 100_000) })
    }

    @Test("A copy keeps its elements when the other grows", arguments: limits)
    func growingBesideACopy(limit: Int) throws {
        var column = Column<Int32>(in: Scratch().space(limit: limit))
        for number in 0..<100 { try column.append(Int32(number)) }
        let copy = column
        for number in 100..<100_000 { try column.append(Int32(number)) }
        #expect(copy.indices.map { copy[$0] } == Array(0..<100))
        #expect(column.indices.map { column[$0] } == Array(0..<100_000))
    }

    @Test("Memory that is given back can be taken again")
    func givingBack() throws {
        let scratch = Scratch()
        let space = scratch.space(limit: 100_000)
        for _ in 0..<50 {
            var column = try Column<UInt8>(in: space, repeating: 1, count: 80_000)
            column.release()
        }
        #expect(scratch.made.withLock { $0 } == 0)
    }

    @Test("A full disk is an error, not the end of the program")
    func fullDisk() {
        let space = Scratch(most: 2).space(limit: 0)
        #expect(throws: Scratch.NoRoom.self) {
            var column = Column<Int>(in: space)
            for number in 0..<1_000_000 { try column.append(number) }
        }
    }

    @Test("Numbers are sorted by the bits asked for, the others stay in order", arguments: limits)
    func radix(limit: Int) throws {
        let space = Scratch().space(limit: limit)
        var random = SystemRandomNumberGenerator()
        let numbers = (0..<5000).map { _ in random.next() & 0xFFFF_0000_0000_00FF }
        var column = Column<UInt64>(in: space)
        try column.append(contentsOf: numbers)
        var sorter = RadixSorter(in: space)
        try sorter.sort(&column, by: 48..<64)
        let stable = numbers.enumerated().sorted { ($0.element >> 48, $0.offset) < ($1.element >> 48, $1.offset) }
        #expect(column.indices.map { column[$0] } == stable.map(\.element))
        try sorter.sort(&column, by: 0..<64)
        column.dropRepetitions()
        #expect(column.indices.map { column[$0] } == Set(numbers).sorted())
    }

    @Test("The largest are found without sorting", arguments: [1, 7, 40, 100])
    func selection(count: Int) {
        var numbers = (1...100).map { UInt64($0 * 37 % 101) }
        let expected = numbers.sorted(by: >)[count - 1]
        #expect(Selection.largest(count, of: &numbers) == expected)
    }

    @Test("Texts come back as they were")
    func texts() throws {
        var column = TextColumn(in: .memory)
        let texts = ["", "one", "zwölf", "", "十二"]
        for text in texts { try column.append(text) }
        #expect(texts.indices.map { column[$0] } == texts)
    }

    @Test("The tables are the same whatever lies in files, and however many hands make them", arguments: limits)
    func sameTables(limit: Int) async throws {
        let parts = try Parts(TablesTests.samples + TablesTests.samples.map { $0.with { $0.id += "x" } }, size: 3)
        let aggregation = Aggregation(options: AggregateOptions())
        let resources = Backwards(space: Scratch().space(limit: limit))
        var known = try aggregation.survey(of: parts, resources: resources)
        known.copies = try await aggregation.copies(in: parts, known, resources: resources)
        known.names = try aggregation.names(in: parts)
        known.stories = try await aggregation.stories(in: parts, known, resources: resources)
        var made: [String] = []
        for group in aggregation.tableGroups {
            try aggregation.makeTables(group, from: parts, known) { table, line in
                made.append(table.rawValue + " " + line.indices.map { String(line[$0], radix: 16) }.joined())
            }
        }
        var alone: [String] = []
        try await aggregation.makeTables(from: parts) { table, line in
            alone.append(table.rawValue + " " + line.indices.map { String(line[$0], radix: 16) }.joined())
        }
        #expect(made == alone && !made.isEmpty)
    }
}

/// Does the last piece first.
private struct Backwards: TableResources {
    let space: ColumnSpace

    func share<Result: Sendable>(
        _ count: Int, _ piece: @escaping @Sendable (Int) throws -> Result
    ) async throws -> [Result] { try (0..<count).reversed().map(piece).reversed() }

    func kept(_ name: String) -> [UInt8]? { nil }
    func keep(_ bytes: [UInt8], as name: String) {}
}
