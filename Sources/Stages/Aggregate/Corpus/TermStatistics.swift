/// In how many articles each term stands.
struct TermStatistics {
    private var frequencies: [UInt32: Int32] = [:]
    private var articles = 0

    mutating func add(_ terms: [ArticleDigest.Term]) {
        articles += 1
        for term in terms { frequencies[term.hash, default: 0] += 1 }
    }

    /// Counts features of the article added last that are no terms.
    mutating func add(features: some Sequence<UInt32>) {
        for feature in features { frequencies[feature, default: 0] += 1 }
    }

    /// The inverse document frequency, smoothed so that a term of every article still weighs something.
    ///
    /// Source: Spärck Jones, "A statistical interpretation of term specificity", 1972.
    func weight(of hash: UInt32) -> Double {
        let frequency = Double(frequencies[hash] ?? 0)
        return Logarithm.natural((Double(articles) + 1) / (frequency + 0.5))
    }

    func frequency(of hash: UInt32) -> Int { Int(frequencies[hash] ?? 0) }
}
