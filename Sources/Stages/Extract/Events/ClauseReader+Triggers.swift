import NewsModel
import NewsText

/// Which triggers of a sentence name events that it asserts.
extension ClauseReader {
    /// The triggers of the sentence that count: asserted, not governed by another, one of a code.
    func triggers() -> [EventTrigger] {
        var kept: [EventTrigger] = []
        var governedUpTo = sentence.lowerBound
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard let trigger = trigger(at: index) else {
                index += 1
                continue
            }
            index = trigger.tokens.upperBound
            guard trigger.tokens.lowerBound >= governedUpTo, isAsserted(trigger), !isDisaster(trigger) else {
                continue
            }
            if trigger.isVerb, Self.governing.contains(trigger.entry.code) { governedUpTo = endOfComplement(index) }
            merge(trigger, into: &kept)
        }
        return kept
    }

    /// What these say is only agreed, asked, threatened or alleged.
    private static let governing: Set<Event.Code> = [.agree, .reject, .threaten, .request, .accuse]

    /// A trigger, as the verb or noun that it is here.
    private func trigger(at index: Int) -> EventTrigger? {
        guard
            let (length, value) = vocabulary.triggers.longestMatch(
                in: tokens.span.extracting(0..<sentence.upperBound), at: index)
        else { return nil }
        let entry = vocabulary.entries[value]
        // "Amnesty International", "Air Strike Road": part of a name
        if entity(index) != nil, tokens[index].isCapitalised, index > sentence.lowerBound { return nil }
        var trigger = EventTrigger(tokens: index..<index + length, entry: entry, isVerb: entry.isVerb)
        guard entry.isVerb, length == 1 else {
            trigger.isPassive = entry.isVerb && passive(before: index) != nil
            return trigger
        }
        return single(&trigger) ? trigger : nil
    }

    /// Settles what a single word is; false where it is neither the verb nor a noun of the event.
    private func single(_ trigger: inout EventTrigger) -> Bool {
        let index = trigger.tokens.lowerBound
        let before = index - 1
        if isGerund[index] {
            if passive(before: index) != nil { return true }
            if hash(before) == EventWord.comma || kind(before) == .joint { return true }
            trigger.isVerb = false
            return isNoun(gerundAt: index, trigger.entry.code)
        }
        if endsInS[index] || trigger.entry.isBare {
            // "attacks" is the verb only behind its subject
            let isSubject = entity(before) != nil || sentence.contains(before) && isPerson[before]
            return isSubject && kind(index + 1) != .preposition || EventWord.pronouns.contains(hash(before))
        }
        trigger.isPassive = passive(before: index) != nil || isReducedPassive(index, trigger.entry.code)
        // "a banned group", "the wounded"
        if kind(before) == .determiner || EventWord.possessive.contains(hash(before)) { return false }
        return true
    }

    /// Whether a participle stands for a passive without its auxiliary: `97 civilians killed in …`, `captured by …`.
    private func isReducedPassive(_ index: Int, _ code: Event.Code) -> Bool {
        if hash(index + 1) == EventWord.by { return true }
        return (code == .assault || code == .coerce) && kind(index + 1) == .preposition && kind(index - 1) != .auxiliary
    }

    /// Whether a gerund names the event: `a mass stabbing`, `the killing of 12 people`.
    private func isNoun(gerundAt index: Int, _ code: Event.Code) -> Bool {
        guard code == .assault, sentence.contains(index - 1) else { return false }
        if kind(index - 1) == .determiner { return hash(index + 1) == EventWord.of || kind(index + 1) != .determiner }
        return kind(index - 1) == .other && tokens[index - 1].shape == .lower && kind(index + 1) != .determiner
            && entity(index + 1) == nil
    }

    /// The first word of the passive or progressive form that ends before a token.
    func passive(before index: Int) -> Int? {
        var position = index - 1
        while position > index - 4, sentence.contains(position) {
            if kind(position) == .passive { return position }
            guard kind(position) == .adverb || isDate(position) || isAdverb(position) else { return nil }
            position -= 1
        }
        return nil
    }

    /// Words in `-ly` are not listed; an unlisted lower-case word between "was" and a participle is taken for one.
    private func isAdverb(_ index: Int) -> Bool {
        kind(index) == .other && tokens[index].shape == .lower && kind(index - 1) == .passive
    }

    /// Whether nothing right before the trigger denies it or makes it a mere possibility.
    private func isAsserted(_ trigger: EventTrigger) -> Bool {
        var position = trigger.tokens.lowerBound - 1
        let reach = trigger.isVerb ? 5 : 4
        while position >= sentence.lowerBound, position > trigger.tokens.lowerBound - 1 - reach {
            if kind(position) == .doubt {
                return !trigger.isVerb && hash(position) == EventWord.to && position < trigger.tokens.lowerBound - 3
            }
            if !trigger.isVerb, EventWord.unsure.contains(hash(position)) { return false }
            if isMark(position) || kind(position) == .clause { return true }
            // a verb's doubt stands in its own group
            if trigger.isVerb, kind(position) == .other, !isDate(position), position < trigger.tokens.lowerBound - 2 {
                return true
            }
            position -= 1
        }
        return true
    }

    /// Where what a governing verb speaks of ends: at a word that opens a clause of its own kind.
    private func endOfComplement(_ index: Int) -> Int {
        var position = index
        while position < sentence.upperBound {
            if kind(position) == .saying { return position }
            if kind(position) == .clause, !EventWord.relative.contains(hash(position)) { return position }
            if hash(position) == EventWord.comma, isGerundOrSaying(position + 1) { return position }
            position += 1
        }
        return position
    }

    private func isGerundOrSaying(_ index: Int) -> Bool {
        sentence.contains(index) && (isGerund[index] || kind(index) == .joint)
    }

    /// Whether accidents, weather or disease do the harm here, so that nobody attacks.
    private func isDisaster(_ trigger: EventTrigger) -> Bool {
        trigger.entry.code == .assault && Self.vague.contains(trigger.entry.type)
            && speaksOfDisaster
    }

    /// One event of a code in a sentence: a specific name such as "rocket attack" is kept for the verb's "attack".
    private func merge(_ trigger: EventTrigger, into kept: inout [EventTrigger]) {
        if let same = kept.firstIndex(where: { $0.entry.code == trigger.entry.code }) {
            let isFirstVague = Self.vague.contains(kept[same].entry.type)
            if isFirstVague, !trigger.isVerb, !Self.vague.contains(trigger.entry.type) {
                kept[same].entry.type = trigger.entry.type
            }
            if !kept[same].isVerb, trigger.isVerb {
                var verb = trigger
                if Self.vague.contains(verb.entry.type) { verb.entry.type = kept[same].entry.type }
                kept[same] = verb
            }
            return
        }
        // a noun beside the sentence's verbs mostly is background
        if !trigger.isVerb, !kept.isEmpty { return }
        kept.append(trigger)
    }

    private static let vague: Set<String> = ["attack", "killing", "injury"]
}
