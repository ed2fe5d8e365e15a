import NewsText

/// A number or a word of a text in which a date is looked for.
struct DatePiece {
    /// The number's value, or nil for a word.
    let number: Int?
    /// The number of digits.
    let digits: Int
    /// The folded word; empty for a number.
    let word: [UInt8]
    /// Where it stands.
    let range: Range<Int>
    /// The byte before it, or a space at the beginning.
    let before: UInt8

    /// Longer texts are cut: a date line is short.
    private static let most = 400

    var month: Int? { number == nil ? DateWords.month(word) : nil }
    var year: Int? { digits == 4 ? number.flatMap { 1900...2100 ~= $0 ? $0 : nil } : nil }
    var day: Int? { digits <= 2 ? number.flatMap { 1...31 ~= $0 ? $0 : nil } : nil }

    /// Cuts a text into its numbers and words.
    static func pieces(of text: Span<UInt8>) -> [DatePiece] {
        var result: [DatePiece] = []
        var offset = 0
        while offset < text.count, result.count < most {
            let byte = text[offset]
            let before = offset > 0 ? text[offset - 1] : 0x20
            var end = offset
            if byte.isASCIIDigit {
                var value = 0
                while end < text.count, text[end].isASCIIDigit {
                    value = min(value, 1_000_000_000_000_000) * 10 + Int(text[end] & 15)
                    end += 1
                }
                result.append(
                    DatePiece(number: value, digits: end - offset, word: [], range: offset..<end, before: before))
            } else if byte.isASCIILetter || byte >= 0x80 {
                while end < text.count, text[end].isASCIILetter || text[end] >= 0x80 { end += 1 }
                append(text, offset..<end, before, to: &result)
            } else {
                end += 1
            }
            offset = end
        }
        return result
    }

    /// Appends a word without the marks and spaces beyond ASCII around and within it.
    private static func append(_ text: Span<UInt8>, _ range: Range<Int>, _ before: UInt8, to result: inout [DatePiece])
    {
        var start = range.lowerBound
        var offset = start
        func flush(_ end: Int, _ result: inout [DatePiece]) {
            guard end > start else { return }
            let word = Folding.folded(text.extracting(start..<end))
            result.append(DatePiece(number: nil, digits: 0, word: word, range: start..<end, before: before))
        }
        while offset < range.upperBound {
            let (scalar, length) = UTF8Reader.scalar(in: text, at: offset)
            if scalar >= 0x80,
                ScalarClass.isSpace(scalar) || 0x2010...0x2026 ~= scalar || scalar == 0xB7 || scalar == 0xBA
            {
                flush(offset, &result)
                start = offset + length
            }
            offset += length
        }
        flush(range.upperBound, &result)
    }
}
