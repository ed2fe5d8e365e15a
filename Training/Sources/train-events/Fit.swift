import Foundation
import NewsExtract

/// Logistic regression over hashed features: AdaGrad with a small pull to 0, the weights averaged over the last passes.
struct Fit {
    private var current = [Float](repeating: 0, count: EventModel.count)
    private var squares = [Float](repeating: 0, count: EventModel.count)
    private var sums = [Float](repeating: 0, count: EventModel.count)
    private var passes = 0
    private var zs = [Float](repeating: 0, count: EventModel.count)
    private var state: UInt64 = 0x5EED

    private static func env(_ n: String, _ d: Float) -> Float { ProcessInfo.processInfo.environment[n].flatMap(Float.init) ?? d }
    private static let rate: Float = env("RATE", 0.06)
    private static let pull: Float = env("PULL", 1.5)
    private static let drop: Float = env("DROP", 1)
    private static let total = Int(env("PASSES", 5))

    /// The averaged weights.
    var weights: [Float] { passes == 0 ? current : sums.map { $0 / Float(passes) } }

    /// Learns from examples in an order of its own.
    mutating func learn(_ examples: [EventExample]) {
        let total = Self.total
        for pass in 0..<total {
            for index in order(examples.count) { learn(examples[index]) }
            guard pass >= total / 2 else { continue }
            for index in current.indices { sums[index] += weight(index) }
            passes += 1
        }
    }

    private mutating func learn(_ example: EventExample) {
        for feature in example.features { current[Int(feature)] = weight(Int(feature)) }
        let sum = example.features.reduce(Float(0)) { $0 + current[Int($1)] }
        let error = 1 / (1 + exp(-sum)) - (example.isRight ? 1 : 0)
        for feature in example.features {
            let index = Int(feature)
            let more = squares[index] + error * error
            zs[index] += error - (more.squareRoot() - squares[index].squareRoot()) / Self.rate * current[index]
            squares[index] = more
        }
    }

    private func weight(_ index: Int) -> Float {
        let z = zs[index]
        guard abs(z) > Self.pull else { return 0 }
        return -(z - (z < 0 ? -Self.pull : Self.pull)) / ((Self.drop + squares[index].squareRoot()) / Self.rate)
    }

    /// Precision and recall of each question, decision by decision.
    func report(_ examples: [EventExample]) -> String {
        let weights = weights
        var lines = ""
        for question in [EventExample.Question.isEvent, .status, .actor, .target, .isSame] {
            var (right, found, wanted) = (0, 0, 0)
            var (loss, n) = (Float(0), Float(0))
            var sweep = ""
            for t in [Float(0), -0.5, -1, -1.5, -2] {
                var (a, b, c) = (0, 0, 0)
                for example in examples where example.question == question {
                    let f = example.features.reduce(Float(0)) { $0 + weights[Int($1)] } > t
                    if f { b += 1 }
                    if example.isRight { c += 1 }
                    if f, example.isRight { a += 1 }
                }
                sweep += " \(t):\(a)/\(b) F\((200 * Float(a) / Float(b + c)).rounded() / 100)"
            }
            for example in examples where example.question == question {
                let sum = example.features.reduce(Float(0)) { $0 + weights[Int($1)] }
                loss += log(1 + exp(example.isRight ? -sum : sum)); n += 1
            }
            for example in examples where example.question == question {
                let isFound = example.features.reduce(Float(0)) { $0 + weights[Int($1)] } > 0
                if isFound { found += 1 }
                if example.isRight { wanted += 1 }
                if isFound, example.isRight { right += 1 }
            }
            lines += " \(question): \(right)/\(found) P, \(right)/\(wanted) R loss \(loss / n); \(sweep) n=\(n)\n"
        }
        return lines
    }

    private mutating func random() -> Float {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Float(state >> 40) / Float(1 << 24)
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
