import NewsMarkup

/// Finds the standfirst: the sentence or two between the headline and the body, which many pages keep outside the body.
struct Standfirst {
    /// Shorter lines are kickers and dates, longer ones are part of the text, in bytes.
    private static let length = 60...900
    /// The most text that lies between the headline and the body, in bytes.
    private static let farthest = 2500

    private let tree: PageTree
    private let features: PageFeatures
    private let furniture: Furniture

    init(_ tree: PageTree, _ features: PageFeatures, _ furniture: Furniture) {
        self.tree = tree
        self.features = features
        self.furniture = furniture
    }

    /// The block that holds it, if the page has one before the element `body`.
    func block(before body: Int) -> Int? {
        guard let headline = tree.nodes.indices.prefix(body).last(where: { tree.nodes[$0].tag == .h1 }) else {
            return nil
        }
        var node = Int(tree.nodes[headline].subtreeEnd)
        var passed = 0
        var found: Int?
        while node < body {
            let isGone = furniture.reason(at: node) != nil || !features.context[node].isDisjoint(with: Self.unwanted)
            if isGone {
                node = Int(tree.nodes[node].subtreeEnd)
                continue
            }
            passed += features.ownText(node)
            if passed > Self.farthest { return nil }
            if found == nil, isStandfirst(node) { found = node }
            node += 1
        }
        return found
    }

    private static let unwanted: PageFeatures.Context = [.unread, .caption, .figure, .hidden, .listItem]

    private func isStandfirst(_ node: Int) -> Bool {
        let text = features.ownText(node)
        guard Self.length.contains(text), features.textBytes(tree, node) < text + text / 4 else { return false }
        let isNamed = features.hints[node].contains(.standfirst)
        return isNamed || Int(features.ownProse(node)) > 0
    }
}
