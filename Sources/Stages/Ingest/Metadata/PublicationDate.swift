import NewsMarkup
import NewsModel
import NewsText

/// Chooses the dates of publication and change among what a page says.
struct PublicationDate {
    /// A shown date that fewer things speak for than this is not taken: none is better than a wrong one.
    private static let enough = 40

    private let tree: PageTree
    private let facts: PageFacts
    private let data: LinkedData
    private let addresses: [String]
    private let reader: DateReader
    private let headline: Int?

    /// Makes the choice for a page; `addresses` are its own, best first.
    init(
        _ tree: PageTree, _ facts: PageFacts, _ data: LinkedData, title: String?, language: String?, addresses: [String]
    ) {
        self.tree = tree
        self.facts = facts
        self.data = data
        self.addresses = addresses
        reader = DateReader(language: language, host: addresses.lazy.compactMap(WebAddress.host).first)
        headline = HeadlinePlace.find(title, in: tree, headings: facts.headings)
    }

    /// When the article was first published and when it was last changed, as far as the page says.
    ///
    /// What programs are told comes first, then the address, then what readers see. What readers see corrects what programs are
    /// told: where that is the moment of a later edition, another day of the same moment, or in an unknown order.
    func choose() -> (published: Timestamp?, modified: Timestamp?) {
        let listed = ([data.published].compactMap { $0 } + (facts.meta[.published] ?? []))
            .compactMap { Timestamp($0, reader: reader) }
        let stated = listed.first ?? marked()
        let address = addresses.lazy.compactMap { WebAddress.date($0, isMonthFirst: reader.isMonthFirst) }.first
        let shown = ShownDates(tree: tree, reader: reader, headline: headline).find(
            all: stated == nil && address == nil)
        let published: Timestamp?
        if let stated {
            published = DateCheck(stated: stated, listed: listed, address: address, shown: shown).corrected()
        } else if let address {
            published = Timestamp(address)
        } else if let page = data.pagePublished.flatMap({ Timestamp($0, reader: reader) }) {
            published = DateCheck(stated: page, listed: [], address: nil, shown: shown).corrected()
        } else {
            published = best(of: shown)
        }
        return (published, modified(after: published, shown))
    }

    /// When the article was last changed; nil where that would be before it was published.
    private func modified(after published: Timestamp?, _ shown: [ShownDate]) -> Timestamp? {
        let values = [data.modified].compactMap { $0 } + (facts.meta[.modified] ?? [])
        let stated = values.lazy.compactMap { Timestamp($0, reader: reader) }.first
        let line = shown.first { $0.label == .modified && $0.isNear && !$0.isAside }?.timestamp
        guard let found = stated ?? line else { return nil }
        if let published, found.date < published.date { return nil }
        return found
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

    /// The shown date for which most speaks.
    ///
    /// An outlet that shows one date only, and calls it that of a change, shows it as the article's date all the same.
    private func best(of shown: [ShownDate]) -> Timestamp? {
        let candidates = shown.filter { $0.label != .modified && $0.score >= Self.enough }
        guard let most = candidates.map(\.score).max(), let best = candidates.first(where: { $0.score == most }) else {
            let line = shown.first { $0.isLine && $0.score >= Self.enough } ?? shown.first { $0.isChangeLine }
            return line?.timestamp
        }
        return DateCheck(stated: best.timestamp, listed: [], address: nil, shown: shown).ordered()
    }
}
