import NewsText

/// The words of a document that hold a byte beyond ASCII: what its encoding is told by.
///
/// They are taken from the visible text. Scripts and styles are often more than half of a page, and are in the encoding of whoever
/// wrote them; only a document that has no such word anywhere else is looked at whole.
struct EncodingSample {
    /// How many bytes of words are taken.
    private static let size = 32 * 1024

    /// The words, parted by spaces.
    private(set) var words: [UInt8] = []

    init(_ text: Span<UInt8>) {
        var offset = 0
        while offset < text.count, words.count < Self.size {
            let tag = Self.find(0x3C, in: text, from: offset)
            add(text, offset..<tag)
            offset = Self.behindMarkup(text, at: tag)
        }
        if words.isEmpty { add(text, 0..<text.count) }
    }

    /// Adds the words of a piece of text.
    ///
    /// Cut only at bytes that are never the second of a two-byte character: below `0`, `<` and `>`.
    private mutating func add(_ text: Span<UInt8>, _ range: Range<Int>) {
        var start = range.lowerBound
        var isWide = false
        for index in range {
            let byte = text[index]
            if byte >= 0x80 { isWide = true }
            guard byte < 0x30 || byte == 0x3C || byte == 0x3E || index - start == Self.size else { continue }
            if isWide {
                words.append(text, start..<index)
                words.append(0x20)
                if words.count >= Self.size { return }
            }
            start = index + 1
            isWide = false
        }
        guard isWide else { return }
        words.append(text, start..<range.upperBound)
        words.append(0x20)
    }

    /// The offset behind the tag, comment, script or style at `tag`; behind a `<` that begins none, or the text's end.
    private static func behindMarkup(_ text: Span<UInt8>, at tag: Int) -> Int {
        guard tag + 1 < text.count else { return text.count }
        switch text[tag + 1] {
        case 0x21 where ByteSearch.hasPrefix(text, "<!--", at: tag):
            return ByteSearch.find("-->", in: text, from: tag + 4).map { $0 + 3 } ?? text.count
        case 0x21, 0x2F, 0x3F: return find(0x3E, in: text, from: tag) + 1
        case let letter where letter.isASCIILetter: break
        default: return tag + 1
        }
        if ByteSearch.hasPrefix(text, "<script", at: tag) {
            return ByteSearch.find("</script", in: text, from: tag) ?? text.count
        }
        if ByteSearch.hasPrefix(text, "<style", at: tag) {
            return ByteSearch.find("</style", in: text, from: tag) ?? text.count
        }
        return find(0x3E, in: text, from: tag) + 1
    }

    /// The offset of the first `byte` at or behind `start`, or the text's end.
    private static func find(_ byte: UInt8, in text: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset < text.count, text[offset] != byte { offset += 1 }
        return offset
    }
}
