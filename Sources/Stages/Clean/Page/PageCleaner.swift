import NewsMarkup
import NewsModel
import NewsText

/// Takes the blocks of the article out of a web page.
struct PageCleaner: Sendable {
    private let names = NameReader()
    private let phrases: PhraseBook

    init(phrases: PhraseBook) { self.phrases = phrases }

    /// A page with less text than this is asked for its JSON-LD, in bytes.
    private static let leastText = 250

    /// The blocks of the article's own column, those that go marked with their reasons; empty where there is no text.
    func blocks(of tree: PageTree, headline: String?, keepsCaptions: Bool) -> BlockList {
        let features = PageFeatures(tree, names: names)
        let rules = BlockRules(phrases: phrases, headline: headline, keepsCaptions: keepsCaptions)
        let best = visibleBlocks(of: tree, features, rules)
        guard best.keptBytes < Self.leastText else { return best }
        var rescue = LinkedBody.find(in: tree).map(linkedBlocks) ?? BlockList()
        rules.apply(to: &rescue)
        return rescue.keptBytes > best.keptBytes * 2 ? rescue : best
    }

    private func visibleBlocks(of tree: PageTree, _ features: PageFeatures, _ rules: BlockRules) -> BlockList {
        let total = features.proseBytes(tree, 0)
        var best = BlockList()
        // Judged by what they return: rules that leave next to nothing were wrong about this page.
        for severity in Furniture.Severity.allCases {
            let furniture = Furniture(tree, features, severity: severity)
            let roots = ContainerChoice(tree, features, furniture).roots()
            var reader = BlockReader(tree, features, furniture)
            let lead = roots.first.flatMap { Standfirst(tree, features, furniture).block(before: $0) }
            let read = (lead.map { [$0] } ?? []) + roots
            for root in read { reader.read(root) }
            var list = reader.list
            rules.apply(to: &list)
            if list.keptBytes > best.keptBytes * 2 {
                best = list
                best.elsewhere = Column.elsewhere(tree, features, furniture, roots: read)
            }
            if best.keptBytes * 8 >= total, best.keptBytes >= 200 { break }
        }
        return best.keptBytes > 0 ? best : wholePage(tree, features, rules)
    }

    /// All the text of a page that has no prose anywhere, but lines all the same.
    private func wholePage(_ tree: PageTree, _ features: PageFeatures, _ rules: BlockRules) -> BlockList {
        var reader = BlockReader(tree, features, Furniture(tree, features, severity: .tags))
        reader.read(0)
        var list = reader.list
        rules.apply(to: &list)
        return list
    }

    /// The blocks of a text from JSON-LD, which is plain or HTML.
    private func linkedBlocks(_ text: String) -> BlockList {
        let bytes = Array(text.utf8)
        guard bytes.span.contains("</p>") || bytes.span.contains("<br"),
            let tree = try? HTMLReader().read(bytes.span)
        else { return PlainReader.blocks(of: bytes.span, phrases: phrases) }
        let features = PageFeatures(tree, names: names)
        var reader = BlockReader(tree, features, Furniture(tree, features, severity: .tags))
        reader.read(0)
        return reader.list
    }
}
