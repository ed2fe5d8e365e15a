import NewsMarkup
import NewsText

/// Finds the writers that a page shows.
struct Bylines {
    private static let words: [StaticString] = [
        "author", "byline", "autor", "auteur", "redakteur", "writer", "contributor", "username", "reporter",
    ]
    /// What the addresses of pages about a writer contain.
    private static let profilePaths: [StaticString] = [
        "/author", "/autor", "/auteur", "/redakteur", "/journalist", "/contributor", "/writer", "/by/", "/people/",
        "/profile", "/producers/", "/staff/", "/team/",
    ]
    /// More elements than this are not looked at.
    private static let most = 1000
    /// A byline longer than this, in bytes, is a biography.
    static let longest = 160

    let tree: PageTree
    let headline: Int?
    /// Elements that their class, id or the like calls an author or a byline.
    private var elements: [Int] = []
    /// Links that call themselves an author's, or lead to what looks like a page about one.
    private var profiles: [Int] = []

    /// Looks at a page, or only at what stands at most `reach` nodes behind its headline, the node `headline`.
    init(_ tree: PageTree, headline: Int?, reach: Int? = nil) {
        self.tree = tree
        self.headline = headline
        let start = headline ?? 0
        let nodes = reach.map { start..<min(start + $0, tree.nodes.count) } ?? tree.nodes.indices
        for node in nodes where tree.nodes[node].attributeCount > 0 && elements.count < Self.most {
            if Self.isMarked(node, of: tree) { elements.append(node) }
            if tree.nodes[node].tag == .a, Self.isProfile(node, of: tree) { profiles.append(node) }
        }
    }

    /// Whether an element's class, id or the like calls it a byline.
    private static func isMarked(_ node: Int, of tree: PageTree) -> Bool {
        tree.nodes[node].tag != .meta && PageMarks.isNamed(node, of: tree, words)
    }

    /// Whether a link calls itself the author's, or leads to what looks like a page about one.
    private static func isProfile(_ node: Int, of tree: PageTree) -> Bool {
        if isAuthorLink(node, of: tree) { return true }
        guard let range = tree.range(of: .href, at: node), range.count <= 300 else { return false }
        return ByteSearch.containsAny(profilePaths, in: tree.bytes.span.extracting(range.indices))
    }

    private static func isAuthorLink(_ node: Int, of tree: PageTree) -> Bool {
        tree.range(of: .rel, at: node).map { tree.bytes[$0.indices].elementsEqual("author".utf8) } ?? false
    }

    /// The persons in elements that are marked as bylines, behind the headline or else before it.
    func marked() -> [String] {
        let start = headline ?? 0
        let behind = names(in: elements.filter { $0 >= start })
        return behind.isEmpty ? names(in: elements.filter { $0 < start }) : behind
    }

    private func names(in nodes: [Int]) -> [String] {
        var result: [String] = []
        var last = 0
        for node in nodes {
            guard node >= last, result.isEmpty || node < last + 30 else { continue }
            guard !isElsewhere(node), !isOther(node) else { continue }
            let found = names(at: node)
            guard !found.isEmpty else { continue }
            for name in found where !result.contains(name) { result.append(name) }
            last = Int(tree.nodes[node].subtreeEnd)
        }
        return result
    }

    /// Whether an element is about a comment's writer or a picture, or lies in a part about other things.
    private func isElsewhere(_ node: Int) -> Bool {
        var next = node
        for _ in 0..<6 {
            if [.figure, .figcaption, .form, .label, .button].contains(tree.nodes[next].tag) { return true }
            guard let parent = tree.parent(of: next) else { break }
            next = parent
        }
        return PageMarks.isNamed(node, of: tree, ["comment", "testimonial"])
            || PageMarks.isAside(node, of: tree, headline: headline, keepsFooters: true)
    }

    /// The names of a byline that has all the persons and more on one line.
    func completing(_ persons: [String]) -> [String]? {
        let start = headline ?? 0
        for node in elements.lazy.filter({ $0 >= start }).prefix(12) where !isElsewhere(node) {
            for line in PageMarks.lines(of: tree, below: node, most: Self.longest) {
                let names = AuthorNames.shared.names(in: line)
                if names.count > persons.count, names.count <= 4, persons.allSatisfy(names.contains),
                    names.allSatisfy({ PersonName.isLikely($0) && (persons.contains($0) || PersonName.isGiven($0)) })
                {
                    return names
                }
            }
        }
        return nil
    }

    /// Whether the text before an element says that it names a reviewer, a photographer or the like.
    private func isOther(_ node: Int) -> Bool {
        for before in stride(from: node - 1, to: max(0, node - 6), by: -1) where tree.nodes[before].tag == .text {
            let text = tree.nodes[before].text
            guard text.count <= 40, let line = Inline.nonEmpty(tree.string(text)) else {
                if text.count > 40 { return false }
                continue
            }
            return AuthorNames.shared.beginsOther(line.trimmed { ",.;|()–- ".contains($0) })
        }
        return false
    }

    /// The names in one element: its links if they are names, else its lines.
    private func names(at node: Int) -> [String] {
        let lines = PageMarks.lines(of: tree, below: node, most: Self.longest * 4)
        guard !lines.isEmpty else { return [] }
        let links = tree.descendants(of: node).filter { tree.nodes[$0].tag == .a && !isOther($0) }
        let linked = links.flatMap { AuthorNames.shared.names(in: tree.text(below: $0)) }.filter(PersonName.isLikely)
        if !linked.isEmpty { return linked }
        guard lines.reduce(0, { $0 + $1.utf8.count }) <= Self.longest else { return [] }
        var result: [String] = []
        var isOthers = false
        for line in lines {
            // "Reviewed by" on a line of its own speaks of the next ones.
            if AuthorNames.shared.beginsByline(line) { isOthers = false }
            if AuthorNames.shared.beginsOther(line) { isOthers = true }
            if !isOthers { result += AuthorNames.shared.names(in: line).filter(PersonName.isLikely) }
        }
        return result
    }

    /// Links to pages about a writer, near the headline first.
    func linked() -> [String] {
        let start = headline ?? 0
        for nodes in [profiles.filter { $0 >= start }, profiles.filter { $0 < start }] {
            var found: [String] = []
            var last = 0
            for node in nodes where found.isEmpty || node < last + 20 {
                guard let name = linkedName(node), !found.contains(name) else { continue }
                found.append(name)
                last = node
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    private func linkedName(_ node: Int) -> String? {
        guard !isElsewhere(node), !isOther(node) else { return nil }
        let names = AuthorNames.shared.names(in: tree.text(below: node))
        guard names.count == 1, let name = names.first else { return nil }
        if PersonName.isLikely(name) { return name }
        return PersonName.isFirst(name) && (Self.isAuthorLink(node, of: tree) || isBlogger(node)) ? name : nil
    }

    /// Whether a link leads to the list of one writer's posts, as blogging software makes it.
    private func isBlogger(_ node: Int) -> Bool {
        guard let range = tree.range(of: .href, at: node), range.count <= 300 else { return false }
        return ByteSearch.find("/author/", in: tree.bytes.span.extracting(range.indices)) != nil
    }

    /// What the first marked element or link to a writer's posts says, where it is short.
    func signatures() -> [String] {
        let start = headline ?? 0
        let nodes = elements + profiles.filter { Self.isAuthorLink($0, of: tree) || isBlogger($0) }
        let order = nodes.filter { $0 >= start }.sorted() + nodes.filter { $0 < start }.sorted().suffix(5)
        for node in order.lazy.filter({ !isElsewhere($0) && !isOther($0) }).prefix(8) {
            let lines = PageMarks.lines(of: tree, below: node, most: Self.longest)
            for line in lines where line.utf8.count <= 60 && !line.utf8.contains(where: \.isASCIIDigit) {
                let found = AuthorNames.shared.signatures(in: line)
                if !found.isEmpty { return found }
            }
        }
        return introduction()
    }

    /// What stands behind "By" right behind the headline.
    private func introduction() -> [String] {
        let start = headline ?? 0
        for line in texts(in: start..<tree.nodes.count, most: 12) {
            let words = line.split(separator: " ")
            guard line.utf8.count <= 60, words.count > 1,
                ["by", "von", "par", "por"].contains(Folding.folded(String(words[0])))
            else { continue }
            let found = AuthorNames.shared.signatures(in: line)
            if !found.isEmpty { return found }
        }
        return []
    }
}
