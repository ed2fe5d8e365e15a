import NewsModel
import NewsText

/// A candidate among the noun phrases of its sentence.
struct EventScene {
    /// The words that may name the event.
    let candidate: EventCandidate
    /// How many of the phrases stand before it.
    let chunksBefore: Int
    /// The number of phrases.
    let chunkCount: Int
    /// Who the rules for clauses think did it, and whom it was done to.
    let ruledActor, ruledTarget: ByteRange?
    /// The speaker of the quotation that it is the cue of, or else stands in.
    let speaker: Int?
    /// Where that speaker is named.
    let speakerRange: ByteRange?

    init(_ candidate: EventCandidate, _ chunks: [Chunk], _ reader: ClauseReader, _ quotes: QuoteView) {
        self.candidate = candidate
        chunksBefore = chunks.count { $0.tokens.lowerBound < candidate.tokens.lowerBound }
        chunkCount = chunks.count
        let option = candidate.options[0]
        let isVerb = candidate.form != .noun && !(candidate.form == .gerund && candidate.ruled?.isVerb == false)
        let trigger =
            candidate.ruled
            ?? EventTrigger(
                tokens: candidate.tokens, entry: .init(code: option.code, type: option.type, isVerb: isVerb),
                isVerb: isVerb, isPassive: candidate.isPassive)
        let (actor, target) = reader.participants(of: trigger)
        (ruledActor, ruledTarget) = (actor?.range, target?.range)
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
    func participant(_ chunk: Chunk, _ range: ByteRange) -> Event.Participant {
        if chunk.kind == .pronoun, isSpeaker(chunk, range), let speaker {
            return Event.Participant(range: range, entity: speaker)
        }
        return Event.Participant(range: range, entity: chunk.entity)
    }
}
