import NewsModel

/// Gathers the lines of `timeline.jsonl`.
struct TimelineTable {
    /// A kind of event.
    private struct EventKey: Hashable, Comparable {
        var type: String
        var code: String
        static func < (left: EventKey, right: EventKey) -> Bool {
            (left.type, left.code) < (right.type, right.code)
        }
    }

    private struct Day {
        var published = UnitTally()
        var events = UnitTally()
        var counts = UnitTally()
        var names = UnitTally()
    }

    private static let eventLimit = 20
    private static let nameLimit = 10
    private var days: [Int: Day] = [:]
    private var keys: [EventKey] = []
    private var numbers: [EventKey: Int] = [:]

    /// The days in order; undated articles are left out.
    static func records(
        in parts: some PartialResults, _ stories: StoryIndex, _ entities: EntityIndex, _ heads: CorpusHeads
    ) throws -> [TimelineDay] {
        var table = TimelineTable()
        var article = 0
        try parts.forEachDigest(.happenings) { digest in
            if let day = heads.day(article) { table.add(digest, stories.unit(of: article), day, entities) }
            article += 1
        }
        return table.days.sorted { $0.key < $1.key }.map { table.record($0.value, on: $0.key, entities) }
    }

    private mutating func add(
        _ digest: ArticleDigest, _ unit: StoryIndex.Unit, _ date: Int, _ entities: EntityIndex
    ) {
        var day = days.removeValue(forKey: date) ?? Day()
        day.published.add(0, unit)
        for entity in Set(entities.entities(of: Int(unit.article))) { day.names.add(Int(entity), unit) }
        for figure in digest.figures where figure.stands {
            guard let value = figure.value, let kind = Count.Kind.allCases.firstIndex(of: figure.kind) else { continue }
            day.counts.add(kind, unit, value: value)
        }
        days[date] = day
        for deed in digest.deeds {
            let happened = deed.date.flatMap(CalendarDate.init(iso:))?.daysSinceEpoch ?? date
            let key = EventKey(type: deed.type, code: deed.code.rawValue)
            if numbers[key] == nil {
                numbers[key] = keys.count
                keys.append(key)
            }
            days[happened, default: Day()].events.add(numbers[key] ?? 0, unit)
        }
    }

    private func record(_ day: Day, on date: Int, _ entities: EntityIndex) -> TimelineDay {
        let events = UnitTally.ranked(day.events.sums(), limit: Self.eventLimit) { keys[$0] < keys[$1] }
        let names = UnitTally.ranked(day.names.sums(), limit: Self.nameLimit) { left, right in
            (entities.name(Int32(left)), left) < (entities.name(Int32(right)), right)
        }
        return TimelineDay(
            date: CalendarDate(daysSinceEpoch: date).iso,
            published: day.published.sums().first?.units ?? Units(),
            events: events.map {
                TimelineDay.Event(type: keys[$0.what].type, code: keys[$0.what].code, units: $0.units)
            },
            counts: day.counts.sums().map { TimelineDay.Count(kind: Count.Kind.allCases[$0.what], units: $0.units) },
            names: names.map { TimelineDay.Name(name: entities.name(Int32($0.what)), units: $0.units) })
    }
}
