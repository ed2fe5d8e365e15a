import Foundation
import TrainingSupport

/// Multinomial logistic regression over letter sequences, by stochastic gradient descent with AdaGrad's steps for each sequence.
///
/// A text's score for a language is the sum of its sequences' weights over the square root of its letters: neighbouring sequences say much the
/// same, so that twice the text is not twice the evidence.
struct Trainer {
    private let pools: [EncodedPool]
    private let lanes: Int
    /// Weights, `lanes` vectors of sixteen languages for each sequence.
    private(set) var weights: [SIMD16<Float>]
    private var steps: [Float]
    private var random: SeededRandom

    init(_ pools: [EncodedPool], sequences: Int, seed: UInt64) {
        self.pools = pools
        lanes = (pools.count + 15) / 16
        weights = Array(repeating: .zero, count: sequences * lanes)
        steps = Array(repeating: 0.01, count: sequences)
        random = SeededRandom(seed: seed)
    }

    /// Starts from weights that were trained with more sequences.
    init(_ pools: [EncodedPool], from other: Trainer, keeping kept: [Int], seed: UInt64) {
        self.init(pools, sequences: kept.count, seed: seed)
        for (new, old) in kept.enumerated() {
            for lane in 0..<lanes { weights[new * lanes + lane] = other.weights[old * lanes + lane] }
        }
    }

    /// Trains on so many texts of each language.
    mutating func train(texts: Int, rate: Float) {
        let total = texts * pools.count
        for index in 0..<total {
            let language = random.below(pools.count)
            let text = pools.text(in: language, &random)
            step(text, language, rate: rate * (1 - 0.9 * Float(index) / Float(total)))
        }
    }

    private mutating func step(_ text: EncodedText, _ language: Int, rate: Float) {
        guard text.letters > 0 else { return }
        let share = 1 / Float(text.letters).squareRoot()
        var gradient = probabilities(text)
        for lane in gradient.indices { gradient[lane] = -gradient[lane] }
        gradient[language / 16][language % 16] += 1
        let size = gradient.reduce(0) { $0 + ($1 * $1).sum() }
        for sequence in text.sequences {
            let number = Int(sequence)
            steps[number] += size * share * share
            let length = rate * share / steps[number].squareRoot()
            for lane in 0..<lanes { weights[number * lanes + lane] += gradient[lane] * length }
        }
    }

    /// The probability of each language.
    func probabilities(_ text: EncodedText, sharpness: Float = 1) -> [SIMD16<Float>] {
        var sums = [SIMD16<Float>](repeating: .zero, count: lanes)
        for sequence in text.sequences {
            for lane in 0..<lanes { sums[lane] += weights[Int(sequence) * lanes + lane] }
        }
        let factor = sharpness / Float(max(text.letters, 1)).squareRoot()
        var most = -Float.infinity
        for language in pools.indices { most = max(most, sums[language / 16][language % 16] * factor) }
        var total: Float = 0
        for lane in sums.indices {
            for index in 0..<16 {
                let isLanguage = lane * 16 + index < pools.count
                sums[lane][index] = isLanguage ? exp(sums[lane][index] * factor - most) : 0
            }
            total += sums[lane].sum()
        }
        for lane in sums.indices { sums[lane] /= total }
        return sums
    }

    /// The sequences that matter most: by how often they stand in texts and how far their weights part the languages.
    func best(_ most: Int, shares: [Float]) -> [Int] {
        let worth = shares.indices.map { number in
            let row = weights[number * lanes..<(number + 1) * lanes]
            let mean = row.reduce(0) { $0 + $1.sum() } / Float(pools.count)
            var spread: Float = 0
            for language in pools.indices {
                let weight = row[row.startIndex + language / 16][language % 16] - mean
                spread += weight * weight
            }
            return shares[number] * spread.squareRoot()
        }
        return shares.indices.sorted { (worth[$1], $0) < (worth[$0], $1) }.prefix(most).sorted()
    }
}
