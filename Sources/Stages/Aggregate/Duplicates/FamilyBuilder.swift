/// Joins pairs of copies to families.
///
/// Strong pairs join whatever they touch. A weak pair joins two groups only where a fair share of all their pairs is alike, so
/// that a roundup does not chain the families it cites.
struct FamilyBuilder {
    /// A pair that is alike, in 24 bytes: a corpus of copies has many of them.
    struct Link {
        private let first: Int32
        private let second: Int32
        private let runs: Float
        private let part: Float
        private let words: Float
        let isStrong: Bool

        init(_ left: Int, _ right: Int, _ pair: TextComparison, isStrong: Bool) {
            (first, second) = (Int32(left), Int32(right))
            (runs, part, words) = (Float(pair.jaccard), Float(pair.containment), Float(pair.wordSimilarity))
            self.isStrong = isStrong
        }

        var left: Int { Int(first) }
        var right: Int { Int(second) }
        var jaccard: Double { Double(runs) }
        var containment: Double { Double(part) }
        /// What weak pairs are ordered by.
        var weight: Float { runs + words }

        /// The other one of the two.
        func other(than article: Int) -> Int { left == article ? right : left }
    }

    /// The share of the pairs between two groups that must be alike.
    private static let support = 0.25
    /// No more pairs than these are asked for, because of a large group only some are compared.
    private static let mostPairs = 16
    private var parents: [Int32]
    private var sizes: [Int32]

    /// Builds the families of articles `0..<count`.
    init(count: Int, links: [Link]) {
        parents = (0..<count).map(Int32.init)
        sizes = Array(repeating: 1, count: count)
        for link in links where link.isStrong { join(root(link.left), root(link.right)) }
        let weak = links.filter { !$0.isStrong }.sorted {
            let (first, second) = ($0.weight, $1.weight)
            return first != second ? first > second : ($0.left, $0.right) < ($1.left, $1.right)
        }
        while joinSupported(weak) {}
    }

    /// The families of two and more, members ascending, by first member.
    func families() -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for article in parents.indices where sizes[root(article)] > 1 {
            members[root(article), default: []].append(article)
        }
        return members.values.sorted { $0[0] < $1[0] }
    }

    /// One round over the weak pairs; false when it joined nothing.
    ///
    /// No group is joined twice in a round, since its pairs change.
    private mutating func joinSupported(_ links: [Link]) -> Bool {
        var counts: [UInt64: Int] = [:]
        for link in links {
            if let key = key(link) { counts[key, default: 0] += 1 }
        }
        var touched: Set<Int> = []
        for link in links {
            guard let key = key(link), let count = counts[key] else { continue }
            let (left, right) = (root(link.left), root(link.right))
            guard !touched.contains(left), !touched.contains(right) else { continue }
            let pairs = min(Int(sizes[left]) * Int(sizes[right]), Self.mostPairs)
            guard Double(count) >= Self.support * Double(pairs) else { continue }
            join(left, right)
            touched.formUnion([left, right])
        }
        return !touched.isEmpty
    }

    /// The two groups that a pair lies between.
    private func key(_ link: Link) -> UInt64? {
        let (left, right) = (root(link.left), root(link.right))
        return left == right ? nil : UInt64(min(left, right)) << 32 | UInt64(max(left, right))
    }

    private func root(_ article: Int) -> Int {
        var place = article
        while Int(parents[place]) != place { place = Int(parents[place]) }
        return place
    }

    /// Hangs the smaller group below the larger, so that roots are reached in few steps.
    private mutating func join(_ left: Int, _ right: Int) {
        guard left != right else { return }
        let (small, large) = sizes[left] < sizes[right] ? (left, right) : (right, left)
        parents[small] = Int32(large)
        sizes[large] += sizes[small]
    }
}
