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
        numbers[hash].map { number in
            let weight = InverseDocumentFrequency.weight(
                frequency: Double(frequencies[Int(number)]), of: Double(max(articles, Self.leastArticles)))
            return (UInt32(number), weight)
        }
    }
}
