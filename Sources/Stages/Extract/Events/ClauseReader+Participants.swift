import NewsModel
import NewsText

/// Who takes part in an event: noun phrases of the trigger's own clause.
extension ClauseReader {
    /// The actor and the target of a trigger.
    func participants(of trigger: EventTrigger) -> (actor: Event.Participant?, target: Event.Participant?) {
        guard trigger.isVerb else {
            let actor = possessor(before: trigger.tokens.lowerBound) ?? named(behind: [EventWord.by], trigger)
            return (actor ?? opening(before: trigger), victim(ofNoun: trigger))
        }
        let subject = subject(of: trigger)
        // "said that Hamas must stop": who says it asks it of the subject
        if EventWord.obliged.contains(hash(trigger.tokens.lowerBound)) { return (sayer(before: trigger), subject) }
        guard trigger.isPassive, !isGerund[trigger.tokens.lowerBound] else {
            let actor = subject ?? (followsOn(trigger.tokens.lowerBound) ? opening(before: trigger) : nil)
            return (actor, object(of: trigger) ?? named(behind: EventWord.toward, trigger))
        }
        return (named(behind: [EventWord.by], trigger), subject)
    }

    /// Whom a noun is aimed at, right behind it: `an attack on …`, `the killing of …`.
    private func victim(ofNoun trigger: EventTrigger) -> Event.Participant? {
        let next = trigger.tokens.upperBound
        guard EventWord.toward.contains(hash(next)) || hash(next) == EventWord.of, !isDate(next + 1) else {
            return nil
        }
        return phrase(startingAt: next + 1)
    }

    /// Whether an institution of politics stands right behind the trigger: `lifted a night curfew`.
    func concernsInstitution(_ trigger: EventTrigger) -> Bool {
        let next = trigger.tokens.upperBound
        for index in next..<min(next + 5, sentence.upperBound) {
            if vocabulary.institutions.contains(tokens[index].hash) { return true }
            if isMark(index) || kind(index) == .clause { return false }
        }
        return false
    }

    /// Whether a verb goes on with the subject of the sentence: `, killing …`, `and wounded …`, `to protest …`.
    private func followsOn(_ index: Int) -> Bool {
        hash(index - 1) == EventWord.comma || kind(index - 1) == .joint || kind(index) == .preposition
            || kind(index) == .doubt
    }

    /// The place: an entity behind "in", "near" … in the clause.
    func place(of trigger: EventTrigger) -> Event.Participant? {
        let end = endOfClause(trigger.tokens.upperBound)
        for index in trigger.tokens.upperBound..<max(trigger.tokens.upperBound, end)
        where EventWord.place.contains(hash(index)) {
            let first = kind(index + 1) == .determiner ? index + 2 : index + 1
            // "in the capital Kabul": a few words may stand before the name
            for position in first..<first + 4 {
                if isMark(position) || kind(position) == .preposition { break }
                if let entity = entity(position), kinds[entity] == .place { return participant(mention(at: position)) }
            }
        }
        return nil
    }

    /// The expression of time nearest to the trigger in its sentence, as an index.
    func date(of trigger: EventTrigger) -> Int? {
        var best: (distance: Int, date: Int)?
        for index in sentence where dates[index] > 0 {
            let distance =
                index < trigger.tokens.lowerBound
                ? trigger.tokens.lowerBound - index : index - trigger.tokens.upperBound
            if best.map({ distance < $0.distance }) ?? true { best = (distance, Int(dates[index]) - 1) }
        }
        return best?.date
    }

    /// The noun phrase before the verb group, past relative words and phrases between commas.
    private func subject(of trigger: EventTrigger) -> Event.Participant? {
        var end = skippedBack(trigger.tokens.lowerBound)
        if EventWord.relative.contains(hash(end - 1)) { end -= 1 }
        if hash(end - 1) == EventWord.comma, let outer = beforeApposition(end - 1) { end = outer }
        // "Uganda said it had paid"
        if EventWord.pronouns.contains(hash(end - 1)) { return sayer(before: trigger) }
        return phrase(endingAt: end)
    }

    /// Who says what the trigger stands in: the subject of the word of saying before it.
    private func sayer(before trigger: EventTrigger) -> Event.Participant? {
        var index = trigger.tokens.lowerBound - 1
        while index > sentence.lowerBound, kind(index) != .saying { index -= 1 }
        return index > sentence.lowerBound ? phrase(endingAt: skippedBack(index)) : nil
    }

    /// The phrase that opens the sentence, where it can be the subject of all of it.
    private func opening(before trigger: EventTrigger) -> Event.Participant? {
        var end = sentence.lowerBound
        while end < trigger.tokens.lowerBound {
            if entities[end] == 0 {
                let isInPhrase =
                    tokens[end].isWord
                    && (kind(end) == .other || kind(end) == .determiner || hash(end) == EventWord.of
                        || EventWord.place.contains(hash(end)) && end > sentence.lowerBound)
                if !isInPhrase && !EventWord.possessive.contains(hash(end)) || endsInED[end] || isDate(end) { break }
            }
            end += 1
        }
        // the trigger lies in the phrase itself ("A rocket attack on …"), or too far behind for "staged a protest"
        guard end < trigger.tokens.lowerBound, trigger.isVerb || trigger.tokens.lowerBound - end <= 4 else {
            return nil
        }
        return phrase(endingAt: end)
    }

    /// The noun phrase behind a verb, if it names or describes someone.
    private func object(of trigger: EventTrigger) -> Event.Participant? {
        var first = trigger.tokens.upperBound
        while isDate(first) || kind(first) == .preposition && isDate(first + 1) { first += 1 }
        if hash(first - 1) == EventWord.to, isInfinitive(first) { first += 1 }
        return phrase(startingAt: first)
    }

    /// The first phrase with a name behind one of some prepositions in the clause.
    private func named(behind words: Set<UInt64>, _ trigger: EventTrigger) -> Event.Participant? {
        let start = trigger.tokens.upperBound
        let end = endOfClause(start)
        for index in max(start - 1, sentence.lowerBound)..<max(start, end)
        where words.contains(hash(index)) && !isDate(index + 1) {
            // "threatened to bomb Iran" is aimed at Iran
            let first = hash(index) == EventWord.to && isInfinitive(index + 1) ? index + 2 : index + 1
            if let found = phrase(startingAt: first) { return found }
        }
        return nil
    }

    /// Whose doing a noun is said to be: `Israel’s attack on …`.
    private func possessor(before index: Int) -> Event.Participant? {
        for position in stride(from: index - 1, through: max(sentence.lowerBound, index - 4), by: -1) {
            if isMark(position), !EventWord.possessive.contains(hash(position)) { return nil }
            if kind(position) == .preposition || kind(position) == .clause { return nil }
            if entity(position) != nil {
                var first = position
                while first > sentence.lowerBound, entities[first - 1] == entities[position] { first -= 1 }
                return participant(first..<position + 1)
            }
        }
        return nil
    }
}
