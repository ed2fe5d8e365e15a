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
    private var lastSpeaker: (entity: Int, position: Int)?
    /// How far back a pronoun looks, in sentences.
    private static let reach = 4

    init(_ text: QuoteText, entities: [Entity]) {
        self.text = text
        self.entities = entities
    }

    /// The entity that a phrase names, describes or stands for.
    mutating func resolve(_ phrase: Range<Int>, isChained: Bool) -> Int? {
        let found = named(phrase) ?? (phrase.count == 1 ? pronoun(phrase.lowerBound) : described(phrase))
        if let found, !isChained { lastSpeaker = (found, phrase.lowerBound) }
        return found
    }

    /// The first person in the head of the phrase, or the organization or place that ends it.
    private func named(_ phrase: Range<Int>) -> Int? {
        let head = head(of: phrase)
        let ownsNext = head.upperBound < text.tokens.count && text.isPossessiveMark(head.upperBound)
        guard !ownsNext else { return nil }
        for position in head.reversed() where text.entityOf[position] >= 0 {
            let entity = Int(text.entityOf[position])
            let next = position + 1
            let isPossessor = next < head.upperBound && text.isPossessiveMark(next)
            if isPossessor { return nil }
            guard entities[entity].kind != .other else { return nil }
            if entities[entity].kind == .person { return isBehindPreposition(position, head) ? nil : entity }
            // "Pentagon officials", "police in Baghdad": the officials, not the Pentagon
            guard next == head.upperBound, !isBehindPreposition(position, head) else { return nil }
            return entity
        }
        return nil
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
        // "Secretary of State John Kerry" is behind no preposition
        let isPerson = entities[Int(text.entityOf[position])].kind == .person
        return !(isPerson && before + 1 < start && text.tokens[start - 1].isCapitalised)
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
        let word = Folding.lowered(text.text.span.extracting(noun.range.indices))
        var best: (entity: Int, place: Int)?
        for (index, entity) in entities.enumerated() where entity.kind == .person {
            guard let role = entity.role, Self.ends(role, with: word) else { continue }
            let limit = text.tokens[phrase.lowerBound].range.start
            guard let place = entity.mentions.last(where: { $0.start < limit })?.start else { continue }
            if best.map({ $0.place < place }) ?? true { best = (index, place) }
        }
        return best?.entity
    }

    /// Whether one of the words of a role is `word`.
    private static func ends(_ role: String, with word: [UInt8]) -> Bool {
        let bytes = Array(role.utf8)
        return Folding.lowered(bytes.span).split(separator: 0x20).contains { $0.elementsEqual(word) }
    }
}
