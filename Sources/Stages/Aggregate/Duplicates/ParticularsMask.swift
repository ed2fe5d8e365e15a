/// The names and figures of an article as a set of 256 bits: what is not in it is not in the article (Bloom, 1970).
///
/// Reports in one wording have all their runs of words in common but hardly a name or a figure: most candidates of a large corpus are pairs
/// of these, and are seen here to be no copies.
struct ParticularsMask: BitwiseCopyable {
    /// Fewer names and figures say nothing.
    private static let fewest = 6
    /// Copies share at least so much of what the one with fewer has.
    private static let leastShare = 0.25

    private typealias Bits = (UInt64, UInt64, UInt64, UInt64)
    private var bits: Bits = (0, 0, 0, 0)

    init(_ terms: [ArticleDigest.Term]) {
        for term in terms where term.isParticular {
            let bit: UInt64 = 1 << UInt64(term.hash & 63)
            switch term.hash >> 6 & 3 {
            case 0: bits.0 |= bit
            case 1: bits.1 |= bit
            case 2: bits.2 |= bit
            default: bits.3 |= bit
            }
        }
    }

    private static func size(_ bits: Bits) -> Int {
        bits.0.nonzeroBitCount + bits.1.nonzeroBitCount + bits.2.nonzeroBitCount + bits.3.nonzeroBitCount
    }

    /// Whether so much is common to both as copies have in common.
    func mayShareEnough(with other: ParticularsMask) -> Bool {
        let least = min(Self.size(bits), Self.size(other.bits))
        guard least >= Self.fewest else { return true }
        let both = (bits.0 & other.bits.0, bits.1 & other.bits.1, bits.2 & other.bits.2, bits.3 & other.bits.3)
        return Double(Self.size(both)) >= Self.leastShare * Double(least)
    }
}
