import NewsMarkup

/// Finds the standfirst: the sentence or two between the headline and the body, which many pages keep outside the body.
struct Standfirst {
    /// Shorter lines are kickers and dates, longer ones are part of the text, in bytes without spaces.
    private static let length = 45...900
    /// The most text that lies between the headline and the standfirst, in bytes without spaces.
    private static let farthest = 2500
    /// The most text between two lines of one standfirst.
    private static let gap = 80
    /// A standfirst has at most so many lines.
    private static let most = 4

    private let tree: PageTree
    private let features: PageFeatures
    private let furniture: Furniture

    private let headline: UInt64?

    /// Prepares the search; `headline` is what the page's metadata say, by the hash of its words.
    init(_ tree: PageTree, _ features: PageFeatures, _ furniture: Furniture, headline: UInt64?) {
        self.headline = headline
        self.tree = tree
        self.features = features
        self.furniture = furniture
    }

    /// The blocks that hold it, in document order, if the page has one before the element `body`.
    func blocks(before body: Int) -> [Int] {
        guard let headline = headline(before: body) else { return [] }
        var node = Int(tree.nodes[headline].subtreeEnd)
        var passed = 0
        var found: [Int] = []
        var end = 0
        while node < body, found.count < Self.most {
            let isGone = furniture.reason(at: node) != nil || !features.context[node].isDisjoint(with: Self.unwanted)
            if isGone {
                node = Int(tree.nodes[node].subtreeEnd)
                continue
            }
            let text = features.ownText(node)
            if isStandfirst(node), !found.contains(where: { isSame($0, node) }) {
                found.append(node)
                end = passed + text
            }
            passed += text
            if passed > (found.isEmpty ? Self.farthest : end + Self.gap) { break }
            node += 1
        }
        return found
    }

    /// The last heading of the first rank before the body, or one of another rank that is the headline by its words.
    private func headline(before body: Int) -> Int? {
        let before = tree.nodes.indices.prefix(body)
        if let first = before.last(where: { tree.nodes[$0].tag == .h1 }) { return first }
        guard let headline else { return nil }
        return before.last { node in
            guard tree.nodes[node].tag == .h2 || tree.nodes[node].tag == .h3, features.textBytes(tree, node) <= 300
            else { return false }
            return BlockRules.hash(Array(tree.text(below: node).utf8).span) == headline
        }
    }

    /// Whether two blocks say the same: one for small screens, one for large.
    private func isSame(_ one: Int, _ other: Int) -> Bool {
        features.ownText(one) == features.ownText(other) && tree.text(below: one) == tree.text(below: other)
    }

    private static let unwanted: PageFeatures.Context = [.unread, .caption, .figure, .hidden, .listItem]

    private func isStandfirst(_ node: Int) -> Bool {
        let text = features.ownText(node)
        guard Self.length.contains(text), features.textBytes(tree, node) < text + text / 4 else { return false }
        if features.hints[node].contains(.standfirst) || features.ownProse(node) > 0 { return true }
        // A sentence without a stop: how most outlets set it.
        switch tree.nodes[node].tag {
        case .h2, .h3, .h4, .p: return features.linkBytes(tree, node) * 3 < text
        default: return false
        }
    }
}
