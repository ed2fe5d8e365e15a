/// Splits stories that fall into parts: average-link clustering of their articles.
enum StorySplitter {
    /// Parts of a story that resemble each other less than this on average are two.
    private static let threshold = 0.12
    /// Larger stories are not looked at again: the work grows with the cube.
    private static let limit = 60

    /// The parts of a group of items.
    static func split(_ group: [Int], _ items: [StoryItem]) -> [[Int]] {
        let count = group.count
        guard count > 2, count <= limit else { return [group] }
        var parts = group.map { [$0] }
        var likeness = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for left in 0..<count {
            for right in 0..<left {
                likeness[left][right] = items[group[left]].vector.likeness(items[group[right]].vector).whole
                likeness[right][left] = likeness[left][right]
            }
        }
        var left = Array(0..<count)
        while left.count > 1 {
            var best = (likeness: -1.0, first: 0, second: 0)
            for (place, first) in left.enumerated() {
                for second in left[..<place] where likeness[first][second] > best.likeness {
                    best = (likeness[first][second], second, first)
                }
            }
            guard best.likeness >= threshold else { break }
            let (one, other) = (Double(parts[best.first].count), Double(parts[best.second].count))
            for third in left where third != best.first && third != best.second {
                let mean = (likeness[third][best.first] * one + likeness[third][best.second] * other) / (one + other)
                likeness[third][best.first] = mean
                likeness[best.first][third] = mean
            }
            parts[best.first] += parts[best.second]
            left.removeAll { $0 == best.second }
        }
        return left.map { parts[$0] }
    }
}
