import NewsText

/// Finding ASCII words in bytes, whatever their case, and passing over ASCII.
enum ByteSearch {
    /// Whether `word` (lower-case ASCII) stands at `offset`.
    static func hasPrefix(_ bytes: Span<UInt8>, _ word: StaticString, at offset: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard offset >= 0, offset + count <= bytes.count else { return false }
        return word.withUTF8Buffer { letters in
            for index in 0..<count where unsafe bytes[offset + index].asciiLowered != letters[index] { return false }
            return true
        }
    }

    /// The offset of the first `word` (lower-case ASCII) at or behind `start`.
    static func find(_ word: StaticString, in bytes: Span<UInt8>, from start: Int = 0) -> Int? {
        let first = unsafe word.utf8Start.pointee
        var offset = start
        while offset + word.utf8CodeUnitCount <= bytes.count {
            if bytes[offset].asciiLowered == first, hasPrefix(bytes, word, at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    /// Whether one of the words (lower-case ASCII of at least two bytes) stands anywhere.
    static func containsAny(_ words: [StaticString], in bytes: Span<UInt8>) -> Bool {
        // A bit for each pair of bytes that begins a word, several pairs to a bit; case makes no difference to it.
        var beginnings: UInt64 = 0
        for word in words { unsafe beginnings |= pairBit(word.utf8Start[0], word.utf8Start[1]) }
        var offset = 0
        while offset + 1 < bytes.count {
            if beginnings & pairBit(bytes[offset], bytes[offset + 1]) != 0 {
                for word in words where hasPrefix(bytes, word, at: offset) { return true }
            }
            offset += 1
        }
        return false
    }

    @inline(__always)
    private static func pairBit(_ first: UInt8, _ second: UInt8) -> UInt64 {
        1 << UInt64(((first & 0x1F) &* 5 &+ (second & 0x1F) &* 11) & 63)
    }

    /// The offset of the next `byte`, or of one before it that is left to look at; the count where there is none.
    @inline(__always)
    static func skipping(to byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
        let raw = unsafe bytes.bytes
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        var offset = start
        while offset + 8 <= bytes.count {
            // Bit Twiddling Hacks, haszero; the lowest set bit is exact, and on this order of bytes it is the first.
            let word = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self) ^ pattern
            let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if zeros != 0 { return offset + zeros.littleEndian.trailingZeroBitCount / 8 }
            offset += 8
        }
        return offset
    }

    /// The offset of the next byte below a space, or of one before it that is left to look at; the count where there is none.
    @inline(__always)
    static func skippingPrintable(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let raw = unsafe bytes.bytes
        var offset = start
        while offset + 8 <= bytes.count {
            // Bit Twiddling Hacks, hasless; the lowest set bit is exact, and on this order of bytes it is the first.
            let word = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
            let low = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
            if low != 0 { return offset + low.littleEndian.trailingZeroBitCount / 8 }
            offset += 8
        }
        return offset
    }

    /// Whether a text holds another, byte by byte.
    static func holds(_ text: String, _ other: String) -> Bool {
        let (text, other) = (Array(text.utf8), Array(other.utf8))
        guard let first = other.first, other.count <= text.count else { return other.isEmpty }
        for start in 0...text.count - other.count where text[start] == first {
            if text[start..<start + other.count].elementsEqual(other) { return true }
        }
        return false
    }

    /// The offset behind as many whole groups of eight ASCII bytes as follow `start`.
    @inline(__always)
    static func skippingASCII(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let raw = unsafe bytes.bytes
        var offset = start
        while offset + 8 <= bytes.count,
            unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
                & 0x8080_8080_8080_8080 == 0
        {
            offset += 8
        }
        return offset
    }
}
