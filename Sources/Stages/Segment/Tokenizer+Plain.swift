import NewsText

extension Tokenizer {
    /// The token at `start` if it is a run of ASCII letters and digits that plainly ends, or a mark that stands alone; nil where
    /// more has to be looked at.
    ///
    /// Nearly all tokens of English are such: their bytes are looked at once, for end, hash and shape together.
    func plainToken(_ text: Span<UInt8>, _ start: Int, _ limit: Int, _ spaceBefore: Bool) -> Token? {
        var hash = ByteHash()
        var offset = start
        var upper = 0
        var digits = 0
        while offset < limit {
            let byte = text[offset]
            if byte.isASCIILower {
                hash.add(byte)
            } else if byte.isASCIIUpper {
                hash.add(byte | 0x20)
                upper &+= 1
            } else if byte.isASCIIDigit {
                hash.add(byte)
                digits &+= 1
            } else {
                break
            }
            offset &+= 1
        }
        let count = offset - start
        guard count > 0 else { return plainMark(text, start, limit, spaceBefore) }
        guard offset >= limit || endsPlainly(text, at: offset, count, limit) else { return nil }
        let shape: Token.Shape
        if digits > 0 {
            shape = digits == count ? .number : .mixed
        } else if upper == count {
            shape = count == 1 ? .initial : .capitals
        } else {
            shape = text[start].isASCIIUpper ? .capitalised : .lower
        }
        return Token(range: ByteRange(start, offset), hash: hash.value, shape: shape, spaceBefore: spaceBefore)
    }

    /// Whether a word of letters and digits cannot go on behind its last byte.
    private func endsPlainly(_ text: Span<UInt8>, at offset: Int, _ count: Int, _ limit: Int) -> Bool {
        let byte = text[offset]
        if byte >= 0x80 { return false }
        switch byte {
        case 0x2E: return count > 1 && !text[offset - 1].isASCIIDigit
        case 0x2C, 0x3A: return !text[offset - 1].isASCIIDigit
        case 0x26, 0x27, 0x2D, 0x5F: return false
        default: return true
        }
    }

    private func plainMark(_ text: Span<UInt8>, _ start: Int, _ limit: Int, _ spaceBefore: Bool) -> Token? {
        let byte = text[start]
        let isRun = byte == 0x2E || byte == 0x2D || byte == 0x60 || byte == 0x27 || byte == 0x5F || byte == 0x2A
        if isRun, start + 1 < limit, text[start + 1] == byte { return nil }
        var hash = ByteHash()
        hash.add(byte)
        return Token(range: ByteRange(start, start + 1), hash: hash.value, shape: .mark, spaceBefore: spaceBefore)
    }
}
