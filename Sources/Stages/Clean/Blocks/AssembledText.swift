import NewsModel
import NewsText

/// An article's text put together from its blocks: what stays as paragraphs, what goes as removals.
struct AssembledText {
    private(set) var text: [UInt8] = []
    var paragraphs: [Paragraph] = []
    private(set) var removed: [Removal] = []

    /// Takes over the blocks of a column, repaired where `typography` is given.
    init(_ list: BlockList, typography: Typography?) {
        text.reserveCapacity(list.bytes.count + list.blocks.count * 2)
        var removal: Int32 = -1
        for block in list.blocks {
            guard let reason = block.reason else {
                append(block, of: list, typography)
                removal = -1
                continue
            }
            let isSame = block.removal >= 0 && block.removal == removal && !removed.isEmpty
            remove(list.bytes[block.range.indices], reason, joined: isSame)
            removal = block.removal
        }
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
            typography.append(source, to: &text)
        } else {
            appendPlain(source)
        }
        guard text.count > start else {
            text.removeLast(text.count - before)
            return
        }
        paragraphs.append(Paragraph(range: ByteRange(start, text.count), role: block.role))
    }

    /// Appends text as it stands, but without control characters and blank lines.
    private mutating func appendPlain(_ source: Span<UInt8>) {
        let start = text.count
        for index in source.indices {
            let byte = source[index]
            if byte < 0x20 || byte == 0x7F {
                let isNewLine = byte == 0x0A && text.count > start && text[text.count - 1] != 0x0A
                if isNewLine { text.append(byte) } else if byte == 0x09 { text.append(0x20) }
            } else {
                text.append(byte)
            }
        }
        while text.count > start, text[text.count - 1].isASCIISpace { text.removeLast() }
    }
}
