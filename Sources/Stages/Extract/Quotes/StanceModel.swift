import NewsModel
public import NewsText

/// What the choice of a quotation's stance sees of it: its cue, its words and a few things about both.
public struct StanceEvidence: Sendable {
    /// Something that is so, by its place in the model.
    public struct Feature: Sendable {
        /// The row of the model.
        public var row: Int
        /// How much it counts beside the others.
        public var weight: Float
    }

    /// What was said, as in `Quote`.
    public var ranges: [ByteRange]
    /// What is so of it.
    public var features: [Feature]
}

/// A linear classifier of stances: eight weights for each row, and the stance whose weights sum up highest.
///
/// Features are hashed to rows, so that no list of them is kept. The file is the weights as signed bytes, row by row in the order of
/// `Quote.Stance.allCases`; `Training` makes it from the corpus.
public struct StanceModel: Sendable {
    /// The number of rows.
    public static let rows = 1 << 14
    private let weights: [Int8]

    init(_ file: DataFile) {
        weights = file.contents().map { Int8(bitPattern: $0) }
    }

    func stance(_ features: [StanceEvidence.Feature]) -> Quote.Stance {
        var sums = SIMD8<Float>.zero
        for feature in features {
            let start = feature.row * 8
            guard start + 8 <= weights.count else { continue }
            for index in 0..<8 { sums[index] += feature.weight * Float(weights[start + index]) }
        }
        var best = 0
        for index in 1..<8 where sums[index] > sums[best] { best = index }
        return Quote.Stance.allCases[best]
    }
}
