import NewsText

/// Cuts headlines and names into words where no tokenisation is at hand.
enum WordCutter {
    /// Appends every run of letters and digits; an apostrophe between letters belongs to its word.
    static func cut(_ text: Span<UInt8>, into tokens: inout [Token]) {
        var start: Int?
        var offset = 0
        while offset < text.count {
            let (value, length) = UTF8Reader.scalar(in: text, at: offset)
            if isPart(value) {
                start = start ?? offset
            } else if let begun = start {
                tokens.append(token(text, begun, offset))
                start = nil
            }
            offset += length
        }
        if let begun = start { tokens.append(token(text, begun, text.count)) }
    }

    private static func isPart(_ value: UInt32) -> Bool {
        if value < 0x80 { return UInt8(value).isASCIILetter || UInt8(value).isASCIIDigit }
        return ScalarClass.isLetter(value)
    }

    private static func token(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Token {
        let bytes = text.extracting(start..<end)
        let shape: Token.Shape = bytes[0].isASCIIDigit ? .number : bytes[0].isASCIIUpper ? .capitalised : .lower
        return Token(
            range: ByteRange(start, end), hash: Folding.loweredHash(bytes), shape: shape, spaceBefore: true)
    }
}
