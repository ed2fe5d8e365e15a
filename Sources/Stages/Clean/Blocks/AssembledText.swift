import NewsModel
import NewsText

/// An article's text put together from its blocks: what stays as paragraphs, what goes as removals.
struct AssembledText {
    private(set) var text: [UInt8] = []
    var paragraphs: [Paragraph] = []
    private(set) var removed: [Removal] = []
    private(set) var dropped: [Dropped] = []

    /// Takes over the blocks of a column, repaired where `typography` is given.
    init(_ list: BlockList, typography: Typography?) {
        text.reserveCapacity(list.bytes.count + list.blocks.count * 2)
        let isAllQuoted = list.isAllQuoted
        var removal: Int32 = -1
        var counts = list.elsewhere
        for var block in list.blocks {
            if isAllQuoted, block.role == .quotation { block.role = .paragraph }
            guard let reason = block.reason else {
                append(block, of: list, typography)
                removal = -1
                continue
            }
            if block.isCounted {
                counts.add(reason)
                continue
            }
            let isSame = block.removal >= 0 && block.removal == removal && !removed.isEmpty
            remove(list.bytes[block.range.indices], reason, joined: isSame)
            removal = block.removal
        }
        dropped = counts.dropped
    }

    /// Takes a text byte for byte; its paragraphs are what blank lines part.
    init(asItStands bytes: [UInt8]) {
        text = bytes
        var start = -1
        var end = 0
        var lineIsBlank = true
        for (offset, byte) in bytes.enumerated() {
            if byte == 0x0A {
                if lineIsBlank, start >= 0 { close(&start, end) }
                lineIsBlank = true
            } else if !byte.isASCIISpace {
                if start < 0 { start = offset }
                end = offset + 1
                lineIsBlank = false
            }
        }
        if start >= 0 { close(&start, end) }
    }

    /// Takes out the paragraphs that are furniture, unless that is all of them.
    mutating func remove(where isFurniture: (Span<UInt8>) -> Bool) {
        let old = self
        let kept = old.paragraphs.filter { !isFurniture(old.text.span.extracting($0.range.indices)) }
        guard kept.count < old.paragraphs.count, !kept.isEmpty else { return }
        text = []
        paragraphs = []
        var next = kept.startIndex
        for paragraph in old.paragraphs {
            let bytes = old.text[paragraph.range.indices]
            guard next < kept.endIndex, kept[next].range == paragraph.range else {
                remove(bytes, .furniture, joined: false)
                continue
            }
            next += 1
            if !text.isEmpty { text += [0x0A, 0x0A] }
            let start = text.count
            text += bytes
            paragraphs.append(Paragraph(range: ByteRange(start, text.count), role: paragraph.role))
        }
    }

    private mutating func close(_ start: inout Int, _ end: Int) {
        paragraphs.append(Paragraph(range: ByteRange(start, end), role: .paragraph))
        start = -1
    }

    private mutating func remove(_ bytes: ArraySlice<UInt8>, _ reason: Removal.Reason, joined: Bool) {
        let text = String(decoding: bytes.map { $0.isASCIISpace ? 0x20 : $0 }, as: UTF8.self)
        if joined {
            removed[removed.count - 1].text += " " + text
        } else {
            removed.append(Removal(text: text, reason: reason))
        }
    }

    private mutating func append(_ block: Block, of list: BlockList, _ typography: Typography?) {
        let before = text.count
        if before > 0 { text += [0x0A, 0x0A] }
        let start = text.count
        let source = list.bytes.span.extracting(block.range.indices)
        if let typography, block.role != .preformatted {
            append(source, isRow: block.isRow, typography)
        } else {
            appendPlain(source)
        }
        guard text.count > start else {
            text.removeLast(text.count - before)
            return
        }
        paragraphs.append(
            Paragraph(range: ByteRange(start, text.count), role: block.isRow ? .preformatted : block.role))
    }

    /// Appends text repaired, of a row cell by cell.
    private mutating func append(_ source: Span<UInt8>, isRow: Bool, _ typography: Typography) {
        guard isRow else { return typography.append(source, to: &text) }
        let row = text.count
        var start = 0
        for offset in 0...source.count where offset == source.count || source[offset] == 0x09 {
            let before = text.count
            if before > row { text.append(0x09) }
            let cell = text.count
            typography.append(source.extracting(start..<offset), to: &text)
            if text.count == cell { text.removeLast(cell - before) }
            start = offset + 1
        }
    }

    /// Appends text as it stands, but without control characters, blank lines and the indentation of all its lines.
    private mutating func appendPlain(_ source: Span<UInt8>) {
        let start = text.count
        let indent = source.commonIndent
        var column = 0
        for index in source.indices {
            let byte = source[index]
            column = byte == 0x0A ? -1 : column
            defer { column += 1 }
            guard column < 0 || column >= indent else { continue }
            if byte == 0x0A {
                if text.count > start, text[text.count - 1] != 0x0A { text.append(byte) }
            } else if byte == 0x09 || byte >= 0x20 && byte != 0x7F {
                text.append(byte)
            }
        }
        while text.count > start, text[text.count - 1].isASCIISpace { text.removeLast() }
    }
}

extension Span<UInt8> {
    /// The white space that begins every line which is not blank, in bytes.
    fileprivate var commonIndent: Int {
        var least = Int.max
        var width = 0
        var isLeading = true
        for index in indices {
            let byte = self[index]
            if byte == 0x0A {
                (width, isLeading) = (0, true)
            } else if isLeading {
                if byte == 0x20 || byte == 0x09 {
                    width += 1
                } else {
                    (least, isLeading) = (Swift.min(least, width), false)
                }
            }
        }
        return least == .max ? 0 : least
    }
}
