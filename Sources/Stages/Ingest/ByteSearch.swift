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

    /// Whether one of the words (of two or more bytes, lower-case ASCII) stands in the bytes.
    static func contains(anyOf words: [StaticString], _ bytes: Span<UInt8>) -> Bool {
        // Sets of the first and second letters, by their last five bits: most bytes are passed over at one look.
        var (firsts, seconds): (UInt32, UInt32) = (0, 0)
        for word in words {
            unsafe firsts |= 1 << UInt32(word.utf8Start[0] & 0x1F)
            unsafe seconds |= 1 << UInt32(word.utf8Start[1] & 0x1F)
        }
        var isFirst = false
        for offset in bytes.indices {
            let bit = UInt32(bytes[offset] & 0x1F)
            if isFirst, seconds >> bit & 1 == 1 {
                for word in words where hasPrefix(bytes, word, at: offset - 1) { return true }
            }
            isFirst = firsts >> bit & 1 == 1
        }
        return false
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
