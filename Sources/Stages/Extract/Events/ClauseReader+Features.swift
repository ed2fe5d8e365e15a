import NewsModel
import NewsText

/// What is decided, as a hash that the features are joined with.
enum EventQuestion {
    static let isEvent = ByteHash.of("event")
    static let status = ByteHash.of("status")
    static let actor = ByteHash.of("actor")
    static let target = ByteHash.of("target")
    static let isSame = ByteHash.of("same")

    static func of(_ code: Event.Code) -> UInt64 { ByteHash.of(code.rawValue) }
}

/// What is seen of a candidate and of those who may take part.
///
/// The numbers of the kinds of observation are arbitrary; a model is fitted to them.
extension ClauseReader {
    /// What is seen of a candidate whatever it may stand for.
    func features(
        of candidate: EventCandidate, among chunks: [Chunk], _ quotes: QuoteView, position: Int, repeated: Int
    ) -> EventFeatures {
        var features = EventFeatures()
        let (first, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
        let word = candidate.word
        features.see(1, word)
        features.see(2, candidate.stem)
        // once more, so that what a word mostly is weighs more than each thing around it
        features.see(32, word)
        features.see(33, min(candidate.options.count, 4), candidate.form.rawValue)
        features.see(34, candidate.rank, candidate.form.rawValue)
        features.see(3, candidate.form.rawValue, UInt64(tokens[first].shape.rawValue))
        features.see(4, hash(first - 1))
        features.see(5, hash(end))
        features.see(6, hash(first - 2), hash(first - 1))
        features.see(7, hash(end), hash(end + 1))
        features.see(8, hash(first - 1), word)
        features.see(9, hash(end), word)
        features.see(10, small(first - 1), small(end))
        features.see(11, candidate.form.rawValue, word)
        features.see(12, candidate.ruled != nil, candidate.form.rawValue)
        features.see(13, small(first - 2), small(first - 1))
        features.see(14, position, word)
        features.see(15, position, candidate.form.rawValue)
        features.see(16, candidate.cueOf != nil, candidate.quotedIn.map { quotes.quotes[$0].kind.hash } ?? 0)
        if let cue = candidate.cueOf { features.see(17, quotes.quotes[cue].stance.hash, word) }
        features.see(27, position, candidate.ruled == nil ? 0 : 1)
        features.see(35, position, UInt64(candidate.rank))
        features.see(18, min(repeated, 3))
        features.see(19, speaksOfDisaster)
        let group = cluster(first)
        features.see(120, group)
        features.see(121, group & 0xFF)
        features.see(122, cluster(first - 1))
        features.see(123, cluster(end))
        features.see(124, cluster(first - 1), group)
        features.see(125, cluster(end), group)
        features.see(126, cluster(first - 1) & 0xFF, cluster(end) & 0xFF)
        features.see(127, group, candidate.form.rawValue)
        features.see(128, cluster(first - 2) & 0xFF, cluster(first - 1) & 0xFF)
        features.see(129, cluster(end) & 0xFF, cluster(end + 1) & 0xFF)
        seeNeighbours(of: candidate, among: chunks, &features)
        seeDoubts(before: first, &features)
        for index in max(first - 6, sentence.lowerBound)..<min(end + 6, sentence.upperBound)
        where kind(index) == .other && tokens[index].shape == .lower && !candidate.tokens.contains(index) {
            features.seeAround(tokens[index].hash)
        }
        return features
    }

    /// The nearest phrases on both sides.
    private func seeNeighbours(of candidate: EventCandidate, among chunks: [Chunk], _ features: inout EventFeatures) {
        let split = chunks.partitionIndex { $0.tokens.lowerBound < candidate.tokens.lowerBound }
        let before = split > 0 ? chunks[split - 1] : nil
        let after = split < chunks.count ? chunks[split] : nil
        let isClose = before.map { skippedBack(candidate.tokens.lowerBound) - $0.tokens.upperBound <= 0 } ?? false
        let isNext = after.map { $0.tokens.lowerBound - candidate.tokens.upperBound <= 2 } ?? false
        let form = candidate.form.rawValue
        features.see(20, before?.kind.rawValue ?? 99, isClose ? form : 99)
        features.see(21, after?.kind.rawValue ?? 99, isNext ? form : 99)
        features.see(22, before?.kind.rawValue ?? 99, after?.kind.rawValue ?? 99)
        features.see(23, before?.head ?? 0)
        features.see(24, after?.head ?? 0)
        features.see(25, after?.kind.rawValue ?? 99, candidate.word)
        features.see(26, before?.kind.rawValue ?? 99, candidate.word)
    }

    /// Whether "not" or its like stands in the trigger's own verb group.
    func isNegated(_ candidate: EventCandidate) -> Bool {
        var index = candidate.tokens.lowerBound - 1
        while sentence.contains(index), index > candidate.tokens.lowerBound - 4 {
            if EventWord.negations.contains(hash(index)) { return true }
            guard [.passive, .auxiliary, .adverb].contains(kind(index)) else { return false }
            index -= 1
        }
        return false
    }

    /// Whether the trigger is what somebody denies: `denied shelling the village`, not `denied any part in the raid`.
    func isDenied(_ candidate: EventCandidate, _ quotes: QuoteView) -> Bool {
        guard let quote = candidate.quotedIn.map({ quotes.quotes[$0] }), quote.stance == .denies,
            quote.kind == .indirect, candidate.cueOf == nil
        else { return false }
        var index = candidate.tokens.lowerBound - 1
        while sentence.contains(index), quote.ranges.contains(where: { $0.contains(tokens[index].range.start) }) {
            if kind(index) == .preposition { return false }
            index -= 1
        }
        return true
    }

    /// Words of doubt in the clause before a token.
    private func seeDoubts(before first: Int, _ features: inout EventFeatures) {
        var distance = 1
        while distance < 8, sentence.contains(first - distance) {
            let index = first - distance
            if kind(index) == .doubt || kind(index) == .saying || EventWord.unsure.contains(hash(index)) {
                features.see(40, hash(index), distance < 4 ? 1 : 0)
            }
            if kind(index) == .clause { features.see(41, hash(index)) }
            if tokens[index].shape == .mark { break }
            distance += 1
        }
    }

    /// The hash of a word that is told by its function, or of its kind.
    private func small(_ index: Int) -> UInt64 {
        guard sentence.contains(index) else { return 7 }
        if entities[index] > 0 { return 1 }
        if isDate(index) { return 2 }
        if kind(index) != .other || tokens[index].shape == .mark { return hash(index) }
        return isPerson[index] ? 3 : tokens[index].shape == .lower ? (endsInED[index] ? 5 : 4) : 6
    }

    /// What is seen of a phrase that may take part in an event.
    func features(of chunk: Chunk, at place: Int, _ scene: EventScene) -> EventFeatures {
        var features = EventFeatures()
        let candidate = scene.candidate
        let (first, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
        let form = candidate.form.rawValue
        let isBefore = chunk.tokens.lowerBound < first
        // phrases between it and the trigger, counted from the trigger
        let distance = isBefore ? place - scene.chunksBefore : place - scene.chunksBefore + 1
        let offset = UInt64(truncatingIfNeeded: max(-6, min(6, distance)))
        let bare = chunk.tokens.lowerBound - 1
        let opens = kind(bare) == .determiner ? bare - 1 : bare
        features.see(50, offset, form)
        features.see(51, small(opens), isBefore ? form : form + 10)
        features.see(52, small(opens), offset)
        features.see(53, path(chunk, candidate), form)
        features.see(54, chunk.kind.rawValue, isBefore ? form : form + 10)
        features.see(55, chunk.head)
        features.see(56, marksBetween(chunk, candidate), isBefore ? form : form + 10)
        features.see(
            57, range(chunk.tokens).overlaps(scene.ruledActor?.range),
            range(chunk.tokens).overlaps(scene.ruledTarget?.range) ? 1 : 0)
        features.see(70, scene.position, isBefore ? form : form + 10)
        features.see(71, scene.position, range(chunk.tokens).overlaps(scene.ruledActor?.range) ? 1 : 2)
        features.see(72, scene.position, range(chunk.tokens).overlaps(scene.ruledTarget?.range) ? 1 : 2)
        features.see(73, scene.position, chunk.kind.rawValue)
        features.see(58, candidate.word, offset)
        features.see(59, candidate.word, small(opens))
        features.see(60, chunk.kind.rawValue, offset)
        features.see(61, small(chunk.tokens.upperBound), isBefore ? form : form + 10)
        features.see(62, place == 0, form)
        features.see(63, scene.isSpeaker(chunk, range(chunk.tokens)), candidate.cueOf == nil ? 0 : 1)
        features.see(64, candidate.word, chunk.kind.rawValue)
        features.see(65, scene.chunkCount - place == 1, form)
        features.see(66, path(chunk, candidate), chunk.kind.rawValue)
        features.see(67, small(end), offset)
        features.see(68, small(first - 1), offset)
        let group = cluster(first)
        let headGroup = cluster(chunk.headToken)
        features.see(130, headGroup)
        features.see(131, headGroup & 0xFF, isBefore ? form : form + 10)
        features.see(132, group, offset)
        features.see(133, group, small(opens))
        features.see(134, group, headGroup & 0xFF)
        features.see(135, group, path(chunk, candidate))
        features.see(136, group, chunk.kind.rawValue)
        features.see(69, scene.isSpeaker(chunk, range(chunk.tokens)), candidate.word)
        return features
    }

    /// What speaks for nobody of the sentence taking part.
    func features(ofNobodyIn scene: EventScene) -> EventFeatures {
        var features = EventFeatures()
        let candidate = scene.candidate
        let (first, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
        let form = candidate.form.rawValue
        features.see(140, form)
        features.see(141, candidate.word)
        features.see(142, cluster(first))
        features.see(143, small(first - 1), form)
        features.see(144, small(end), form)
        features.see(145, scene.position, form)
        features.see(146, scene.ruledActor == nil ? 0 : 1, scene.ruledTarget == nil ? 0 : 1)
        features.see(147, scene.chunkCount)
        features.see(148, scene.chunksBefore)
        features.see(149, candidate.cueOf != nil, candidate.quotedIn == nil ? 0 : 1)
        features.see(150, candidate.word, small(end))
        features.see(151, candidate.stem)
        return features
    }

    /// The small words between a phrase and a trigger.
    private func path(_ chunk: Chunk, _ candidate: EventCandidate) -> UInt64 {
        let isBefore = chunk.tokens.lowerBound < candidate.tokens.lowerBound
        let between =
            isBefore
            ? chunk.tokens.upperBound..<max(chunk.tokens.upperBound, candidate.tokens.lowerBound)
            : candidate.tokens.upperBound..<max(candidate.tokens.upperBound, chunk.tokens.lowerBound)
        guard between.count < 12 else { return isBefore ? 1 : 2 }
        return between.reduce(isBefore ? 3 : 4) { path, index in
            let word = small(index)
            return word == 4 || word == 6 ? path : ByteHash.joined(path, word)
        }
    }

    private func marksBetween(_ chunk: Chunk, _ candidate: EventCandidate) -> Int {
        let low = min(chunk.tokens.upperBound, candidate.tokens.upperBound)
        let high = max(chunk.tokens.lowerBound, candidate.tokens.lowerBound)
        var count = 0
        for index in low..<max(low, high) where kind(index) == .clause || tokens[index].shape == .mark { count += 1 }
        return min(count, 4)
    }
}

extension RawRepresentable<String> {
    /// The hash of its name.
    fileprivate var hash: UInt64 { ByteHash.of(rawValue) }
}

extension ByteRange {
    fileprivate func overlaps(_ other: ByteRange?) -> Bool {
        guard let other else { return false }
        return overlaps(other)
    }
}
