/// Reading single code points out of UTF-8 that is known to be valid.
public enum UTF8Reader {
    /// The code point that starts at `offset` and its length in bytes.
    ///
    /// A byte that starts nothing valid is given back as itself with length 1, so that a loop always advances.
    @inlinable public static func scalar(in bytes: Span<UInt8>, at offset: Int) -> (value: UInt32, length: Int) {
        let first = bytes[offset]
        if first < 0x80 { return (UInt32(first), 1) }
        let left = bytes.count - offset
        if first >= 0xF0, left >= 4 {
            let tail = UInt32(bytes[offset + 1] & 0x3F) << 12 | UInt32(bytes[offset + 2] & 0x3F) << 6
            return (UInt32(first & 0x07) << 18 | tail | UInt32(bytes[offset + 3] & 0x3F), 4)
        }
        if first >= 0xE0, left >= 3 {
            let tail = UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
            return (UInt32(first & 0x0F) << 12 | tail, 3)
        }
        if first >= 0xC0, left >= 2 {
            return (UInt32(first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2)
        }
        return (UInt32(first), 1)
    }

    /// The number of code points in `bytes`: every byte that does not continue a sequence.
    @inlinable public static func codePoints(in bytes: Span<UInt8>) -> Int {
        var count = 0
        for index in bytes.indices where !bytes[index].isContinuation { count &+= 1 }
        return count
    }

    /// Appends the code point `value` to `bytes` as UTF-8.
    public static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        switch value {
        case 0..<0x80: bytes.append(UInt8(value))
        case 0x80..<0x800: bytes += [UInt8(0xC0 | value >> 6), UInt8(0x80 | value & 0x3F)]
        case 0x800..<0x10000:
            bytes += [UInt8(0xE0 | value >> 12), UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F)]
        default:
            bytes += [
                UInt8(0xF0 | value >> 18 & 0x07), UInt8(0x80 | value >> 12 & 0x3F),
                UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F),
            ]
        }
    }
}

/// Properties of code points beyond ASCII; slow enough to be asked only past 0x7F.
public enum ScalarClass {
    /// Whether the code point is a letter of any script.
    public static func isLetter(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x80: return UInt8(value).isASCIILetter
        // The blocks that news is full of, so that Unicode's tables are asked for the others only.
        case 0x80...0xBF: return value == 0xAA || value == 0xB5 || value == 0xBA
        case 0xC0...0x24F: return value != 0xD7 && value != 0xF7
        case 0x400...0x481, 0x48A...0x52F, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
            return true
        case 0x2000...0x2070, 0x3001...0x3004, 0x3008...0x3020: return false
        default: break
        }
        return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }
    /// Whether the code point is an upper-case or title-case letter.
    public static func isUpper(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x80: return UInt8(value).isASCIIUpper
        case 0x80...0xBF, 0xDF...0xFF: return false
        case 0xC0...0xDE: return value != 0xD7
        case 0x400...0x42F: return true
        // Scripts without case, and punctuation.
        case 0x430...0x45F, 0x5D0...0x109F, 0x1100...0x139F, 0x2000...0x2101, 0x3000...0xA63F, 0xAC00...0xD7A3:
            return false
        default: break
        }
        return Unicode.Scalar(value)?.properties.isUppercase ?? false
    }
    /// Whether the code point is white space, no-break spaces among them.
    public static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
    /// Whether the code point ends sentences (Unicode's Sentence_Terminal).
    public static func endsSentence(_ value: UInt32) -> Bool {
        Unicode.Scalar(value)?.properties.isSentenceTerminal ?? false
    }
    /// Whether the code point belongs to a script written without spaces between words.
    public static func isUnspaced(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0x20000...0x2FFFF:
            true
        default: false
        }
    }
}
