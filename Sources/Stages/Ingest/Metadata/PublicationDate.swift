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

    /// When the article was first published; never when it was changed.
    ///
    /// What programs are told comes first, then the address, then what readers see. What readers see corrects what programs are
    /// told: where that is the moment of a later edition, another day of the same moment, or in an unknown order.
    func published() -> Timestamp? {
        let listed = ([data.published].compactMap { $0 } + (facts.meta[.published] ?? []))
            .compactMap { Timestamp($0, reader: reader) }
        let address = addresses.lazy.compactMap(WebAddress.date).first
        if let stated = listed.first ?? marked() {
            return DateCheck(
                stated: stated, listed: listed, address: address,
                shown: ShownDates(tree: tree, reader: reader, headline: headline).find(all: false)
            ).corrected()
        }
        if let address { return Timestamp(address) }
        let shown = ShownDates(tree: tree, reader: reader, headline: headline).find(all: true)
        if let page = data.pagePublished.flatMap({ Timestamp($0, reader: reader) }) {
            return DateCheck(stated: page, listed: [], address: nil, shown: shown).corrected()
        }
        return best(of: shown)
    }

    /// When the article was last changed; nil where that would be before it was published.
    func modified(after published: Timestamp?) -> Timestamp? {
        let values = [data.modified].compactMap { $0 } + (facts.meta[.modified] ?? [])
        guard let found = values.lazy.compactMap({ Timestamp($0, reader: reader) }).first else { return nil }
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
    private func best(of shown: [ShownDate]) -> Timestamp? {
        var days: [UInt64: Set<CalendarDate>] = [:]
        for date in shown { days[date.kind, default: []].insert(date.timestamp.date) }
        var best: (date: ShownDate, score: Int)?
        for date in shown where date.label != .modified {
            let score = date.score(isListed: (days[date.kind]?.count ?? 0) >= 3)
            if score >= Self.enough, score > best?.score ?? 0 { best = (date, score) }
        }
        guard let best else { return nil }
        return DateCheck(stated: best.date.timestamp, listed: [], address: nil, shown: shown).ordered()
    }
}
