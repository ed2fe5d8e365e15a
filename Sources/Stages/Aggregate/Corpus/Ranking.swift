/// Counts by key with a ranking that does not depend on the order of counting.
struct Ranking<Key: Hashable & Comparable> {
    private(set) var counts: [Key: Int] = [:]

    mutating func add(_ key: Key, _ count: Int = 1) { counts[key, default: 0] += count }

    /// The keys with the highest counts, the smaller key first among equals.
    func top(_ limit: Int) -> [Key] {
        let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        return ranked.prefix(limit).map(\.key)
    }
}
