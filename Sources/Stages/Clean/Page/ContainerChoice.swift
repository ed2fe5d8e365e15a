import NewsMarkup
import NewsModel

/// Finds the elements that hold the article's text.
///
/// A cascade: elements named as the text, as an article, as the main column; then the element in which paragraphs lie
/// most densely. Each step is judged by how much prose it returns, measured against the densest element.
struct ContainerChoice {
    /// The share of prose in the text of an element that is an article as a whole, in hundredths.
    private static let leastShare = 60

    /// The least prose of a piece of the page that is read besides the article's element, in bytes.
    private static let leastPiece = 200

    /// Shorter headings of the first rank name the site, in bytes.
    private static let shortestHeadline = 20

    private let tree: PageTree
    private let features: PageFeatures
    private let furniture: Furniture
    /// The headings of the first rank that are long enough for headlines, in document order.
    private let titles: [Int]

    init(_ tree: PageTree, _ features: PageFeatures, _ furniture: Furniture) {
        self.tree = tree
        self.features = features
        self.furniture = furniture
        titles = tree.nodes.indices.filter {
            tree.nodes[$0].tag == .h1 && features.textBytes(tree, $0) >= Self.shortestHeadline
        }
    }

    /// What was chosen.
    struct Choice {
        /// The elements that hold the text, in document order, none inside another; empty where the page has no prose.
        var roots: [Int]
        /// How they were found.
        var step: CleanExplanation.Step
    }

    /// Chooses the elements that hold the text.
    func choice() -> Choice {
        var choice = expanded(chosen())
        if let home = larger(than: choice.roots) { choice = Choice(roots: [home], step: .expanded) }
        choice.roots = (choice.roots + streamed(besides: choice.roots)).sorted()
        return choice
    }

    /// The smallest element around the roots that holds most of the page's prose, where they hold only a small part of it and
    /// no second headline stands in it.
    private func larger(than roots: [Int]) -> Int? {
        let total = prose(0)
        guard let first = roots.first, roots.reduce(0, { $0 + prose($1) }) * 4 < total else { return nil }
        var home = first
        while let parent = tree.parent(of: home), prose(home) * 10 < total * 6 { home = parent }
        guard !isPage(home) else { return nil }
        return titles(before: Int(tree.nodes[home].subtreeEnd)) - titles(before: home) <= 1 ? home : nil
    }

    /// The pieces of a page that was streamed, as far as they hold prose that the roots do not.
    private func streamed(besides roots: [Int]) -> [Int] {
        guard !roots.isEmpty else { return [] }
        return features.streamed.filter { node in
            guard prose(node) >= Self.leastPiece else { return false }
            let inside = tree.descendants(of: node)
            return !roots.contains { inside.contains($0) || tree.descendants(of: $0).contains(node) }
        }
    }

    /// The elements with most prose that some step looks at, for an explanation.
    func looked() -> [(node: Int, step: CleanExplanation.Step)] {
        let narrow = densest()
        var found: [(node: Int, step: CleanExplanation.Step)] = []
        found += candidates { features.hints[$0].contains(.body) }.map { ($0, .body) }
        found += candidates { tree.nodes[$0].tag == .article || features.hints[$0].contains(.article) }.map {
            ($0, .article)
        }
        found += candidates { tree.nodes[$0].tag == .main || features.hints[$0].contains(.main) }.map { ($0, .main) }
        if let narrow { found += [(narrow, .densest), (widened(narrow), .widened)] }
        var seen: Set<Int> = []
        found = found.filter { seen.insert($0.node).inserted }
        return found.sorted { (prose($1.node), $0.node) < (prose($0.node), $1.node) }
    }

    private func chosen() -> Choice {
        let narrow = densest()
        let dense = narrow.map(widened)
        let measure = narrow.map(prose) ?? 0
        let bodies = candidates { features.hints[$0].contains(.body) }
        if let best = richest(bodies), isEnough(prose(best), against: measure) {
            return Choice(roots: merged(best, with: bodies), step: .body)
        }
        let articles = candidates { tree.nodes[$0].tag == .article || features.hints[$0].contains(.article) }
        if let best = richest(articles), isEnough(prose(best), against: measure) {
            return Choice(roots: [narrowed(best, to: dense)], step: .article)
        }
        let mains = candidates { tree.nodes[$0].tag == .main || features.hints[$0].contains(.main) }
        if let best = richest(mains), isEnough(prose(best), against: measure) {
            return Choice(roots: [narrowed(best, to: dense)], step: .main)
        }
        return Choice(roots: dense.map { [$0] } ?? [], step: dense == narrow ? .densest : .widened)
    }

    /// The element that holds the headline and the choice, where the choice is only a smaller part of its prose: what
    /// was chosen is one section of several.
    private func expanded(_ choice: Choice) -> Choice {
        let roots = choice.roots
        guard let first = roots.first, titles.count == 1, let title = titles.first, title < first else { return choice }
        var home = first
        while let parent = tree.parent(of: home), !tree.descendants(of: home).contains(title) { home = parent }
        guard !isPage(home) else { return choice }
        let found = roots.reduce(0) { $0 + prose($1) }
        let isPart = prose(home) > found * 2
        let isDense = prose(home) * 100 >= furniture.textBytes(tree, home) * Self.leastShare
        return isPart && isDense ? Choice(roots: [home], step: .expanded) : choice
    }

    /// Whether an element is the whole page.
    private func isPage(_ node: Int) -> Bool { [.document, .html, .body].contains(tree.nodes[node].tag) }

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

    /// The best candidate and the others of its kind: one text cut in pieces by what stands between.
    ///
    /// They lie beside it or, where the best is only a part of what they hold together, anywhere in the same article.
    private func merged(_ best: Int, with candidates: [Int]) -> [Int] {
        let home = article(around: best)
        var all: [Int] = []
        var beside: [Int] = []
        var end = 0
        for node in candidates where node >= end {
            guard !tree.descendants(of: node).contains(best), article(around: node) == home else { continue }
            guard titles(before: node) == titles(before: best) else { continue }
            all.append(node)
            end = Int(tree.nodes[node].subtreeEnd)
            let isKin = features.hints[node] == features.hints[best] && isBeside(node, best)
            if node == best || isKin { beside.append(node) }
        }
        let total = all.reduce(0) { $0 + prose($1) }
        return all.count > 2 && prose(best) * 100 < total * 60 ? all : beside
    }

    /// How many headlines stand before an element: two elements with different numbers belong to different articles.
    private func titles(before node: Int) -> Int {
        var (low, high) = (0, titles.count)
        while low < high {
            let middle = (low + high) / 2
            if titles[middle] < node { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func isBeside(_ node: Int, _ other: Int) -> Bool {
        let (one, two) = (tree.nodes[node].parent, tree.nodes[other].parent)
        guard one > 0, two > 0 else { return false }
        return one == two
            || (tree.nodes[Int(one)].parent == tree.nodes[Int(two)].parent && tree.nodes[Int(one)].parent > 0)
    }

    /// The `article` element around a node, -1 where there is none.
    private func article(around node: Int) -> Int {
        var above = tree.parent(of: node)
        // Deep pages are flattened at `HTMLReader.Limits.depth`, so the way up is short.
        while let ancestor = above {
            if tree.nodes[ancestor].tag == .article { return ancestor }
            above = tree.parent(of: ancestor)
        }
        return -1
    }

    /// The highest ancestor that adds prose without adding much else: a text cut into sections.
    private func widened(_ dense: Int) -> Int {
        var best = dense
        var node = dense
        while let parent = tree.parent(of: node), parent > 0, tree.nodes[parent].tag != .html {
            node = parent
            let share = prose(node) * 100 / max(1, furniture.textBytes(tree, node))
            if share < Self.leastShare { break }
            if prose(node) * 100 > prose(best) * 115 { best = node }
        }
        return best
    }

    /// The element whose children and grandchildren hold the most prose (after Mozilla's Readability: a paragraph
    /// counts fully for its parent, half for the next ancestor, a sixth and a ninth for the two above).
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
