/// Groups articles on one event in a single pass in order of time.
///
/// Each article joins the story whose mean it resembles most, or starts one; the resemblance (cosine) halves with every four days since the
/// story's last article (Allan, Lavrenko and Jin, "First story detection in TDT is hard", 2000, for the method; time
/// decay keeps yesterday's football match apart from today's). Stories that are too old to be joined leave the index.
struct StoryClusterer {
    /// The resemblance from which an article belongs to a story.
    static let threshold = 0.2
    private static let halfLife = 4.0
    /// After five half-lives nothing is alike enough to join.
    private static let forgottenAfter = 20
    /// How many stories are looked at closely for an article: those that share the heaviest features.
    private static let shortlist = 12
    /// A feature that leads to more stories than these does not help to find one.
    private static let longestPosting = 300
    private static let centreLimit = 160

    private struct Centre {
        var sums: [UInt32: Float] = [:]
        var norm = 0.0
        var lastDay: Int?
        var members: [Int] = []
    }

    private var centres: [Centre] = []
    private var postings: [UInt32: [Int32]] = [:]
    private var scores: [Float] = []
    private var touched: [Int] = []
    /// The stories that can still be joined.
    private var open: [Int] = []
    private var today: Int?

    /// The stories of articles that come in order of time, each with its members in that order.
    static func stories(_ items: [(article: Int, day: Int?, vector: StoryVector)]) -> [[Int]] {
        var clusterer = StoryClusterer()
        for item in items { clusterer.add(item.article, item.day, item.vector) }
        return clusterer.centres.map(\.members)
    }

    private mutating func add(_ article: Int, _ day: Int?, _ vector: StoryVector) {
        if let day, day != today { close(before: day - Self.forgottenAfter, day) }
        var best: (story: Int, resemblance: Double)?
        for story in candidates(vector, day) {
            let resemblance = cosine(vector, story) * decay(story, day)
            if resemblance >= Self.threshold, resemblance > best?.resemblance ?? 0 { best = (story, resemblance) }
        }
        let story = best?.story ?? centres.count
        if story == centres.count {
            centres.append(Centre())
            scores.append(0)
            open.append(story)
        }
        join(article, day, vector, to: story)
    }

    /// Lets go of what is known of stories that nothing can join any more, once a day.
    private mutating func close(before limit: Int, _ day: Int) {
        today = day
        open = open.filter { story in
            guard let last = centres[story].lastDay, last < limit else { return true }
            centres[story].sums = [:]
            return false
        }
    }

    private func decay(_ story: Int, _ day: Int?) -> Double {
        guard let day, let last = centres[story].lastDay else { return 1 }
        var factor = 1.0
        // whole half-lives by halving, the rest along a straight line: no exponential is needed
        var rest = Double(max(0, day - last)) / Self.halfLife
        while rest >= 1 {
            factor /= 2
            rest -= 1
            if factor < 0.001 { return 0 }
        }
        return factor * (1 - rest / 2)
    }

    private func cosine(_ vector: StoryVector, _ story: Int) -> Double {
        let centre = centres[story]
        guard centre.norm > 0 else { return 0 }
        var product: Float = 0
        for (feature, weight) in vector.features { product += weight * (centre.sums[feature] ?? 0) }
        return Double(product) / centre.norm
    }

    /// The stories that share the heaviest features with an article, the best first.
    private mutating func candidates(_ vector: StoryVector, _ day: Int?) -> [Int] {
        touched.removeAll(keepingCapacity: true)
        for (feature, weight) in vector.features {
            guard var list = postings[feature] else { continue }
            if let day, list.count > 8 { forget(&list, before: day - Self.forgottenAfter, feature) }
            guard list.count <= Self.longestPosting else { continue }
            for story in list {
                if scores[Int(story)] == 0 { touched.append(Int(story)) }
                scores[Int(story)] += weight * weight
            }
        }
        var ranked: [Int] = []
        for story in touched {
            if ranked.count == Self.shortlist {
                guard precedes(story, ranked[ranked.count - 1]) else { continue }
                ranked.removeLast()
            }
            let place = ranked.firstIndex { precedes(story, $0) } ?? ranked.count
            ranked.insert(story, at: place)
        }
        for story in touched { scores[story] = 0 }
        return ranked
    }

    /// Whether a story shares more than another, or as much and is older.
    private func precedes(_ story: Int, _ other: Int) -> Bool {
        scores[story] != scores[other] ? scores[story] > scores[other] : story < other
    }

    private mutating func forget(_ list: inout [Int32], before day: Int, _ feature: UInt32) {
        let kept = list.filter { story in centres[Int(story)].lastDay.map { $0 >= day } ?? true }
        guard kept.count < list.count else { return }
        list = kept
        postings[feature] = kept
    }

    private mutating func join(_ article: Int, _ day: Int?, _ vector: StoryVector, to story: Int) {
        centres[story].members.append(article)
        if let day { centres[story].lastDay = max(day, centres[story].lastDay ?? day) }
        for (feature, weight) in vector.features {
            if let sum = centres[story].sums[feature] {
                centres[story].sums[feature] = sum + weight
            } else if centres[story].sums.count < Self.centreLimit {
                centres[story].sums[feature] = weight
                postings[feature, default: []].append(Int32(story))
            }
        }
        // summed in a fixed order, so that the same articles give the same bits
        let weights = centres[story].sums.sorted { $0.key < $1.key }
        centres[story].norm = weights.reduce(0.0) { $0 + Double($1.value) * Double($1.value) }.squareRoot()
    }
}
