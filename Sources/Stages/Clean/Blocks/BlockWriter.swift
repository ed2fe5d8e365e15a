import NewsText

/// Writes the text of blocks, with what a reader sees between two words in the place of what the source has there.
struct BlockWriter {
    /// What lies between the word written last and the next one.
    struct Gap: OptionSet {
        let rawValue: UInt8
        static let space = Gap(rawValue: 1)
        /// The end of a line of the source.
        static let lineFeed = Gap(rawValue: 2)
        static let noBreakSpace = Gap(rawValue: 4)
        /// The edge of something that is drawn apart, such as a picture: no space, but words do not touch there.
        static let edge = Gap(rawValue: 8)
        /// A line break that does not part paragraphs.
        static let line = Gap(rawValue: 16)
        /// The edge of a cell.
        static let cell = Gap(rawValue: 32)
        /// The edge of an inline element, which shows nothing by itself.
        static let joint = Gap(rawValue: 64)
    }

    private(set) var bytes: [UInt8] = []
    /// Where the block and its last line begin.
    private(set) var start = 0
    private(set) var lineStart = 0
    /// Whether cells of a row stand in the block.
    private(set) var hasCells = false
    var gap: Gap = []

    var isEmpty: Bool { bytes.count == start }
    /// The last line of the block.
    var line: ArraySlice<UInt8> { bytes[lineStart...] }

    /// Writes a run without white space in it.
    mutating func write(_ run: ArraySlice<UInt8>) {
        if !gap.isEmpty {
            if !isEmpty { appendGap(before: run) }
            gap = []
        }
        bytes.append(contentsOf: run)
    }

    /// Writes a mark that belongs to what stands before it.
    mutating func close(with mark: StaticString) {
        mark.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Writes preformatted text as it stands.
    mutating func writeLines(_ text: ArraySlice<UInt8>) {
        gap = []
        for byte in text {
            if byte == 0x0A { endLine() } else if byte != 0x0D { bytes.append(byte) }
        }
    }

    /// Ends a line of preformatted text; there are no empty ones.
    mutating func endLine() {
        while bytes.count > start, bytes[bytes.count - 1] == 0x20 || bytes[bytes.count - 1] == 0x09 {
            bytes.removeLast()
        }
        if !isEmpty, bytes.last != 0x0A { bytes.append(0x0A) }
    }

    /// Ends the block: its range, empty where nothing is in it.
    mutating func end() -> ByteRange {
        while bytes.count > start, bytes[bytes.count - 1].isASCIISpace { bytes.removeLast() }
        let range = ByteRange(start, bytes.count)
        start = bytes.count
        lineStart = start
        gap = []
        hasCells = false
        return range
    }

    private mutating func appendGap(before run: ArraySlice<UInt8>) {
        if gap.contains(.cell) {
            bytes.append(0x09)
            hasCells = true
            return
        }
        if bytes.last == 0x0A { return }
        if gap.contains(.line) {
            if !joinsLines(before: run) { bytes.append(0x20) }
            lineStart = bytes.count
        } else if gap.contains(.noBreakSpace) {
            bytes += [0xC2, 0xA0]
        } else if gap.contains(.lineFeed) {
            if !isWide(before: run) { bytes.append(0x20) }
        } else if gap.contains(.space) || (gap == .joint ? isLostSpace(before: run) : touches(run)) {
            bytes.append(0x20)
        }
    }

    /// Whether a line of ideographs goes on behind one that ended with a mark.
    private func joinsLines(before run: ArraySlice<UInt8>) -> Bool {
        isWide(before: run) && WideScalars.isMark(lastScalar)
    }

    /// Whether the end of a source line stands between two wide characters, where it is no space (CSS Text 3, 4.1.3).
    private func isWide(before run: ArraySlice<UInt8>) -> Bool {
        WideScalars.join(bytes.span.extracting(start..<bytes.count), run.span)
    }

    /// Whether words would touch at the edge of something drawn apart.
    private func touches(_ run: ArraySlice<UInt8>) -> Bool {
        let next = firstScalar(of: run)
        guard WideScalars.isWord(next), !WideScalars.contains(next), let last = bytes.last else { return false }
        switch last {
        case 0x2E, 0x2C, 0x21, 0x3F, 0x3A, 0x3B, 0x29, 0x5D: return true
        default:
            let previous = lastScalar
            return WideScalars.isWord(previous) && !WideScalars.contains(previous)
        }
    }

    /// Whether a space was lost at the edge of an inline element: a word ends in lower case there, and another begins with
    /// a capital.
    ///
    /// Where a page's own text elsewhere has both words, they are parted thirty times as often as not.
    private func isLostSpace(before run: ArraySlice<UInt8>) -> Bool {
        guard ScalarClass.isUpper(firstScalar(of: run)), isLower(lastScalar) else { return false }
        let second = UTF8Reader.scalar(in: run.span, at: 0).length
        guard second < run.count, isLower(UTF8Reader.scalar(in: run.span, at: second).value) else { return false }
        // `iPhone`, `eBay` and `McDonald` are one word, whatever is emphasised in them.
        var offset = bytes.count
        while offset > start, bytes.count - offset < 3, !bytes[offset - 1].isASCIISpace { offset -= 1 }
        let length = bytes.count - offset
        return length > 2 || length == 2 && bytes[offset].isASCIILower
    }

    private func isLower(_ value: UInt32) -> Bool {
        value < 0x80 ? UInt8(value).isASCIILower : Unicode.Scalar(value)?.properties.isLowercase ?? false
    }

    private func firstScalar(of run: ArraySlice<UInt8>) -> UInt32 {
        UTF8Reader.scalar(in: run.span, at: 0).value
    }

    private var lastScalar: UInt32 {
        var offset = bytes.count - 1
        while offset > start, bytes[offset].isContinuation { offset -= 1 }
        return UTF8Reader.scalar(in: bytes.span, at: offset).value
    }
}

/// Characters as wide as an ideograph, between which no spaces are written.
enum WideScalars {
    /// Whether no space is written where a line ends with one text and the next begins with another.
    static func join(_ text: Span<UInt8>, _ next: Span<UInt8>) -> Bool {
        guard !text.isEmpty, !next.isEmpty, next[0] >= 0xE2 else { return false }
        var offset = text.count - 1
        while offset > 0, text[offset].isContinuation { offset -= 1 }
        return contains(UTF8Reader.scalar(in: text, at: offset).value)
            && contains(UTF8Reader.scalar(in: next, at: 0).value)
    }

    /// Whether a character is wide (UAX 11: W or F) and no Hangul, whose words are parted by spaces.
    static func contains(_ value: UInt32) -> Bool {
        switch value {
        case 0x2E80...0x30FF, 0x3105...0x312F, 0x3190...0x4DBF, 0x4E00...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// Whether a wide character is a mark: `、`, `。`, `」` and their like.
    static func isMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x3001...0x3002, 0x3008...0x3011, 0x3014...0x301F, 0xFF01, 0xFF08...0xFF09, 0xFF0C, 0xFF0E,
            0xFF1A...0xFF1B,
            0xFF1F:
            true
        default: false
        }
    }

    /// Whether a character is a letter or a digit.
    static func isWord(_ value: UInt32) -> Bool {
        ScalarClass.isLetter(value) || 0x30...0x39 ~= value
    }
}
