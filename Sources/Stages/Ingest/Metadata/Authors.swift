import NewsMarkup
import NewsText

/// Chooses the writers among what a page says.
struct Authors {
    private static let words: [StaticString] = [
        "author", "byline", "autor", "auteur", "redakteur", "writer", "contributor",
    ]
    /// A byline longer than this, in bytes, is a biography.
    private static let longest = 160

    private let tree: PageTree
    private let facts: PageFacts
    private let data: LinkedData
    private let headline: Int?

    /// Makes the choice for a page; `headline` is the node of the headline.
    init(_ tree: PageTree, _ facts: PageFacts, _ data: LinkedData, headline: Int?) {
        self.tree = tree
        self.facts = facts
        self.data = data
        self.headline = headline
    }

    /// The writers; names of the outlet itself are none.
    func choose(excluding sites: [String]) -> [String] {
        let outlets = Set(sites.map { Inline.comparable($0).filter { $0 != " " } })
        func persons(_ names: [String]) -> [String] {
            names.filter { !outlets.contains(Inline.comparable($0).filter { $0 != " " }) }
        }
        let stated = persons(data.authors)
        if !stated.isEmpty { return stated }
        let listed = persons(fromMeta())
        if !listed.isEmpty { return listed }
        return persons(fromBylines())
    }

    private func fromMeta() -> [String] {
        var best: [String] = []
        for value in facts.meta[.author] ?? [] where !value.contains("://") && value.utf8.count <= 300 {
            // Several elements of the same name list one author each.
            for name in AuthorNames.shared.names(in: value) where Self.isPerson(name) && !best.contains(name) {
                best.append(name)
            }
            if best.count > 8 { break }
        }
        return best
    }

    private func fromBylines() -> [String] {
        let start = headline ?? 0
        let behind = names(in: start..<tree.nodes.count)
        return behind.isEmpty ? names(in: 0..<start) : behind
    }

    private func names(in nodes: Range<Int>) -> [String] {
        var result: [String] = []
        var last = 0
        for node in PageMarks.elements(of: tree, in: nodes, named: Self.words) {
            guard node >= last, result.isEmpty || node < last + 30 else { continue }
            guard !PageMarks.isAside(node, of: tree) else { continue }
            let found = names(at: node)
            guard !found.isEmpty else { continue }
            result += found.filter { !result.contains($0) }
            last = Int(tree.nodes[node].subtreeEnd)
        }
        return result
    }

    /// The names in one element: its links if they are names, else its text.
    private func names(at node: Int) -> [String] {
        let text = tree.text(below: node)
        guard text.utf8.count <= Self.longest * 4 else { return [] }
        let links = tree.descendants(of: node).filter { tree.nodes[$0].tag == .a }.map { tree.text(below: $0) }
        let linked = links.flatMap { AuthorNames.shared.names(in: $0) }.filter(Self.isPerson)
        if !linked.isEmpty { return linked }
        guard text.utf8.count <= Self.longest else { return [] }
        return AuthorNames.shared.names(in: text).filter(Self.isPerson)
    }

    /// Whether a name looks like a person's: two to five words that begin with capitals or particles.
    static func isPerson(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard 2...5 ~= words.count || (words.count == 1 && name.unicodeScalars.allSatisfy { $0.value > 0x2E80 }) else {
            return false
        }
        return Byline.isCapitalised(name)
    }
}
