import NewsExtract
import NewsModel
import NewsText
import TrainingSupport

/// Makes sequences of features from sets of texts and fits the weights.
struct EntityTrainer {
    private let options: Options
    private var index = FeatureIndex()
    private var general = 0
    private var sequences: [Sequence] = []

    init(_ options: Options) { self.options = options }

    /// Reads the sets: each feature counts for all of them, and in a copy for its own set.
    mutating func read(_ sets: [(name: String, texts: [AnnotatedText])]) throws {
        var raw:
            [(domain: UInt64, weight: Float, hashes: [UInt64], groups: [UInt8], starts: [Int32], labels: [UInt8])] = []
        var noise = SeededRandom(seed: 2)
        for set in sets {
            let domain = ByteHash.of(set.name)
            let weight = options.weights[set.name] ?? 1
            for text in set.texts.flatMap({ withNoise($0, &noise) }) {
                let features = NameFeatures(try text.segmented())
                let labels = text.labels(features.article.tokens)
                var found: [(template: UInt8, hash: UInt64)] = []
                for (number, sentence) in features.article.sentences.enumerated() {
                    var hashes: [UInt64] = []
                    var groups: [UInt8] = []
                    var starts: [Int32] = [0]
                    for token in sentence.tokens {
                        features.collect(token, in: number, into: &found)
                        for feature in found where !options.dropped.contains(feature.template) {
                            hashes.append(feature.hash | 1)
                            groups.append(Self.group(feature.template))
                            index.count(feature.hash)
                        }
                        starts.append(Int32(hashes.count))
                    }
                    raw.append((domain, weight, hashes, groups, starts, Self.legal(sentence.tokens.map { labels[$0] })))
                }
            }
        }
        index.number(atLeast: options.cut)
        general = index.hashes.count
        var copies = FeatureIndex()
        let mains = Set(options.main.keys.map { ByteHash.of($0) })
        if options.domains > 0 {
            for sentence in raw where options.domains == 1 || !mains.contains(sentence.domain) {
                for hash in sentence.hashes where index[hash] != nil { copies.count(hash &* 31 ^ sentence.domain) }
            }
        }
        copies.number(atLeast: options.cut)
        for sentence in raw {
            var features: [Int32] = []
            var groups: [UInt8] = []
            var starts: [Int32] = [0]
            for token in sentence.labels.indices {
                for place in Int(sentence.starts[token])..<Int(sentence.starts[token + 1]) {
                    let hash = sentence.hashes[place]
                    if let number = index[hash] {
                        features.append(number)
                        groups.append(sentence.groups[place])
                        if let copy = copies[hash &* 31 ^ sentence.domain] {
                            features.append(Int32(general) + copy)
                            groups.append(sentence.groups[place])
                        }
                    }
                }
                starts.append(Int32(features.count))
            }
            sequences.append(
                Sequence(
                    features: features, groups: groups, starts: starts, labels: sentence.labels, weight: sentence.weight
                ))
        }
        let sum = options.main.values.reduce(0, +)
        added = options.main.sorted { $0.key < $1.key }.map { name, share in
            let main = ByteHash.of(name)
            let numbers = index.hashes.map { copies[$0 &* 31 ^ main].map { Int32(general) + $0 } ?? -1 }
            return (share / sum, numbers)
        }
        total = general + copies.hashes.count
        print(sequences.count, "sentences", general, "features", total)
    }
    private var total = 0

    /// A text, and for some a copy whose capitals say less: in small letters, or with a headline in capitals or of capitalised words.
    private func withNoise(_ text: AnnotatedText, _ random: inout SeededRandom) -> [AnnotatedText] {
        guard random.unit() < options.noise else { return [text] }
        var copy = text
        let end = text.text.firstIndex(of: 0x0A) ?? text.text.count
        switch random.below(4) {
        case 0: for offset in 0..<end where copy.text[offset].isASCIILower { copy.text[offset] &= 0xDF }
        case 1:
            for offset in 0..<end where copy.text[offset].isASCIILower && (offset == 0 || copy.text[offset - 1] == 0x20)
            {
                copy.text[offset] &= 0xDF
            }
        default: copy.text = copy.text.map(\.asciiLowered)
        }
        return [text, copy]
    }

    private static func group(_ template: UInt8) -> UInt8 {
        switch template {
        case 1, 2, 7, 8, 18, 19, 37, 42: 1
        case 20, 21, 26...28, 36, 38: 2
        case 29...31, 34, 35, 44: 3
        default: 0
        }
    }

    /// The copies that count beside each general feature when names are found, those of news, and how much of each.
    private var added: [(share: Float, numbers: [Int32])] = []

    /// Labels of a name that a sentence's end cuts are closed.
    private static func legal(_ labels: [NameLabel]) -> [UInt8] {
        var result = labels
        for index in result.indices {
            guard let kind = result[index].kind else { continue }
            let isFirst = index == 0 || result[index - 1].kind != kind || labels[index].canStart
            let isLast = index + 1 == result.count || labels[index].canEnd
            result[index] = NameLabel(kind, isFirst ? (isLast ? .alone : .first) : (isLast ? .last : .inside))
        }
        return result.map(\.rawValue)
    }

    /// Fits the weights several times in other orders, takes the mean and writes the model.
    mutating func train() -> [UInt8] {
        var field = fit(seed: options.seed)
        for round in 1..<max(1, options.rounds) { field.add(fit(seed: options.seed + round)) }
        field.scale(1 / Float(max(1, options.rounds)))
        for main in added {
            for feature in 0..<general where main.numbers[feature] >= 0 {
                field.join(Int(main.numbers[feature]), into: feature, times: main.share)
            }
        }
        return ModelBytes.bytes(of: field, hashes: index.hashes, buckets: options.buckets)
    }

    private mutating func fit(seed: Int) -> ConditionalField {
        var field = ConditionalField(features: total, rate: options.rate)
        var random = SeededRandom(seed: UInt64(seed))
        for epoch in 1...options.epochs {
            sequences.shuffle(using: &random)
            var likelihood = 0.0
            for (place, sentence) in sequences.enumerated() {
                // from the third epoch on, weights of twice an epoch are averaged
                if epoch > 2, place % (sequences.count / 2 + 1) == sequences.count / 2 { field.remember() }
                let isWhole = random.unit() >= options.dropout
                likelihood += Double(field.learn(sentence, without: isWhole ? 0 : UInt8(1 + random.below(3))))
            }
            if epoch > 2 { field.remember() }
            print("epoch", epoch, likelihood / Double(sequences.count))
        }
        field.average()
        return field
    }
}
