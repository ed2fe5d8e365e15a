import NewsModel
import NewsText

/// Reads plain text as blocks: paragraphs parted by blank lines, hard-wrapped lines joined.
struct PlainReader {
    private let lines: PlainLines
    private let phrases: PhraseBook
    private var list = BlockList()
    private var start = 0

    /// Reads a text; lines that `phrases` knows as furniture become blocks of their own.
    static func blocks(of text: Span<UInt8>, phrases: PhraseBook) -> BlockList {
        var reader = PlainReader(lines: PlainLines(text), phrases: phrases)
        reader.read(text)
        return reader.list
    }

    private init(lines: PlainLines, phrases: PhraseBook) {
        self.lines = lines
        self.phrases = phrases
    }

    private mutating func read(_ text: Span<UInt8>) {
        list.bytes.reserveCapacity(text.count)
        var previous: ByteRange?
        for range in lines.ranges {
            let line = text.extracting(range.indices)
            guard !range.isEmpty else {
                flush()
                previous = nil
                continue
            }
            if let previous, !lines.joins(text.extracting(previous.indices), line) || isFurniture(line) { flush() }
            if list.bytes.count > start, !WideScalars.join(list.bytes.span, line) { list.bytes.append(0x20) }
            for index in line.indices { list.bytes.append(line[index] < 0x20 ? 0x20 : line[index]) }
            previous = range
            if isFurniture(line) {
                flush()
                previous = nil
            }
        }
        flush()
    }

    private func isFurniture(_ line: Span<UInt8>) -> Bool { line.count < 200 && phrases.reason(of: line) != nil }

    private mutating func flush() {
        defer { start = list.bytes.count }
        guard list.bytes.count > start else { return }
        let isItem = list.bytes.span.extracting(start..<list.bytes.count).isListItem
        let role: Paragraph.Role = isItem ? .listItem : .paragraph
        list.blocks.append(Block(range: ByteRange(start, list.bytes.count), role: role))
    }
}

/// The lines of a plain text, trimmed, and how they were made.
struct PlainLines {
    /// The lines without white space at their ends; empty where a line is blank.
    private(set) var ranges: [ByteRange] = []
    private var longest = 0
    private var hasBlankLines = false
    private let isWrapped: Bool

    /// The widest lines that anyone wraps by hand or program, in bytes.
    private static let widestWrap = 132

    init(_ text: Span<UInt8>) {
        var start = 0
        for offset in 0...text.count {
            guard offset == text.count || text[offset] == 0x0A || text[offset] == 0x0D else { continue }
            // CR LF is one line end, not a blank line between two.
            let isSecondHalf = offset > 0 && offset < text.count && text[offset] == 0x0A && text[offset - 1] == 0x0D
            if !isSecondHalf { ranges.append(text.trimmed(start..<offset)) }
            start = offset + 1
        }
        longest = ranges.reduce(0) { max($0, $1.count) }
        let full = ranges.filter { !$0.isEmpty }
        let inner = ranges.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }
        hasBlankLines = inner.contains { $0.isEmpty }
        let width = longest
        let wide = full.count { $0.count * 4 >= width * 3 }
        let unfinished = full.count { $0.count * 4 >= width * 3 && !text.extracting($0.indices).endsSentence }
        isWrapped =
            width <= Self.widestWrap && full.count > 2 && unfinished * 2 > wide
            && (hasBlankLines || wide * 2 > full.count)
    }

    /// Whether the second line goes on with the first one's paragraph.
    func joins(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
        guard isWrapped, !second.isListItem else { return false }
        // A line that ends well before the margin was ended on purpose.
        let isShort = first.count * 5 < longest * 3
        return !isShort
    }
}

extension Span<UInt8> {
    /// The part of a range without white space at its ends.
    fileprivate func trimmed(_ range: Range<Int>) -> ByteRange {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, self[start].isASCIISpace { start += 1 }
        while end > start, self[end - 1].isASCIISpace { end -= 1 }
        return ByteRange(start, end)
    }

    /// Whether a line begins with a bullet or a number as list items do.
    var isListItem: Bool {
        for bullet: StaticString in ["• ", "- ", "* ", "– ", "· ", "▪ ", "● "] where starts(with: bullet, at: 0) {
            return true
        }
        var offset = 0
        while offset < count, offset < 3, self[offset].isASCIIDigit { offset += 1 }
        return offset > 0 && offset < 3 && (starts(with: ". ", at: offset) || starts(with: ") ", at: offset))
    }
}
