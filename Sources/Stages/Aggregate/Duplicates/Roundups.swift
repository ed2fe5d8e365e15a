/// Keeps articles that are put together of others from joining the families of their parts.
///
/// A roundup holds two texts, each in another stretch of it, that are not alike. Copies of one text lie over each other in the text they
/// come from, even where each kept other sentences of it.
struct Roundups {
    /// A part is much shorter than the whole.
    private static let longestPart = 0.8
    /// So much of a part stands in the whole.
    private static let leastContainment = 0.5
    /// So many 4-grams of it at least, for two parts to be told apart.
    private static let leastCommon = 10
    /// Parts that share so much of the whole are the same part.
    private static let mostShared = 0.15
    /// A part that makes up so much of the whole makes it a longer version of the part.
    private static let mainPart = 0.65
    /// Of an article with hundreds of copies some parts must do.
    private static let mostParts = 24

    private let links: [FamilyBuilder.Link]
    private let texts: ComparedTexts
    /// Each article's links, as positions in `links`, and where each article's start.
    private var linksOf: [Int32] = []
    private var starts: [Int32] = []

    /// The links without those between roundups and their parts.
    static func without(_ links: [FamilyBuilder.Link], _ texts: ComparedTexts) -> [FamilyBuilder.Link] {
        let search = Roundups(links, texts)
        var isCut = Array(repeating: false, count: links.count)
        for article in search.starts.indices.dropLast() where search.links(of: article).count > 1 {
            for link in search.linksToParts(of: article) { isCut[link] = true }
        }
        return links.indices.filter { !isCut[$0] }.map { links[$0] }
    }

    private init(_ links: [FamilyBuilder.Link], _ texts: ComparedTexts) {
        self.links = links
        self.texts = texts
        let articles = links.reduce(0) { max($0, $1.right + 1, $1.left + 1) }
        starts = Array(repeating: 0, count: articles + 1)
        for link in links {
            starts[link.left + 1] += 1
            starts[link.right + 1] += 1
        }
        for article in 0..<articles { starts[article + 1] += starts[article] }
        var next = starts
        linksOf = Array(repeating: 0, count: links.count * 2)
        for (number, link) in links.enumerated() {
            for article in [link.left, link.right] {
                linksOf[Int(next[article])] = Int32(number)
                next[article] += 1
            }
        }
    }

    private func links(of article: Int) -> ArraySlice<Int32> {
        linksOf[Int(starts[article])..<Int(starts[article + 1])]
    }

    /// A text that an article is linked to, and which of the article's 4-grams it has.
    private struct Part {
        var link: Int
        var article: Int
        var common: [UInt32]
        /// Whether it is much shorter than the article, which holds most of it.
        var isPart: Bool
    }

    /// The links of an article to parts of it that must not be joined through it.
    private func linksToParts(of article: Int) -> [Int] {
        let whole = texts.grams(of: article)
        let parts = links(of: article).prefix(Self.mostParts).compactMap { part(Int($0), of: article, whole) }
            .sorted { $0.common.count != $1.common.count ? $0.common.count > $1.common.count : $0.link < $1.link }
        guard let main = parts.first else { return [] }
        let others = parts.dropFirst().filter { part in
            part.isPart && Self.share(main.common, part.common) <= Self.mostShared
                && !links(of: part.article).contains { links[Int($0)].other(than: part.article) == main.article }
        }
        guard !others.isEmpty else { return [] }
        let isLongerVersion = Double(main.common.count) >= Self.mainPart * Double(whole.count)
        return isLongerVersion ? others.map(\.link) : parts.filter(\.isPart).map(\.link)
    }

    private func part(_ link: Int, of article: Int, _ whole: [UInt32]) -> Part? {
        let other = links[link].other(than: article)
        let common = Self.common(whole, texts.grams(of: other))
        guard common.count >= Self.leastCommon else { return nil }
        let isPart =
            texts.size(of: other) <= Self.longestPart * texts.size(of: article)
            && links[link].containment >= Self.leastContainment
        return Part(link: link, article: other, common: common, isPart: isPart)
    }

    /// The numbers that both ascending lists have.
    private static func common(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var common: [UInt32] = []
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] { common.append(left[i]) }
            let (first, second) = (left[i], right[j])
            if first <= second { i += 1 }
            if second <= first { j += 1 }
        }
        return common
    }

    /// The share of the smaller list that the other one has too.
    private static func share(_ left: [UInt32], _ right: [UInt32]) -> Double {
        Double(common(left, right).count) / Double(max(1, min(left.count, right.count)))
    }
}
