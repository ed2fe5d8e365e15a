import NewsText

/// Pairs of articles that may be copies: those that agree in both slots of at least one band.
///
/// A band is any two slots; each slot is in three of the 96 bands, which find a pair of Jaccard similarity .15 with a chance of
/// about .85 where 32 bands, each slot in one, find it with .52 (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4). In a large
/// bucket (a series from one template) an article is paired with its neighbours and the bucket's first ones only, so that the work stays
/// linear; which earlier ones these are does not depend on what comes later.
struct CandidatePairs {
    private static let wholeBucket = 12
    private static let neighbours = 2
    /// Pairs that agree in fewer slots are not worth a closer look.
    private static let leastAgreement = 6
    /// Articles with hardly a name in common that agree in so many slots are of one series.
    private static let seriesAgreement = 20
    /// So many bands are one piece of work.
    private static let bandsAtOnce = 12

    private let corpus: CorpusSketches
    private let furniture: Column<Bool>
    private var keys: Column<UInt64>
    private var sorter: RadixSorter
    private var pairs: Column<UInt64>
    private var series: Column<UInt64>

    /// The smaller index of a pair.
    static func left(_ pair: UInt64) -> Int { Int(pair >> 32) }
    /// The larger index of a pair.
    static func right(_ pair: UInt64) -> Int { Int(pair & 0xFFFF_FFFF) }

    /// The pairs, each in one number, in ascending order; and those met with on the way that are of one series.
    static func find(
        in corpus: CorpusSketches, furniture: Column<Bool>, resources: some TableResources
    ) async throws -> (pairs: Column<UInt64>, series: Column<UInt64>) {
        let space = resources.space
        let pieces = try await resources.share(bands.count / bandsAtOnce) { piece in
            var finder = CandidatePairs(corpus, furniture, space)
            try finder.search(bands[piece * bandsAtOnce..<(piece + 1) * bandsAtOnce])
            return (pairs: finder.pairs, series: finder.series)
        }
        var finder = CandidatePairs(corpus, furniture, space)
        for piece in pieces {
            try finder.pairs.append(contentsOf: piece.pairs)
            try finder.series.append(contentsOf: piece.series)
        }
        try finder.dropRepetitions()
        return (finder.pairs, finder.series)
    }

    private init(_ corpus: CorpusSketches, _ furniture: Column<Bool>, _ space: ColumnSpace) {
        self.corpus = corpus
        self.furniture = furniture
        keys = Column(in: space)
        (pairs, series) = (Column(in: space), Column(in: space))
        sorter = RadixSorter(in: space)
    }

    private mutating func search(_ bands: ArraySlice<(Int, Int)>) throws {
        for (number, band) in bands.enumerated() {
            keys.truncate(to: 0)
            for article in 0..<corpus.count {
                if let key = key(band, article) { try keys.append(UInt64(key) << 32 | UInt64(article)) }
            }
            try sorter.sort(&keys, by: 32..<64)
            try collect()
            if number % 4 == 3 { try dropRepetitions() }
        }
    }

    /// The slots of each band: neighbours, neighbours one further, and those half of the sketch apart.
    private static let bands: [(Int, Int)] = {
        let count = MinHashSketch.slotCount
        let neighbours = stride(from: 0, to: count, by: 2).map { ($0, $0 + 1) }
        let shifted = stride(from: 1, to: count, by: 2).map { ($0, ($0 + 1) % count) }
        return neighbours + shifted + (0..<count / 2).map { ($0, $0 + count / 2) }
    }()

    /// The two slots of a band; nil where one of them comes from furniture.
    private func key(_ band: (Int, Int), _ article: Int) -> UInt32? {
        guard let first = corpus.origin(band.0, of: article), !furniture[first],
            let second = corpus.origin(band.1, of: article), !furniture[second]
        else { return nil }
        return UInt32(corpus.slot(band.0, of: article)) << 16 | UInt32(corpus.slot(band.1, of: article))
    }

    private mutating func collect() throws {
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
            for right in start..<end {
                let first = right - start < Self.wholeBucket ? right : start + Self.neighbours
                for left in start..<first { try add(keys[left], keys[right]) }
                for left in max(first, right - Self.neighbours)..<right { try add(keys[left], keys[right]) }
            }
            start = end
        }
    }

    private mutating func add(_ first: UInt64, _ second: UInt64) throws {
        let (left, right) = (first & 0xFFFF_FFFF, second & 0xFFFF_FFFF)
        guard corpus.mayShareParticulars(Int(left), Int(right)) else {
            if corpus.agreement(Int(left), Int(right)) >= Self.seriesAgreement { try series.append(left << 32 | right) }
            return
        }
        guard corpus.agreement(Int(left), Int(right)) >= Self.leastAgreement else { return }
        try pairs.append(left << 32 | right)
    }

    private mutating func dropRepetitions() throws {
        try Self.dropRepetitions(&pairs, corpus.count, &sorter)
        try Self.dropRepetitions(&series, corpus.count, &sorter)
    }

    private static func dropRepetitions(
        _ pairs: inout Column<UInt64>, _ articles: Int, _ sorter: inout RadixSorter
    ) throws {
        // both articles have as many bits as the corpus needs
        let width = UInt64.bitWidth - UInt64(articles).leadingZeroBitCount
        try sorter.sort(&pairs, by: 0..<width)
        try sorter.sort(&pairs, by: 32..<32 + width)
        pairs.dropRepetitions()
    }
}
