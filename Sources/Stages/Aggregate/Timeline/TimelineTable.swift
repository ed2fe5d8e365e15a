import NewsModel

/// Gathers the lines of `timeline.jsonl`.
struct TimelineTable {
    /// A kind of event on a day.
    private struct EventKey: Hashable, Comparable {
        var type: String
        var code: String
        static func < (left: EventKey, right: EventKey) -> Bool {
            (left.type, left.code) < (right.type, right.code)
        }
    }

    private struct CountKey: Hashable {
        var unit: Int
        var kind: Count.Kind
    }

    private struct Day {
        var articles = 0
        var families: Set<Int32> = []
        var stories: Set<Int32> = []
        var events: [EventKey: Set<Int>] = [:]
        var highest: [CountKey: Int] = [:]
        var names = Ranking<String>()
    }

    private static let eventLimit = 20
    private static let nameLimit = 10
    private var days: [Int: Day] = [:]

    /// The days in order; undated articles are left out.
    static func records(
        in parts: some PartialResults, _ stories: StoryIndex, _ entities: EntityIndex, _ heads: CorpusHeads
    ) throws -> [TimelineDay] {
        var table = TimelineTable()
        var article = 0
        try parts.forEachDigest(.happenings) { digest in
            if let day = heads.days[article] { table.add(digest, article, day, stories, entities) }
            article += 1
        }
        return table.days.sorted { $0.key < $1.key }.map { record($0.value, on: $0.key) }
    }

    private mutating func add(
        _ digest: ArticleDigest, _ article: Int, _ date: Int, _ stories: StoryIndex, _ entities: EntityIndex
    ) {
        var day = days.removeValue(forKey: date) ?? Day()
        let story = stories.storyOf[article]
        let original = stories.originals[article]
        day.articles += 1
        if story >= 0 { day.stories.insert(story) }
        if day.families.insert(original).inserted {
            for entity in Set(entities.entities(of: article)) { day.names.add(entities.name(entity)) }
        }
        // what is counted once: a story, or an article that belongs to none
        let unit = story >= 0 ? Int(story) : -1 - Int(original)
        for figure in digest.figures {
            guard let value = figure.value else { continue }
            let key = CountKey(unit: unit, kind: figure.kind)
            day.highest[key] = max(value, day.highest[key] ?? 0)
        }
        days[date] = day
        for deed in digest.deeds {
            let happened = deed.date.flatMap(CalendarDate.init(iso:))?.daysSinceEpoch ?? date
            let key = EventKey(type: deed.type, code: deed.code.rawValue)
            days[happened, default: Day()].events[key, default: []].insert(unit)
        }
    }

    private static func record(_ day: Day, on date: Int) -> TimelineDay {
        var events = Ranking<EventKey>()
        for (key, units) in day.events { events.add(key, units.count) }
        var totals: [Count.Kind: Int] = [:]
        for (key, value) in day.highest {
            let (sum, overflows) = totals[key.kind, default: 0].addingReportingOverflow(value)
            totals[key.kind] = overflows ? .max : sum
        }
        return TimelineDay(
            date: CalendarDate(daysSinceEpoch: date).iso, articles: day.articles, families: day.families.count,
            stories: day.stories.count,
            events: events.top(eventLimit).map {
                TimelineDay.Event(type: $0.type, code: $0.code, stories: events.counts[$0] ?? 0)
            },
            counts: Count.Kind.allCases.compactMap { kind in
                totals[kind].map { TimelineDay.Count(kind: kind, value: $0) }
            }, names: day.names.top(nameLimit))
    }
}
