public import NewsText

/// Cuts text into words, numbers and marks.
///
/// A word is a run of letters and digits with the apostrophes, hyphens and full stops that belong inside it (`O’Dowd`, `al-Rashidi`, `U.S.`);
/// a possessive `’s` and a contracted `n’t` are tokens of their own. Letters of scripts without spaces (Han, kana,
/// Thai …) are a token each.
public struct Tokenizer: Sendable {
    /// Makes a tokenizer.
    public init() {}

    /// Appends the tokens of `range` to `tokens`, in order.
    public func tokenize(_ text: Span<UInt8>, in range: ByteRange, into tokens: inout [Token]) {
        var offset = range.start
        var spaceBefore = true
        while offset < range.end {
            let byte = text[offset]
            if byte.isASCIISpace {
                spaceBefore = true
                offset += 1
                continue
            }
            if byte < 0x80, let token = plainToken(text, offset, range.end, spaceBefore) {
                tokens.append(token)
                spaceBefore = false
                offset = token.range.end
                continue
            }
            let (value, length) = UTF8Reader.scalar(in: text, at: offset)
            if byte >= 0x80, ScalarClass.isSpace(value) {
                spaceBefore = true
                offset += length
                continue
            }
            let end: Int
            if isWordPart(value), !ScalarClass.isUnspaced(value) {
                end = wordEnd(text, from: offset, limit: range.end)
            } else {
                end = markEnd(text, from: offset, length: length, limit: range.end)
            }
            appendWord(text, offset, end, spaceBefore, &tokens)
            spaceBefore = false
            offset = end
        }
    }

    private func isWordPart(_ value: UInt32) -> Bool {
        value < 0x80
            ? UInt8(value).isASCIILetter || UInt8(value).isASCIIDigit
            : ScalarClass.isLetter(value) || (0x300...0x36F).contains(value) || isOtherDigit(value)
    }

    private func isOtherDigit(_ value: UInt32) -> Bool {
        (0x660...0x669).contains(value) || (0x6F0...0x6F9).contains(value) || (0x966...0x96F).contains(value)
    }

    private func isWordPart(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> Bool {
        offset < limit && isWordPart(UTF8Reader.scalar(in: text, at: offset).value)
    }

    private func wordEnd(_ text: Span<UInt8>, from start: Int, limit: Int) -> Int {
        var offset = start
        while offset < limit {
            let (value, length) = UTF8Reader.scalar(in: text, at: offset)
            if isWordPart(value) {
                if ScalarClass.isUnspaced(value) { return offset }
                offset += length
                continue
            }
            switch value {
            case 0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0x26, 0x5F:
                // joins two word parts: O'Dowd, al-Rashidi, AT&T
                guard isWordPart(text, offset + length, limit) else { return offset }
                offset += length
            case 0x2E:
                guard let end = stopEnd(text, wordStart: start, at: offset, limit: limit) else { return offset }
                offset = end
            case 0x2C, 0x3A:
                // 1,200 and 6:42 but not "2019, 2020"
                guard offset > start, text[offset - 1].isASCIIDigit, offset + 1 < limit, text[offset + 1].isASCIIDigit
                else { return offset }
                offset += 1
            default: return offset
            }
        }
        return offset
    }

    /// Where the word goes on behind a full stop that belongs to it: decimal points, `U.S.`, single initials, `p.m.`.
    private func stopEnd(_ text: Span<UInt8>, wordStart: Int, at offset: Int, limit: Int) -> Int? {
        let next = offset + 1
        if next < limit, text[offset - 1].isASCIIDigit, text[next].isASCIIDigit { return next }
        // single letters with a stop each
        let isSingle = offset - wordStart == 1 || (offset >= wordStart + 2 && text[offset - 2] == 0x2E)
        guard isSingle, text[offset - 1].isASCIILetter else { return nil }
        if next < limit, text[next].isASCIILetter, next + 1 < limit, text[next + 1] == 0x2E { return next }
        if offset - wordStart > 1 || text[offset - 1].isASCIIUpper { return next }
        return nil
    }

    private func markEnd(_ text: Span<UInt8>, from start: Int, length: Int, limit: Int) -> Int {
        let byte = text[start]
        var offset = start + length
        guard byte == 0x2E || byte == 0x2D || byte == 0x60 || byte == 0x27 || byte == 0x5F || byte == 0x2A else {
            return offset
        }
        while offset < limit, text[offset] == byte { offset += 1 }
        return offset
    }

    /// Appends a word, parting `’s` and `n’t` from it.
    private func appendWord(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ space: Bool, _ tokens: inout [Token]) {
        if let cut = clitic(text, start, end) {
            tokens.append(token(text, start, cut, space))
            tokens.append(token(text, cut, end, false))
        } else {
            tokens.append(token(text, start, end, space))
        }
    }

    private func clitic(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        let last = text[end - 1] | 0x20
        guard end - start > 2,
            last == 0x73 || last == 0x74 || last == 0x64 || last == 0x6D || last == 0x65 || last == 0x6C
        else { return nil }
        for tail in 1...2 {
            let letters = end - tail
            let mark: Int
            if letters - 1 > start, text[letters - 1] == 0x27 {
                mark = letters - 1
            } else if letters - 3 > start, text[letters - 3] == 0xE2, text[letters - 2] == 0x80,
                text[letters - 1] == 0x99
            {
                mark = letters - 3
            } else {
                continue
            }
            if tail == 1, last == 0x74 {
                return mark - 1 > start && text[mark - 1] | 0x20 == 0x6E ? mark - 1 : nil
            }
            if tail == 2 {
                let pair = (text[end - 2] | 0x20, last)
                return pair == (0x72, 0x65) || pair == (0x76, 0x65) || pair == (0x6C, 0x6C) ? mark : nil
            }
            return last == 0x73 || last == 0x64 || last == 0x6D ? mark : nil
        }
        return nil
    }

    private func token(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ space: Bool) -> Token {
        let bytes = text.extracting(start..<end)
        return Token(
            range: ByteRange(start, end), hash: Folding.loweredHash(bytes), shape: shape(bytes), spaceBefore: space)
    }

    private func shape(_ bytes: Span<UInt8>) -> Token.Shape {
        var upper = 0
        var lower = 0
        var digits = 0
        var isFirstUpper = false
        var offset = 0
        while offset < bytes.count {
            let (value, length) = UTF8Reader.scalar(in: bytes, at: offset)
            if value < 0x80 ? UInt8(value).isASCIIDigit : isOtherDigit(value) {
                digits += 1
            } else if ScalarClass.isUpper(value) {
                upper += 1
                if offset == 0 { isFirstUpper = true }
            } else if ScalarClass.isLetter(value) {
                lower += 1
            }
            offset += length
        }
        if upper + lower == 0 { return digits > 0 ? .number : .mark }
        if digits > 0 { return .mixed }
        if upper == 1, lower == 0 { return .initial }
        if upper > 1, lower == 0 { return .capitals }
        return isFirstUpper ? .capitalised : .lower
    }
}
