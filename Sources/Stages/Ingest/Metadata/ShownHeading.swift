import NewsMarkup
import NewsText

/// What headings of a page say, and what they are for.
enum ShownHeading {
    /// A longer heading, in bytes, is a lead or a whole page.
    private static let longest = 400

    /// A heading's text, with spaces between its elements where the page's titles have them.
    static func text(of node: Int, in tree: PageTree, as titles: [String]) -> String? {
        guard let glued = Inline.nonEmpty(tree.text(below: node)), glued.utf8.count <= longest else { return nil }
        let children = tree.children(of: node)
        let compared = Inline.comparable(glued)
        guard children.count > 1, !titles.contains(where: { ByteSearch.holds($0, compared) }) else { return glued }
        let parted = Inline.tidied(
            children.map { tree.nodes[$0].tag == .text ? tree.string(tree.nodes[$0].text) : tree.text(below: $0) }
                .joined(separator: " "))
        let wanted = Inline.comparable(parted)
        return titles.contains { ByteSearch.holds($0, wanted) } ? parted : glued
    }

    /// Whether a heading lies in the breadcrumbs.
    static func isTrail(_ node: Int, of tree: PageTree) -> Bool {
        var next: Int? = node
        for _ in 0..<7 {
            guard let current = next else { return false }
            switch tree.nodes[current].tag {
            case .nav: return true
            case .body, .html, .main, .article, .header, .section: return false
            default: if PageMarks.isNamed(current, of: tree, ["breadcrumb", "seotitle", "seo-title"]) { return true }
            }
            next = tree.parent(of: current)
        }
        return false
    }

    /// Whether a heading links to the home page or is marked as the site's name.
    static func namesSite(_ node: Int, of tree: PageTree) -> Bool {
        if PageMarks.isNamed(node, of: tree, ["site-title", "site-name", "sitename", "blog-title", "logo"]) {
            return true
        }
        let links = Array(tree.descendants(of: node).prefix(12)) + [tree.parent(of: node) ?? node]
        return links.contains { link in
            tree.nodes[link].tag == .a && tree.value(of: .href, at: link).map(TitleParts.isHome) == true
        }
    }
}
