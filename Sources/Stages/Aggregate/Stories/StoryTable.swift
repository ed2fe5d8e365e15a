import NewsModel

/// Gathers the lines of `stories.jsonl`.
struct StoryTable {
    private static let nameLimit = 8

    /// What the members of a story say; copies are left out.
    private struct Facts {
        var headlines = StoryHeadlines()
        var figures = StoryFigures()
        var voices = StoryVoices()
    }

    /// The records, by first day, then by order in the corpus.
    static func records(
        in parts: some PartialResults, _ stories: StoryIndex, _ entities: EntityIndex, _ heads: CorpusHeads
    ) throws -> [StoryRecord] {
        var facts = Array(repeating: Facts(), count: stories.stories.count)
        try forEachMember(in: parts, [.head, .terms, .entities, .quotes, .happenings], stories) {
            digest, article, story in
            facts[story].headlines.add(digest, article)
            for figure in digest.figures {
                let source = entities.speaker(figure.entity, figure.speaker, of: article)
                facts[story].figures.add(figure, of: article, source: source)
            }
            facts[story].voices.count(digest, article, entities)
        }
        for story in facts.indices { facts[story].voices.choose() }
        try forEachMember(in: parts, [.entities, .quotes], stories) { digest, article, story in
            facts[story].voices.collect(digest, article, heads.days[article], entities)
        }
        let order = stories.stories.indices.sorted { left, right in
            let (first, second) = (stories.stories[left][0], stories.stories[right][0])
            return (heads.days[first] ?? .max, first) < (heads.days[second] ?? .max, second)
        }
        return order.map { record(stories.stories[$0], facts[$0], entities, heads) }
    }

    /// Hands over the articles of stories that are no copies, each with the number of its story.
    private static func forEachMember(
        in parts: some PartialResults, _ fields: DigestFields, _ stories: StoryIndex,
        _ body: (ArticleDigest, Int, Int) -> Void
    ) throws {
        var article = 0
        try parts.forEachDigest(fields) { digest in
            let story = Int(stories.storyOf[article])
            if story >= 0, Int(stories.originals[article]) == article { body(digest, article, story) }
            article += 1
        }
    }

    private static func record(
        _ members: [Int], _ facts: Facts, _ entities: EntityIndex, _ heads: CorpusHeads
    ) -> StoryRecord {
        var people = Ranking<String>()
        var places = Ranking<String>()
        for member in members {
            for entity in Set(entities.entities(of: member)) {
                switch entities.kind(entity) {
                case .person: people.add(entities.name(entity))
                case .place: places.add(entities.name(entity))
                default: continue
                }
            }
        }
        let days = members.compactMap { heads.days[$0] }.map { CalendarDate(daysSinceEpoch: $0).iso }
        return StoryRecord(
            story: heads.ids[members[0]], headline: facts.headlines.best, first: days.first, last: days.last,
            sites: Set(members.compactMap { heads.site($0) }).sorted(), members: members.map { heads.ids[$0] },
            people: people.top(nameLimit), places: places.top(nameLimit), quotes: facts.voices.records(heads),
            figures: facts.figures.records(heads))
    }
}

/// The headlines of a story's articles.
struct StoryHeadlines {
    private var titles: [(article: Int, title: String, words: [UInt32])] = []
    private var words = Ranking<UInt32>()

    mutating func add(_ digest: ArticleDigest, _ article: Int) {
        for term in digest.terms { words.add(term.hash) }
        if let title = digest.head.title, !title.isEmpty {
            titles.append((article, title, digest.terms.map(\.hash)))
        }
    }

    /// The headline of the article that shares most with the others for its length; the first of the equals.
    var best: String? {
        var best: (title: String, share: Double)?
        for (_, title, terms) in titles where !terms.isEmpty {
            let shared = terms.reduce(0) { $0 + (words.counts[$1] ?? 1) - 1 }
            let share = Double(shared) / Double(terms.count).squareRoot()
            if share > best?.share ?? -1 { best = (title, share) }
        }
        return best?.title ?? titles.first?.title
    }
}
