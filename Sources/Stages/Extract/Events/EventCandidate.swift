import NewsModel
import NewsText

/// Words that may name an event.
struct EventCandidate {
    /// Its tokens.
    var tokens: Range<Int>
    /// What they may stand for.
    var options: [EventVocabulary.Option]
    /// The hash of all its words.
    var word: UInt64
    /// The hash of the first letters of its first word.
    var stem: UInt64
    /// Whether it is a participle behind a form of "be", or before "by".
    var isPassive: Bool
    /// What it is by its ending and the word before it.
    var form: Form
    /// Whether the rules for clauses know the words: 0 no, 1 as of many senses, 2 as a noun, 3 as a verb.
    var rank: Int
    /// What the rules for clauses make of it, if they take it for an event.
    var ruled: EventTrigger?
    /// The quotation that it is the cue of.
    var cueOf: Int?
    /// The quotation that it stands in.
    var quotedIn: Int?

    /// What a word is in its clause, as far as that shows.
    enum Form: UInt64 { case noun, gerund, past, passive, infinitive, other }
}

extension ClauseReader {
    /// All words of the sentence that may name an event.
    func candidates(_ quotes: QuoteView) -> [EventCandidate] {
        var found: [EventCandidate] = []
        let ruled = ruledTriggers()
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard
                let (length, value) = vocabulary.acts.longestMatch(
                    in: tokens.span.extracting(0..<sentence.upperBound), at: index),
                // "Amnesty International", "Air Strike Road": part of a name
                entity(index) == nil || !tokens[index].isCapitalised || index == sentence.lowerBound
            else {
                index += 1
                continue
            }
            let range = index..<index + length
            let bytes = self.range(range)
            var candidate = EventCandidate(
                tokens: range, options: vocabulary.options[value],
                word: range.reduce(0) { ByteHash.joined($0, tokens[$1].hash) }, stem: stem(index),
                isPassive: passive(before: index) != nil || hash(range.upperBound) == EventWord.by, form: .other,
                rank: rank(at: index, length),
                ruled: ruled.first { $0.tokens.overlaps(range) }, cueOf: quotes.cue(in: bytes),
                quotedIn: quotes.quote(at: bytes.start))
            candidate.form = form(of: candidate)
            found.append(candidate)
            index += length
        }
        return found
    }

    /// The events that the rules find in the sentence, with enough beside them to believe it.
    private func ruledTriggers() -> [EventTrigger] {
        var last: Event.Participant?
        return triggers().filter { trigger in
            var event = ruledEvent(of: trigger)
            if event.actor == nil, trigger.isVerb, !trigger.isPassive { event.actor = last }
            guard supports(event, of: trigger) else { return false }
            last = event.actor
            return true
        }
    }

    /// The event of a trigger by rules alone.
    private func ruledEvent(of trigger: EventTrigger) -> Event {
        var event = Event(trigger: range(trigger.tokens), type: trigger.entry.type, code: trigger.entry.code)
        (event.actor, event.target) = participants(of: trigger)
        event.place = place(of: trigger)
        return event
    }

    /// Whether some participant is known; for words of many senses two names, or an institution of politics behind them.
    private func supports(_ event: Event, of trigger: EventTrigger) -> Bool {
        guard trigger.entry.isWeak else { return event.actor != nil || event.target != nil || event.place != nil }
        if event.actor?.entity != nil, event.target?.entity != nil { return true }
        return (event.actor != nil || event.target?.entity != nil) && concernsInstitution(trigger)
    }

    private func rank(at index: Int, _ length: Int) -> Int {
        guard
            let known = vocabulary.triggers.longestMatch(
                in: tokens.span.extracting(0..<sentence.upperBound), at: index),
            known.length == length
        else { return 0 }
        let entry = vocabulary.entries[known.value]
        return entry.isWeak ? 1 : entry.isVerb ? 3 : 2
    }

    private func form(of candidate: EventCandidate) -> EventCandidate.Form {
        let first = candidate.tokens.lowerBound
        let before = first - 1
        if isGerund[first] { return .gerund }
        if kind(before) == .determiner || EventWord.possessive.contains(hash(before)) { return .noun }
        if candidate.isPassive { return .passive }
        if endsInED[first] { return .past }
        if kind(before) == .doubt { return .infinitive }
        // "a long strike": an adjective may stand between
        if kind(before - 1) == .determiner, kind(before) == .other { return .noun }
        return .other
    }

    /// The first five letters of a word, lowered.
    func stem(_ index: Int) -> UInt64 {
        let range = tokens[index].range
        var hash = ByteHash()
        for offset in range.start..<min(range.end, range.start + 5) { hash.add(text[offset] | 0x20) }
        return hash.value
    }
}
