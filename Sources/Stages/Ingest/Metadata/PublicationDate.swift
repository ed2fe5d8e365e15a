import NewsMarkup
import NewsModel
import NewsText

/// Chooses the dates of publication and change among what a page says.
struct PublicationDate {
    private static let words: [StaticString] = [
        "date", "time", "publish", "posted", "datum", "fecha", "pubdate", "meta", "byline",
    ]
    private static let changes: [StaticString] = ["updat", "modif", "aktualis"]
    /// How many texts behind the headline are looked at for a date.
    private static let reach = 80

    private let tree: PageTree
    private let facts: PageFacts
    private let data: LinkedData
    private let headline: Int?
    private let reader: DateReader

    /// Makes the choice for a page; `headline` is the node of the headline.
    init(_ tree: PageTree, _ facts: PageFacts, _ data: LinkedData, headline: Int?, language: String?) {
        self.tree = tree
        self.facts = facts
        self.data = data
        self.headline = headline
        reader = DateReader(language: language)
    }

    /// When the article was first published; never when it was changed.
    func published(addresses: [String]) -> Timestamp? {
        if let stated = data.published.flatMap({ Timestamp($0, reader: reader) }) { return stated }
        for value in facts.meta[.published] ?? [] {
            if let listed = Timestamp(value, reader: reader) { return listed }
        }
        return marked() ?? timed() ?? addresses.lazy.compactMap { WebAddress.date($0).flatMap { Timestamp($0) } }.first
            ?? data.pagePublished.flatMap { Timestamp($0, reader: reader) } ?? shown()
    }

    /// When the article was last changed.
    func modified() -> Timestamp? {
        let values = [data.modified].compactMap { $0 } + (facts.meta[.modified] ?? [])
        return values.lazy.compactMap { Timestamp($0, reader: reader) }.first
    }

    /// An element that microdata mark as the date.
    private func marked() -> Timestamp? {
        for node in tree.nodes.indices where tree.nodes[node].attributeCount > 0 {
            guard let range = tree.range(of: .itemprop, at: node), tree.nodes[node].tag != .meta else { continue }
            guard ByteSearch.find("datepublished", in: tree.bytes.span.extracting(range.indices)) != nil else {
                continue
            }
            let value =
                tree.value(of: .datetime, at: node) ?? tree.value(of: .content, at: node) ?? tree.text(below: node)
            if let found = Timestamp(value, reader: reader) { return found }
        }
        return nil
    }

    /// The first `time` behind the headline, or before it, that is not about a change or another story.
    private func timed() -> Timestamp? {
        let start = headline ?? 0
        let order = facts.times.filter { $0 > start } + facts.times.filter { $0 < start }
        for node in order.prefix(20) where !isChange(node) && !PageMarks.isAside(node, of: tree, headline: headline) {
            let value = tree.value(of: .datetime, at: node) ?? tree.text(below: node)
            if let found = Timestamp(value, reader: reader) ?? Timestamp(tree.text(below: node), reader: reader) {
                return found
            }
        }
        return nil
    }

    /// The first date in a short text near the headline.
    private func shown() -> Timestamp? {
        let start = headline ?? 0
        if let found = firstDate(in: start..<tree.nodes.count, most: Self.reach) { return found }
        let before = start - min(start, Self.reach)
        if let found = firstDate(in: before..<start, most: Self.reach) { return found }
        for node in PageMarks.elements(of: tree, in: 0..<tree.nodes.count, named: Self.words)
        where !PageMarks.isAside(node, of: tree, headline: headline) && !isChange(node) {
            let text = tree.text(below: node)
            if text.utf8.count <= 200, let found = Timestamp(text, reader: reader) { return found }
        }
        return nil
    }

    private func firstDate(in nodes: Range<Int>, most: Int) -> Timestamp? {
        var texts = 0
        for node in nodes where tree.nodes[node].tag == .text {
            let range = tree.nodes[node].text
            guard range.count >= 6 else { continue }
            texts += 1
            if texts > most { break }
            guard range.count <= 200, tree.bytes[range.indices].contains(where: \.isASCIIDigit), !isChange(node) else {
                continue
            }
            if let found = reader.first(in: tree.bytes.span.extracting(range.indices)) { return Timestamp(found.date) }
        }
        return nil
    }

    /// Whether an element, or the one around it, or its own text tells about a change.
    private func isChange(_ node: Int) -> Bool {
        let parent = tree.parent(of: node) ?? 0
        if PageMarks.isNamed(node, of: tree, Self.changes) || PageMarks.isNamed(parent, of: tree, Self.changes) {
            return true
        }
        let text = Array(tree.text(below: tree.nodes[node].tag == .text ? parent : node).utf8.prefix(60))
        return Self.changes.contains { ByteSearch.find($0, in: text.span) != nil }
    }
}
