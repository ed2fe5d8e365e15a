import NewsMarkup
import NewsText

/// What is known about every node of a page, computed in one pass over the flat tree.
///
/// Sums are running totals, so that the sum over any subtree is one subtraction.
struct PageFeatures {
    /// What a node inherits from its ancestors.
    struct Context: OptionSet {
        let rawValue: UInt16
        static let unread = Context(rawValue: 1)
        static let link = Context(rawValue: 2)
        static let listItem = Context(rawValue: 4)
        static let quotation = Context(rawValue: 8)
        static let preformatted = Context(rawValue: 16)
        static let heading = Context(rawValue: 32)
        static let table = Context(rawValue: 64)
        static let figure = Context(rawValue: 128)
        static let caption = Context(rawValue: 256)
        static let embed = Context(rawValue: 512)
        static let hidden = Context(rawValue: 1024)
        static let definition = Context(rawValue: 16384)
    }

    /// The most nodes that a control or embedded object, a figure, a caption has; a larger one was never closed.
    private static let largestControl = 300
    private static let largestFigure = 120
    private static let largestCaption = 60
    private static let largestHeading = 60

    var hints: [Hint] = []
    /// The pieces of a page that was streamed, which a script moves to their places at once (React's `<div hidden id="S:2">`).
    private(set) var streamed: [Int] = []
    var context: [Context] = []
    /// The nearest element that breaks lines, itself where it does.
    var block: [Int32] = []
    /// Running totals before each node: bytes of visible text that are no white space, and those in links.
    private var text: [Int32] = [0]
    private var linked: [Int32] = [0]
    private var links: [Int32] = [0]
    /// The running total of prose: text in blocks that read like running text.
    private var prose: [Int32] = [0]
    /// Per block: the bytes of its own text, those in links, and the marks that end or part sentences.
    private var own: [Own]

    struct Own {
        var text: Int32 = 0
        var linked: Int32 = 0
        var stops: Int32 = 0

        /// The bytes that count as prose: of blocks that are long enough, have sentences in them and are not all link.
        var prose: Int32 {
            guard text >= 50, linked * 2 < text else { return 0 }
            return stops > 0 || text >= 120 ? text - linked / 2 : 0
        }
    }

    init(_ tree: PageTree, names: NameReader) {
        let count = tree.nodes.count
        own = Array(repeating: Own(), count: count)
        text.reserveCapacity(count + 1)
        linked.reserveCapacity(count + 1)
        links.reserveCapacity(count + 1)
        prose.reserveCapacity(count + 1)
        hints.reserveCapacity(count)
        context.reserveCapacity(count)
        block.reserveCapacity(count)
        var memo = ValueMemo()
        for node in 0..<count { add(node, of: tree, names, &memo) }
        for node in 0..<count {
            let visible = context[node].isDisjoint(with: [.unread, .caption, .figure])
            prose.append(prose[node] + (visible ? own[node].prose : 0))
        }
    }

    func textBytes(_ tree: PageTree, _ node: Int) -> Int { Int(text[Int(tree.nodes[node].subtreeEnd)] - text[node]) }
    func linkBytes(_ tree: PageTree, _ node: Int) -> Int {
        Int(linked[Int(tree.nodes[node].subtreeEnd)] - linked[node])
    }
    func linkCount(_ tree: PageTree, _ node: Int) -> Int { Int(links[Int(tree.nodes[node].subtreeEnd)] - links[node]) }
    func proseBytes(_ tree: PageTree, _ node: Int) -> Int { Int(prose[Int(tree.nodes[node].subtreeEnd)] - prose[node]) }
    /// The prose before a node, in bytes.
    func proseBytes(before node: Int) -> Int { Int(prose[node]) }

    /// The last text before a node within its parent, if it is no link.
    func previousBlock(_ tree: PageTree, _ node: Int) -> Int? {
        let parent = Int(tree.nodes[node].parent)
        var index = node - 1
        while index > parent {
            if tree.nodes[index].tag == .text, tree.bytes[tree.nodes[index].text.indices].contains(where: { $0 > 0x20 })
            {
                return context[index].contains(.link) ? nil : index
            }
            index -= 1
        }
        return nil
    }

    func endsWithColon(_ tree: PageTree, _ text: Int) -> Bool {
        tree.bytes[tree.nodes[text].text.indices].last { $0 > 0x20 } == 0x3A
    }

    /// Whether the text below a node ends as a sentence does.
    func endsSentence(_ tree: PageTree, _ node: Int) -> Bool {
        for index in tree.descendants(of: node).reversed() where tree.nodes[index].tag == .text {
            let text = tree.bytes.span.extracting(tree.nodes[index].text.indices)
            var end = text.count
            while end > 0, text[end - 1] <= 0x20 { end -= 1 }
            if end > 0 { return text.extracting(0..<end).endsSentence }
        }
        return false
    }

    func ownText(_ node: Int) -> Int { Int(own[node].text) }
    func ownProse(_ node: Int) -> Int { Int(own[node].prose) }

    private mutating func add(_ index: Int, of tree: PageTree, _ names: NameReader, _ memo: inout ValueMemo) {
        let node = tree.nodes[index]
        let parent = Int(node.parent)
        let inherited = parent < 0 ? Context() : context[parent]
        if node.tag == .text {
            hints.append([])
            context.append(inherited)
            block.append(parent < 0 ? 0 : block[parent])
            addText(tree, node.text, inherited)
            return
        }
        var hint = self.hint(of: index, tree, names, &memo)
        // Templates write every feature of a page into the classes of its root.
        if node.tag == .html || node.tag == .body { hint = [] }
        hints.append(hint)
        var context = inherited.union(Self.context(of: node.tag))
        // An unclosed button holds the rest of the page.
        if TagKind.isUnread(node.tag), !inherited.contains(.unread), Int(node.subtreeEnd) - index > Self.largestControl
        {
            context.remove(.unread)
        }
        // Unclosed figures and captions hold the text behind them.
        let size = Int(node.subtreeEnd) - index
        if node.tag == .figure, !inherited.contains(.figure), size > Self.largestFigure { context.remove(.figure) }
        if !inherited.contains(.caption), size > Self.largestCaption { context.remove(.caption) }
        if !inherited.contains(.heading), size > Self.largestHeading { context.remove(.heading) }
        if hint.contains(.embed) { context.formUnion([.quotation, .embed]) }
        if Self.isHidden(index, tree) {
            if Self.isStreamed(index, tree) { streamed.append(index) } else { context.insert(.hidden) }
        }
        if node.tag == .blockquote || node.tag == .table || node.tag == .pre { context.remove(.figure) }
        self.context.append(context)
        block.append(TagKind.isBlock(node.tag) || parent < 0 ? Int32(index) : block[parent])
        text.append(text[index])
        linked.append(linked[index])
        links.append(links[index] + (node.tag == .a ? 1 : 0))
    }

    private mutating func addText(_ tree: PageTree, _ range: ByteRange, _ context: Context) {
        let index = text.count - 1
        var count: Int32 = 0
        var stops: Int32 = 0
        if !context.contains(.unread) {
            for byte in tree.bytes[range.indices] where byte > 0x20 {
                count += 1
                // Sentence marks of Latin scripts, and the lead bytes of CJK marks (U+3001, U+FF0C) and Arabic ones.
                if byte == 0x2E || byte == 0x2C || byte == 0x3F || byte == 0x21 || byte == 0xE3 || byte == 0xD8 {
                    stops += 1
                }
            }
        }
        let isLink = context.contains(.link)
        text.append(text[index] + count)
        linked.append(linked[index] + (isLink ? count : 0))
        links.append(links[index])
        let block = Int(block[index])
        own[block].text += count
        own[block].stops += stops
        if isLink { own[block].linked += count }
    }

    private static func context(of tag: Tag) -> Context {
        switch tag {
        case .a: .link
        case .li: .listItem
        case .dt, .dd: .definition
        case .blockquote: .quotation
        case .pre: .preformatted
        case .h1, .h2, .h3, .h4, .h5, .h6, .summary: .heading
        case .table: .table
        case .figure: .figure
        case .figcaption, .caption: .caption
        case _ where TagKind.isUnread(tag): .unread
        default: []
        }
    }

    private func hint(of index: Int, _ tree: PageTree, _ names: NameReader, _ memo: inout ValueMemo) -> Hint {
        let node = tree.nodes[index]
        let first = Int(node.firstAttribute)
        var all: Hint = []
        for attribute in tree.attributes[first..<first + Int(node.attributeCount)] {
            switch attribute.name {
            // The ids of headings are made of their words.
            case .id where TagKind.isHeading(node.tag) || tree.bytes.span.isSlug(attribute.value): break
            case .id, .class, .role, .itemprop, .dataTestid, .dataComponent, .dataQa, .dataModule:
                if let known = memo[attribute.value] {
                    all.formUnion(Hint(rawValue: known))
                } else {
                    let found = names.hints(in: tree.bytes.span, attribute.value)
                    memo[attribute.value] = found.rawValue
                    all.formUnion(found)
                }
            default: break
            }
        }
        return all
    }
}

extension Span<UInt8> {
    /// Whether an id is made of the words of a title: four or more of them.
    fileprivate func isSlug(_ range: ByteRange) -> Bool {
        var hyphens = 0
        for index in range.indices.prefix(200) where self[index] == 0x2D { hyphens += 1 }
        return hyphens > 2
    }
}
