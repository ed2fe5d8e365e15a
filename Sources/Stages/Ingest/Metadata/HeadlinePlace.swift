import NewsMarkup
import NewsText

/// Where the headline stands in a page: what is near it is about the article.
enum HeadlinePlace {
    /// The node that shows the headline: an `h1` of its words, any other element that holds nothing else, or the first `h1`.
    static func find(_ title: String?, in tree: PageTree, headings: [Int]) -> Int? {
        guard let title else { return headings.first }
        let wanted = Inline.comparable(title)
        guard !wanted.isEmpty else { return headings.first }
        let texts = headings.prefix(12).map { Inline.comparable(tree.text(below: $0)) }
        if let same = texts.firstIndex(of: wanted) { return headings[same] }
        let long = wanted.utf8.count >= 12
        if long,
            let near = texts.firstIndex(where: { $0.utf8.count >= 12 && (wanted.contains($0) || $0.contains(wanted)) })
        {
            return headings[near]
        }
        return long ? text(wanted, title.utf8.count, in: tree) ?? headings.first : headings.first
    }

    /// The element around a text that is the headline.
    private static func text(_ wanted: String, _ count: Int, in tree: PageTree) -> Int? {
        for node in tree.nodes.indices where tree.nodes[node].tag == .text {
            let range = tree.nodes[node].text
            guard count - 2...count + 60 ~= range.count, let parent = tree.parent(of: node) else { continue }
            guard tree.nodes[parent].tag != .title, tree.nodes[parent].tag != .script else { continue }
            if Inline.comparable(tree.string(range)) == wanted { return parent }
        }
        return nil
    }
}
