import NewsMarkup
import NewsText

/// What elements look like, as far as their reading depends on it.
///
/// Every question looks at a bounded number of nodes, so that asking it at each element costs no more than the page.
struct ElementShapes {
    /// The longest value that a cell of a data table holds, in bytes.
    private static let longestValue = 200
    /// The most nodes of a cell with a value, and of an element in a line.
    private static let largestPart = 60

    let tree: PageTree
    let features: PageFeatures

    /// Whether an element stands in a line of text.
    func isInline(_ node: Int) -> Bool {
        let inner = tree.descendants(of: node)
        guard isInlineTag(tree.nodes[node].tag), inner.count <= Self.largestPart else { return false }
        return inner.allSatisfy { isInlineTag(tree.nodes[$0].tag) }
    }

    private func isInlineTag(_ tag: Tag) -> Bool { !TagKind.isBlock(tag) && tag != .other && tag != .br }

    /// Whether the cells of a row hold values rather than the blocks of a page laid out as a table.
    func isDataRow(_ row: Int) -> Bool {
        var cells = 0
        var cell = row + 1
        let end = Int(tree.nodes[row].subtreeEnd)
        while cell < end {
            let tag = tree.nodes[cell].tag
            let text = features.textBytes(tree, cell)
            if tag == .td || tag == .th, text > 0 {
                cells += 1
                let inner = tree.descendants(of: cell)
                guard text < Self.longestValue, inner.count <= Self.largestPart else { return false }
                for node in inner where isLayout(tree.nodes[node].tag) { return false }
            }
            cell = Int(tree.nodes[cell].subtreeEnd)
        }
        return cells > 1
    }

    private func isLayout(_ tag: Tag) -> Bool {
        switch tag {
        case .table, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .figure, .pre, .article, .section: true
        default: false
        }
    }

    /// Whether an empty element is a line break by its class alone.
    func isNamedBreak(_ node: Int) -> Bool {
        guard let range = tree.range(of: .class, at: node), range.count < 200 else { return false }
        return tree.bytes[range.indices].split(separator: 0x20).contains { $0.elementsEqual("br".utf8) }
    }

    /// Whether an element's own style says that its line feeds show.
    func keepsLines(_ node: Int) -> Bool {
        guard let range = tree.range(of: .style, at: node), range.count < 2000 else { return false }
        let style = tree.bytes.span.extracting(range.indices)
        guard var offset = style.offset(of: "white-space", from: 0) else { return false }
        offset += "white-space".utf8.count
        while offset < style.count, style[offset] == 0x3A || style[offset].isASCIISpace { offset += 1 }
        return style.starts(with: "pre", at: offset) || style.starts(with: "break-spaces", at: offset)
    }

    /// Whether two links lead to the same place.
    func haveSameAddress(_ one: Int, _ other: Int) -> Bool {
        guard one >= 0, let first = tree.range(of: .href, at: one), let second = tree.range(of: .href, at: other) else {
            return false
        }
        return tree.bytes[first.indices].elementsEqual(tree.bytes[second.indices])
    }

    /// The pictograph (emoji) that a picture stands for, by its `alt`.
    func pictograph(_ node: Int) -> ByteRange? {
        guard let range = tree.range(of: .alt, at: node), 3...40 ~= range.count else { return nil }
        let name = tree.bytes.span.extracting(range.indices)
        var offset = 0
        while offset < name.count {
            let (value, length) = UTF8Reader.scalar(in: name, at: offset)
            switch value {
            case 0x2190...0x2BFF, 0x200D, 0xFE0F, 0x1F000...0x1FAFF, 0xE0020...0xE007F: offset += length
            default: return nil
            }
        }
        return range
    }

    /// The first text of a subtree that is not blank.
    func firstText(below node: Int) -> ArraySlice<UInt8>? {
        for inner in tree.descendants(of: node).prefix(Self.largestPart) where tree.nodes[inner].tag == .text {
            let range = tree.nodes[inner].text
            if let start = range.indices.first(where: { tree.bytes[$0] > 0x20 }) {
                return tree.bytes[start..<range.end]
            }
        }
        return nil
    }

    /// The first byte of the text that goes on behind an element in the same block.
    func firstByte(behind node: Int) -> UInt8? {
        let end = Int(tree.nodes[node].subtreeEnd)
        for next in end..<min(end + Self.largestPart, tree.nodes.count) {
            guard features.block[next] == features.block[node], tree.nodes[next].tag != .br else { return nil }
            guard tree.nodes[next].tag == .text, !features.context[next].contains(.unread) else { continue }
            if let byte = tree.bytes[tree.nodes[next].text.indices].first(where: { $0 > 0x20 }) { return byte }
        }
        return nil
    }

    /// The text that is read below a node, white space folded.
    func text(below node: Int) -> [UInt8] {
        var text: [UInt8] = []
        for inner in tree.descendants(of: node)
        where tree.nodes[inner].tag == .text && !features.context[inner].contains(.unread) {
            for byte in tree.bytes[tree.nodes[inner].text.indices] {
                if byte > 0x20 {
                    text.append(byte)
                } else if let last = text.last, last != 0x20 {
                    text.append(0x20)
                }
            }
        }
        if text.last == 0x20 { text.removeLast() }
        return text
    }
}

/// Runs of text without white space.
extension ArraySlice<UInt8> {
    /// The spaces that show in a run of nothing but spaces and marks without width, wide ones as two; nil where it has
    /// text.
    var shownSpaces: Int? {
        var shown = 0
        var offset = startIndex
        while offset < endIndex {
            let (value, length) = UTF8Reader.scalar(in: span, at: offset - startIndex)
            switch value {
            case 0xA0, 0x2000...0x200A, 0x202F: shown += value == 0x2003 ? 2 : 1
            case 0x3000: shown += 2
            case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: break
            default: return nil
            }
            offset += length
        }
        return shown
    }
}

extension Span<UInt8> {
    /// Whether a text begins with a quotation mark.
    var startsWithQuote: Bool {
        for mark: StaticString in ["\"", "“", "„", "«", "‘", "‚", "‹", "「", "『", "”", "»"]
        where starts(with: mark, at: 0) {
            return true
        }
        return false
    }
}
