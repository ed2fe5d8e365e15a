import NewsText

/// A number or a word of a text in which a date is looked for.
struct DatePiece {
    /// The number's value, or nil for a word.
    let number: Int?
    /// The number of digits; 0 for a word.
    let digits: Int
    /// The hash of the folded word; 0 for a number.
    let hash: UInt64
    /// Where it stands.
    let range: Range<Int>
    /// The mark between it and the piece before it: a space for white space alone, 0 for nothing, 0xFF for several marks.
    let mark: UInt8
    /// The byte before it, or a space at the beginning.
    let before: UInt8

    /// Longer texts are cut: a date line is short.
    private static let most = 400

    var month: Int? { number == nil ? DateWords.month(hash) : nil }
    var day: Int? { digits <= 2 ? number.flatMap { 1...31 ~= $0 ? $0 : nil } : nil }
    /// A year as it stands, or the one that a Buddhist year is (Thai: 543 years ahead).
    var year: Int? {
        guard digits == 4, let number else { return nil }
        if 1900...2100 ~= number { return number }
        return 2480...2640 ~= number ? number - 543 : nil
    }

    /// Cuts a text into its numbers and words.
    static func pieces(of text: Span<UInt8>) -> [DatePiece] {
        var result: [DatePiece] = []
        var offset = 0
        var mark: UInt8 = 0x20
        var before: UInt8 = 0x20
        while offset < text.count, result.count < most {
            let start = offset
            var number: Int?
            var digits = 0
            while offset < text.count, let digit = digit(text, offset) {
                number = min(number ?? 0, 1_000_000_000_000_000) * 10 + digit.value
                digits += 1
                offset += digit.length
            }
            if number == nil { offset = wordEnd(text, from: start) }
            if offset > start {
                let hash = number == nil ? DateWords.hash(text.extracting(start..<offset)) : 0
                result.append(
                    DatePiece(
                        number: number, digits: digits, hash: hash, range: start..<offset, mark: mark, before: before))
                mark = 0
                before = 0x61
                continue
            }
            let (scalar, length) = UTF8Reader.scalar(in: text, at: offset)
            before = separator(scalar)
            if before != 0x20 {
                mark = mark == 0 || mark == 0x20 ? before : 0xFF
            } else if mark == 0 {
                mark = 0x20
            }
            offset += length
        }
        return result
    }

    /// The end of the word that starts at `start`, which is `start` where none does.
    private static func wordEnd(_ text: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset < text.count {
            let byte = text[offset]
            if byte < 0x80 {
                // "ต.ค.": Thai abbreviations have dots within.
                guard byte.isASCIILetter || byte == 0x2E && isThai(text, offset - 3) && isThai(text, offset + 1) else {
                    break
                }
                offset += 1
                continue
            }
            let (scalar, length) = UTF8Reader.scalar(in: text, at: offset)
            if isSeparator(scalar) || digit(text, offset) != nil { break }
            offset += length
        }
        return offset
    }

    private static func isThai(_ text: Span<UInt8>, _ offset: Int) -> Bool {
        offset >= 0 && offset + 1 < text.count && text[offset] == 0xE0 && text[offset + 1] & 0xFE == 0xB8
    }

    /// The decimal digit at an offset and its length, in the scripts that news are written in.
    private static func digit(_ text: Span<UInt8>, _ offset: Int) -> (value: Int, length: Int)? {
        let byte = text[offset]
        if byte.isASCIIDigit { return (Int(byte & 15), 1) }
        guard byte >= 0xD9 else { return nil }
        let (scalar, length) = UTF8Reader.scalar(in: text, at: offset)
        switch scalar {
        case 0x660...0x669, 0x6F0...0x6F9, 0xFF10...0xFF19: return (Int(scalar & 15), length)
        case 0x966...0x96F, 0x9E6...0x9EF: return (Int(scalar & 15) - 6, length)
        case 0xE50...0xE59, 0x1040...0x1049, 0x17E0...0x17E9: return (Int(scalar & 15), length)
        default: return nil
        }
    }

    /// Whether a code point beyond ASCII parts words: spaces, dashes, brackets, ordinal marks, invisible marks.
    private static func isSeparator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x80...0xBF, 0x60C, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFEFF: true
        default: ScalarClass.isSpace(scalar)
        }
    }

    /// The byte that stands for a mark: a space for spaces and ordinal marks, a hyphen for dashes, a bar for the middle dot.
    private static func separator(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x21..<0x80: UInt8(scalar)
        case 0x2010...0x2015: 0x2D
        case 0xB7: 0x7C
        default: 0x20
        }
    }
}
