import NewsText

/// Decides whether a single line break parts two paragraphs, as in pages whose paragraphs are nothing but lines.
///
/// A reader sees a new paragraph where the line before is long and ends as a sentence does, where the next one is
/// indented or begins with a bullet, and where a line of its own stands in capitals or bold type. Addresses, verses and lines
/// wrapped by hand stay one paragraph.
struct LineBreak {
    /// Lines wrapped by hand are shorter, in bytes.
    private static let longLine = 100
    /// Lines that are headings are shorter, in bytes.
    private static let longestHeading = 120

    /// Whether paragraphs were parted by single breaks before in the same element.
    let isColumn: Bool
    /// Whether the line before is all emphasis and the next is not.
    let endsEmphasis: Bool
    /// Whether white space that shows stands before the next line.
    let isIndented: Bool

    /// Whether `next`, the first word of a line, begins a paragraph behind the line `before`.
    func parts(_ before: Span<UInt8>, _ next: Span<UInt8>) -> Bool {
        if isIndented || next.isBullet || next.isDash || next.startsWithIndent { return true }
        guard !next[0].isASCIILower, next[0] != 0x28 else { return false }
        if endsEmphasis, before.count < Self.longestHeading { return true }
        let endsSentence = before.endsSentence
        if endsSentence, before.count >= Self.longLine { return true }
        guard isColumn, let last = before.lastByte else { return false }
        return endsSentence || last != 0x2C && before.count < Self.longLine
    }
}

extension Span<UInt8> {
    fileprivate var lastByte: UInt8? { isEmpty ? nil : self[count - 1] }

    /// Whether a word is the bullet or number of a list item.
    var isBullet: Bool {
        for bullet: StaticString in ["•", "▪", "●", "►", "▶", "‣", "◦"] where starts(with: bullet, at: 0) {
            return true
        }
        if count == 1 { return self[0] == 0x2D || self[0] == 0x2A }
        guard 2...3 ~= count, self[count - 1] == 0x2E || self[count - 1] == 0x29 else { return false }
        for index in 0..<count - 1 where !self[index].isASCIIDigit { return false }
        return true
    }

    /// Whether a word is the dash with which someone begins to speak.
    fileprivate var isDash: Bool { count == 3 && (starts(with: "–", at: 0) || starts(with: "—", at: 0)) }

    /// Whether spaces that show begin a word: an ideographic one, or two no-break ones.
    fileprivate var startsWithIndent: Bool {
        starts(with: "\u{3000}", at: 0) || starts(with: "\u{A0}\u{A0}", at: 0) || starts(with: "\u{2003}", at: 0)
    }
}
