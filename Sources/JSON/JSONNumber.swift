extension Span<UInt8> {
    /// Whether this is a number by the grammar of RFC 8259: `-`, digits without a leading zero, a fraction, an exponent.
    var isJSONNumber: Bool {
        var offset = 0
        func byte() -> UInt8? { offset < count ? self[offset] : nil }
        func skipDigits() -> Int {
            let start = offset
            while let digit = byte(), 0x30...0x39 ~= digit { offset += 1 }
            return offset - start
        }
        if byte() == 0x2D { offset += 1 }
        let startsWithZero = byte() == 0x30
        let whole = skipDigits()
        guard whole == 1 || whole > 1 && !startsWithZero else { return false }
        if byte() == 0x2E {
            offset += 1
            guard skipDigits() > 0 else { return false }
        }
        if byte() == 0x45 || byte() == 0x65 {
            offset += 1
            if byte() == 0x2B || byte() == 0x2D { offset += 1 }
            guard skipDigits() > 0 else { return false }
        }
        return offset == count
    }
}
