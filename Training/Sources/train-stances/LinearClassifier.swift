import Foundation
import NewsExtract
import TrainingSupport

/// Multinomial logistic regression by stochastic gradient descent with AdaGrad's steps.
struct LinearClassifier {
    private var weights = [SIMD8<Float>](repeating: .zero, count: StanceModel.rows)
    private var steps = [SIMD8<Float>](repeating: SIMD8(repeating: 0.1), count: StanceModel.rows)
    private static let rounds = 12
    private static let rate: Float = 0.5
    private static let decay: Float = 0.002

    init(trainedOn examples: [StanceExample]) {
        var random = SeededRandom(seed: 1)
        var order = Array(examples.indices)
        for _ in 0..<Self.rounds {
            order.shuffle(using: &random)
            for index in order { learn(examples[index]) }
        }
    }

    /// The stance whose weights sum up highest.
    func choice(_ features: [StanceEvidence.Feature]) -> Int {
        let sums = sums(features, 1)
        return (0..<8).max { sums[$0] < sums[$1] } ?? 0
    }

    /// The weights as signed bytes.
    var bytes: [UInt8] {
        let largest = weights.reduce(Float(0)) { max($0, max($1.max(), -$1.min())) }
        let unit = largest > 0 ? largest / 127 : 1
        return weights.flatMap { row in (0..<8).map { UInt8(bitPattern: Int8((row[$0] / unit).rounded())) } }
    }

    private func sums(_ features: [StanceEvidence.Feature], _ share: Float) -> SIMD8<Float> {
        features.reduce(into: SIMD8.zero) { $0 += weights[$1.row] * ($1.weight * share) }
    }

    private mutating func learn(_ example: StanceExample) {
        let size = example.features.reduce(Float(0)) { $0 + $1.weight * $1.weight }
        let share = 1 / max(size, 1).squareRoot()
        var scores = sums(example.features, share)
        let most = scores.max()
        for index in 0..<8 { scores[index] = exp(scores[index] - most) }
        var gradient = -scores / scores.sum()
        gradient[example.stance] += 1
        for feature in example.features {
            let weight = feature.weight * share
            steps[feature.row] += gradient * gradient * (weight * weight)
            let step = Self.rate * weight / steps[feature.row].squareRoot()
            weights[feature.row] += step * gradient - weights[feature.row] * (Self.decay * Self.rate)
        }
    }
}
