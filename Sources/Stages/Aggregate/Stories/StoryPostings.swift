/// Finds the stories that share the heaviest features with an article, while time goes on.
struct StoryPostings {
    /// A feature that leads to more stories than these within reach in time does not help to find one.
    private static let longest = 64

    private struct List {
        var stories: [Int32] = []
        /// The day on which it was last cleared of stories out of reach.
        var cleared = Int.min
    }

    private var lists: [UInt32: List] = [:]
    /// The last day of each story.
    private var ends: [Int] = []
    /// The day on which all lists were cleared.
    private var swept = -1_000_000
    private var scores: [Float] = []
    private var touched: [Int] = []

    /// Notes that a story has a feature.
    mutating func add(_ key: UInt32, of story: Int) {
        while scores.count <= story {
            scores.append(0)
            ends.append(.max)
        }
        lists[key, default: List()].stories.append(Int32(story))
    }

    /// Notes the last day of a story that has features.
    mutating func end(_ story: Int, on day: Int?) { ends[story] = day ?? .max }

    /// The stories that share most with some features, the best first.
    ///
    /// Stories that ended too long before `today` are dropped for good: days may only rise from call to call. Without a day all are in reach.
    mutating func candidates(_ features: [StoryVector.Feature], limit: Int, today: Int?) -> [Int] {
        touched.removeAll(keepingCapacity: true)
        if let today { sweep(today) }
        for feature in features {
            guard let place = lists.index(forKey: feature.key) else { continue }
            if let today, lists.values[place].cleared != today {
                let oldest = today - StoryTime.longestGap
                lists.values[place].stories.removeAll { ends[Int($0)] < oldest }
                lists.values[place].cleared = today
            }
            let list = lists.values[place].stories
            guard list.count <= Self.longest else { continue }
            let share = feature.weight * feature.weight
            for story in list {
                if scores[Int(story)] == 0 { touched.append(Int(story)) }
                scores[Int(story)] += share
            }
        }
        let ranked = best(limit)
        for story in touched { scores[story] = 0 }
        return ranked
    }

    /// Lets go of all that is out of reach, once in so many days as stories stay in it: most features never come again.
    private mutating func sweep(_ today: Int) {
        guard today >= swept + StoryTime.longestGap else { return }
        swept = today
        let oldest = today - StoryTime.longestGap
        for place in lists.indices { lists.values[place].stories.removeAll { ends[Int($0)] < oldest } }
        lists = lists.filter { !$0.value.stories.isEmpty }
    }

    private func best(_ limit: Int) -> [Int] {
        var ranked: [Int] = []
        for story in touched {
            if ranked.count == limit {
                guard precedes(story, ranked[ranked.count - 1]) else { continue }
                ranked.removeLast()
            }
            let place = ranked.firstIndex { precedes(story, $0) } ?? ranked.count
            ranked.insert(story, at: place)
        }
        return ranked
    }

    /// Whether a story shares more than another, or as much and is older.
    private func precedes(_ story: Int, _ other: Int) -> Bool {
        scores[story] != scores[other] ? scores[story] > scores[other] : story < other
    }
}
