import NewsMarkup
import NewsText

/// Finds elements by words in their class, id and similar attributes.
struct PageMarks {
    /// The attributes whose values say what an element is for.
    private static func isNaming(_ name: AttributeName) -> Bool {
        switch name {
        case .class, .id, .itemprop, .rel, .dataTestid, .dataComponent, .dataQa: true
        default: false
        }
    }

    /// The elements in a range of nodes whose naming attributes contain one of the words (lower-case ASCII).
    ///
    /// In document order, at most `most`.
    static func elements(
        of tree: PageTree, in nodes: Range<Int>, named words: [StaticString], most: Int = 200
    ) -> [Int] {
        var result: [Int] = []
        var memo = ValueMemo()
        for node in nodes where tree.nodes[node].attributeCount > 0 && tree.nodes[node].tag != .meta {
            if isNamed(node, of: tree, words, &memo) {
                result.append(node)
                if result.count == most { break }
            }
        }
        return result
    }

    /// Whether one of the words stands in an element's naming attributes.
    static func isNamed(_ node: Int, of tree: PageTree, _ words: [StaticString]) -> Bool {
        for value in namingValues(of: node, in: tree) where contains(value, of: tree, words) { return true }
        return false
    }

    /// The same, where the memo knows what was found in values before; it is for these words alone.
    private static func isNamed(
        _ node: Int, of tree: PageTree, _ words: [StaticString], _ memo: inout ValueMemo
    ) -> Bool {
        for value in namingValues(of: node, in: tree) {
            let isFound = memo[value].map { $0 == 1 } ?? contains(value, of: tree, words)
            memo[value] = isFound ? 1 : 0
            if isFound { return true }
        }
        return false
    }

    private static func namingValues(of node: Int, in tree: PageTree) -> some Sequence<ByteRange> {
        let first = Int(tree.nodes[node].firstAttribute)
        return tree.attributes[first..<first + Int(tree.nodes[node].attributeCount)].lazy
            .filter { isNaming($0.name) && $0.value.count <= 1000 }.map(\.value)
    }

    private static func contains(_ value: ByteRange, of tree: PageTree, _ words: [StaticString]) -> Bool {
        ByteSearch.containsAny(words, in: tree.bytes.span.extracting(value.indices))
    }

    /// The text below a node, cut where elements begin and end, but for those that only change the type.
    ///
    /// Empty where there are more than `most` bytes.
    static func lines(of tree: PageTree, below node: Int, most: Int) -> [String] {
        var lines: [String] = []
        var line: [UInt8] = []
        var left = most
        func flush() {
            if let text = Inline.nonEmpty(String(decoding: line, as: UTF8.self)) { lines.append(text) }
            line.removeAll(keepingCapacity: true)
        }
        for index in tree.descendants(of: node) {
            switch tree.nodes[index].tag {
            case .text:
                let parent = Int(tree.nodes[index].parent)
                if ![.b, .strong, .i, .em].contains(tree.nodes[parent].tag),
                    tree.nodes[index - 1].tag == .text || parent != index - 1
                {
                    flush()
                }
                line.append(contentsOf: tree.bytes[tree.nodes[index].text.indices])
                left -= tree.nodes[index].text.count
                if left < 0 { return [] }
            case .b, .strong, .i, .em: break
            default: flush()
            }
        }
        flush()
        return lines
    }

    /// Whether an element lies in a part of the page that is about other things.
    ///
    /// What holds the headline too is not about other things, whatever it is called ("with-sidebar").
    /// Neither is the footer of an article where `keepsFooters` says so.
    static func isAside(_ node: Int, of tree: PageTree, headline: Int?, keepsFooters: Bool = false) -> Bool {
        var next = tree.parent(of: node)
        for _ in 0..<40 {
            guard let current = next else { return false }
            if let headline, current < headline, headline < Int(tree.nodes[current].subtreeEnd) { return false }
            switch tree.nodes[current].tag {
            case .footer where keepsFooters && tree.parent(of: current).map { tree.nodes[$0].tag == .article } == true:
                break
            case .aside, .nav, .footer: return true
            case .body, .html: return false
            default:
                let isFooter =
                    keepsFooters && isNamed(current, of: tree, ["post-footer", "entry-footer", "article-footer"])
                if !isFooter, isNamed(current, of: tree, asides) { return true }
            }
            next = tree.parent(of: current)
        }
        return false
    }

    private static let asides: [StaticString] = [
        "comment", "related", "sidebar", "recommend", "most-read", "teaser", "footer", "trending",
    ]
}
