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
    /// For each word of a role the mentions of the persons who have it, in text order.
    private let roles: [UInt64: [(start: Int, entity: Int)]]
    /// The first person of each last name, by the hash of its word.
    private let surnames: [UInt64: Int]
    private var lastSpeaker: (entity: Int, position: Int)?
    /// How far back a pronoun looks, in sentences.
    private static let reach = 4

    init(_ text: QuoteText, entities: [Entity]) {
        self.text = text
        self.entities = entities
        roles = Self.roles(of: entities)
        surnames = Self.surnames(text, entities)
    }

    /// The entity that a phrase names, describes or stands for.
    mutating func resolve(_ phrase: Range<Int>, isChained: Bool) -> Int? {
        let found =
            named(phrase) ?? apposed(phrase) ?? shouted(phrase) ?? (phrase.count == 1 ? pronoun(phrase.lowerBound) : described(phrase))
        if let found, !isChained { lastSpeaker = (found, phrase.lowerBound) }
        return found
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
            if next == head.upperBound { return entity }
        }
        return nil
    }

    /// `the head of the union, Omar Bitar`: the person whose name is the apposition.
    private func apposed(_ phrase: Range<Int>) -> Int? {
        let first = head(of: phrase).upperBound + 1
        guard first < phrase.upperBound, text.isComma(first - 1) else { return nil }
        for position in first..<min(first + 5, phrase.upperBound) {
            if text.isPerson(position) { return Int(text.entityOf[position]) }
            // titles may stand before the name
            guard text.tokens[position].isCapitalised || text.mark(position) == 0x2E else { return nil }
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
            guard isLast, entities[Int(owner)].kind == .person, result[text.tokens[position].hash] == nil else { continue }
            result[text.tokens[position].hash] = Int(owner)
        }
        return result
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
            guard word.has(.neuter), let lastSpeaker, isRecent(lastSpeaker.position, position) else { return nil }
            return entities[lastSpeaker.entity].kind == .organization ? lastSpeaker.entity : nil
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

    /// `the spokesman`: the latest person before it whose role says so.
    private func described(_ phrase: Range<Int>) -> Int? {
        guard text.words[phrase.lowerBound].has(.determiner), !text.words[phrase.lowerBound].has(.possessive),
            text.text[text.tokens[phrase.lowerBound].range.start] | 0x20 == 0x74
        else { return nil }
        let noun = text.tokens[head(of: phrase).upperBound - 1]
        guard let mentions = roles[noun.hash] else { return nil }
        // the latest mention before the phrase, by binary search
        let limit = text.tokens[phrase.lowerBound].range.start
        let behind = mentions.partitionIndex { $0.start < limit }
        return behind > 0 ? mentions[behind - 1].entity : nil
    }

    private static func roles(of entities: [Entity]) -> [UInt64: [(start: Int, entity: Int)]] {
        var result: [UInt64: [(start: Int, entity: Int)]] = [:]
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            guard let role = entity.role else { continue }
            for word in Set(role.utf8.split(separator: 0x20).map { Folding.loweredHash(Array($0).span) }) {
                result[word, default: []] += entity.mentions.map { ($0.start, index) }
            }
        }
        return result.mapValues { $0.sorted { $0.start < $1.start } }
    }
}
