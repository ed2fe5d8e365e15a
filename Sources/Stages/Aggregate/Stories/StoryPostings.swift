/// Finds the stories that share the heaviest features with an article, while time goes on.
struct StoryPostings {
    /// A feature that leads to more stories than these within reach in time does not help to find one.
    private static let longest = 64

    private struct List {
        var stories: [Int32] = []
        /// The day on which it was last cleared of stories out of reach.
        var cleared = Int.min
    }

    /// For each feature, by its number.
    private var lists: [List]
    /// The last day of each story.
    private var ends: [Int] = []
    /// The day on which all lists were cleared.
    private var swept = -1_000_000
    private var scores: [Float] = []
    private var touched: [Int32] = []

    /// Nothing is found by any of the features yet.
    init(features: Int) { lists = Array(repeating: List(), count: features) }

    /// Notes that a story has a feature.
    mutating func add(_ feature: UInt32, of story: Int) {
        while scores.count <= story {
            scores.append(0)
            ends.append(.max)
        }
        lists[Int(feature)].stories.append(Int32(story))
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
            let place = Int(feature.number)
            if let today, lists[place].cleared != today { clear(place, today) }
            guard lists[place].stories.count <= Self.longest else { continue }
            Self.add(feature.weight * feature.weight, to: lists[place].stories, &scores, &touched)
        }
        let ranked = best(limit)
        for story in touched { scores[Int(story)] = 0 }
        return ranked
    }

    private static func add(_ share: Float, to stories: [Int32], _ scores: inout [Float], _ touched: inout [Int32]) {
        let stories = stories.span
        var scores = scores.mutableSpan
        for index in stories.indices {
            let story = Int(stories[index])
            if scores[story] == 0 { touched.append(stories[index]) }
            scores[story] += share
        }
    }

    private mutating func clear(_ place: Int, _ today: Int) {
        let oldest = today - StoryTime.longestGap
        lists[place].stories.removeAll { ends[Int($0)] < oldest }
        lists[place].cleared = today
    }

    /// Lets go of all that is out of reach, once in so many days as stories stay in it: most features never come again.
    private mutating func sweep(_ today: Int) {
        guard today >= swept + StoryTime.longestGap else { return }
        swept = today
        for place in lists.indices where !lists[place].stories.isEmpty {
            clear(place, today)
            if lists[place].stories.isEmpty { lists[place].stories = [] }
        }
    }

    private func best(_ limit: Int) -> [Int] {
        var ranked: [Int] = []
        ranked.reserveCapacity(limit)
        var least: Float = 0
        for story in touched {
            let story = Int(story)
            if ranked.count == limit {
                guard scores[story] >= least, precedes(story, ranked[limit - 1]) else { continue }
                ranked.removeLast()
            }
            let place = ranked.firstIndex { precedes(story, $0) } ?? ranked.count
            ranked.insert(story, at: place)
            least = scores[ranked[ranked.count - 1]]
        }
        return ranked
    }

    /// Whether a story shares more than another, or as much and is older.
    private func precedes(_ story: Int, _ other: Int) -> Bool {
        scores[story] != scores[other] ? scores[story] > scores[other] : story < other
    }
}
