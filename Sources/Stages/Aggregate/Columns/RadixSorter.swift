/// Sorts columns of numbers by some of their bits; numbers that agree in these stay in order.
///
/// Least significant digit first, 11 bits at a time: linear in the numbers, with room for as many again.
struct RadixSorter {
    private static let digit = 11
    private var spare: Column<UInt64>

    init(in space: ColumnSpace) { spare = Column(in: space) }

    /// Sorts all numbers by the bits from `bits.lowerBound` up.
    mutating func sort(_ column: inout Column<UInt64>, by bits: Range<Int>) throws {
        guard column.count > 1 else { return }
        spare.truncate(to: 0)
        try spare.append(contentsOf: column)
        var low = bits.lowerBound
        while low < bits.upperBound {
            let width = min(Self.digit, bits.upperBound - low)
            Self.pass(from: column, to: &spare, low, (1 << width) - 1)
            swap(&column, &spare)
            low += width
        }
    }

    private static func pass(from column: Column<UInt64>, to other: inout Column<UInt64>, _ low: Int, _ mask: UInt64) {
        var places = [Int](repeating: 0, count: Int(mask) + 2)
        column.withSpan(column.indices) { numbers in
            for index in numbers.indices { places[Int(numbers[index] >> UInt64(low) & mask) + 1] += 1 }
            for value in 1..<places.count { places[value] += places[value - 1] }
            other.withMutableSpan { target in
                for index in numbers.indices {
                    let value = Int(numbers[index] >> UInt64(low) & mask)
                    target[places[value]] = numbers[index]
                    places[value] += 1
                }
            }
        }
    }
}

extension Column<UInt64> {
    /// Drops repetitions of sorted numbers.
    mutating func dropRepetitions() {
        var kept = 0
        for index in indices where index == 0 || self[index] != self[kept - 1] {
            self[kept] = self[index]
            kept += 1
        }
        truncate(to: kept)
    }
}
