import NewsText

/// Tidying short texts of metadata.
enum Inline {
    /// The text with runs of white space (no-break spaces too) as single spaces, trimmed, without invisible marks.
    static func tidied(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x21...0x7E: result.append(UInt8(scalar.value))
            case 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD: break
            case let value where ScalarClass.isSpace(value):
                if let last = result.last, last != 0x20 { result.append(0x20) }
            case 0..<0x20: break
            default: UTF8Reader.append(scalar.value, to: &result)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    /// The tidied text, or nil where nothing is left.
    static func nonEmpty(_ text: String?) -> String? {
        guard let text else { return nil }
        let tidy = tidied(text)
        return tidy.isEmpty ? nil : tidy
    }

    /// The text's letters and digits in lower case without accents, words parted by single spaces: for comparing.
    static func comparable(_ text: String) -> String {
        let folded = Folding.folded(Array(text.utf8).span)
        var result: [UInt8] = []
        result.reserveCapacity(folded.count)
        var offset = 0
        var wantsSpace = false
        while offset < folded.count {
            let byte = folded[offset]
            var (scalar, length) = (UInt32(byte), 1)
            if byte >= 0x80 { (scalar, length) = UTF8Reader.scalar(in: folded.span, at: offset) }
            let isWord = byte < 0x80 ? byte.isASCIILetter || byte.isASCIIDigit : ScalarClass.isLetter(scalar)
            if isWord {
                if wantsSpace, !result.isEmpty { result.append(0x20) }
                wantsSpace = false
                for index in offset..<offset + length { result.append(folded[index]) }
            } else if byte != 0x27 {
                wantsSpace = true
            }
            offset += length
        }
        return String(decoding: result, as: UTF8.self)
    }
}
