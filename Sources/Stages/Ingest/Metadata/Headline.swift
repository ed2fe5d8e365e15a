import NewsMarkup
import NewsText

/// Chooses the headline among what a page says.
///
/// No source is right alone: the `h1` may be made for search engines or name the site, `og:title` may be shortened, JSON-LD may repeat
/// the document's title. So what is shown is judged by what is stated, and the other way round.
struct Headline {
    /// A heading of the page.
    private struct Heading {
        let node: Int
        let text: String
        let compared: String
    }

    /// A title that is stated, not shown.
    private struct Stated {
        let text: String
        let compared: String
    }

    /// Shorter titles, in bytes, are found within others by chance.
    private static let shortest = 12

    private let tree: PageTree
    private let facts: PageFacts
    private let names: TitleParts
    /// `og:title` and the document's title without the site's name, and the headline of JSON-LD.
    private let social: Stated?
    private let whole: Stated?
    private let linked: Stated?
    private let headings: [Heading]
    /// Headings that are the last part of the way to the page: made for search engines.
    private let trails: [Heading]
    private let isNews: Bool
    private let subheadings: [Heading]

    /// Makes the choice for a page; `site` are the names of the outlet, its host among them.
    init(_ tree: PageTree, _ facts: PageFacts, _ data: LinkedData, site: [String]) {
        self.tree = tree
        self.facts = facts
        let names = TitleParts(site: site)
        self.names = names
        func stated(_ text: String?) -> Stated? {
            guard let text, !text.isEmpty, !names.isSite(text) else { return nil }
            return Stated(text: text, compared: Inline.comparable(text))
        }
        social = stated(Self.shortest(of: facts.meta[.title] ?? []).map(names.withoutSite))
        whole = stated(facts.documentTitle.map(names.withoutSite))
        linked = stated(data.headline.map(names.withoutSite))
        let titles = [facts.meta[.title]?.first, facts.documentTitle, data.headline].compactMap {
            $0.map(Inline.comparable)
        }
        isNews = data.isNews
        func shown(_ nodes: some Sequence<Int>) -> [Heading] {
            nodes.compactMap { node in
                guard let text = ShownHeading.text(of: node, in: tree, as: titles), !names.isSite(text) else {
                    return nil
                }
                return Heading(node: node, text: text, compared: Inline.comparable(text))
            }
        }
        let own = facts.headings.prefix(12).filter { !ShownHeading.namesSite($0, of: tree) }
        headings = shown(own.filter { !ShownHeading.isTrail($0, of: tree) })
        trails = shown(own.filter { ShownHeading.isTrail($0, of: tree) })
        subheadings = shown(facts.subheadings.prefix(3))
    }

    /// The headline.
    ///
    /// An `h1` that the page's other titles contain comes first: they add the site's name or a kicker. Then a title that an `h2` shows,
    /// JSON-LD, an `h1` that is like one of the titles, `og:title`, a lone `h1`, and the document's title.
    func choose() -> String? {
        if let heading = confirmed(headings) {
            return restated(heading) ?? withoutKicker(heading) ?? names.withoutSite(shortened(heading.text))
        }
        guard let trail = confirmed(trails) else { return unconfirmed() }
        // What programs are told is what is written over the text, if it is not the same again.
        let others = [linked, social].compactMap { $0 }.filter { $0.compared.utf8.count >= Self.shortest }
        return others.first { $0.compared != trail.compared }?.text ?? trail.text
    }

    /// The longest `h1` that one of the other titles contains; a page may have one for the site's name too.
    private func confirmed(_ headings: [Heading]) -> Heading? {
        let titles = (facts.meta[.title] ?? []).prefix(2) + [facts.documentTitle].compactMap { $0 }
        let outer = titles.map(Inline.comparable) + [linked?.compared].compactMap { $0 }
        var best: Heading?
        for heading in headings where heading.compared.utf8.count > best?.compared.utf8.count ?? 7 {
            if outer.contains(where: { ByteSearch.holds($0, heading.compared) }) { best = heading }
        }
        return best
    }

    /// The title that readers see, where the `h1` is another wording of it.
    ///
    /// It stands in an `h2`, or JSON-LD and `og:title` agree that the headline has a kicker before what the `h1` says.
    private func restated(_ heading: Heading) -> String? {
        let own = heading.compared
        for title in [social, whole] {
            guard let title, title.compared.utf8.count >= Self.shortest, !ByteSearch.holds(title.compared, own) else {
                continue
            }
            if subheadings.contains(where: { $0.compared == title.compared }) { return title.text }
            if let first = subheadings.first, !ByteSearch.holds(own, title.compared),
                first.compared.hasSuffix(" " + title.compared)
            {
                return title.text
            }
        }
        guard let linked, linked.compared.utf8.count >= Self.shortest, !ByteSearch.holds(own, linked.compared) else {
            return nil
        }
        if subheadings.first?.compared == linked.compared { return linked.text }
        return linked.compared == social?.compared && linked.compared.hasSuffix(" " + own) ? linked.text : nil
    }

    /// The heading without a kicker, a date or a source that stands in an element of its own at one of its ends.
    private func withoutKicker(_ heading: Heading) -> String? {
        let pieces = pieces(of: heading.node)
        // "Kicker: headline" that og:title repeats is how the outlet writes it.
        guard pieces.count > 1, social.map({ ByteSearch.holds($0.compared, heading.compared) }) != true else {
            return nil
        }
        let titles = [social, linked, whole].compactMap { $0?.compared }
        for rest in [pieces.dropFirst(), pieces.dropLast()] {
            let text = Inline.tidied(rest.joined(separator: " "))
            let wanted = Inline.comparable(text)
            guard wanted.utf8.count >= Self.shortest, wanted != heading.compared else { continue }
            if titles.contains(wanted) { return text }
        }
        return nil
    }

    /// The texts of a heading's children; where it has but one, of that one's.
    private func pieces(of node: Int) -> [String] {
        var node = node
        for _ in 0..<4 {
            let children = tree.children(of: node).filter {
                Inline.nonEmpty(tree.nodes[$0].tag == .text ? tree.string(tree.nodes[$0].text) : tree.text(below: $0))
                    != nil
            }
            guard children.count == 1, let only = children.first, tree.nodes[only].tag != .text else {
                return children.map {
                    tree.nodes[$0].tag == .text ? tree.string(tree.nodes[$0].text) : tree.text(below: $0)
                }
            }
            node = only
        }
        return []
    }

    /// The heading without what stands behind a mark, where the rest is what another title says.
    private func shortened(_ heading: String) -> String {
        let titles = [social?.compared, linked?.compared].compactMap { $0 }
        return TitleParts.parts(of: heading, at: [" | ", " - ", " – "])
            .first { heading.hasPrefix($0) && titles.contains(Inline.comparable($0)) } ?? heading
    }

    private func unconfirmed() -> String? {
        for title in [social, whole] {
            guard let title, title.compared.utf8.count >= Self.shortest else { continue }
            if (headings + subheadings).contains(where: { $0.compared == title.compared }) { return title.text }
        }
        let titles = [social, whole, linked].compactMap { $0?.compared }
        let alike = headings.first { heading in titles.contains { Self.isAlike(heading.compared, $0) } }
        if let linked {
            // A headline that repeats the document's title was made by a program; the h1 was written.
            guard !isNews, let alike, alike.text.utf8.count <= 200, !ByteSearch.holds(alike.compared, linked.compared),
                [social?.compared, whole?.compared].contains(linked.compared)
            else { return linked.text }
            return names.withoutSite(alike.text)
        }
        if let alike { return alike.text }
        if let social { return social.text }
        if headings.count == 1 { return headings.first?.text }
        return facts.documentTitle.map { shownPart(of: $0) ?? names.withoutSite($0) } ?? headings.first?.text
    }

    /// The part of the document's title that the page shows as a text of its own: its headline, whatever the site is called.
    private func shownPart(of title: String) -> String? {
        let parts = TitleParts.parts(of: title).filter { !names.isSite($0) }
        let wanted = parts.map(Inline.comparable)
        for node in tree.nodes.indices where tree.nodes[node].tag == .text {
            let range = tree.nodes[node].text
            guard Self.shortest...300 ~= range.count, tree.nodes[Int(tree.nodes[node].parent)].tag != .title else {
                continue
            }
            let text = Inline.comparable(tree.string(range))
            if text.utf8.count >= Self.shortest, let index = wanted.firstIndex(of: text) { return parts[index] }
        }
        return nil
    }

    /// Whether two titles share at least two words and two fifths of the shorter one's: they head the same story.
    private static func isAlike(_ heading: String, _ other: String) -> Bool {
        let left = Set(heading.split(separator: " "))
        let right = Set(other.split(separator: " "))
        guard left.count >= 3, right.count >= 3 else { return false }
        let shared = left.intersection(right).count
        return shared >= 2 && shared * 5 >= min(left.count, right.count) * 2
    }

    /// The first of the titles, or another that it only adds to behind a mark.
    private static func shortest(of titles: [String]) -> String? {
        guard let first = titles.first else { return nil }
        return titles.dropFirst().prefix(4).first { other in
            guard other.utf8.count >= shortest, first.hasPrefix(other), let next = first.dropFirst(other.count).first
            else {
                return false
            }
            return "-|ㅣ–—".contains(next)
        } ?? first
    }
}
