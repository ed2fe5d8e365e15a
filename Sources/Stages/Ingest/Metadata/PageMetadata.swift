import NewsMarkup
import NewsModel
import NewsText

/// Collects what a page says about its article.
enum PageMetadata {
    /// The metadata of a page.
    ///
    /// JSON-LD first, then meta elements, then what the page shows.
    static func collect(from tree: PageTree, url given: String? = nil) -> Metadata {
        let facts = PageFacts(tree)
        let data = LinkedData(facts.linkedData, of: tree)
        var metadata = Metadata()
        let addresses = [given, facts.canonical, facts.meta[.url]?.first, data.url].compactMap { $0 }
        metadata.url = addresses.first { WebAddress.host($0) != nil }
        let host = metadata.url.flatMap(WebAddress.host)
        metadata.language = language(facts, data)
        metadata.site = Inline.nonEmpty(facts.meta[.site]?.first ?? data.publisher)
        let sites = [metadata.site, data.publisher, host, host.map(WebAddress.label)].compactMap { $0 }
        metadata.title = Headline(tree, facts, data, site: sites).choose()
        let anchor = facts.headings.first { tree.text(below: $0) == metadata.title } ?? facts.headings.first
        metadata.authors = Authors(tree, facts, data, headline: anchor)
            .choose(excluding: sites + TitleParts.tails(of: facts.documentTitle ?? ""))
        let dates = PublicationDate(
            tree, facts, data, title: metadata.title, language: metadata.language, addresses: addresses
        ).choose()
        metadata.published = dates.published?.iso
        metadata.modified = dates.modified?.iso
        return metadata
    }

    private static func language(_ facts: PageFacts, _ data: LinkedData) -> String? {
        for tag in [facts.language, data.language, facts.meta[.language]?.first] {
            if let known = tag.flatMap(LanguageTag.normalised) { return known }
        }
        return nil
    }
}
