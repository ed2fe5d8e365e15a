import NewsMarkup
import NewsText

/// Chooses the writers among what a page says.
struct Authors {
    private static let words: [StaticString] = [
        "author", "byline", "autor", "auteur", "redakteur", "writer", "contributor",
    ]
    /// What the addresses of pages about a writer contain.
    private static let profiles: [StaticString] = [
        "/author", "/autor", "/auteur", "/redakteur", "/journalist", "/contributor", "/writer", "/by/", "/people/",
        "/profile", "/producers/", "/staff/", "/team/",
    ]
    /// A byline longer than this, in bytes, is a biography.
    private static let longest = 160
    /// How many texts behind, and how many before, the headline are read for "By …".
    private static let reach = (behind: 40, before: 12)
    /// A list of more names than this is no byline.
    private static let most = 10

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
    ///
    /// What programs are told comes first, then what readers see: named elements, links to profiles, "By …".
    func choose(excluding sites: [String]) -> [String] {
        let outlets = Set(sites.map(Self.packed))
        func persons(_ names: [String], isStated: Bool) -> [String] {
            // A blog may bear its writer's name, and says so where programs read it.
            names.filter { !outlets.contains(Self.packed($0)) || isStated && $0.contains(" ") && Self.isPerson($0) }
        }
        let stated = persons(data.authors, isStated: true)
        if !stated.isEmpty { return stated }
        let listed = persons(fromMeta(), isStated: true)
        if !listed.isEmpty, listed.contains(where: Self.isPerson) { return listed }
        for source in [fromBylines, fromLinks, fromText] {
            let found = persons(source(), isStated: false)
            guard !found.isEmpty, found.count <= Self.most else { continue }
            let isSame = listed.allSatisfy { first in found.contains { $0.hasPrefix(first) } }
            return isSame ? found : listed
        }
        return listed
    }

    private static func packed(_ name: String) -> String { Inline.comparable(name).filter { $0 != " " } }

    private func fromMeta() -> [String] {
        var found: [String] = []
        for value in facts.meta[.author] ?? [] where !value.contains("://") && value.utf8.count <= 300 {
            // Several elements of the same name list one author each.
            let names = AuthorNames.shared.names(in: value)
            for name in names where Self.isPerson(name) || names.count == 1 && Self.isFirstName(name) {
                if !found.contains(name) { found.append(name) }
            }
            if found.count > Self.most { break }
        }
        // A first name that another element completes says nothing of its own.
        guard found.count <= Self.most else { return [] }
        return found.filter { name in !found.contains { $0 != name && $0.hasPrefix(name + " ") } }
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
            guard node >= last, result.isEmpty || node < last + 30, result.count <= Self.most else { continue }
            guard !PageMarks.isAside(node, of: tree, headline: headline) else { continue }
            let found = names(at: node)
            guard !found.isEmpty else { continue }
            result += found.filter { !result.contains($0) }
            last = Int(tree.nodes[node].subtreeEnd)
        }
        return result
    }

    /// The names in one element: its links if they are names, else its lines.
    private func names(at node: Int) -> [String] {
        let lines = PageMarks.lines(of: tree, below: node, most: Self.longest * 4)
        guard !lines.isEmpty else { return [] }
        let links = tree.descendants(of: node).filter { tree.nodes[$0].tag == .a }
        let linked = links.flatMap { AuthorNames.shared.names(in: tree.text(below: $0)) }.filter(Self.isPerson)
        if !linked.isEmpty { return linked }
        guard lines.reduce(0, { $0 + $1.utf8.count }) <= Self.longest else { return [] }
        return lines.flatMap { AuthorNames.shared.names(in: $0) }.filter(Self.isPerson)
    }

    /// Links to pages about a writer, near the headline first.
    private func fromLinks() -> [String] {
        let start = headline ?? 0
        for nodes in [start..<tree.nodes.count, 0..<start] {
            var found: [String] = []
            var last = 0
            for node in nodes
            where found.count <= Self.most && tree.nodes[node].tag == .a && (found.isEmpty || node < last + 20) {
                guard let name = linkedName(node), !found.contains(name) else { continue }
                found.append(name)
                last = node
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    private func linkedName(_ node: Int) -> String? {
        let isAuthor =
            tree.range(of: .rel, at: node).map { tree.bytes[$0.indices].elementsEqual("author".utf8) } ?? false
        guard isAuthor || isProfile(node), !PageMarks.isAside(node, of: tree, headline: headline) else { return nil }
        let names = AuthorNames.shared.names(in: tree.text(below: node))
        guard names.count == 1, let name = names.first else { return nil }
        return Self.isPerson(name) || Self.isFirstName(name) && (isAuthor || isBlogger(node)) ? name : nil
    }

    /// Whether a link leads to the list of one writer's posts, as blogging software makes it.
    private func isBlogger(_ node: Int) -> Bool {
        guard let range = tree.range(of: .href, at: node), range.count <= 300 else { return false }
        return ByteSearch.find("/author/", in: tree.bytes.span.extracting(range.indices)) != nil
    }

    private func isProfile(_ node: Int) -> Bool {
        guard let range = tree.range(of: .href, at: node), range.count <= 300 else { return false }
        let address = tree.bytes.span.extracting(range.indices)
        return ByteSearch.containsAny(Self.profiles, in: address)
    }

    /// A text near the headline that begins as a byline does, or stands behind one that says only "By".
    private func fromText() -> [String] {
        let start = headline ?? 0
        let behind = texts(in: start..<tree.nodes.count, most: Self.reach.behind)
        let before = texts(in: max(0, start - 60)..<start, most: .max).suffix(Self.reach.before)
        for lines in [behind, Array(before)] {
            for (index, line) in lines.enumerated() where AuthorNames.shared.beginsByline(line) {
                let names = AuthorNames.shared.names(in: line)
                let next = names.isEmpty && index + 1 < lines.count && line.utf8.count <= 20 ? lines[index + 1] : nil
                let found = (next.map { AuthorNames.shared.names(in: $0) } ?? names)
                if !found.isEmpty, found.count <= 4, found.allSatisfy(Self.isPerson) { return found }
            }
        }
        return []
    }

    private func texts(in nodes: Range<Int>, most: Int) -> [String] {
        var result: [String] = []
        for node in nodes where tree.nodes[node].tag == .text && result.count < most {
            let text = Inline.tidied(tree.string(tree.nodes[node].text))
            if !text.isEmpty { result.append(text.utf8.count <= Self.longest ? text : "…") }
        }
        return result
    }

    /// Whether a name looks like a person's: two to five words that begin with capitals or particles.
    static func isPerson(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard 2...5 ~= words.count || (words.count == 1 && name.unicodeScalars.allSatisfy { $0.value > 0x2E80 }) else {
            return false
        }
        return Byline.isCapitalised(name)
    }

    /// Whether a name is one capitalised word without marks: how many bloggers sign.
    private static func isFirstName(_ name: String) -> Bool {
        guard name.unicodeScalars.first?.properties.isUppercase == true, name.utf8.count <= 20 else { return false }
        return name.unicodeScalars.allSatisfy { ScalarClass.isLetter($0.value) }
    }
}
