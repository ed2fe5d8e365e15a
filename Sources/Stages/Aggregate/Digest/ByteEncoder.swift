/// Writes numbers, strings and lists into a growing byte array; what `ByteDecoder` reads.
struct ByteEncoder {
    private(set) var bytes: [UInt8] = []

    /// Writes an unsigned number in groups of seven bits, lowest first (LEB128).
    mutating func number(_ value: Int) {
        var rest = UInt64(bitPattern: Int64(value))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Writes a signed number, small ones of either sign short.
    mutating func signed(_ value: Int) { number(value << 1 ^ value >> 63) }

    /// Writes an optional number that is not negative: 0 for none, otherwise one more than it is.
    mutating func optional(_ value: Int?) { number(value.map { $0 + 1 } ?? 0) }

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    mutating func word(_ value: UInt32) {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func string(_ text: String) {
        number(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes an optional string: 0 for none, otherwise its length and one, then its bytes.
    mutating func optional(_ text: String?) {
        number(text.map { $0.utf8.count + 1 } ?? 0)
        if let text { bytes.append(contentsOf: text.utf8) }
    }

    /// Writes the number of elements, then each.
    mutating func list<Element>(_ elements: [Element], _ body: (inout ByteEncoder, Element) -> Void) {
        number(elements.count)
        for element in elements { body(&self, element) }
    }

    /// Writes what `body` writes behind its length, so that a reader can skip it.
    mutating func block(_ body: (inout ByteEncoder) -> Void) {
        var inner = ByteEncoder()
        body(&inner)
        number(inner.bytes.count)
        bytes.append(contentsOf: inner.bytes)
    }

    /// Writes an ascending list of numbers below 2²⁴ in about two bits more than its entropy: gaps in a Rice code.
    ///
    /// Source: Rice, "Some practical universal noiseless coding techniques", 1979.
    mutating func ascending(_ values: [UInt32]) {
        number(values.count)
        guard let last = values.last else { return }
        let parameter = Self.riceParameter(Int(last) / values.count)
        byte(UInt8(parameter))
        var bits: UInt64 = 0
        var used = 0
        var previous: UInt32 = 0
        func drain(_ bytes: inout [UInt8]) {
            while used >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: bits))
                bits >>= 8
                used -= 8
            }
        }
        for value in values {
            let gap = value - previous
            previous = value
            var quotient = Int(gap >> UInt32(parameter))
            while quotient > 0 {
                let run = min(quotient, 32)
                bits |= ((1 << UInt64(run)) - 1) << UInt64(used)
                used += run
                quotient -= run
                drain(&bytes)
            }
            used += 1
            bits |= UInt64(gap & ((1 << UInt32(parameter)) - 1)) << UInt64(used)
            used += parameter
            drain(&bytes)
        }
        if used > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
    }

    private static func riceParameter(_ meanGap: Int) -> Int {
        var parameter = 0
        while parameter < 24, 1 << (parameter + 1) <= meanGap { parameter += 1 }
        return parameter
    }
}
