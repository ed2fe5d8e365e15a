import Foundation
import NewsExtract

/// Logistic regression over hashed features by FTRL-Proximal (McMahan and others, 2013): what is seen rarely stays at 0.
///
/// The weights are averaged over the last passes.
struct Fit {
    private var residues = [Float](repeating: 0, count: EventModel.count)
    private var squares = [Float](repeating: 0, count: EventModel.count)
    private var sums = [Float](repeating: 0, count: EventModel.count)
    private var averaged = 0
    private var state: UInt64

    // Chosen on the dev part.
    private static let rate: Float = 0.06
    private static let threshold: Float = 1.5
    private static let damping: Float = 1
    private static let passes = 5

    /// The averaged weights.
    var weights: [Float] { sums.map { $0 / Float(max(averaged, 1)) } }

    /// Learns from examples in an order that the seed gives.
    init(_ examples: [EventExample], seed: UInt64) {
        state = 0x5EED &+ seed
        learn(examples)
    }

    /// The mean of several weights.
    static func mean(of all: [[Float]]) -> [Float] {
        all[0].indices.map { index in all.reduce(Float(0)) { $0 + $1[index] } / Float(all.count) }
    }

    private mutating func learn(_ examples: [EventExample]) {
        for pass in 0..<Self.passes {
            for index in order(examples.count) { learn(examples[index]) }
            guard pass >= Self.passes / 2 else { continue }
            for index in sums.indices { sums[index] += weight(index) }
            averaged += 1
        }
    }

    private mutating func learn(_ example: EventExample) {
        let scores = example.alternatives.map { $0.features.reduce(Float(0)) { $0 + weight(Int($1)) } }
        guard scores.count > 1 else {
            let answer = example.alternatives[0]
            return learn(answer.features, 1 / (1 + exp(-scores[0])) - (answer.isRight ? 1 : 0))
        }
        // a choice: all that is right together against all
        let most = scores.max() ?? 0
        let odds = scores.map { exp($0 - most) }
        let all = odds.reduce(0, +)
        let right = zip(odds, example.alternatives).reduce(Float(0)) { $0 + ($1.1.isRight ? $1.0 : 0) }
        for (odd, alternative) in zip(odds, example.alternatives) {
            learn(alternative.features, odd / all - (alternative.isRight ? odd / right : 0))
        }
    }

    private mutating func learn(_ features: [Int32], _ error: Float) {
        for feature in features {
            let index = Int(feature)
            let more = squares[index] + error * error
            residues[index] += error - (more.squareRoot() - squares[index].squareRoot()) / Self.rate * weight(index)
            squares[index] = more
        }
    }

    private func weight(_ index: Int) -> Float {
        let residue = residues[index]
        guard abs(residue) > Self.threshold else { return 0 }
        let excess = residue - (residue < 0 ? -Self.threshold : Self.threshold)
        return -excess * Self.rate / (Self.damping + squares[index].squareRoot())
    }

    private mutating func order(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        for index in stride(from: count - 1, to: 0, by: -1) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            order.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
        }
        return order
    }
}

/// How many decisions of each kind come out right.
struct Report {
    private static let questions: [(name: String, question: EventExample.Question)] = [
        ("event", .isEvent), ("status", .status), ("actor", .actor), ("target", .target), ("same", .isSame),
    ]
    private static let thresholds: [Float] = [0, -0.5, -1, -1.5]

    /// A line for each question: right, found and wanted above some thresholds, or of choices.
    static func text(_ weights: [Float], _ examples: [EventExample]) -> String {
        questions.map { name, question in
            let asked = examples.filter { $0.question == question }
            let scored = asked.map { example in
                example.alternatives.map { ($0.features.reduce(Float(0)) { $0 + weights[Int($1)] }, $0.isRight) }
            }
            if question == .actor || question == .target { return "\(name): \(choices(scored))" }
            let answers = scored.flatMap(\.self)
            let wanted = answers.count { $0.1 }
            let loss = answers.reduce(Float(0)) { $0 + log(1 + exp($1.1 ? -$1.0 : $1.0)) }
            let cuts = thresholds.map { threshold in
                let found = answers.filter { $0.0 > threshold }
                return " \(threshold): \(found.count { $0.1 })/\(found.count)"
            }
            return "\(name): loss \(loss / Float(max(answers.count, 1))), \(wanted) wanted,\(cuts.joined())"
        }.joined(separator: "\n")
    }

    private static func choices(_ scored: [[(score: Float, isRight: Bool)]]) -> String {
        let wanted = scored.count { !$0[0].isRight }
        let cuts: [String] = [0, 0.3, 0.6].map { (reticence: Float) in
            let found = scored.compactMap { choice -> Bool? in
                let best = choice.indices.dropFirst().max { choice[$0].score < choice[$1].score }
                guard let best, choice[best].score > choice[0].score - reticence else { return nil }
                return choice[best].isRight
            }
            return " -\(reticence): \(found.count { $0 })/\(found.count)"
        }
        return "\(wanted) of \(scored.count) wanted,\(cuts.joined())"
    }
}
