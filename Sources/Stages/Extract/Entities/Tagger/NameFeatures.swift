public import NewsModel
import NewsText

/// What the tagger sees of each token of an article, as hashes; training and tagging read the same.
public struct NameFeatures: Sendable {
    let view: NameView
    /// What the rules find, as labels.
    let ruleLabels: [UInt8]
    /// How much speaks for them, in four steps.
    let ruleStrengths: [UInt8]
    /// Listed phrases around each token: the classes and the token's place in the phrase.
    let phrases: [UInt64]
    /// What each capitalised word's neighbours are elsewhere in the article.
    let elsewhere: [UInt64: UInt32]
    let atoms: [Atom]
    /// The cluster of each token's word.
    let paths: [UInt16]
    /// The run of capitalised words that each token stands in; empty for other tokens.
    let runs: [Range<Int32>]
    /// What stands around the same words and runs anywhere in the article.
    let contexts: NameContexts
    /// The kinds of the names that the rules find with each word anywhere in the article, as bits.
    let ruleKinds: [UInt64: UInt32]

    /// A token's own properties, read by its neighbours too.
    struct Atom: Sendable {
        var word: UInt64
        var pattern: UInt64
        var classes: UInt32
        var shape: UInt8
        var isOpening: Bool
    }

    /// Reads an article.
    public init(_ article: SegmentedArticle) { self.init(NameView(article, Gazetteer.shared)) }

    init(_ view: NameView) { self.init(view, rules: RuleMentionDetector().mentions(in: view)) }

    init(_ view: NameView, rules: [Mention]) {
        self.view = view
        var labels = [UInt8](repeating: 0, count: view.tokens.count)
        var strengths = labels
        var kinds: [UInt64: UInt32] = [:]
        for mention in rules {
            let shift = mention.evidence.strength >= 5 ? 4 : 0
            let bit = UInt32(NameLabel(mention.evidence.best, .first).rawValue / 4 + UInt8(shift))
            for index in mention.tokens {
                if view.tokens[index].isCapitalised { kinds[view.tokens[index].hash, default: 0] |= 1 << bit }
                strengths[index] = UInt8(max(0, min(3, mention.evidence.strength / 3)))
                labels[index] = NameLabel(mention.evidence.best, at: index, in: mention.tokens).rawValue
            }
        }
        ruleLabels = labels
        ruleStrengths = strengths
        ruleKinds = kinds
        runs = Self.runs(in: view)
        contexts = NameContexts(view, runs: runs)
        phrases = Self.phrases(in: view)
        atoms = Self.atoms(of: view)
        paths = BrownClusters.shared.paths(of: view.tokens.map { ($0.hash, $0.isCapitalised) })
        elsewhere = Self.neighbours(in: view)
    }

    /// The article's sentences and tokens.
    public var article: SegmentedArticle { view.article }

    /// The features of a token of a sentence, each with the number of its template.
    public func collect(_ index: Int, in sentence: Int, into features: inout [(template: UInt8, hash: UInt64)]) {
        features.removeAll(keepingCapacity: true)
        forEach(index, in: sentence) { features.append(($0, $1)) }
    }
}

extension NameFeatures {
    private static func atoms(of view: NameView) -> [Atom] {
        var atoms: [Atom] = []
        atoms.reserveCapacity(view.tokens.count)
        for sentence in view.article.sentences {
            var isOpening = true
            for index in sentence.tokens {
                let token = view.tokens[index]
                let pattern = pattern(view.article.article.text, token.range)
                let word = token.shape == .number ? pattern : token.hash
                atoms.append(
                    Atom(
                        word: word, pattern: pattern, classes: view.classes[index].rawValue,
                        shape: token.shape.rawValue, isOpening: isOpening))
                isOpening = token.shape == .mark && (isOpening || NameView.opens(view.article, token))
            }
        }
        return atoms
    }

    /// The kinds of a word's characters, runs of one kind as one: `Xx` for Lima, `XxXx` for McCain, `x-Xx` for al-Qaeda.
    private static func pattern(_ text: [UInt8], _ range: ByteRange) -> UInt64 {
        var hash = ByteHash()
        var last: UInt8 = 0
        for offset in range.indices {
            let byte = text[offset]
            let kind: UInt8
            if byte.isASCIILower || byte >= 0x80 {
                kind = 1
            } else if byte.isASCIIUpper {
                kind = 2
            } else if byte.isASCIIDigit {
                kind = 3
            } else {
                kind = byte
            }
            if kind != last || kind == 3 && range.count <= 4 { hash.add(kind) }
            last = kind
        }
        return hash.value
    }

    private static func phrases(in view: NameView) -> [UInt64] {
        var result = [UInt64](repeating: 0, count: view.tokens.count)
        let wanted = WordClass.listed.union([.title, .role])
        for sentence in view.article.sentences {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                guard
                    let match = view.gazetteer.longestMatch(
                        in: view.tokens, at: index, before: sentence.tokens.upperBound, wanted: wanted),
                    match.length > 1 || view.tokens[index].shape != .lower || isSmallName(match.classes)
                else {
                    index += 1
                    continue
                }
                let found = UInt64(match.classes.intersection(wanted).rawValue) << 3
                for offset in 0..<match.length {
                    let place: UInt64 =
                        match.length == 1 ? 4 : offset == 0 ? 1 : offset + 1 < match.length ? 2 : 3
                    result[index + offset] = found | place
                }
                index += match.length
            }
        }
        return result
    }

    /// Whether a word that is written small can be a name all the same: `malaysia`, but not `nice`.
    private static func isSmallName(_ found: WordClass) -> Bool {
        !found.isDisjoint(with: [.place, .strongCity, .organization]) && found.isDisjoint(with: [.common, .function])
    }

    private static func runs(in view: NameView) -> [Range<Int32>] {
        var runs = [Range<Int32>](repeating: 0..<0, count: view.tokens.count)
        for sentence in view.article.sentences {
            var start = sentence.tokens.lowerBound
            while start < sentence.tokens.upperBound {
                var end = start
                while end < sentence.tokens.upperBound, view.tokens[end].isWord, view.isNameLike(end) { end += 1 }
                for index in start..<end { runs[index] = Int32(start)..<Int32(end) }
                start = max(end, start + 1)
            }
        }
        return runs
    }

    /// For each word with a capital, what stands around it anywhere in the article.
    private static func neighbours(in view: NameView) -> [UInt64: UInt32] {
        var result: [UInt64: UInt32] = [:]
        for sentence in view.article.sentences {
            for index in sentence.tokens where view.tokens[index].isCapitalised {
                var found: UInt32 = 0
                if index > sentence.tokens.lowerBound {
                    let before = view.classes[index - 1]
                    let previous = view.tokens[index - 1]
                    if before.contains(.given), previous.isCapitalised { found |= 1 }
                    if !before.isDisjoint(with: [.title]) { found |= 2 }
                    if before.contains(.role) { found |= 4 }
                    if before.contains(.strongPreposition) { found |= 8 }
                    if previous.hash == Words.the { found |= 16 }
                    if previous.isCapitalised { found |= 1024 }
                }
                if index + 1 < sentence.tokens.upperBound {
                    let behind = view.classes[index + 1]
                    let next = view.tokens[index + 1]
                    if behind.contains(.personVerb) { found |= 32 }
                    if behind.contains(.endsOrganization), next.isCapitalised { found |= 64 }
                    if behind.contains(.endsPlace), next.isCapitalised { found |= 128 }
                    if next.hash == Words.who { found |= 256 }
                    if next.isCapitalised { found |= 2048 }
                }
                result[view.tokens[index].hash, default: 0] |= found
            }
        }
        return result
    }
}
