import NewsText

/// Cuts the time of the corpus into periods; the stories of a closed period do not depend on what is published later.
///
/// A period is closed at the end of the day on which it has enough articles that are no copies; the last one stays open, and undated articles
/// belong to it. What comes in a new day therefore changes the last period only, and a small corpus is one period.
struct StoryPeriods {
    /// About two months of a large news site: the last period is gone through again with every run, and at the start of each it is not yet
    /// known which earlier articles will turn out to be one story.
    static let usualSize = 20_000

    /// The period of each article, copies included.
    private(set) var periodOf: Column<Int32>
    /// For each period a hash of all that its stories come from: its own articles and those of all periods before.
    private(set) var fingerprints: [UInt64] = []

    var count: Int { fingerprints.count }
    var indices: Range<Int> { fingerprints.indices }

    /// Whether nothing can come to a period any more but with a day that has passed.
    func isClosed(_ period: Int) -> Bool { period < count - 1 }

    /// Whether the words of a period's articles are weighed against an article: it belongs to it, or to the one before an open one, which
    /// may have few articles yet.
    func isContext(_ article: Int, of period: Int) -> Bool {
        Int(periodOf[article]) == period || !isClosed(period) && Int(periodOf[article]) == period - 1
    }

    /// Cuts the articles into periods of at least `size` originals.
    init(
        _ heads: CorpusHeads, originals: [Int32], series: Column<UInt64>, size: Int, seed: UInt64, in space: ColumnSpace
    )
        throws
    {
        var perDay: [Int: Int] = [:]
        for article in 0..<heads.count {
            if let day = heads.day(article) { perDay[day, default: 0] += Int(originals[article]) == article ? 1 : 0 }
        }
        var ends: [Int] = []
        var count = 0
        for (day, articles) in perDay.sorted(by: { $0.key < $1.key }) {
            count += articles
            guard count >= size else { continue }
            ends.append(day)
            count = 0
        }
        periodOf = Column(in: space)
        var hashes = Array(repeating: seed, count: ends.count + 1)
        for article in 0..<heads.count {
            // the first period that ends on the day or later
            let period = heads.day(article).map { day in ends.partitionIndex { $0 < day } } ?? ends.count
            try periodOf.append(Int32(period))
            let isOriginal: UInt64 = Int(originals[article]) == article ? 1 : 0
            hashes[period] = ByteHash.joined(hashes[period], heads.fingerprints[article] << 1 | isOriginal)
        }
        for index in series.indices {
            let (left, right) = (CandidatePairs.left(series[index]), CandidatePairs.right(series[index]))
            guard periodOf[left] == periodOf[right] else { continue }
            hashes[Int(periodOf[left])] &+= ByteHash.joined(heads.fingerprints[left], heads.fingerprints[right])
        }
        var all = seed
        for hash in hashes {
            all = ByteHash.joined(all, hash)
            fingerprints.append(all)
        }
    }
}
