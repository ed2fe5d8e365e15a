import NewsModel

/// Gathers the lines of `stories.jsonl`.
struct StoryTable {
    private static let nameLimit = 8

    /// What the members of a story say; copies are left out.
    private struct Facts {
        var headline = StoryHeadline()
        var figures = StoryFigures()
        var voices = StoryVoices()
    }

    /// Hands over the records one by one, by first day, then by order in the corpus.
    static func forEach(
        in parts: some PartialResults, _ stories: StoryIndex, _ entities: EntityIndex, _ heads: CorpusHeads,
        _ body: (StoryRecord) throws -> Void
    ) throws {
        var facts = Array(repeating: Facts(), count: stories.stories.count)
        try forEachMember(in: parts, [.head, .entities, .quotes, .happenings], stories) {
            digest, article, story in
            facts[story].headline.add(digest.head.title, isTypical: Int(stories.typical[story]) == article)
            for figure in digest.figures {
                let source = entities.speaker(figure.entity, figure.speaker, of: article)
                facts[story].figures.add(figure, of: article, source: source)
            }
            facts[story].voices.count(digest, article, entities)
        }
        for story in facts.indices { facts[story].voices.choose() }
        try forEachMember(in: parts, [.entities, .quotes], stories) { digest, article, story in
            facts[story].voices.collect(digest, article, heads.day(article), entities)
        }
        let order = stories.stories.indices.sorted { left, right in
            let (first, second) = (stories.stories[left][0], stories.stories[right][0])
            return (heads.day(first) ?? .max, first) < (heads.day(second) ?? .max, second)
        }
        for story in order { try body(record(stories.stories[story], facts[story], entities, heads)) }
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
        let days = members.compactMap { heads.day($0) }.map { CalendarDate(daysSinceEpoch: $0).iso }
        return StoryRecord(
            story: heads.ids[members[0]], headline: facts.headline.text, first: days.first, last: days.last,
            sites: Set(members.compactMap { heads.site($0) }).sorted(), members: members.map { heads.ids[$0] },
            people: people.top(nameLimit), places: places.top(nameLimit), quotes: facts.voices.records(heads),
            figures: facts.figures.records(heads))
    }
}

/// The headline that stands for a story: that of its most typical article, or else of the first that has one.
struct StoryHeadline {
    private(set) var text: String?
    private var isTypical = false

    mutating func add(_ title: String?, isTypical: Bool) {
        guard let title, !title.isEmpty, text == nil || isTypical && !self.isTypical else { return }
        (text, self.isTypical) = (title, isTypical)
    }
}
