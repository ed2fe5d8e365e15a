import NewsMarkup

/// Finds the elements that hold the article's text.
///
/// A cascade: elements named as the text, as an article, as the main column; then the element in which paragraphs lie most
/// densely. Each step is judged by how much prose it returns, measured against the densest element.
struct ContainerChoice {
    private let tree: PageTree
    private let features: PageFeatures
    private let furniture: Furniture

    init(_ tree: PageTree, _ features: PageFeatures, _ furniture: Furniture) {
        self.tree = tree
        self.features = features
        self.furniture = furniture
    }

    /// The elements that hold the text, in document order, none inside another; empty where the page has no prose.
    func roots() -> [Int] {
        let dense = densest()
        let measure = dense.map(prose) ?? 0
        let bodies = candidates { features.hints[$0].contains(.body) }
        if let best = richest(bodies), isEnough(prose(best), against: measure) { return merged(best, with: bodies) }
        let articles = candidates { tree.nodes[$0].tag == .article || features.hints[$0].contains(.article) }
        if let best = richest(articles), isEnough(prose(best), against: measure) { return [narrowed(best, to: dense)] }
        let mains = candidates { tree.nodes[$0].tag == .main || features.hints[$0].contains(.main) }
        if let best = richest(mains), isEnough(prose(best), against: measure) { return [narrowed(best, to: dense)] }
        return dense.map { [$0] } ?? []
    }

    private func prose(_ node: Int) -> Int { furniture.proseBytes(tree, node) }

    private func isEnough(_ found: Int, against measure: Int) -> Bool { found >= 140 && found * 2 >= measure }

    private func candidates(where isWanted: (Int) -> Bool) -> [Int] {
        tree.nodes.indices.filter { tree.nodes[$0].tag != .text && isWanted($0) && prose($0) > 0 }
    }

    /// The candidate with the most prose; of those that hold nearly the same, the innermost.
    private func richest(_ nodes: [Int]) -> Int? {
        guard var best = nodes.max(by: { prose($0) < prose($1) }) else { return nil }
        let most = prose(best)
        for node in nodes where node > best && node < Int(tree.nodes[best].subtreeEnd) && prose(node) * 100 >= most * 97
        {
            best = node
        }
        return best
    }

    /// The densest element where it lies inside the candidate and holds most of its prose.
    private func narrowed(_ candidate: Int, to dense: Int?) -> Int {
        guard let dense, tree.descendants(of: candidate).contains(dense) else { return candidate }
        return prose(dense) * 100 >= prose(candidate) * 85 ? dense : candidate
    }

    /// The best candidate and the others of its kind that lie beside it: one text cut in pieces by what stands between.
    private func merged(_ best: Int, with candidates: [Int]) -> [Int] {
        let parent = tree.nodes[best].parent
        let grandparent = parent > 0 ? tree.nodes[Int(parent)].parent : -1
        var roots: [Int] = []
        var end = 0
        for node in candidates where node >= end {
            let above = tree.nodes[node].parent
            let isBeside =
                above == parent || (grandparent > 0 && above > 0 && tree.nodes[Int(above)].parent == grandparent)
            let isSame = node == best || (isBeside && features.hints[node] == features.hints[best])
            guard isSame, !tree.descendants(of: node).contains(best) else { continue }
            roots.append(node)
            end = Int(tree.nodes[node].subtreeEnd)
        }
        return roots
    }

    /// The element whose children and grandchildren hold the most prose (after Mozilla's Readability: a paragraph counts
    /// fully for its parent, half for the next ancestor, a sixth and a ninth for the two above).
    private func densest() -> Int? {
        var scores = [Int32](repeating: 0, count: tree.nodes.count)
        for node in tree.nodes.indices where tree.nodes[node].tag != .text {
            let own = furniture.ownProse(node)
            guard own > 0 else { continue }
            let isLeaf = !TagKind.isContainer(tree.nodes[node].tag)
            var above = isLeaf ? tree.parent(of: node) : node
            for divisor: Int32 in [1, 2, 6, 9] {
                guard let ancestor = above else { break }
                scores[ancestor] += own / divisor
                above = tree.parent(of: ancestor)
            }
        }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else { return nil }
        return best
    }
}
