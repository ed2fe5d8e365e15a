/// How far apart in time two articles of one story may be.
enum StoryTime {
    /// Beyond so many days without an article nothing belongs to a story any more.
    static let longestGap = 20
    /// A gap of up to so many days counts for nothing: a story rests over a weekend.
    private static let free = 2
    /// What each further day leaves: half in eight days.
    ///
    /// Time decay keeps yesterday's football match apart from today's
    /// (Allan, Lavrenko and Jin, "First story detection in TDT is hard", 2000).
    private static let daily = 0.917_004_043_204_671_2

    /// What resemblance is worth over a gap, from 1 down to 0; an unknown gap is none.
    static func decay(over gap: Int?) -> Double {
        guard let gap, gap > free else { return 1 }
        guard gap <= longestGap else { return 0 }
        return (free..<gap).reduce(1.0) { factor, _ in factor * daily }
    }

    /// The days between a day and a period, 0 within it; nil where one of them is unknown.
    static func gap(_ day: Int?, _ period: ClosedRange<Int>?) -> Int? {
        guard let day, let period else { return nil }
        return max(0, day - period.upperBound, period.lowerBound - day)
    }

    /// The days between two periods, 0 where they overlap.
    static func gap(_ one: ClosedRange<Int>?, _ other: ClosedRange<Int>?) -> Int? {
        guard let one, let other else { return nil }
        return max(0, one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
    }
}

/// An article that is no copy, as the search for stories sees it.
struct StoryItem {
    /// Its number in the corpus.
    var article: Int
    /// Its day of publication.
    var day: Int?
    var vector: StoryVector
}

/// Articles that are taken for one story while the search goes on.
struct StoryDraft {
    /// How many features a story keeps: the heaviest.
    static let limit = 200
    /// The articles as indices into the items, in their order.
    private(set) var members: [Int] = []
    /// The sum of their vectors.
    private(set) var centre = StoryVector()
    /// From the first to the last day of publication.
    private(set) var days: ClosedRange<Int>?

    mutating func add(_ item: StoryItem, _ index: Int) {
        members.append(index)
        centre.add(item.vector, keeping: Self.limit)
        guard let day = item.day else { return }
        days = min(day, days?.lowerBound ?? day)...max(day, days?.upperBound ?? day)
    }

    /// Takes in another story.
    mutating func add(_ other: StoryDraft) {
        members += other.members
        centre.add(other.centre, keeping: Self.limit)
        guard let more = other.days else { return }
        let own = days ?? more
        days = min(own.lowerBound, more.lowerBound)...max(own.upperBound, more.upperBound)
    }

    /// Lets go of what is only needed to find members.
    mutating func close() { centre = StoryVector() }

    /// The stories of some groups of items.
    static func drafts(_ groups: [[Int]], _ items: [StoryItem]) -> [StoryDraft] {
        groups.map { group in
            var draft = StoryDraft()
            for index in group { draft.add(items[index], index) }
            return draft
        }
    }
}
