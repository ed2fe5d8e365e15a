/// Finds the stories of one period.
struct StoryPeriodSearch<Parts: PartialResults, Resources: TableResources> {
    let parts: Parts
    let heads: CorpusHeads
    let originals: [Int32]
    /// Pairs of articles in one wording.
    let series: Column<UInt64>
    /// The names of the whole corpus.
    let names: EntityIndex
    let periods: StoryPeriods
    let resources: Resources

    /// The stories of a period that goes on with others.
    ///
    /// Where there are several periods, a name is what its own article says: who is meant by it in the whole corpus may yet change.
    func page(_ period: Int, after ledger: StoryLedger) async throws -> StoryLedger.Page {
        let series = try SeriesFinder.series(of: series, count: heads.count, in: resources.space) {
            periods.isContext($0, of: period)
        }
        var (statistics, formulas) = try counted(period, series)
        let items = try await items(period, statistics, formulas, series)
        guard !items.isEmpty else { return StoryLedger.Page(open: ledger.open) }
        let first = items[0].day ?? .max
        var earlier: [Int: StoryDraft] = [:]
        for story in ledger.open where story.days.upperBound >= first - StoryTime.longestGap {
            earlier[story.number] = story.draft(&statistics)
        }
        let drafts = earlier.sorted { $0.key < $1.key }.map(\.value)
        let found = StoryClusterer.stories(items, after: drafts, features: statistics.count)
        let refiner = StoryRefiner(items, after: earlier, features: statistics.count, sharing: resources)
        let groups = try await refiner.refined(found).filter { !$0.members.isEmpty || $0.earlier.count > 1 }
        return page(groups, items, earlier, ledger, statistics)
    }

    /// How often each word and entity stands in the originals that count, and in the series among them.
    private func counted(_ period: Int, _ series: [Int32]) throws -> (TermStatistics, SeriesFormulas) {
        var statistics = TermStatistics()
        var formulas = SeriesFormulas()
        try parts.forEachDigest(.terms, heads) { article in
            Int(originals[article]) == article && periods.isContext(article, of: period)
        } _: { article, digest in
            let features = features(of: article)
            statistics.add(digest.terms)
            statistics.add(features: features)
            if series[article] >= 0 { formulas.add(digest.terms.map(\.hash) + features, of: series[article]) }
        }
        formulas.settle()
        return (statistics, formulas)
    }

    /// The originals of the period, in order of time, undated ones last.
    private func items(
        _ period: Int, _ statistics: TermStatistics, _ formulas: SeriesFormulas, _ series: [Int32]
    ) async throws -> [StoryItem] {
        let pieces = try await parts.gather(.terms, heads, resources) { article in
            Int(originals[article]) == article && Int(periods.periodOf[article]) == period
        } into: {
            [StoryItem]()
        } add: { items, article, digest in
            let vector = StoryVector(
                digest.terms, features(of: article), statistics, without: formulas.common(in: series[article]))
            items.append(StoryItem(article: article, day: heads.day(article), vector: vector))
        }
        return pieces.flatMap { $0 }.sorted { heads.precedes($0.article, $1.article) }
    }

    /// The keys of the article's entities, each once.
    private func features(of article: Int) -> [UInt32] {
        let keys =
            periods.count == 1 ? names.entities(of: article).map(UInt32.init) : Array(names.ownNames(of: article))
        return Set(keys.map { $0 | StoryVector.entityMark }).sorted()
    }

    private func page(
        _ groups: [StoryGroup], _ items: [StoryItem], _ earlier: [Int: StoryDraft], _ ledger: StoryLedger,
        _ statistics: TermStatistics
    ) -> StoryLedger.Page {
        let oldest = items.last { $0.day != nil }.flatMap(\.day).map { $0 - StoryTime.longestGap } ?? .min
        var page = StoryLedger.Page()
        var (next, going) = (ledger.count, Set<Int>())
        for group in groups {
            let number = StoryLedger.number(of: group, next: &next)
            going.formUnion(group.earlier)
            page.entries.append(
                StoryLedger.Entry(
                    earlier: group.earlier, members: group.members.map { heads.fingerprints[items[$0].article] },
                    typical: Self.typical(of: group.members, items)))
            if let end = group.members.last.flatMap({ items[$0].day }), group.earlier.isEmpty, end < oldest { continue }
            let draft = StoryDraft.drafts([group], items, earlier: earlier)[0]
            if let days = draft.days, days.upperBound >= oldest {
                page.open.append(StoryLedger.Open(number, draft, days, statistics))
            }
        }
        // what nothing joined may still go on
        page.open += ledger.open.filter { !going.contains($0.number) && $0.days.upperBound >= oldest }
        page.open.sort { $0.number < $1.number }
        return page
    }

    /// The place of the article that is most like the mean of a group, the first of equals.
    private static func typical(of members: [Int], _ items: [StoryItem]) -> Int {
        guard members.count > 2 else { return 0 }
        let centre = StoryDraft.drafts([StoryGroup(members: members)], items, earlier: [:])[0].centre
        var best = (likeness: -1.0, place: 0)
        for (place, member) in members.enumerated() {
            let likeness = items[member].vector.likeness(centre).whole
            if likeness > best.likeness { best = (likeness, place) }
        }
        return best.place
    }
}

extension StoryLedger.Open {
    init(_ number: Int, _ draft: StoryDraft, _ days: ClosedRange<Int>, _ statistics: TermStatistics) {
        self.number = number
        self.days = days
        features = draft.centre.features.map {
            Feature(hash: statistics.hashes[Int($0.number)], weight: $0.weight, isTelling: $0.isTelling)
        }
    }

    /// The story as one of the next period sees it, its features by that period's numbers.
    fileprivate func draft(_ statistics: inout TermStatistics) -> StoryDraft {
        let features = features.map {
            StoryVector.Feature(statistics.number(of: $0.hash), weight: $0.weight, isTelling: $0.isTelling)
        }
        let centre = StoryVector(features: features.sorted { $0.number < $1.number })
        return StoryDraft(earlier: number, centre: centre, days: days)
    }
}
