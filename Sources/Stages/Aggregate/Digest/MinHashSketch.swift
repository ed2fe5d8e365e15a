import NewsText

/// The smallest hashes of a set under 64 permutations, and which paragraph each came from.
///
/// Two sets agree in a slot with the probability of their Jaccard similarity (Broder, "On the resemblance and containment of
/// documents", 1997). The permutations are multiply-add modulo 2³² over well mixed hashes. A slot keeps 16 bits: two bits sets that differ agree
/// by chance once in 65,536.
struct MinHashSketch: Equatable, Sendable {
    static let slotCount = 64

    /// 16 bits of each smallest hash; empty where there is nothing to sketch.
    var slots: [UInt16] = []
    /// The paragraph whose words gave each of them, 255 for any beyond the 255th.
    var origins: [UInt8] = []

    init() {}

    /// Sketches a set of hashes; `paragraphs` says where each comes from.
    init(_ hashes: [UInt32], paragraphs: [UInt8]) {
        guard !hashes.isEmpty else { return }
        slots.reserveCapacity(Self.slotCount)
        origins.reserveCapacity(Self.slotCount)
        for (factor, summand) in Self.permutations {
            var smallest = UInt32.max
            var place = 0
            for index in hashes.indices {
                let value = hashes[index] &* factor &+ summand
                if value < smallest {
                    smallest = value
                    place = index
                }
            }
            slots.append(UInt16(truncatingIfNeeded: ByteHash.mixed(UInt64(smallest) + 1)))
            origins.append(paragraphs[place])
        }
    }

    /// Odd factors and summands from a fixed sequence (SplitMix64).
    private static let permutations: [(factor: UInt32, summand: UInt32)] = (0..<slotCount).map { index in
        let bits = ByteHash.mixed(UInt64(index + 1) &* 0x9E37_79B9_7F4A_7C15)
        return (UInt32(truncatingIfNeeded: bits) | 1, UInt32(truncatingIfNeeded: bits >> 32))
    }
}
