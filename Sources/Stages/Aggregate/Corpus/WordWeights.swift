import NewsText

/// What a word weighs in the comparison of two texts: the rarer in news of any kind, the more.
///
/// The frequencies are those of our annotated corpus, not of the articles at hand: so two texts are found as alike in a folder of ten
/// articles as in one of a million, and what is found of them never changes by what is added.
struct WordWeights: Sendable {
    /// The frequencies are given for so many articles.
    private static let articles = 1000.0
    private let weights: [UInt32: Double]

    init() {
        var frequencies: [UInt32: Double] = [:]
        for (stem, value) in DataFile("aggregate/frequencies.txt").entries() {
            frequencies[TermCounter.hash(ofStem: Array(stem.utf8))] = Double(Int(value) ?? 0)
        }
        weights = frequencies.mapValues {
            InverseDocumentFrequency.weight(frequency: min($0, Self.articles), of: Self.articles)
        }
    }

    /// The weight of a term by its hash.
    subscript(hash: UInt32) -> Double { weights[hash] ?? Self.rarest }

    private static let rarest = InverseDocumentFrequency.weight(frequency: 0, of: articles)
}
