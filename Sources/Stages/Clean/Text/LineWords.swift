import NewsText

/// The words of a line as hashes, for looking phrases up: lower case, accents folded, marks left out.
struct LineWords {
    private(set) var tokens: [Token] = []

    /// Reads at most `limit` words.
    init(_ bytes: Span<UInt8>, limit: Int = .max) {
        tokens.reserveCapacity(min(limit, bytes.count / 5 + 1))
        var folded: [UInt8] = []
        var offset = 0
        while offset < bytes.count, tokens.count < limit {
            let start = offset
            var hash = ByteHash()
            var isPlain = true
            while offset < bytes.count {
                let byte = bytes[offset]
                if byte < 0x80 {
                    guard byte.isASCIILetter || byte.isASCIIDigit else { break }
                    hash.add(byte.asciiLowered)
                    offset &+= 1
                    continue
                }
                let length = Self.wideCharacter(bytes, offset)
                guard length > 0 else { break }
                // Scripts without spaces: each character stands for a word.
                let isAlone = length > 2 && ScalarClass.isUnspaced(UTF8Reader.scalar(in: bytes, at: offset).value)
                if isAlone, offset > start { break }
                isPlain = false
                offset += length
                if isAlone { break }
            }
            guard offset > start else {
                offset += UTF8Reader.scalar(in: bytes, at: offset).length
                continue
            }
            if !isPlain {
                folded.removeAll(keepingCapacity: true)
                Folding.appendFolded(bytes.extracting(start..<offset), to: &folded)
                hash.value = ByteHash.of(folded.span)
            }
            tokens.append(
                Token(range: ByteRange(start, offset), hash: hash.value, shape: .lower, spaceBefore: true))
        }
    }

    /// The phrase as the lexicon of phrases spells it: the words, folded, parted by single spaces.
    static func normalised(_ phrase: String) -> String {
        let bytes = Array(phrase.utf8)
        let words = LineWords(bytes.span).tokens.map { Folding.folded(bytes[$0.range.indices].span) }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// The length of the letter outside ASCII at `offset`, 0 where something else stands there.
    private static func wideCharacter(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
        let (value, length) = UTF8Reader.scalar(in: bytes, at: offset)
        switch value {
        case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020,
            0xFE00...0xFE0F, 0xFF00...0xFF0F, 0x1F000...0x1FAFF:
            return 0
        default: return length
        }
    }
}
