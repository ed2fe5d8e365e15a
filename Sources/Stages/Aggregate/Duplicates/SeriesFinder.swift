/// Gathers series: articles in one wording with other names and figures, such as reports of the weather, of markets, of matches.
///
/// They are no copies, and what they have in common says nothing of an event.
struct SeriesFinder {
    /// Fewer articles in one wording are no series.
    static let least = 5

    private var parents: Column<Int32>

    /// Knows no series among articles `0..<count`.
    init(count: Int, in space: ColumnSpace) throws {
        parents = Column(in: space)
        for article in 0..<count { try parents.append(Int32(article)) }
    }

    /// Notes that two articles are of one series.
    mutating func join(_ left: Int, _ right: Int) {
        let (one, other) = (root(left), root(right))
        // the first article stands for the series
        parents[max(one, other)] = Int32(min(one, other))
    }

    /// The series among some articles, by pairs of articles in one wording (`CandidatePairs`): for each article the first one of its series; -1
    /// where it is of none.
    static func series(
        of pairs: Column<UInt64>, count: Int, in space: ColumnSpace, where isWanted: (Int) -> Bool
    ) throws -> [Int32] {
        var finder = try SeriesFinder(count: count, in: space)
        for index in pairs.indices {
            let (left, right) = (CandidatePairs.left(pairs[index]), CandidatePairs.right(pairs[index]))
            if isWanted(left), isWanted(right) { finder.join(left, right) }
        }
        return finder.series()
    }

    /// For each article the first one of its series; -1 where it is of none.
    mutating func series() -> [Int32] {
        var first = [Int32](repeating: -1, count: parents.count)
        var sizes = [Int32](repeating: 0, count: parents.count)
        for article in parents.indices { sizes[root(article)] += 1 }
        for article in parents.indices {
            let root = root(article)
            if sizes[root] >= Self.least { first[article] = Int32(root) }
        }
        return first
    }

    private mutating func root(_ article: Int) -> Int {
        var place = article
        while Int(parents[place]) != place {
            parents[place] = parents[Int(parents[place])]
            place = Int(parents[place])
        }
        return place
    }
}
