import NewsText

extension Span<UInt8> {
    /// Whether the ASCII text stands anywhere in these bytes.
    func contains(_ text: StaticString) -> Bool { offset(of: text, from: 0) != nil }

    /// Where the ASCII text stands first at or behind `start`.
    func offset(of text: StaticString, from start: Int) -> Int? {
        let length = text.utf8CodeUnitCount
        guard length > 0, count - start >= length else { return nil }
        var offset = start
        while offset + length <= count {
            if starts(with: text, at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    /// Whether the text stands at `offset`.
    func starts(with text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, offset + length <= count else { return false }
        return text.withUTF8Buffer { wanted in
            for index in 0..<length where unsafe self[offset + index] != wanted[index] { return false }
            return true
        }
    }
}
