/// Case and accent folding.
public enum Folding {
    /// The text in lower case; ASCII by table, the rest by Unicode's simple mapping.
    public static func lowered(_ bytes: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        append(bytes, to: &result) { UTF8Reader.append($0, to: &$1) }
        return result
    }

    /// The text in lower case without accents: `Ağaoğlu` and `Agaoglu` fold to the same bytes.
    ///
    /// Covers the Latin letters of Unicode's first blocks by a table, letters that do not decompose such as `ø` and `ß` among
    /// them; other scripts are only lowered. ’ becomes '.
    public static func folded(_ bytes: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        appendFolded(bytes, to: &result)
        return result
    }

    /// Appends what `folded` makes of the text.
    public static func appendFolded(_ bytes: Span<UInt8>, to result: inout [UInt8]) {
        append(bytes, to: &result, appendFolded)
    }

    /// Appends the text with ASCII lowered and `append` writing what each other code point, lowered, becomes.
    private static func append(
        _ bytes: Span<UInt8>, to result: inout [UInt8], _ append: (UInt32, inout [UInt8]) -> Void
    ) {
        result.reserveCapacity(result.count + bytes.count)
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                result.append(bytes[offset].asciiLowered)
                offset += 1
            } else {
                let (value, length) = UTF8Reader.scalar(in: bytes, at: offset)
                append(lowered(value), &result)
                offset += length
            }
        }
    }

    /// `folded` for a string.
    public static func folded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: folded(bytes.span), as: UTF8.self)
    }

    /// The hash of the lowered text, without making it: equal words in any case hash alike.
    public static func loweredHash(_ bytes: Span<UInt8>) -> UInt64 {
        var hash = ByteHash()
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte < 0x80 {
                hash.add(byte.asciiLowered)
                offset += 1
                continue
            }
            return ByteHash.of(lowered(bytes).span)
        }
        return hash.value
    }

    /// Unicode's lower-case mapping of one code point; the first code point of a longer mapping.
    public static func lowered(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return UInt32(UInt8(value).asciiLowered) }
        switch value {
        case 0xC0...0xD6, 0xD8...0xDE: return value + 32
        case 0xDF...0xFF, 0x430...0x45F, 0x590...0x109F, 0x2000...0x20FF, 0x3000...0xA63F, 0xAC00...0xFAFF: return value
        case 0x130: return 0x69
        // The blocks in which capitals and small letters alternate.
        case 0x100...0x137, 0x14A...0x177, 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: return value | 1
        case 0x139...0x148, 0x179...0x17E: return value + (value & 1)
        case 0x400...0x40F: return value + 80
        case 0x410...0x42F: return value + 32
        default:
            guard let scalar = Unicode.Scalar(value) else { return value }
            return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
        }
    }

    private static func appendFolded(_ value: UInt32, _ result: inout [UInt8]) {
        switch value {
        case 0xE0...0xE5, 0x101, 0x103, 0x105, 0x1CE, 0x1E00...0x1E01, 0x1EA0...0x1EB7: result.append(0x61)
        case 0xE6: result += [0x61, 0x65]
        case 0xE7, 0x107, 0x109, 0x10B, 0x10D: result.append(0x63)
        case 0xF0, 0x10F, 0x111: result.append(0x64)
        case 0xE8...0xEB, 0x113, 0x115, 0x117, 0x119, 0x11B, 0x1EB8...0x1EC7: result.append(0x65)
        case 0x11D, 0x11F, 0x121, 0x123: result.append(0x67)
        case 0x125, 0x127: result.append(0x68)
        case 0xEC...0xEF, 0x129, 0x12B, 0x12D, 0x12F, 0x131, 0x1EC8...0x1ECB: result.append(0x69)
        case 0x137: result.append(0x6B)
        case 0x13A, 0x13C, 0x13E, 0x140, 0x142: result.append(0x6C)
        case 0xF1, 0x144, 0x146, 0x148: result.append(0x6E)
        case 0xF2...0xF6, 0xF8, 0x14D, 0x14F, 0x151, 0x1A1, 0x1D2, 0x1ECC...0x1EE3: result.append(0x6F)
        case 0x153: result += [0x6F, 0x65]
        case 0x155, 0x157, 0x159: result.append(0x72)
        case 0xDF: result += [0x73, 0x73]
        case 0x15B, 0x15D, 0x15F, 0x161, 0x219: result.append(0x73)
        case 0x163, 0x165, 0x21B: result.append(0x74)
        case 0xFE: result += [0x74, 0x68]
        case 0xF9...0xFC, 0x169, 0x16B, 0x16D, 0x16F, 0x171, 0x173, 0x1B0, 0x1D4, 0x1EE4...0x1EF1: result.append(0x75)
        case 0xFD, 0xFF, 0x177, 0x1EF2...0x1EF9: result.append(0x79)
        case 0x17A, 0x17C, 0x17E: result.append(0x7A)
        case 0x2018, 0x2019, 0x02BC, 0x02BB: result.append(0x27)
        case 0x300...0x36F: break
        default: UTF8Reader.append(value, to: &result)
        }
    }
}
