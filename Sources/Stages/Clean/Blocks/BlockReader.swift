import NewsMarkup
import NewsModel
import NewsText

/// Reads the blocks of a container as a reader sees them: inline elements join, block elements and breaks part.
///
/// Rows of a data table and preformatted text are read as one block whatever elements are in them.
struct BlockReader {
    let tree: PageTree
    let features: PageFeatures
    private let furniture: Furniture
    let shapes: ElementShapes
    var writer = BlockWriter()
    private var blocks: [Block] = []
    /// What is known about the block being written.
    private var linked: Int32 = 0
    private var emphasised: Int32 = 0
    private var context: PageFeatures.Context = []
    var current: Int32 = -1
    private var isBulleted = false
    /// The line breaks since the last word, and the bytes of spaces that show behind them.
    private var breaks = 0
    private var indent = 0
    /// Whether single breaks part paragraphs in the element `column`.
    private var column: Int32 = -1
    /// The subtree that goes, while inside it.
    private var goneUntil = 0
    private var goneFrom: Int32 = -1
    private var gone: Removal.Reason?
    /// What was taken out of the middle of the block.
    var asides: [(text: [UInt8], reason: Removal.Reason, node: Int)] = []
    /// The ends of subtrees: the last inline emphasis entered; a row or preformatted text, in which nothing parts
    /// blocks; where line feeds are line breaks; something drawn apart; quotations.
    private var emphasisEnd = 0
    private var joinedEnd = 0
    private var linesEnd = 0
    private var edgeEnd = 0
    var quoteEnds: [Int] = []
    /// The link whose text was written last, and where that ended.
    var lastLink = -1
    var linkTextEnd = -1

    init(_ tree: PageTree, _ features: PageFeatures, _ furniture: Furniture) {
        self.tree = tree
        self.features = features
        self.furniture = furniture
        shapes = ElementShapes(tree: tree, features: features)
    }

    /// What was read.
    var list: BlockList { BlockList(bytes: writer.bytes, blocks: blocks) }

    /// Reads the subtree of a node.
    mutating func read(_ root: Int) {
        var node = root
        let end = Int(tree.nodes[root].subtreeEnd)
        while node < end {
            leaveEnded(before: node)
            let tag = tree.nodes[node].tag
            if features.context[node].contains(.unread) {
                if TagKind.isDrawn(tag) { writer.gap.insert(.edge) }
                node = Int(tree.nodes[node].subtreeEnd)
                continue
            }
            if gone == nil, node != root, let reason = furniture.reason(at: node), !isPartOfSentence(node, reason) {
                if !writer.isEmpty, shapes.isInline(node) {
                    setAside(node, reason)
                    node = Int(tree.nodes[node].subtreeEnd)
                    continue
                }
                flush()
                gone = reason
                goneFrom = Int32(node)
                goneUntil = Int(tree.nodes[node].subtreeEnd)
            }
            if tag == .text { addText(node) } else { enter(node, tag) }
            node += 1
        }
        leaveEnded(before: end)
        flush()
    }

    private mutating func leaveEnded(before node: Int) {
        if !quoteEnds.isEmpty { leaveQuotations(before: node) }
        if edgeEnd > 0, node >= edgeEnd {
            writer.gap.insert(.edge)
            edgeEnd = 0
        }
        guard gone != nil, node >= goneUntil else { return }
        flush()
        gone = nil
        goneFrom = -1
    }

    private mutating func enter(_ node: Int, _ tag: Tag) {
        let end = Int(tree.nodes[node].subtreeEnd)
        switch tag {
        case .br: breakLine(node)
        case .b, .strong, .em, .i, .u: emphasisEnd = max(emphasisEnd, end)
        case .a: enterLink(node)
        case .img: enterImage(node)
        case .time, .label:
            writer.gap.insert(.edge)
            edgeEnd = max(edgeEnd, end)
        case .q: enterQuotation(node)
        case .span where end == node + 1 && shapes.isNamedBreak(node): breakLine(node)
        default:
            if TagKind.isBlock(tag) { enterBlock(node, tag, end) }
        }
        if end > linesEnd, shapes.keepsLines(node) { linesEnd = end }
    }

    private mutating func enterBlock(_ node: Int, _ tag: Tag, _ end: Int) {
        guard node >= joinedEnd else { return partJoined(node, by: tag == .td || tag == .th ? .cell : .space) }
        flush()
        if tag == .pre || (tag == .tr && shapes.isDataRow(node)) { joinedEnd = end }
    }

    private mutating func partJoined(_ node: Int, by gap: BlockWriter.Gap) {
        if features.context[node].contains(.preformatted) { writer.endLine() } else { writer.gap.insert(gap) }
    }

    private mutating func breakLine(_ node: Int) {
        guard node >= joinedEnd else { return partJoined(node, by: .space) }
        breaks += 1
        indent = 0
        writer.gap.insert(.line)
        if breaks > 1 { flush() }
    }

    private mutating func addText(_ node: Int) {
        let range = tree.nodes[node].text
        if features.context[node].contains(.preformatted) {
            begin(node)
            let before = writer.bytes.count
            writer.writeLines(tree.bytes[range.indices])
            count(node, writer.bytes.count - before)
            return
        }
        var offset = range.start
        if node > 0, tree.nodes[node - 1].tag != .wbr { writer.gap.insert(.joint) }
        while offset < range.end {
            let byte = tree.bytes[offset]
            if byte <= 0x20 {
                writer.gap.insert(byte == 0x0A || byte == 0x0D ? .lineFeed : .space)
                if byte == 0x0A, node < linesEnd { breakLine(node) }
                offset += 1
                continue
            }
            var end = offset + 1
            while end < range.end, tree.bytes[end] > 0x20 { end += 1 }
            put(tree.bytes[offset..<end], node)
            offset = end
        }
    }

    /// Begins a block for the text of a node where it does not go on with the one being written.
    private mutating func begin(_ node: Int) {
        let home = features.block[node]
        if home != current, node >= joinedEnd || writer.isEmpty { flush() }
        current = home
        if writer.isEmpty { context = features.context[node] }
    }

    mutating func put(_ run: ArraySlice<UInt8>, _ node: Int) {
        begin(node)
        if let first = run.first, first >= 0xC2, let spaces = run.shownSpaces {
            if spaces > 0 { writer.gap.insert(.noBreakSpace) }
            indent += spaces
            return
        }
        if breaks > 0 {
            if !writer.isEmpty, parts(run, node) {
                flush()
                column = features.block[node]
                begin(node)
            }
            breaks = 0
        }
        if writer.isEmpty { isBulleted = run.span.isBullet }
        let before = writer.bytes.count
        writer.write(run)
        count(node, writer.bytes.count - before)
    }

    private func parts(_ run: ArraySlice<UInt8>, _ node: Int) -> Bool {
        let isBold = Int(emphasised) * 10 >= writer.line.count * 9 && writer.lineStart == writer.start
        let lineBreak = LineBreak(
            isColumn: column == features.block[node], endsEmphasis: isBold && node >= emphasisEnd,
            isIndented: indent > 1)
        return lineBreak.parts(writer.line.span, run.span)
    }

    private mutating func count(_ node: Int, _ added: Int) {
        guard added > 0 else { return }
        if features.context[node].contains(.link) {
            linked += Int32(added)
            linkTextEnd = writer.bytes.count
        }
        if node < emphasisEnd { emphasised += Int32(added) }
    }

    private mutating func flush() {
        let isTable = writer.hasCells
        let range = writer.end()
        if !range.isEmpty {
            var block = Block(range: range, role: role, reason: gone)
            block.removal = goneFrom
            block.linked = linked
            block.isRow = isTable
            block.isTitle = current >= 0 && tree.nodes[Int(current)].tag == .h1
            block.isEmphasised = Int(emphasised) * 10 >= block.range.count * 9
            if gone == nil, !context.isDisjoint(with: [.caption, .figure]) { block.role = .caption }
            append(block)
        }
        for aside in asides {
            writer.write(aside.text[...])
            var block = Block(range: writer.end(), role: .paragraph, reason: gone ?? aside.reason)
            block.removal = gone == nil ? Int32(aside.node) : goneFrom
            blocks.append(block)
        }
        asides.removeAll(keepingCapacity: true)
        (linked, emphasised, breaks, indent, current, context, isBulleted) = (0, 0, 0, 0, -1, [], false)
    }

    /// Appends a block; one that goes on behind a large first letter that stands alone is put together with it.
    private mutating func append(_ block: Block) {
        if let last = blocks.last, last.range.end == block.range.start, last.reason == nil, block.reason == nil,
            last.role == .paragraph, block.role == .paragraph, last.range.count == 1,
            writer.bytes[last.range.start].isASCIIUpper, writer.bytes[block.range.start].isASCIILower
        {
            blocks[blocks.count - 1] = block
            blocks[blocks.count - 1].range = last.range.union(block.range)
            return
        }
        blocks.append(block)
    }

    private var role: Paragraph.Role {
        if context.contains(.caption) { return .caption }
        if context.contains(.quotation) { return .quotation }
        if context.contains(.heading) { return .heading }
        if context.contains(.preformatted) { return .preformatted }
        if !context.isDisjoint(with: [.listItem, .definition]) { return .listItem }
        return isBulleted ? .listItem : .paragraph
    }
}
