/// In how many articles each term stands; terms are numbered in the order in which they come.
struct TermStatistics {
    private var numbers: [UInt32: Int32] = [:]
    private var frequencies: [Int32] = []
    /// The hash of each number.
    private(set) var hashes: [UInt32] = []
    private var articles = 0
    /// A small corpus is weighed as if articles on other subjects made it this large: its own subjects are no common words.
    private static let leastArticles = 1000

    mutating func add(_ terms: [ArticleDigest.Term]) {
        articles += 1
        for term in terms { count(term.hash) }
    }

    /// Counts features of the article added last that are no terms.
    mutating func add(features: some Sequence<UInt32>) {
        for feature in features { count(feature) }
    }

    private mutating func count(_ hash: UInt32) {
        if let number = numbers[hash] {
            frequencies[Int(number)] += 1
        } else {
            add(hash, frequency: 1)
        }
    }

    private mutating func add(_ hash: UInt32, frequency: Int32) {
        numbers[hash] = Int32(frequencies.count)
        frequencies.append(frequency)
        hashes.append(hash)
    }

    /// The term's number; it gets one where it never came.
    mutating func number(of hash: UInt32) -> UInt32 {
        if numbers[hash] == nil { add(hash, frequency: 0) }
        return UInt32(numbers[hash] ?? 0)
    }

    /// How many different terms there are.
    var count: Int { frequencies.count }

    /// The term's number and its weight; nil where it never came.
    func numbered(_ hash: UInt32) -> (number: UInt32, weight: Double)? {
        numbers[hash].map { (UInt32($0), weight(frequency: frequencies[Int($0)])) }
    }

    /// The inverse document frequency, smoothed so that a term of every article still weighs something.
    ///
    /// Source: Spärck Jones, "A statistical interpretation of term specificity", 1972.
    private func weight(frequency: Int32) -> Double {
        Logarithm.natural((Double(max(articles, Self.leastArticles)) + 1) / (Double(frequency) + 0.5))
    }
}
