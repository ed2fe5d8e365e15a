/// An article as weighted features of unit length, by feature: 8 bytes each.
struct StoryVector {
    private(set) var features: [(feature: UInt32, weight: Float)] = []
    /// A feature beyond all terms is an entity.
    static let entityMark: UInt32 = 1 << 31
    /// What names and figures weigh beside other words.
    private static let particularFactor = 1.3
    /// How many features are kept: the heaviest.
    private static let limit = 80

    /// Weighs an article's words and entities.
    init(_ terms: [ArticleDigest.Term], _ entities: [UInt32], _ statistics: TermStatistics) {
        var weighted: [(feature: UInt32, weight: Double)] = []
        for term in terms {
            let factor = (term.isParticular ? Self.particularFactor : 1) * (1 + Logarithm.natural(Double(term.count)))
            weighted.append((term.hash, factor * statistics.weight(of: term.hash)))
        }
        for feature in entities {
            weighted.append((feature, statistics.weight(of: feature)))
        }
        weighted.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.feature < $1.feature }
        let kept = weighted.prefix(Self.limit)
        let norm = kept.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        guard norm > 0 else { return }
        features = kept.map { ($0.feature, Float($0.weight / norm)) }.sorted { $0.feature < $1.feature }
    }
}
