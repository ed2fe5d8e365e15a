import NewsModel
import NewsText

/// A candidate among the noun phrases of its sentence.
struct EventScene {
    /// The words that may name the event.
    let candidate: EventCandidate
    /// How many of the phrases stand before it.
    let chunksBefore: Int
    /// The number of phrases.
    var chunkCount: Int { chunks.count }
    /// The phrases near enough to take part.
    var near: Range<Int> { max(0, chunksBefore - 8)..<min(chunks.count, chunksBefore + 8) }
    /// Who the rules for clauses think did it, and whom it was done to.
    let ruledActor, ruledTarget: Event.Participant?
    /// The speaker of the quotation that it is the cue of, or else stands in.
    let speaker: Int?
    /// Where that speaker is named.
    let speakerRange: ByteRange?
    private let chunks: [Chunk]

    /// Where the sentence stands, as in `EventSentence`.
    let position: Int

    init(_ candidate: EventCandidate, in sentence: EventSentence, _ reader: ClauseReader) {
        let (chunks, quotes) = (sentence.chunks, sentence.quotes)
        self.candidate = candidate
        position = sentence.position
        self.chunks = chunks
        chunksBefore = chunks.partitionIndex { $0.tokens.lowerBound < candidate.tokens.lowerBound }
        let option = candidate.options[0]
        let isVerb = candidate.form != .noun && !(candidate.form == .gerund && candidate.ruled?.isVerb == false)
        let trigger =
            candidate.ruled
            ?? EventTrigger(
                tokens: candidate.tokens, entry: .init(code: option.code, type: option.type, isVerb: isVerb),
                isVerb: isVerb, isPassive: candidate.isPassive)
        (ruledActor, ruledTarget) = reader.participants(of: trigger)
        let quote = (candidate.cueOf ?? candidate.quotedIn).map { quotes.quotes[$0] }
        speaker = quote?.speaker
        speakerRange = candidate.cueOf == nil ? nil : quote?.speakerRange
    }

    /// Whether a phrase names or stands for the speaker.
    func isSpeaker(_ chunk: Chunk, _ range: ByteRange) -> Bool {
        if let speakerRange, speakerRange.start < range.end, range.start < speakerRange.end { return true }
        return speaker != nil && chunk.entity == speaker
            || candidate.quotedIn != nil && EventWord.ourselves.contains(chunk.head)
    }

    /// Who a phrase is, if it is the speaker's pronoun too.
    func participant(_ index: Int, _ reader: ClauseReader) -> Event.Participant {
        let chunk = meant(index, reader)
        let range = reader.range(chunk.tokens)
        if chunk.kind == .pronoun, isSpeaker(chunk, range), let speaker {
            return Event.Participant(range: range, entity: speaker)
        }
        return Event.Participant(range: range, entity: chunk.entity)
    }

    /// Who is meant by a phrase: itself, or the name in apposition behind it, as in `the governor, Ana Lima,`.
    private func meant(_ index: Int, _ reader: ClauseReader) -> Chunk {
        let chunk = chunks[index]
        guard index + 1 < chunks.count, chunk.kind == .people || chunk.kind == .thing else { return chunk }
        let next = chunks[index + 1]
        let isBeside =
            next.tokens.lowerBound == chunk.tokens.upperBound + 1
            && reader.hash(chunk.tokens.upperBound) == EventWord.comma
        return isBeside && next.kind == .person ? next : chunk
    }

    /// Whether the rules are to be heard where the model finds nobody: see `EventSentence.alone`.
    var hearsRules: Bool { position == EventSentence.alone && candidate.ruled != nil }

    /// Who speaks, if the words are a cue: whoever accuses, demands or denies is who says it.
    var cueSpeaker: Event.Participant? {
        guard candidate.cueOf != nil, let speakerRange else { return nil }
        return Event.Participant(range: speakerRange, entity: speaker)
    }
}
