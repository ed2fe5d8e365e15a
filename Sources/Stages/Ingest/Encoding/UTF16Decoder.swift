import NewsText

/// Reads UTF-16 in either order of bytes.
enum UTF16Decoder {
    /// Appends the text as UTF-8; half surrogate pairs and a last odd byte become U+FFFD.
    static func decode(_ bytes: Span<UInt8>, isBigEndian: Bool, into output: inout [UInt8]) {
        func unit(_ offset: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        var offset = 0
        while offset + 1 < bytes.count {
            let value = unit(offset)
            offset += 2
            switch value {
            case 0..<0x80: output.append(UInt8(value))
            case 0xFEFF: break
            case 0xD800..<0xDC00 where offset + 1 < bytes.count && unit(offset) & 0xFC00 == 0xDC00:
                UTF8Reader.append(0x10000 + (value & 0x3FF) << 10 + (unit(offset) & 0x3FF), to: &output)
                offset += 2
            case 0xD800..<0xE000: output += [0xEF, 0xBF, 0xBD]
            default: UTF8Reader.append(value, to: &output)
            }
        }
        if offset < bytes.count { output += [0xEF, 0xBF, 0xBD] }
    }

    /// The order of bytes of UTF-16 without a mark, told by where its zero bytes stand; nil for other text.
    ///
    /// In markup and in Latin text at least every fourth unit is ASCII and has a zero byte, nearly always on the same side.
    static func recognise(_ bytes: Span<UInt8>) -> TextEncoding? {
        let count = min(bytes.count, 4096) & ~1
        guard count >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for index in 0..<count where bytes[index] == 0 {
            if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        if zeros.odd * 8 > count, zeros.even * 20 < zeros.odd { return .utf16LittleEndian }
        if zeros.even * 8 > count, zeros.odd * 20 < zeros.even { return .utf16BigEndian }
        return nil
    }
}
