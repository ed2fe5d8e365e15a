import NewsMarkup
import NewsModel
import NewsText

/// Takes the blocks of the article out of a web page.
struct PageCleaner: Sendable {
    private let names = NameReader()
    private let phrases: PhraseBook

    init(phrases: PhraseBook) { self.phrases = phrases }

    /// The blocks of the article's own column, those that go marked with their reasons; empty where there is no text.
    func blocks(of tree: PageTree, headline: String?, keepsCaptions: Bool) -> BlockList {
        let features = PageFeatures(tree, names: names)
        let rules = BlockRules(phrases: phrases, headline: headline, keepsCaptions: keepsCaptions)
        var best = BlockList()
        // Judged by what they return: rules that leave next to nothing were wrong about this page.
        for severity in Furniture.Severity.allCases {
            let furniture = Furniture(tree, features, severity: severity)
            let roots = ContainerChoice(tree, features, furniture).roots()
            var reader = BlockReader(tree, features, furniture)
            if let first = roots.first, let lead = Standfirst(tree, features, furniture).block(before: first) {
                reader.read(lead)
            }
            for root in roots { reader.read(root) }
            var list = reader.list
            rules.apply(to: &list)
            let total = features.proseBytes(tree, 0)
            if list.keptBytes > best.keptBytes * 2 { best = list }
            if best.keptBytes * 8 >= total, best.keptBytes >= 200 { break }
        }
        return best
    }
}
