/// Finds the stories that share the heaviest features with an article.
struct StoryPostings {
    /// A feature that leads to more stories than these within reach in time does not help to find one.
    private static let longest = 300
    private var lists: [UInt32: [Int32]] = [:]
    private var scores: [Float] = []
    private var touched: [Int] = []

    /// Notes that a story has a feature; stories come in ascending order for each feature.
    mutating func add(_ key: UInt32, of story: Int) {
        while scores.count <= story { scores.append(0) }
        lists[key, default: []].append(Int32(story))
    }

    /// The stories that share most with some features, the best first; `isNear` says which are near enough in time.
    ///
    /// Long lists are cleared of stories that `isGone` says will never be near again.
    mutating func candidates(
        _ features: [StoryVector.Feature], limit: Int, isNear: (Int) -> Bool, isGone: (Int) -> Bool = { _ in false }
    ) -> [Int] {
        touched.removeAll(keepingCapacity: true)
        for feature in features {
            guard var list = lists[feature.key] else { continue }
            if list.count > 8, isGone(Int(list[0])) {
                list.removeAll { isGone(Int($0)) }
                lists[feature.key] = list
            }
            let near = list.count <= Self.longest ? list[...] : Self.nearOnes(list, isNear)
            guard near.count <= Self.longest else { continue }
            for story in near where isNear(Int(story)) {
                if scores[Int(story)] == 0 { touched.append(Int(story)) }
                scores[Int(story)] += feature.weight * feature.weight
            }
        }
        let ranked = best(limit)
        for story in touched { scores[story] = 0 }
        return ranked
    }

    private static func nearOnes(_ list: [Int32], _ isNear: (Int) -> Bool) -> ArraySlice<Int32> {
        var near: [Int32] = []
        for story in list where isNear(Int(story)) {
            near.append(story)
            if near.count > longest { break }
        }
        return near[...]
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
