import Foundation
import NewsExtract

/// A sentence to learn from: for each token its features by number, and its label.
struct Sequence {
    var features: [Int32]
    /// What each feature reads: 0 anything, 1 the word itself, 2 lists, 3 the rules.
    var groups: [UInt8]
    /// Where each token's features begin; one more at the end.
    var starts: [Int32]
    var labels: [UInt8]
    var weight: Float = 1
}

/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), fitted by AdaGrad (Duchi, Hazan and Singer 2011).
struct ConditionalField {
    private static let count = NameLabel.count
    private static let pairs: [(from: Int, to: Int)] = (0..<count * count).compactMap { index in
        let (from, to) = (label(index / count), label(index % count))
        return from.canPrecede(to) ? (index / count, index % count) : nil
    }
    private static let starts = (0..<count).map { label($0).canStart }
    private static let ends = (0..<count).map { label($0).canEnd }

    /// A feature's weights and the sums of squares of their gradients, side by side as both are used at once.
    private struct Row {
        var weights = SIMD16<Float>.zero
        var squares = SIMD16<Float>(repeating: 1)
    }
    private var rows: [Row]
    private(set) var transitions: [Float]
    private var transitionSquares: [Float]
    private let rate: Float
    /// Sums of the weights at several times, and how many.
    private var sums: (rows: [SIMD16<Float>], transitions: [Float], count: Float) = ([], [], 0)

    private static func label(_ value: Int) -> NameLabel { NameLabel.all[value] }

    init(features: Int, rate: Float) {
        rows = Array(repeating: Row(), count: features)
        transitions = Array(repeating: 0, count: Self.count * Self.count)
        transitionSquares = Array(repeating: 1, count: Self.count * Self.count)
        self.rate = rate
    }

    /// Learns from one sentence, as if one group of features were not there (0: all are), and gives the log-likelihood that it had.
    mutating func learn(_ sentence: Sequence, without group: UInt8) -> Float {
        let length = sentence.labels.count
        guard length > 0 else { return 0 }
        let scores = (0..<length).map { emission(sentence, $0, group) }
        let (marginals, pairs, likelihood) = expectations(scores, gold: sentence.labels)
        for position in 0..<length {
            var gradient = -marginals[position]
            if sentence.labels[position] > 0 { gradient[Int(sentence.labels[position]) - 1] += 1 }
            gradient *= sentence.weight
            update(sentence, position, gradient, group)
        }
        updateTransitions(sentence, pairs)
        return likelihood
    }

    /// Adds the weights of now to those that are averaged.
    mutating func remember() {
        if sums.count == 0 {
            sums = (Array(repeating: .zero, count: rows.count), Array(repeating: 0, count: transitions.count), 0)
        }
        for feature in rows.indices { sums.rows[feature] += rows[feature].weights }
        for index in transitions.indices { sums.transitions[index] += transitions[index] }
        sums.count += 1
    }

    /// Takes the average of what was remembered for the weights: what the last sentences say by chance counts less.
    mutating func average() {
        guard sums.count > 0 else { return }
        for feature in rows.indices { rows[feature].weights = sums.rows[feature] / sums.count }
        transitions = sums.transitions.map { $0 / sums.count }
        sums.rows = []
    }

    /// The weights of a feature.
    func weights(_ feature: Int) -> SIMD16<Float> { rows[feature].weights }

    private func emission(_ sentence: Sequence, _ position: Int, _ group: UInt8) -> SIMD16<Float> {
        var sum = SIMD16<Float>.zero
        for place in Int(sentence.starts[position])..<Int(sentence.starts[position + 1]) {
            if group > 0, sentence.groups[place] == group { continue }
            sum += rows[Int(sentence.features[place])].weights
        }
        return sum
    }

    /// Adds another field's weights to these.
    mutating func add(_ other: ConditionalField) {
        for feature in rows.indices { rows[feature].weights += other.rows[feature].weights }
        for index in transitions.indices { transitions[index] += other.transitions[index] }
    }

    /// Multiplies all weights.
    mutating func scale(_ factor: Float) {
        for feature in rows.indices { rows[feature].weights *= factor }
        for index in transitions.indices { transitions[index] *= factor }
    }

    /// Adds a feature's weights to another's.
    mutating func join(_ feature: Int, into other: Int, times factor: Float) {
        rows[other].weights += rows[feature].weights * factor
    }

    private mutating func update(_ sentence: Sequence, _ position: Int, _ gradient: SIMD16<Float>, _ group: UInt8) {
        let largest = pointwiseMax(gradient, -gradient).max()
        guard largest > 2e-3 else { return }
        let square = gradient * gradient
        let scaled = gradient * rate
        for place in Int(sentence.starts[position])..<Int(sentence.starts[position + 1]) {
            if group > 0, sentence.groups[place] == group { continue }
            let feature = Int(sentence.features[place])
            let sum = rows[feature].squares + square
            rows[feature].squares = sum
            rows[feature].weights += scaled / sum.squareRoot()
        }
    }

    private mutating func updateTransitions(_ sentence: Sequence, _ expected: [Float]) {
        var gradient = expected.map { -$0 }
        for position in 1..<max(1, sentence.labels.count) {
            gradient[Int(sentence.labels[position - 1]) * Self.count + Int(sentence.labels[position])] += 1
        }
        for (from, to) in Self.pairs {
            let index = from * Self.count + to
            let value = gradient[index] * sentence.weight
            transitionSquares[index] += value * value
            transitions[index] += rate * value / transitionSquares[index].squareRoot()
        }
    }

    /// Marginals of each token's labels but outside, expected numbers of pairs, and the log-likelihood of the gold labels.
    private func expectations(
        _ scores: [SIMD16<Float>], gold: [UInt8]
    ) -> (marginals: [SIMD16<Float>], pairs: [Float], likelihood: Float) {
        let (length, count) = (scores.count, Self.count)
        var potentials = [Float](repeating: 0, count: length * count)
        var goldScore: Float = 0
        var logNorm: Float = 0
        for position in 0..<length {
            let top = max(0, scores[position].max())
            potentials[position * count] = exp(-top)
            for lane in 0..<16 { potentials[position * count + lane + 1] = exp(scores[position][lane] - top) }
            logNorm += top
            if gold[position] > 0 { goldScore += scores[position][Int(gold[position]) - 1] }
            if position > 0 { goldScore += transitions[Int(gold[position - 1]) * count + Int(gold[position])] }
        }
        let steps = Self.pairs.map { exp(transitions[$0.from * count + $0.to]) }
        var forward = [Float](repeating: 0, count: length * count)
        for label in 0..<count where Self.starts[label] { forward[label] = potentials[label] }
        for position in 0..<length {
            let here = position * count
            if position > 0 {
                for (index, pair) in Self.pairs.enumerated() {
                    forward[here + pair.to] += forward[here - count + pair.from] * steps[index]
                }
                for label in 0..<count { forward[here + label] *= potentials[here + label] }
            }
            if position == length - 1 { for label in 0..<count where !Self.ends[label] { forward[here + label] = 0 } }
            var sum: Float = 0
            for label in 0..<count { sum += forward[here + label] }
            logNorm += log(sum)
            for label in 0..<count { forward[here + label] /= sum }
        }
        return backward(forward, potentials, steps, length, goldScore - logNorm)
    }

    private func backward(
        _ forward: [Float], _ potentials: [Float], _ steps: [Float], _ length: Int, _ likelihood: Float
    ) -> (marginals: [SIMD16<Float>], pairs: [Float], likelihood: Float) {
        let count = Self.count
        var marginals = [SIMD16<Float>](repeating: .zero, count: length)
        var expected = [Float](repeating: 0, count: count * count)
        var back = Self.ends.map { $0 ? Float(1) : 0 }
        for position in (0..<length).reversed() {
            let here = position * count
            var sum: Float = 0
            for label in 0..<count { sum += forward[here + label] * back[label] }
            for lane in 0..<16 { marginals[position][lane] = forward[here + lane + 1] * back[lane + 1] / sum }
            guard position > 0 else { break }
            var weighted = [Float](repeating: 0, count: count)
            for label in 0..<count { weighted[label] = potentials[here + label] * back[label] }
            var next = [Float](repeating: 0, count: count)
            var total: Float = 0
            for (index, pair) in Self.pairs.enumerated() {
                let value = steps[index] * weighted[pair.to]
                next[pair.from] += value
                total += value * forward[here - count + pair.from]
            }
            for (index, pair) in Self.pairs.enumerated() {
                expected[pair.from * count + pair.to] +=
                    forward[here - count + pair.from] * steps[index] * weighted[pair.to] / total
            }
            var largest: Float = 1e-30
            for label in 0..<count { largest = max(largest, next[label]) }
            back = next.map { $0 / largest }
        }
        return (marginals, expected, likelihood)
    }
}
