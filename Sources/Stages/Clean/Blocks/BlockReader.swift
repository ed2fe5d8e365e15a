import NewsMarkup
import NewsModel
import NewsText

/// Reads the blocks of a container as a reader sees them: inline elements join, block elements and double breaks part.
struct BlockReader {
    private let tree: PageTree
    private let features: PageFeatures
    private let furniture: Furniture
    private(set) var list = BlockList()
    /// The block being written.
    private var start = 0
    private var linked: Int32 = 0
    private var emphasised: Int32 = 0
    private var context: PageFeatures.Context = []
    private var current: Int32 = -1
    private var hasSpace = false
    private var breaks = 0
    /// The subtree that goes, while inside it.
    private var goneUntil = 0
    private var goneFrom: Int32 = -1
    private var gone: Removal.Reason?
    /// The end of the last inline emphasis entered.
    private var emphasisEnd = 0

    init(_ tree: PageTree, _ features: PageFeatures, _ furniture: Furniture) {
        self.tree = tree
        self.features = features
        self.furniture = furniture
    }

    /// Reads the subtree of a node.
    mutating func read(_ root: Int) {
        var node = root
        let end = Int(tree.nodes[root].subtreeEnd)
        while node < end {
            if features.context[node].contains(.unread) {
                node = Int(tree.nodes[node].subtreeEnd)
                continue
            }
            if gone != nil, node >= goneUntil { leaveFurniture() }
            if tree.nodes[node].tag == .text { addText(node) } else { enter(node, isRoot: node == root) }
            node += 1
        }
        flush()
        leaveFurniture()
    }

    private mutating func leaveFurniture() {
        flush()
        gone = nil
        goneFrom = -1
        goneUntil = 0
    }

    private mutating func enter(_ node: Int, isRoot: Bool) {
        let tag = tree.nodes[node].tag
        if gone == nil, !isRoot, let reason = furniture.reason(at: node) {
            flush()
            gone = reason
            goneFrom = Int32(node)
            goneUntil = Int(tree.nodes[node].subtreeEnd)
        }
        switch tag {
        case .br:
            breaks += 1
            if breaks > 1 { flush() }
            hasSpace = true
        case .td, .th:
            // The cells of a row are parts of one line.
            if isDataCell(node) { hasSpace = true } else { flush() }
        case .b, .strong, .em, .i, .u:
            emphasisEnd = max(emphasisEnd, Int(tree.nodes[node].subtreeEnd))
        default:
            if TagKind.isBlock(tag) { flush() }
        }
    }

    /// Whether a cell holds a value rather than blocks of a page laid out as a table.
    private func isDataCell(_ node: Int) -> Bool { features.textBytes(tree, node) < 200 }

    private mutating func addText(_ node: Int) {
        let nodeContext = features.context[node]
        if features.block[node] != current, !isSameRow(features.block[node], current) { flush() }
        current = features.block[node]
        let isPreformatted = nodeContext.contains(.preformatted)
        let before = list.bytes.count
        let range = tree.nodes[node].text
        var offset = range.start
        while offset < range.end {
            let byte = tree.bytes[offset]
            if byte <= 0x20 {
                let isLineEnd = isPreformatted && byte == 0x0A && list.bytes.count > start
                if isLineEnd { list.bytes.append(byte) } else { hasSpace = true }
                offset += 1
                continue
            }
            var end = offset + 1
            while end < range.end, tree.bytes[end] > 0x20 { end += 1 }
            if hasSpace, list.bytes.count > start, list.bytes.last != 0x0A { list.bytes.append(0x20) }
            hasSpace = false
            breaks = 0
            list.bytes.append(contentsOf: tree.bytes[offset..<end])
            offset = end
        }
        let added = Int32(list.bytes.count - before)
        guard added > 0 else { return }
        if before == start || context.isEmpty { context = nodeContext }
        if nodeContext.contains(.link) { linked += added }
        if node < emphasisEnd { emphasised += added }
    }

    private func isSameRow(_ one: Int32, _ other: Int32) -> Bool {
        guard one >= 0, other >= 0 else { return false }
        let (first, second) = (tree.nodes[Int(one)], tree.nodes[Int(other)])
        let areCells = (first.tag == .td || first.tag == .th) && (second.tag == .td || second.tag == .th)
        return areCells && first.parent == second.parent && isDataCell(Int(one)) && isDataCell(Int(other))
    }

    private mutating func flush() {
        defer {
            start = list.bytes.count
            (linked, emphasised, hasSpace, breaks, current) = (0, 0, false, 0, -1)
            context = []
        }
        while list.bytes.count > start, list.bytes[list.bytes.count - 1].isASCIISpace { list.bytes.removeLast() }
        guard list.bytes.count > start else { return }
        var block = Block(range: ByteRange(start, list.bytes.count), role: role, reason: gone)
        block.removal = goneFrom
        block.linked = linked
        block.isTitle = current >= 0 && tree.nodes[Int(current)].tag == .h1
        block.isEmphasised = Int(emphasised) * 10 >= block.range.count * 9
        if gone == nil, !context.isDisjoint(with: [.caption, .figure]) { block.role = .caption }
        list.blocks.append(block)
    }

    private var role: Paragraph.Role {
        if context.contains(.caption) { return .caption }
        if context.contains(.heading) { return .heading }
        if context.contains(.preformatted) { return .preformatted }
        if context.contains(.quotation) { return .quotation }
        if context.contains(.listItem) { return .listItem }
        return .paragraph
    }
}
