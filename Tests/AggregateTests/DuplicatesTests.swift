import Testing

@testable import NewsAggregate

@Suite struct DuplicatesTests {
    private static let spare =
        "\n\nResidents were told to boil water until further notice and to keep off the flooded roads."

    @Test("Copies are joined to the earliest and say what was done to them")
    func kinds() async throws {
        let flood = Wording.flood
        let cut = flood.split(separator: "\n\n", omittingEmptySubsequences: true).prefix(2).joined(separator: "\n\n")
        let parts = try Parts([
            Sample("late", flood, day: "2025-03-05"), Sample("first", flood, day: "2025-03-04"),
            Sample("cut", cut, day: "2025-03-06"),
            Sample("other", Wording.strike, day: "2025-03-04"),
        ])
        let table = try await lines(parts, .duplicates)
        #expect(
            table == [
                #"{"family":"first","members":[{"id":"first","path":"first.txt","copyOf":null,"similarity":1.0,"kind":"original"},"#
                    + #"{"id":"late","path":"late.txt","copyOf":"first","similarity":1.0,"kind":"identical"},"#
                    + #"{"id":"cut","path":"cut.txt","copyOf":"first","similarity":\#(similarity(table)),"kind":"cut"}]}"#
            ])
    }

    /// The last similarity of the first line.
    private func similarity(_ table: [String]) -> Substring {
        guard let value = table.first?.split(separator: #""similarity":"#).last else { return "" }
        return value.prefix { $0 != "," }
    }

    @Test("A paragraph that many articles share makes no copies of them")
    func furniture() async throws {
        let notice =
            "\n\nThis newspaper depends on its readers: subscribe today and get four weeks of unlimited reading on every "
            + "device, our weekend magazine and the crossword archive at no extra cost to you or to your household."
        let parts = try Parts([
            Sample("a", "The council met briefly in the morning." + notice),
            Sample("b", "A lorry shed its load of oranges near Hull." + notice),
            Sample("c", "Three owls were released by a keeper." + notice),
            Sample("d", "Rain stopped play before lunch at the oval." + notice),
        ])
        #expect(try await lines(parts, .duplicates).isEmpty)
    }

    @Test("One wording with other names and figures is a template, not a copy")
    func template() async throws {
        func forecast(_ town: String, _ numbers: [Int]) -> String {
            "The forecast for \(town) and the surrounding area calls for a high of \(numbers[0]) degrees and a low of "
                + "\(numbers[1]) degrees, with a \(numbers[2]) percent chance of rain. Winds will be from the west at "
                + "\(numbers[3]) miles per hour. The record high for the date is \(numbers[4]) degrees and the record "
                + "low is \(numbers[5]). Sunrise in \(town) is at \(numbers[6])."
        }
        let parts = try Parts([
            Sample("a", forecast("Islamabad", [36, 15, 47, 29, 41, 12, 636])),
            Sample("b", forecast("Reykjavik", [11, 3, 80, 54, 19, -7, 412])),
        ])
        #expect(try await lines(parts, .duplicates).isEmpty)
    }

    @Test("The similarity of the words decides between different texts", arguments: [Wording.strike, Wording.film])
    func different(text: String) async throws {
        let parts = try Parts([Sample("a", Wording.flood), Sample("b", text)])
        #expect(try await lines(parts, .duplicates).isEmpty)
    }

    @Test(
        "The logarithm agrees with known values",
        arguments: [(1, 0), (2.718281828459045, 1), (10, 2.302585092994046), (0.5, -0.6931471805599453)])
    func logarithm(value: Double, expected: Double) {
        #expect(abs(Logarithm.natural(value) - expected) < 1e-12)
    }
}
