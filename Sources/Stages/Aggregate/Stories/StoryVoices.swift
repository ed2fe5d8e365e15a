import NewsModel

/// Who speaks in a story, and what they say first.
///
/// Gone through twice, so that only the words of those who are quoted most are kept: at most 15 quotations for a story.
struct StoryVoices {
    /// How many speakers are given.
    static let speakers = 5
    /// How many quotations of each.
    static let quotations = 3

    private struct Said {
        var day: Int
        var article: Int
        var place: Int
        var quote: ArticleDigest.Said

        static func precedes(_ left: Said, _ right: Said) -> Bool {
            (left.day, left.article, left.place) < (right.day, right.article, right.place)
        }
    }

    private var articles = Ranking<String>()
    private var top: [String] = []
    private var said: [[Said]] = []

    /// Counts the speakers of an article, each once.
    mutating func count(_ digest: ArticleDigest, _ article: Int, _ entities: EntityIndex) {
        for name in Set(digest.quotes.compactMap { Self.speaker($0, article, entities) }) { articles.add(name) }
    }

    /// Settles who is quoted in most articles; the first by name of those quoted as often.
    mutating func choose() {
        top = articles.top(Self.speakers)
        said = Array(repeating: [], count: top.count)
    }

    /// Keeps the first quotations of those chosen.
    mutating func collect(_ digest: ArticleDigest, _ article: Int, _ day: Int?, _ entities: EntityIndex) {
        for (place, quote) in digest.quotes.enumerated() {
            guard let name = Self.speaker(quote, article, entities), let speaker = top.firstIndex(of: name),
                !said[speaker].contains(where: { $0.quote.text == quote.text })
            else { continue }
            let item = Said(day: day ?? .max, article: article, place: place, quote: quote)
            let position = said[speaker].firstIndex { Said.precedes(item, $0) } ?? said[speaker].count
            guard position < Self.quotations else { continue }
            said[speaker].insert(item, at: position)
            if said[speaker].count > Self.quotations { said[speaker].removeLast() }
        }
    }

    /// The speakers, those quoted in most articles first.
    func records(_ heads: CorpusHeads) -> [StoryRecord.Voice] {
        zip(top, said).map { name, said in
            StoryRecord.Voice(
                speaker: name, articles: articles.counts[name] ?? 0,
                quotes: said.map { item in
                    StoryRecord.Quotation(
                        date: heads.date(item.article), id: heads.ids[item.article], text: item.quote.text,
                        stance: item.quote.stance)
                })
        }
    }

    /// Who says something, by a name that is the same in other articles: "he" is not.
    private static func speaker(_ quote: ArticleDigest.Said, _ article: Int, _ entities: EntityIndex) -> String? {
        let name = entities.speaker(quote.entity, quote.speaker, of: article)
        return name.flatMap { pronouns.contains($0.lowercased()) ? nil : $0 }
    }

    private static let pronouns: Set<String> = ["he", "she", "they", "it", "we", "i", "who", "one", "both", "others"]
}

extension EntityIndex {
    /// The name of who says something in an article: the entity's over the whole corpus, else the description.
    func speaker(_ index: Int?, _ description: String?, of article: Int) -> String? {
        index.flatMap { entity($0, of: article) }.map(name) ?? description
    }
}
