public import NewsModel

/// Finds the best labels of a sentence under the model (Viterbi's algorithm).
struct NameTagger {
    let model: NameModel

    /// The labels of a sentence's tokens, given the weights for each.
    func labels(_ scores: [SIMD16<Int16>]) -> [NameLabel] {
        guard let first = scores.first else { return [] }
        let count = NameLabel.count
        var best = [Int32](repeating: NameModel.never, count: count)
        var back = [UInt8](repeating: 0, count: scores.count * count)
        for label in 0..<count where NameLabel(rawValue: UInt8(label)).canStart {
            best[label] = Self.score(first, label)
        }
        for position in 1..<max(1, scores.count) {
            var next = [Int32](repeating: NameModel.never, count: count)
            for to in 0..<count {
                var highest = Int32.min
                var source = 0
                for from in 0..<count {
                    let sum = best[from] &+ model.transitions[from &* count &+ to]
                    if sum > highest { (highest, source) = (sum, from) }
                }
                next[to] = max(highest, NameModel.never) &+ Self.score(scores[position], to)
                back[position &* count &+ to] = UInt8(source)
            }
            best = next
        }
        var label = 0
        for candidate in 0..<count where NameLabel(rawValue: UInt8(candidate)).canEnd && best[candidate] > best[label] {
            label = candidate
        }
        var labels = [NameLabel](repeating: .outside, count: scores.count)
        for position in (0..<scores.count).reversed() {
            labels[position] = NameLabel(rawValue: UInt8(label))
            label = Int(back[position * count + label])
        }
        return labels
    }

    @inline(__always) private static func score(_ scores: SIMD16<Int16>, _ label: Int) -> Int32 {
        label == 0 ? 0 : Int32(scores[label - 1])
    }
}

/// Finds the names of articles with a model, for training and measuring it; `EntitiesExtractor` finds entities.
public struct NameFinder: Sendable {
    private let model: NameModel

    /// Makes a finder with a model.
    public init(_ model: NameModel) { self.model = model }

    /// The names, as runs of tokens.
    public func names(in features: NameFeatures) -> [(tokens: Range<Int>, kind: Entity.Kind)] {
        let tagger = NameTagger(model: model)
        var names: [(tokens: Range<Int>, kind: Entity.Kind)] = []
        for (number, sentence) in features.article.sentences.enumerated() {
            let labels = tagger.labels(model.scores(of: features, sentence: number))
            names += NameLabel.names(labels, from: sentence.tokens.lowerBound)
        }
        return names
    }
}
