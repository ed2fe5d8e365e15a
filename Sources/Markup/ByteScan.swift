import NewsText

/// Finding marks and ASCII words in the bytes of a page.
extension Span<UInt8> {
    /// The first `byte` at or behind `start`, eight bytes at a time (Bit Twiddling Hacks, haszero).
    func offset(of byte: UInt8, from start: Int) -> Int? {
        let raw = unsafe bytes
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        var offset = start
        while offset &+ 8 <= count {
            let word = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self) ^ pattern
            let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            // The lowest set bit is exact; on this order of bytes it is the first.
            if zeros != 0 { return offset &+ zeros.littleEndian.trailingZeroBitCount / 8 }
            offset &+= 8
        }
        while offset < count {
            if self[offset] == byte { return offset }
            offset &+= 1
        }
        return nil
    }

    /// Where a lower-case ASCII word stands first at or behind `start`, in any case.
    ///
    /// Its first byte should be rare: a mark rather than a letter.
    func offset(of word: StaticString, from start: Int) -> Int? {
        let first = unsafe word.utf8Start.pointee
        var offset = start
        while let found = self.offset(of: first, from: offset) {
            if hasWord(word, at: found) { return found }
            offset = found + 1
        }
        return nil
    }

    /// Whether a lower-case ASCII word stands at `offset`, in any case.
    func hasWord(_ word: StaticString, at offset: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard offset + length <= count else { return false }
        return word.withUTF8Buffer { letters in
            for index in 0..<length where unsafe self[offset + index].asciiLowered != letters[index] { return false }
            return true
        }
    }
}

extension UInt8 {
    /// Whether libxml2 takes this byte for a space between attributes and in text.
    @inline(__always) var isMarkupSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
    /// Whether a name of an element or attribute may begin with this byte.
    @inline(__always) var beginsMarkupName: Bool { isASCIILetter || self == 0x5F || self == 0x3A || self == 0x2E }
    /// Whether a name of an element or attribute goes on with this byte.
    @inline(__always) var isInMarkupName: Bool { beginsMarkupName || isASCIIDigit || self == 0x2D }
}
