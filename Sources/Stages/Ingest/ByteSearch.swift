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
