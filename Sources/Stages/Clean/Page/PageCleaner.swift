import NewsMarkup
import NewsModel
import NewsText

/// Takes the blocks of the article out of a web page.
struct PageCleaner: Sendable {
    let names = NameReader()
    private let phrases: PhraseBook

    init(phrases: PhraseBook) { self.phrases = phrases }

    /// What was read of a page, and how.
    struct Reading {
        var list = BlockList()
        var choice = ContainerChoice.Choice(roots: [], step: .wholePage)
        var severity = Furniture.Severity.full
        /// The standfirst, read before what was chosen.
        var leads: [Int] = []
    }

    /// A page with less text than this is asked for its JSON-LD, in bytes.
    private static let leastText = 250

    /// The blocks of the article's own column, those that go marked with their reasons; empty where there is no text.
    func blocks(of tree: PageTree, headline: String?, keepsCaptions: Bool) -> BlockList {
        let features = PageFeatures(tree, names: names)
        return reading(of: tree, features, headline: headline, keepsCaptions: keepsCaptions).list
    }

    /// Reads the visible page, or where that shows next to nothing its JSON-LD.
    func reading(of tree: PageTree, _ features: PageFeatures, headline: String?, keepsCaptions: Bool) -> Reading {
        let rules = BlockRules(phrases: phrases, headline: headline, keepsCaptions: keepsCaptions)
        let best = visibleReading(of: tree, features, rules)
        guard best.list.keptBytes < Self.leastText else { return best }
        var rescue = LinkedBody.find(in: tree).map(linkedBlocks) ?? BlockList()
        rules.apply(to: &rescue)
        guard rescue.keptBytes > best.list.keptBytes * 2 else { return best }
        return Reading(list: rescue, choice: ContainerChoice.Choice(roots: [], step: .linkedData))
    }

    private func visibleReading(of tree: PageTree, _ features: PageFeatures, _ rules: BlockRules) -> Reading {
        var total = features.proseBytes(tree, 0)
        var best = Reading()
        // Judged by what they return: rules that leave next to nothing were wrong about this page.
        for severity in Furniture.Severity.allCases {
            let furniture = Furniture(tree, features, severity: severity)
            // However many readers comment, the article may be short.
            if severity == .full { total -= furniture.commentBytes(tree, features) }
            let choice = ContainerChoice(tree, features, furniture).choice()
            var reader = BlockReader(tree, features, furniture)
            let standfirst = Standfirst(tree, features, furniture, headline: rules.headlineHash)
            let leads = choice.roots.first.map(standfirst.blocks) ?? []
            let read = leads + choice.roots
            for lead in leads { reader.read(lead) }
            let count = reader.list.blocks.count
            for root in choice.roots { reader.read(root) }
            var list = reader.list
            rules.takeRepeated(first: count, of: &list)
            rules.apply(to: &list)
            if list.keptBytes > best.list.keptBytes * 2 {
                best = Reading(list: list, choice: choice, severity: severity, leads: leads)
                best.list.elsewhere = Column.elsewhere(tree, features, furniture, roots: read)
            }
            if best.list.keptBytes * 8 >= total, best.list.keptBytes >= 200 { break }
        }
        return best.list.keptBytes > 0 ? best : wholePage(tree, features, rules)
    }

    /// All the text of a page that has no prose anywhere, but lines all the same.
    private func wholePage(_ tree: PageTree, _ features: PageFeatures, _ rules: BlockRules) -> Reading {
        var reader = BlockReader(tree, features, Furniture(tree, features, severity: .tags))
        reader.read(0)
        var list = reader.list
        rules.apply(to: &list)
        return Reading(list: list, choice: ContainerChoice.Choice(roots: [0], step: .wholePage), severity: .tags)
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
