/// Which story every article belongs to; copies go with what they copy.
struct StoryIndex {
    /// The articles of each story by day, copies included; only stories of two and more articles.
    private(set) var stories: [[Int]] = []
    /// For each story the article that says most of what its articles have in common.
    private(set) var typical: [Int32] = []
    /// For each article the one that stands for its duplicate family: itself where it has none.
    private(set) var originals: [Int32] = []
    /// For each article its story as an index into `stories`, or -1.
    private(set) var storyOf: [Int32] = []

    /// Groups the corpus; 650 bytes are kept for each article that is no copy while it runs, 8 afterwards.
    init(
        _ parts: some PartialResults, _ heads: CorpusHeads, _ families: [DuplicateFinder.Family],
        _ entities: EntityIndex, sharing: some WorkSharing
    ) async throws {
        originals = (0..<heads.count).map(Int32.init)
        for family in families {
            for member in family.members { originals[member.article] = Int32(family.members[0].article) }
        }
        let (items, features) = try await Self.items(parts, heads, originals, entities, sharing)
        var groups = Array(repeating: [Int](), count: 0)
        var groupOf: [Int: Int] = [:]
        var typicalOf: [Int] = []
        let drafts = StoryClusterer.stories(items, features: features)
        let refined = try await StoryRefiner(items, features: features, sharing: sharing).refined(drafts)
        for (number, members) in refined.enumerated() {
            groups.append([])
            typicalOf.append(Self.typical(of: members, items))
            for member in members { groupOf[items[member].article] = number }
        }
        for article in 0..<heads.count {
            if let group = groupOf[Int(originals[article])] { groups[group].append(article) }
        }
        typical = zip(groups, typicalOf).filter { $0.0.count > 1 }.map { Int32($0.1) }
        stories = groups.filter { $0.count > 1 }.map { members in
            members.sorted { Self.precedes($0, $1, heads) }
        }
        storyOf = Array(repeating: -1, count: heads.count)
        for (number, members) in stories.enumerated() {
            for member in members { storyOf[member] = Int32(number) }
        }
    }

    /// The article that is most like the mean of a group, the first of equals.
    private static func typical(of members: [Int], _ items: [StoryItem]) -> Int {
        guard members.count > 2 else { return items[members[0]].article }
        let centre = StoryDraft.drafts([members], items)[0].centre
        var best = (likeness: -1.0, article: items[members[0]].article)
        for member in members {
            let likeness = items[member].vector.likeness(centre).whole
            if likeness > best.likeness { best = (likeness, items[member].article) }
        }
        return best.article
    }

    /// What an article counts for: itself, its family of copies, and its story.
    struct Unit {
        var article: Int32
        /// The article that stands for the family.
        var family: Int32
        /// The story's number, or below 0 that of a family that belongs to none.
        var story: Int32
    }

    func unit(of article: Int) -> Unit {
        let story = storyOf[article]
        return Unit(
            article: Int32(article), family: originals[article], story: story >= 0 ? story : -1 - originals[article])
    }

    private static func precedes(_ left: Int, _ right: Int, _ heads: CorpusHeads) -> Bool {
        (heads.day(left) ?? .max, left) < (heads.day(right) ?? .max, right)
    }

    /// The articles that are no copies, in order of time, undated ones last; and how many features they have.
    private static func items(
        _ parts: some PartialResults, _ heads: CorpusHeads, _ originals: [Int32], _ entities: EntityIndex,
        _ sharing: some WorkSharing
    ) async throws -> (items: [StoryItem], features: Int) {
        var statistics = TermStatistics()
        var article = 0
        try parts.forEachDigest(.terms) { digest in
            if Int(originals[article]) == article {
                statistics.add(digest.terms)
                statistics.add(features: features(of: article, entities))
            }
            article += 1
        }
        let counted = statistics
        let pieces = try await parts.share(sharing, heads, .terms) {
            [StoryItem]()
        } add: { items, article, digest in
            guard Int(originals[article]) == article else { return }
            let vector = StoryVector(digest.terms, features(of: article, entities), counted)
            items.append(StoryItem(article: article, day: heads.day(article), vector: vector))
        }
        let items = pieces.flatMap { $0 }
        return (items.sorted { precedes($0.article, $1.article, heads) }, statistics.count)
    }

    /// The article's entities, each once.
    private static func features(of article: Int, _ entities: EntityIndex) -> [UInt32] {
        var features: [UInt32] = []
        for entity in entities.entities(of: article).sorted() {
            let feature = UInt32(entity) | StoryVector.entityMark
            if features.last != feature { features.append(feature) }
        }
        return features
    }
}
