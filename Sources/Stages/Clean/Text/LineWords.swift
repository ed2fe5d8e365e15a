import NewsText

/// The words of a line as hashes, for looking phrases up: lower case, accents folded, marks left out.
struct LineWords {
    private(set) var tokens: [Token] = []

    /// Reads at most `limit` words.
    init(_ bytes: Span<UInt8>, limit: Int = .max) {
        var offset = 0
        while offset < bytes.count, tokens.count < limit {
            let start = offset
            while offset < bytes.count {
                let length = Self.wordCharacter(bytes, offset)
                guard length > 0 else { break }
                // Scripts without spaces: each character stands for a word.
                let isAlone = length > 2 && ScalarClass.isUnspaced(UTF8Reader.scalar(in: bytes, at: offset).value)
                if isAlone, offset > start { break }
                offset += length
                if isAlone { break }
            }
            if offset > start {
                let hash = Self.hash(bytes.extracting(start..<offset))
                tokens.append(Token(range: ByteRange(start, offset), hash: hash, shape: .lower, spaceBefore: true))
            } else {
                offset += UTF8Reader.scalar(in: bytes, at: offset).length
            }
        }
    }

    /// The phrase as the lexicon of phrases spells it: the words, folded, parted by single spaces.
    static func normalised(_ phrase: String) -> String {
        let bytes = Array(phrase.utf8)
        let words = LineWords(bytes.span).tokens.map { Folding.folded(bytes[$0.range.indices].span) }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    private static func hash(_ word: Span<UInt8>) -> UInt64 {
        for index in word.indices where word[index] >= 0x80 { return ByteHash.of(Folding.folded(word).span) }
        return Folding.loweredHash(word)
    }

    /// The length of the letter or digit at `offset`, 0 where something else stands there.
    private static func wordCharacter(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
        let byte = bytes[offset]
        if byte < 0x80 { return byte.isASCIILetter || byte.isASCIIDigit ? 1 : 0 }
        let (value, length) = UTF8Reader.scalar(in: bytes, at: offset)
        switch value {
        case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020,
            0xFE00...0xFE0F, 0xFF00...0xFF0F, 0x1F000...0x1FAFF:
            return 0
        default: return length
        }
    }
}
