import NewsText

/// Pairs of articles that may be copies: those that agree in both slots of at least one band.
///
/// A band is any two slots; each slot is in three of the 96 bands, which find a pair of Jaccard similarity .15 with a chance of
/// about .85 where 32 bands, each slot in one, find it with .52 (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4). In a large bucket (a series from one template) an article is paired with its neighbours and the
/// bucket's first ones only, so that the work stays linear.
struct CandidatePairs {
    private static let wholeBucket = 24
    private static let neighbours = 4
    /// Pairs that agree in fewer slots are not worth a closer look.
    private static let leastAgreement = 6

    /// The smaller index of a pair.
    static func left(_ pair: UInt64) -> Int { Int(pair >> 32) }
    /// The larger index of a pair.
    static func right(_ pair: UInt64) -> Int { Int(pair & 0xFFFF_FFFF) }

    /// The pairs, each in one number, in ascending order.
    static func find(in corpus: CorpusSketches, furniture: [Bool]) -> [UInt64] {
        var pairs: [UInt64] = []
        var keys: [UInt64] = []
        for (number, band) in bands.enumerated() {
            keys.removeAll(keepingCapacity: true)
            for article in 0..<corpus.count {
                guard let key = key(band, article, corpus, furniture) else { continue }
                keys.append(UInt64(key) << 32 | UInt64(article))
            }
            keys.sort()
            collect(keys, corpus, &pairs)
            if number % 4 == 3 { unique(&pairs) }
        }
        return pairs
    }

    /// The slots of each band: neighbours, neighbours one further, and those half of the sketch apart.
    private static let bands: [(Int, Int)] = {
        let count = MinHashSketch.slotCount
        let neighbours = stride(from: 0, to: count, by: 2).map { ($0, $0 + 1) }
        let shifted = stride(from: 1, to: count, by: 2).map { ($0, ($0 + 1) % count) }
        return neighbours + shifted + (0..<count / 2).map { ($0, $0 + count / 2) }
    }()

    /// The two slots of a band; nil where one of them comes from furniture.
    private static func key(
        _ band: (Int, Int), _ article: Int, _ corpus: CorpusSketches, _ furniture: [Bool]
    ) -> UInt32? {
        for index in [band.0, band.1] {
            guard let origin = corpus.origin(index, of: article), !furniture[origin] else { return nil }
        }
        return UInt32(corpus.slot(band.0, of: article)) << 16 | UInt32(corpus.slot(band.1, of: article))
    }

    private static func collect(_ keys: [UInt64], _ corpus: CorpusSketches, _ pairs: inout [UInt64]) {
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
            let isWhole = end - start <= wholeBucket
            for right in start..<end {
                let first = isWhole ? right : min(start + neighbours, right)
                for left in start..<first { add(keys[left], keys[right], corpus, &pairs) }
                for left in max(first, right - neighbours)..<right { add(keys[left], keys[right], corpus, &pairs) }
            }
            start = end
        }
    }

    private static func add(
        _ first: UInt64, _ second: UInt64, _ corpus: CorpusSketches, _ pairs: inout [UInt64]
    ) {
        let (left, right) = (first & 0xFFFF_FFFF, second & 0xFFFF_FFFF)
        if corpus.agreement(Int(left), Int(right)) >= leastAgreement { pairs.append(left << 32 | right) }
    }

    private static func unique(_ pairs: inout [UInt64]) {
        pairs.sort()
        var kept = 0
        for index in pairs.indices where index == 0 || pairs[index] != pairs[kept - 1] {
            pairs[kept] = pairs[index]
            kept += 1
        }
        pairs.removeSubrange(kept...)
    }
}
