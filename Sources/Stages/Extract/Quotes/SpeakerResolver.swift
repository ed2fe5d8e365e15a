import NewsModel
import NewsText

/// Decides which entity a speaker phrase stands for.
///
/// Names by the mention that heads the phrase; pronouns by gender, preferring the speaker of the quotation before and then the
/// first person of the nearest sentence before; descriptions (`the spokesman`) by the role of an earlier person. What
/// stays open is nil.
struct SpeakerResolver {
    let text: QuoteText
    let entities: [Entity]
    let descriptions: Descriptions
    /// The first person of each last name, by the hash of its word.
    private let surnames: [UInt64: Int]
    private let names: LastNames
    private var lastSpeaker: (entity: Int, position: Int)?
    /// How far back a pronoun looks, in sentences.
    private static let reach = 4

    init(_ text: QuoteText, entities: [Entity]) {
        self.text = text
        self.entities = entities
        descriptions = Descriptions(entities, tokens: text.tokens) { text.words[$0].has(.group) }
        surnames = Self.surnames(text, entities)
        names = LastNames(entities)
    }

    /// The entity that a phrase names, describes or stands for.
    mutating func resolve(_ phrase: Range<Int>, isChained: Bool) -> Int? {
        let found =
            named(phrase) ?? apposed(phrase) ?? shouted(phrase) ?? misspelt(phrase)
            ?? (phrase.count == 1 ? pronoun(phrase.lowerBound) : described(head(of: phrase)))
        if let found, !isChained { lastSpeaker = (found, phrase.lowerBound) }
        return found
    }

    /// Who a phrase with `the` describes.
    private func described(_ phrase: Range<Int>) -> Int? {
        let first = phrase.lowerBound
        guard text.words[first].has(.determiner), !text.words[first].has(.possessive),
            text.text[text.tokens[first].range.start] | 0x20 == 0x74
        else { return nil }
        return descriptions.entity(
            of: text.tokens[phrase.upperBound - 1].hash, isBare: phrase.count == 2,
            before: text.tokens[first].range.start)
    }

    /// The first person in the head of the phrase, or the organization or place that ends it.
    private func named(_ phrase: Range<Int>) -> Int? {
        let head = head(of: phrase)
        for position in head.reversed() where text.entityOf[position] >= 0 {
            let entity = Int(text.entityOf[position])
            let next = position + 1
            if next < head.upperBound, text.isPossessiveMark(next) { continue }
            guard entities[entity].kind != .other, !isBehindPreposition(position, head) else { continue }
            if entities[entity].kind == .person { return entity }
            // "Pentagon officials", "police in Baghdad": the officials, not the Pentagon
            if next == head.upperBound || isWhole(position, head) { return entity }
        }
        return nil
    }

    /// `the head of the union, Omar Bitar`: the person whose name is the apposition.
    private func apposed(_ phrase: Range<Int>) -> Int? {
        let first = head(of: phrase).upperBound + 1
        guard first < phrase.upperBound, text.isComma(first - 1) else { return nil }
        for position in first..<min(first + 5, phrase.upperBound) {
            if text.isPerson(position) { return Int(text.entityOf[position]) }
            if position == first, text.isBody(position) { return Int(text.entityOf[position]) }
            // titles may stand before the name
            guard text.tokens[position].isCapitalised || text.mark(position) == 0x2E || text.isNominal(position) else {
                return nil
            }
        }
        return nil
    }

    /// `WALLACE`: the person whose name ends in the last word of a label in capitals.
    private func shouted(_ phrase: Range<Int>) -> Int? {
        let last = phrase.upperBound - 1
        guard text.tokens[last].shape == .capitals, text.entityOf[last] < 0 else { return nil }
        return surnames[text.tokens[last].hash]
    }

    private static func surnames(_ text: QuoteText, _ entities: [Entity]) -> [UInt64: Int] {
        var result: [UInt64: Int] = [:]
        for (position, owner) in text.entityOf.enumerated() where owner >= 0 {
            let isLast = position + 1 == text.entityOf.count || text.entityOf[position + 1] != owner
            guard isLast, entities[Int(owner)].kind == .person, result[text.tokens[position].hash] == nil else {
                continue
            }
            result[text.tokens[position].hash] = Int(owner)
        }
        return result
    }

    /// `the Ministry of Home Affairs in Jakarta`, `the Uljin institute`: a body whose name opens the phrase, with a place or a kind behind.
    private func isWhole(_ position: Int, _ head: Range<Int>) -> Bool {
        guard text.isBody(position), position + 1 < head.upperBound else { return false }
        var start = position
        while start > head.lowerBound, text.entityOf[start - 1] == text.entityOf[position] { start -= 1 }
        guard start == head.lowerBound || start == head.lowerBound + 1 && text.words[head.lowerBound].has(.determiner)
        else { return false }
        let next = position + 1
        if text.words[next].has(.inside), !text.isOf(next) { return true }
        return next + 1 == head.upperBound && text.words[next].has(.group) && text.tokens[next].shape == .lower
    }

    /// `Jurayev` for Jorayev: the person whose last name differs from a bare name by a letter or two.
    private func misspelt(_ phrase: Range<Int>) -> Int? {
        let head = head(of: phrase)
        let last = head.upperBound - 1
        guard head.count <= 2, text.tokens[last].shape == .capitalised, text.entityOf[last] < 0,
            !text.words[last].has([.human, .time]), text.tokens[last].range.count >= 5
        else { return nil }
        return names.nearest(to: text.tokens[last].range, in: text.text)
    }

    private func isBehindPreposition(_ position: Int, _ head: Range<Int>) -> Bool {
        var start = position
        while start > head.lowerBound, text.entityOf[start - 1] == text.entityOf[position] { start -= 1 }
        var before = start - 1
        while before > head.lowerBound, text.words[before].has(.determiner) || text.tokens[before].isCapitalised,
            !text.words[before].has(.inside)
        {
            before -= 1
        }
        guard before >= head.lowerBound, text.words[before].has(.inside) else { return false }
        // "Secretary of State John Kerry" is behind no preposition, "a spokeswoman for President Bălan" is
        let isTitle = before > head.lowerBound && text.isOf(before) && text.tokens[before - 1].isCapitalised
        let isPerson = entities[Int(text.entityOf[position])].kind == .person
        return !(isPerson && isTitle && before + 1 < start)
    }

    /// The phrase without appositions.
    private func head(of phrase: Range<Int>) -> Range<Int> {
        let end = phrase.first {
            text.isComma($0) || text.isDash($0) || text.mark($0) == 0x28 || text.words[$0].has(.relative)
        }
        guard let end, end > phrase.lowerBound else { return phrase }
        return phrase.lowerBound..<end
    }
}

extension SpeakerResolver {
    private func pronoun(_ position: Int) -> Int? {
        let word = text.words[position]
        let gender: Entity.Gender? = word.has(.male) ? .male : word.has(.female) ? .female : nil
        guard let gender else {
            guard word.has([.neuter, .plural]), !word.has(.myself) else { return nil }
            if let lastSpeaker, isRecent(lastSpeaker.position, position),
                entities[lastSpeaker.entity].kind == .organization
            {
                return lastSpeaker.entity
            }
            return word.has(.neuter) ? bodyBefore(position) : nil
        }
        if let lastSpeaker, isRecent(lastSpeaker.position, position), fits(lastSpeaker.entity, gender) {
            return lastSpeaker.entity
        }
        return nearestPerson(before: position, gender)
    }

    private func isRecent(_ earlier: Int, _ position: Int) -> Bool {
        text.unit(at: position) - text.unit(at: earlier) <= Self.reach
    }

    private func fits(_ entity: Int, _ gender: Entity.Gender) -> Bool {
        entities[entity].kind == .person && (entities[entity].gender ?? gender) == gender
    }

    /// The first body that the sentence before names outside quotations.
    private func bodyBefore(_ position: Int) -> Int? {
        let own = text.unit(at: position)
        guard own > 0, own < text.units.count else { return nil }
        let unit = text.units[own - 1]
        let body = unit.first { text.isBody($0) && text.quotationOf[$0] < 0 }
        return body.map { Int(text.entityOf[$0]) }
    }

    /// The first fitting person of the nearest sentence before that names one.
    private func nearestPerson(before position: Int, _ gender: Entity.Gender) -> Int? {
        let own = text.unit(at: position)
        guard own < text.units.count else { return nil }
        for index in stride(from: own, through: max(0, own - Self.reach), by: -1) {
            let unit = text.units[index]
            let end = min(unit.upperBound, position)
            guard unit.lowerBound < end else { continue }
            for token in unit.lowerBound..<end where text.entityOf[token] >= 0 && text.quotationOf[token] < 0 {
                let entity = Int(text.entityOf[token])
                if fits(entity, gender) { return entity }
            }
        }
        return nil
    }
}
