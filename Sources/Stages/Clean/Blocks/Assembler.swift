import NewsModel
import NewsText

/// Puts an article's text together from its blocks.
struct Assembler {
    /// The text, its paragraphs and what was removed.
    struct Result {
        var text: [UInt8] = []
        var paragraphs: [Paragraph] = []
        var removed: [Removal] = []
    }

    private let typography: Typography?

    init(typography: Typography?) { self.typography = typography }

    func assemble(_ list: BlockList) -> Result {
        var result = Result()
        result.text.reserveCapacity(list.bytes.count + list.blocks.count * 2)
        var removal: Int32 = -1
        for block in list.blocks {
            if let reason = block.reason {
                let isSame = block.removal >= 0 && block.removal == removal && !result.removed.isEmpty
                add(list.bytes[block.range.indices], reason, joined: isSame, to: &result.removed)
                removal = block.removal
            } else {
                append(list, block, to: &result)
                removal = -1
            }
        }
        return result
    }

    private func add(
        _ bytes: ArraySlice<UInt8>, _ reason: Removal.Reason, joined: Bool, to removed: inout [Removal]
    ) {
        let text = String(decoding: bytes.map { $0.isASCIISpace ? 0x20 : $0 }, as: UTF8.self)
        if joined {
            removed[removed.count - 1].text += " " + text
        } else {
            removed.append(Removal(text: text, reason: reason))
        }
    }

    private func append(_ list: BlockList, _ block: Block, to result: inout Result) {
        let before = result.text.count
        if before > 0 { result.text += [0x0A, 0x0A] }
        let start = result.text.count
        let source = list.bytes.span.extracting(block.range.indices)
        if let typography, block.role != .preformatted {
            typography.append(source, to: &result.text)
        } else {
            PlainBytes.append(source, to: &result.text)
        }
        guard result.text.count > start else {
            result.text.removeLast(result.text.count - before)
            return
        }
        result.paragraphs.append(Paragraph(range: ByteRange(start, result.text.count), role: block.role))
    }
}

/// Text as it stands, without control characters.
enum PlainBytes {
    static func append(_ source: Span<UInt8>, to text: inout [UInt8]) {
        let start = text.count
        for index in source.indices {
            let byte = source[index]
            if byte >= 0x20 ? byte == 0x7F : byte != 0x0A { continue }
            text.append(byte)
        }
        while text.count > start, text[text.count - 1].isASCIISpace { text.removeLast() }
    }
}
