import Foundation

/// The letter sequences worth training: those that tell most about the language.
struct SequenceChoice {
    /// The number of each chosen sequence.
    private(set) var numbers: [UInt64: Int32] = [:]
    /// The hash of each number.
    private(set) var hashes: [UInt64] = []
    /// The share of each sequence among those of the average language.
    private(set) var shares: [Float] = []

    private static let leastCount = 4
    private static let mostOfLanguage = 12_000

    /// Chooses the best `most` of what the pools hold.
    init(_ pools: [WordPool], most: Int) {
        var known: [UInt64: [Float]] = [:]
        for (language, pool) in pools.enumerated() {
            var counts: [UInt64: Int] = [:]
            var total = 0
            for unit in pool.drawn + pool.lines {
                total += unit.hashes.count
                for hash in unit.hashes { counts[hash, default: 0] += 1 }
            }
            let frequent = counts.filter { $0.value >= Self.leastCount }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            for (hash, count) in frequent.prefix(Self.mostOfLanguage) {
                known[hash, default: Array(repeating: 0, count: pools.count)][language] = Float(count) / Float(total)
            }
        }
        let ranked = known.map { hash, shares in (hash: hash, shares: shares, worth: Self.worth(shares)) }
            .sorted { ($1.worth, $0.hash) < ($0.worth, $1.hash) }
        for (number, chosen) in ranked.prefix(most).enumerated() {
            numbers[chosen.hash] = Int32(number)
            hashes.append(chosen.hash)
            shares.append(chosen.shares.reduce(0, +) / Float(pools.count))
        }
    }

    /// Keeps some of the sequences, by their numbers.
    func keeping(_ kept: [Int]) -> SequenceChoice {
        var choice = self
        choice.hashes = kept.map { hashes[$0] }
        choice.shares = kept.map { shares[$0] }
        choice.numbers = Dictionary(uniqueKeysWithValues: choice.hashes.enumerated().map { ($1, Int32($0)) })
        return choice
    }

    /// How much the sequence says about the language: its part of the mutual information, but for a constant.
    private static func worth(_ shares: [Float]) -> Float {
        let mean = shares.reduce(0, +) / Float(shares.count)
        return shares.reduce(0) { $1 > 0 ? $0 + $1 * log($1 / mean) : $0 }
    }
}
