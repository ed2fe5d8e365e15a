import NewsModel

/// Gathers the lines of `stories.jsonl`.
struct StoryTable {
    private static let nameLimit = 8

    /// What the members of a story say.
    fileprivate struct Facts {
        var titles: [(article: Int, title: String, keywords: [UInt32])] = []
        var figures: [(article: Int, figure: ArticleDigest.Figure)] = []
        var words = Ranking<UInt32>()
    }

    /// The records, by first day, then by order in the corpus.
    static func records(
        in parts: some PartialResults, _ stories: StoryIndex, _ entities: EntityIndex, _ heads: CorpusHeads
    ) throws -> [StoryRecord] {
        var facts = Array(repeating: Facts(), count: stories.stories.count)
        var article = 0
        try parts.forEachDigest([.head, .terms, .happenings]) { digest in
            let story = Int(stories.storyOf[article])
            if story >= 0, Int(stories.originals[article]) == article { facts[story].add(digest, article) }
            article += 1
        }
        let order = stories.stories.indices.sorted { left, right in
            let (first, second) = (stories.stories[left][0], stories.stories[right][0])
            return (heads.days[first] ?? .max, first) < (heads.days[second] ?? .max, second)
        }
        return order.map { record(stories.stories[$0], facts[$0], entities, heads) }
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
            story: heads.ids[members[0]], headline: facts.headline, first: days.first, last: days.last,
            sites: Set(members.compactMap { heads.site($0) }).sorted(), members: members.map { heads.ids[$0] },
            people: people.top(nameLimit), places: places.top(nameLimit), figures: figures(facts, heads))
    }

    /// The numbers by day; a number that an article repeats stands once.
    private static func figures(_ facts: Facts, _ heads: CorpusHeads) -> [StoryRecord.Figure] {
        var result: [StoryRecord.Figure] = []
        let ordered = facts.figures.enumerated().sorted { left, right in
            let (first, second) = (left.element.article, right.element.article)
            return (heads.days[first] ?? .max, first, left.offset) < (heads.days[second] ?? .max, second, right.offset)
        }
        for (article, figure) in ordered.map(\.element) {
            guard let value = figure.value else { continue }
            let line = StoryRecord.Figure(
                date: heads.date(article), id: heads.ids[article], kind: figure.kind, value: value,
                isAtLeast: figure.isAtLeast)
            if !result.reversed().prefix(while: { $0.id == line.id }).contains(line) { result.append(line) }
        }
        return result
    }
}

extension StoryTable.Facts {
    fileprivate mutating func add(_ digest: ArticleDigest, _ article: Int) {
        for term in digest.terms { words.add(term.hash) }
        if let title = digest.head.title, !title.isEmpty {
            titles.append((article, title, digest.terms.map(\.hash)))
        }
        for figure in digest.figures { figures.append((article, figure)) }
    }

    /// The headline of the article that shares most with the others for its length; the first of the equals.
    fileprivate var headline: String? {
        var best: (title: String, share: Double)?
        for (_, title, terms) in titles where !terms.isEmpty {
            let shared = terms.reduce(0) { $0 + (words.counts[$1] ?? 1) - 1 }
            let share = Double(shared) / Double(terms.count).squareRoot()
            if share > best?.share ?? -1 { best = (title, share) }
        }
        return best?.title ?? titles.first?.title
    }
}
