import NewsMarkup
import NewsText

/// Finds elements by words in their class, id and similar attributes.
struct PageMarks {
    /// The attributes whose values say what an element is for.
    private static let naming: [AttributeName] = [.class, .id, .itemprop, .rel, .dataTestid, .dataComponent, .dataQa]

    /// The elements in a range of nodes whose naming attributes contain one of the words (lower-case ASCII).
    ///
    /// In document order, at most `most`.
    static func elements(
        of tree: PageTree, in nodes: Range<Int>, named words: [StaticString], most: Int = 200
    ) -> [Int] {
        var result: [Int] = []
        for node in nodes where tree.nodes[node].attributeCount > 0 && tree.nodes[node].tag != .meta {
            if isNamed(node, of: tree, words) {
                result.append(node)
                if result.count == most { break }
            }
        }
        return result
    }

    /// Whether one of the words stands in an element's naming attributes.
    static func isNamed(_ node: Int, of tree: PageTree, _ words: [StaticString]) -> Bool {
        let first = Int(tree.nodes[node].firstAttribute)
        for index in first..<first + Int(tree.nodes[node].attributeCount) {
            let attribute = tree.attributes[index]
            guard naming.contains(attribute.name), attribute.value.count <= 1000 else { continue }
            let value = tree.bytes.span.extracting(attribute.value.indices)
            if words.contains(where: { ByteSearch.find($0, in: value) != nil }) { return true }
        }
        return false
    }

    /// Whether an element lies in a part of the page that is about other things.
    static func isAside(_ node: Int, of tree: PageTree) -> Bool {
        var next = tree.parent(of: node)
        var steps = 0
        while let current = next, steps < 40 {
            switch tree.nodes[current].tag {
            case .aside, .nav, .footer: return true
            default: break
            }
            if isNamed(
                current, of: tree,
                ["comment", "related", "sidebar", "recommend", "most-read", "teaser", "footer", "trending"]),
                tree.nodes[current].tag != .body, tree.nodes[current].tag != .html
            {
                return true
            }
            next = tree.parent(of: current)
            steps += 1
        }
        return false
    }
}
