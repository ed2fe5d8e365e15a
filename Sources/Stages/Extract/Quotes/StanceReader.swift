import NewsModel
import NewsText

/// Reads what tells the stance of a quotation off its draft.
///
/// A cue says less than it seems: `said` goes with promises, denials and accusations, so that the words of the content decide
/// together with it.
struct StanceReader {
    let text: QuoteText
    /// How many tokens of the content are read.
    private static let most = 80
    /// How many letters of a word stand for its stem.
    private static let stem = 5

    /// What a feature is about; its number parts the hashes.
    private enum About: UInt64 {
        case always = 1, listed, listedKind, cue, cueWord, question, asks, negation, opening, future, condition
        case addressed, bare, length, word, stem, pair, first, second, firstPair, speaker, between
    }

    /// The features of a draft; those said more often count more.
    func features(of draft: QuoteDraft) -> [StanceEvidence.Feature] {
        var list = FeatureList()
        let words = words(draft)
        let isDirect: UInt64 = draft.kind == .direct ? 1 : 0
        let listed = UInt64(Quote.Stance.allCases.firstIndex(of: draft.stance) ?? 0)
        list.add(About.always.rawValue, 0, 1)
        list.add(About.listed.rawValue, listed, 3)
        list.add(About.listedKind.rawValue, listed * 2 + isDirect, 2)
        addCue(draft, &list)
        addContent(words, draft, listed: listed, isDirect: isDirect, &list)
        addWords(words, &list)
        addSurroundings(draft, &list)
        return list.features
    }

    private func words(_ draft: QuoteDraft) -> [Int] {
        var words: [Int] = []
        for piece in draft.pieces {
            for position in piece where text.tokens[position].shape != .mark || text.words[position] != [] {
                words.append(position)
                if words.count == Self.most { return words }
            }
        }
        return words
    }

    private func addCue(_ draft: QuoteDraft, _ list: inout FeatureList) {
        guard let cue = draft.cue else { return list.add(About.cue.rawValue, 0, 2) }
        list.add(About.cue.rawValue, cue.reduce(1) { ByteHash.joined($0, text.tokens[$1].hash) }, 2)
        for position in cue { list.add(About.cueWord.rawValue, text.tokens[position].hash, 1.5) }
    }

    /// Who speaks, and what stands around the cue: `told him`, `in reply`.
    private func addSurroundings(_ draft: QuoteDraft, _ list: inout FeatureList) {
        for position in (draft.speaker ?? 0..<0).prefix(8) where text.tokens[position].shape == .lower {
            list.add(About.speaker.rawValue, text.tokens[position].hash, 1)
        }
        guard let cue = draft.cue else { return }
        let around = max(0, cue.lowerBound - 2)..<min(text.tokens.count, cue.upperBound + 4)
        for position in around where !cue.contains(position) && text.quotationOf[position] < 0 {
            list.add(About.between.rawValue, text.tokens[position].hash, 0.7)
        }
    }

    private func addContent(
        _ words: [Int], _ draft: QuoteDraft, listed: UInt64, isDirect: UInt64, _ list: inout FeatureList
    ) {
        let isAsked = flag(
            draft.pieces.last.map { piece in piece.suffix(3).contains { text.mark($0) == 0x3F } } ?? false)
        let asks = flag(draft.pieces.contains { $0.contains { text.mark($0) == 0x3F } })
        let isNegated = flag(words.contains { has($0, .denial) })
        let opensNegated = flag(words.prefix(4).contains { has($0, .denial) })
        let isFuture = flag(words.contains { has($0, .future) })
        let isOwn = flag(words.prefix(3).contains { has($0, .myself) || has($0, .ourselves) })
        let isTheirs = flag(words.prefix(2).contains { has($0, .pronoun) && !has($0, .myself) && !has($0, .ourselves) })
        let isYours = flag(words.contains { has($0, .addressed) })
        let isConditional = flag(words.contains { has($0, .condition) })
        let isOpen = flag(draft.stance == .asserts)
        list.add(About.question.rawValue, isAsked * 2 + isDirect, 3)
        list.add(About.asks.rawValue, (asks * 2 + isDirect) * 2 + flag(draft.cue == nil), 2)
        list.add(About.negation.rawValue, isNegated * 16 + listed, 1.5)
        list.add(About.negation.rawValue, 64 + isNegated * 4 + isOpen * 2 + isDirect, 1.5)
        list.add(About.opening.rawValue, opensNegated * 2 + isDirect, 1.5)
        list.add(About.future.rawValue, isFuture * 16 + listed, 1.5)
        list.add(About.future.rawValue, 64 + isFuture * 4 + isOwn * 2 + isTheirs, 1.5)
        list.add(About.condition.rawValue, isConditional * 2 + isFuture, 1)
        list.add(About.addressed.rawValue, (isYours * 2 + isDirect) * 2 + asks, 1)
        list.add(About.bare.rawValue, flag(draft.speaker == nil) * 2 + flag(draft.isChained), 1)
        list.add(About.length.rawValue, UInt64(min(5, words.count / 4)), 1)
    }

    private func addWords(_ words: [Int], _ list: inout FeatureList) {
        var before: UInt64?
        for position in words {
            let token = text.tokens[position]
            let hash = token.shape == .number ? 0 : token.hash
            list.add(About.word.rawValue, hash, 1)
            if token.range.count > Self.stem { list.add(About.stem.rawValue, stem(token), 0.7) }
            if let before { list.add(About.pair.rawValue, ByteHash.joined(before, hash), 0.7) }
            before = hash
        }
        guard let first = words.first else { return }
        list.add(About.first.rawValue, text.tokens[first].hash, 1)
        guard words.count > 1 else { return }
        list.add(About.second.rawValue, text.tokens[words[1]].hash, 1)
        list.add(About.firstPair.rawValue, ByteHash.joined(text.tokens[first].hash, text.tokens[words[1]].hash), 1)
    }

    private func stem(_ token: Token) -> UInt64 {
        Folding.loweredHash(text.text.span.extracting(token.range.start..<token.range.start + Self.stem))
    }

    private func has(_ position: Int, _ wordClass: ClauseWord) -> Bool { text.words[position].has(wordClass) }

    private func flag(_ holds: Bool) -> UInt64 { holds ? 1 : 0 }
}

/// Features by their rows; each stands once, with the weight that it was first added with.
private struct FeatureList {
    private(set) var features: [StanceEvidence.Feature] = []
    private var seen: Set<Int> = []

    mutating func add(_ about: UInt64, _ value: UInt64, _ weight: Float) {
        let row = Int(truncatingIfNeeded: ByteHash.joined(about, value) & UInt64(StanceModel.rows - 1))
        guard seen.insert(row).inserted else { return }
        features.append(StanceEvidence.Feature(row: row, weight: weight))
    }
}
