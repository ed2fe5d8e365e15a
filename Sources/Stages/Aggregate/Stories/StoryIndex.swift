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

    /// Groups the corpus, period after period; closed periods that the shelf keeps are not gone through again.
    ///
    /// 650 bytes are kept for each original of a period while it is searched, 8 for each article afterwards.
    init(
        _ parts: some PartialResults, _ heads: CorpusHeads, _ copies: CorpusCopies,
        _ entities: EntityIndex, resources: some TableResources, periodSize: Int = StoryPeriods.usualSize
    ) async throws {
        originals = (0..<heads.count).map(Int32.init)
        for family in copies.families {
            for member in family.members { originals[member.article] = Int32(family.members[0].article) }
        }
        let ledger = try await Self.ledger(parts, heads, originals, copies.series, entities, resources, periodSize)
        let articleOf = Dictionary(
            (0..<heads.count).map { (heads.fingerprints[$0], $0) }, uniquingKeysWith: { first, _ in first })
        var storyOfOriginal = Array(repeating: Int32(-1), count: heads.count)
        var groups: [[Int]] = Array(repeating: [], count: ledger.count)
        for (story, members) in ledger.members.enumerated() {
            for member in members { if let article = articleOf[member] { storyOfOriginal[article] = Int32(story) } }
        }
        for article in 0..<heads.count {
            let story = storyOfOriginal[Int(originals[article])]
            if story >= 0 { groups[Int(story)].append(article) }
        }
        let kept = groups.indices.filter { groups[$0].count > 1 }
        typical = kept.map { Int32(articleOf[ledger.typical[$0]] ?? groups[$0][0]) }
        stories = kept.map { groups[$0].sorted(by: heads.precedes) }
        storyOf = Array(repeating: -1, count: heads.count)
        for (number, members) in stories.enumerated() {
            for member in members { storyOf[member] = Int32(number) }
        }
    }

    private static func ledger(
        _ parts: some PartialResults, _ heads: CorpusHeads, _ originals: [Int32], _ series: Column<UInt64>,
        _ names: EntityIndex, _ resources: some TableResources, _ periodSize: Int
    ) async throws -> StoryLedger {
        let periods = try StoryPeriods(
            heads, originals: originals, series: series, size: periodSize, seed: UInt64(Aggregation.tableRevision),
            in: resources.space)
        let search = StoryPeriodSearch(
            parts: parts, heads: heads, originals: originals, series: series, names: names, periods: periods,
            resources: resources)
        var ledger = StoryLedger()
        for period in periods.indices {
            let name = "stories-" + String(periods.fingerprints[period], radix: 16)
            if periods.isClosed(period), let bytes = resources.kept(name), let page = try? StoryLedger.Page(bytes.span),
                ledger.add(page)
            {
                continue
            }
            let page = try await search.page(period, after: ledger)
            guard ledger.add(page) else { preconditionFailure("a period names stories that are not there") }
            if periods.isClosed(period) { try resources.keep(page.encoded(), as: name) }
        }
        return ledger
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
}
