import NewsMarkup
import NewsText

/// Chooses the headline among what a page says.
struct Headline {
    /// Marks that part a headline from the site's name.
    private static let separators = [
        " | ", "|", "ㅣ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " « ", " / ", " ▷ ",
    ]

    private let tree: PageTree
    private let facts: PageFacts
    private let data: LinkedData
    private let site: [String]

    /// Makes the choice for a page; `site` are the names of the outlet, its host among them.
    init(_ tree: PageTree, _ facts: PageFacts, _ data: LinkedData, site: [String]) {
        self.tree = tree
        self.facts = facts
        self.data = data
        self.site = site.map { Inline.comparable($0).filter { $0 != " " } }
    }

    /// The headline.
    ///
    /// An `h1` that the page's other titles contain wins: they add the site's name or a kicker. Then JSON-LD, `og:title`, a lone
    /// `h1`, and the document's title.
    func choose() -> String? {
        let outer = ((facts.meta[.title] ?? []).prefix(2) + [facts.documentTitle, data.headline].compactMap { $0 })
            .map(Inline.comparable)
        let headings = facts.headings.prefix(12).compactMap { Inline.nonEmpty(tree.text(below: $0)) }
            .filter { $0.utf8.count <= 400 && !isSite($0) }
        // The longest: a page may have an h1 for the site's name too.
        var best: (heading: String, count: Int)?
        for heading in headings {
            let inner = Inline.comparable(heading)
            let count = inner.utf8.count
            if count >= 8, count > best?.count ?? 0, outer.contains(where: { $0.contains(inner) }) {
                best = (heading, count)
            }
        }
        if let best { return best.heading }
        let social = facts.meta[.title]?.first.map(withoutSite)
        if let headline = data.headline, !isSite(headline) { return withoutSite(headline) }
        if let heading = headings.first(where: { heading in outer.contains { Self.isAlike(heading, $0) } }) {
            return heading
        }
        if let social, !social.isEmpty, !isSite(social) { return social }
        if headings.count == 1 { return headings.first }
        return facts.documentTitle.map(withoutSite) ?? headings.first
    }

    /// Whether two titles share at least two words and two fifths of the shorter one's: they head the same story.
    private static func isAlike(_ heading: String, _ other: String) -> Bool {
        let left = Set(Inline.comparable(heading).split(separator: " "))
        let right = Set(other.split(separator: " "))
        guard left.count >= 3, right.count >= 3 else { return false }
        let shared = left.intersection(right).count
        return shared >= 2 && shared * 5 >= min(left.count, right.count) * 2
    }

    /// The title without the site's name behind or before it.
    func withoutSite(_ title: String) -> String {
        var rest = title
        for _ in 0..<3 {
            guard let shorter = withoutOnePart(rest), !shorter.isEmpty else { break }
            rest = shorter
        }
        return rest
    }

    private func withoutOnePart(_ title: String) -> String? {
        var last: (head: Substring, tail: Substring)?
        for separator in Self.separators {
            guard let range = title.lastRange(of: separator) else { continue }
            if last.map({ range.lowerBound > $0.head.endIndex }) ?? true {
                last = (title[..<range.lowerBound], title[range.upperBound...])
            }
        }
        guard let (head, tail) = last else { return nil }
        // Behind a bar stands the site or a section, never a part of a headline, unless that is the longer part.
        let isBar = title[head.endIndex..<tail.startIndex].contains("|")
        let isShort = tail.split(separator: " ").count <= 3 && head.split(separator: " ").count >= 3
        guard isSite(String(tail)) || isBar && isShort else { return nil }
        return Inline.tidied(String(head))
    }

    /// Whether a text is one of the site's names, or as much of one as its host tells.
    private func isSite(_ text: String) -> Bool {
        let name = Inline.comparable(text).filter { $0 != " " }
        guard name.utf8.count >= 2 else { return false }
        return site.contains {
            $0 == name || name.utf8.count >= 4 && ($0.hasPrefix(name) || name.hasPrefix($0) && $0.utf8.count >= 4)
        }
    }
}

extension String {
    /// Where `other` stands last.
    fileprivate func lastRange(of other: String) -> Range<String.Index>? {
        let (own, wanted) = (Array(utf8), Array(other.utf8))
        guard own.count >= wanted.count else { return nil }
        for start in stride(from: own.count - wanted.count, through: 0, by: -1)
        where own[start..<start + wanted.count].elementsEqual(wanted) {
            return utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: start + wanted.count)
        }
        return nil
    }
}
