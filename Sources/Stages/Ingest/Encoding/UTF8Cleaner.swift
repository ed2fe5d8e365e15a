import NewsText

/// Makes any bytes valid UTF-8 without control characters and with plain line ends.
///
/// Invalid sequences become U+FFFD, one for each maximal subpart (Unicode 16, section 3.9, "U+FFFD Substitution of Maximal
/// Subparts"). Line ends become line feeds, vertical tab and form feed too; all other control characters but tab are dropped.
enum UTF8Cleaner {
    /// What was met that tells of another encoding.
    struct Findings: Equatable {
        /// Invalid sequences.
        var faults = 0
        /// Escape characters, with which ISO-2022-JP changes its character sets.
        var escapes = 0
        /// Characters from U+0080 to U+009F, which stand for those of windows-1252 where a Latin-1 decoder made them.
        var controls = 0
    }

    /// Appends the cleaned text and returns what was met.
    ///
    /// With `strays`, single bytes that are no UTF-8 are read in that encoding where they look like its letters and marks.
    @discardableResult
    static func clean(_ bytes: Span<UInt8>, into output: inout [UInt8], strays: CodePage? = nil) -> Findings {
        var findings = Findings()
        var start = 0
        var offset = 0
        while true {
            offset = goodRun(bytes, from: offset)
            guard offset < bytes.count else { break }
            output.append(bytes, start..<offset)
            start = offset
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case 0x0D:
                if offset == bytes.count || bytes[offset] != 0x0A { output.append(0x0A) }
            case 0x0B, 0x0C: output.append(0x0A)
            case 0x1B: findings.escapes += 1
            case 0..<0x20: break
            case 0xC2 where UTF8Sequence.length(bytes, at: offset - 1).valid == 2:
                findings.controls += 1
                offset += 1
                // Kept: it goes out with the run that it begins.
                continue
            default:
                findings.faults += 1
                let length = max(1, UTF8Sequence.length(bytes, at: offset - 1).subpart)
                let letter = length == 1 ? strays?.stray(bytes, at: offset - 1) : nil
                UTF8Reader.append(letter ?? CodePage.unused, to: &output)
                offset += length - 1
            }
            start = offset
        }
        output.append(bytes, start..<bytes.count)
        return findings
    }

    /// The offset of the first byte from `start` on that cannot stay as it is.
    private static func goodRun(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        let raw = unsafe bytes.bytes
        while offset < bytes.count {
            // Eight printable ASCII bytes at once: no high bit, none below a space (Bit Twiddling Hacks, hasless).
            while offset + 8 <= bytes.count {
                let word = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
                let low = (word &- 0x2020_2020_2020_2020) & ~word
                let doubtful = (word | low) & 0x8080_8080_8080_8080
                guard doubtful == 0 else {
                    // The lowest set bit is exact, and on this order of bytes it is the first.
                    offset += doubtful.littleEndian.trailingZeroBitCount / 8
                    break
                }
                offset += 8
            }
            guard offset < bytes.count else { break }
            let byte = bytes[offset]
            if byte < 0x80 {
                guard byte >= 0x20 || byte == 0x0A || byte == 0x09 else { return offset }
                offset += 1
            } else {
                let length = UTF8Sequence.length(bytes, at: offset).valid
                guard length > 0, byte != 0xC2 || bytes[offset + 1] >= 0xA0 else { return offset }
                offset += length
            }
        }
        return offset
    }
}

/// The shape of a single UTF-8 sequence (Unicode 16, table 3-7).
enum UTF8Sequence {
    /// The length of the valid sequence that starts at `offset`, or 0; and how many bytes belong together if it is not.
    @inline(__always)
    static func length(_ bytes: Span<UInt8>, at offset: Int) -> (valid: Int, subpart: Int) {
        let first = bytes[offset]
        let count: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch first {
        case 0..<0x80: return (1, 1)
        case 0xC2...0xDF: count = 2
        case 0xE0...0xEF:
            count = 3
            if first == 0xE0 { low = 0xA0 } else if first == 0xED { high = 0x9F }
        case 0xF0...0xF4:
            count = 4
            if first == 0xF0 { low = 0x90 } else if first == 0xF4 { high = 0x8F }
        default: return (0, 1)
        }
        for index in 1..<count {
            guard offset + index < bytes.count else { return (0, index) }
            let byte = bytes[offset + index]
            guard byte >= low, byte <= high else { return (0, index) }
            low = 0x80
            high = 0xBF
        }
        return (count, count)
    }

    /// The valid sequences of several bytes and the invalid places in a text.
    ///
    /// `foreign` of the valid ones are letters of other scripts than Latin.
    static func census(_ bytes: Span<UInt8>) -> (valid: Int, invalid: Int, foreign: Int) {
        var valid = 0
        var invalid = 0
        var foreign = 0
        var offset = 0
        while offset < bytes.count {
            offset = ByteSearch.skippingASCII(bytes, from: offset)
            guard offset < bytes.count else { break }
            let (length, subpart) = length(bytes, at: offset)
            if length == 0 { invalid += 1 } else if length > 1 { valid += 1 }
            // From U+0370 on, but for U+1E00–U+1FFF, which are Latin for the most part, and for the marks from U+2000.
            if length > 1, 0xCD...0xED ~= bytes[offset], bytes[offset] != 0xE1, bytes[offset] != 0xE2 { foreign += 1 }
            offset += max(length, subpart)
        }
        return (valid, invalid, foreign)
    }
}
