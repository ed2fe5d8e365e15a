import NewsModel
import NewsText

/// A noun phrase of a sentence, as far as small words and endings show it.
struct Chunk {
    /// What it speaks of.
    enum Kind: UInt64 { case person, organization, place, other, people, number, pronoun, thing, speaker }

    /// Its tokens, without determiners before it.
    var tokens: Range<Int>
    /// What it speaks of.
    var kind: Kind
    /// The entity that it names.
    var entity: Int?
    /// Its last word before "of".
    var head: UInt64
    /// Where that stands.
    var headToken: Int
}

extension ClauseReader {
    /// The noun phrases of the sentence in order; words that may name events belong to none.
    func chunks(around candidates: [EventCandidate]) -> [Chunk] {
        var chunks: [Chunk] = []
        var next = candidates.makeIterator()
        var trigger = next.next()
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            while let passed = trigger, passed.tokens.upperBound <= index { trigger = next.next() }
            if let trigger, trigger.tokens.lowerBound <= index {
                index = trigger.tokens.upperBound
                continue
            }
            let limit = min(trigger?.tokens.lowerBound ?? sentence.upperBound, sentence.upperBound, index + 16)
            if EventWord.pronouns.contains(hash(index)) {
                chunks.append(
                    Chunk(
                        tokens: index..<index + 1, kind: .pronoun, entity: referent(of: index), head: hash(index),
                        headToken: index))
                index += 1
                continue
            }
            let end = endOfChunk(from: index, limit)
            guard end > index else {
                index += 1
                continue
            }
            if let chunk = chunk(index..<end) { chunks.append(chunk) }
            index = end
        }
        return chunks
    }

    private func endOfChunk(from start: Int, _ limit: Int) -> Int {
        var end = start
        var content = 0
        while end < limit {
            if entities[end] == 0 {
                if EventWord.possessive.contains(hash(end)) || hash(end) == EventWord.of {
                    // "accused the firm of wanting": what it is accused of is no part of it
                    guard content > 0, hash(end) != EventWord.of || end + 1 < limit && !isGerund[end + 1] else { break }
                } else {
                    let isFirst = content == 0 || hash(end - 1) == EventWord.of
                    if !tokens[end].isWord || isDate(end) || EventWord.pronouns.contains(hash(end)) { break }
                    switch kind(end) {
                    case .determiner: guard isFirst else { return end }
                    case .other, .disaster:
                        // "Baghdad shook the city": no name goes on so
                        if !isFirst, entities[end - 1] > 0, kind(end + 1) == .determiner { return end }
                        if !isFirst, endsInLY[end] || endsInED[end] && kind(end - 1) != .determiner { return end }
                        content += 1
                    case .adverb: guard isFirst else { return end }
                    default: return end
                    }
                }
            } else {
                content += 1
            }
            end += 1
        }
        return end
    }

    private func chunk(_ range: Range<Int>) -> Chunk? {
        var (first, end) = (range.lowerBound, range.upperBound)
        while first < end, entities[first] == 0, kind(first) == .determiner || kind(first) == .adverb { first += 1 }
        while first < end, entities[end - 1] == 0,
            kind(end - 1) != .other && kind(end - 1) != .disaster || !tokens[end - 1].isWord
                || EventWord.possessive.contains(hash(end - 1))
        {
            end -= 1
        }
        guard first < end else { return nil }
        let head = (first..<end).first { hash($0) == EventWord.of && entities[$0] == 0 }.map { $0 - 1 } ?? end - 1
        // "the prefect of Modena" is not Modena
        let entity =
            participant(first..<max(head, first) + 1).entity ?? described(first, head: max(head, first))
        return Chunk(
            tokens: first..<end, kind: kindOfChunk(first..<end, entity), entity: entity,
            head: tokens[max(head, first)].hash, headToken: max(head, first))
    }

    /// Who is described by `the minister`, `the company`.
    private func described(_ first: Int, head: Int) -> Int? {
        guard hash(first - 1) == EventWord.the else { return nil }
        return descriptions.entity(of: hash(head), isBare: first == head, before: tokens[first].range.start)
    }

    private func kindOfChunk(_ range: Range<Int>, _ entity: Int?) -> Chunk.Kind {
        if let entity {
            return switch kinds[entity] {
            case .person: .person
            case .organization: .organization
            case .place: .place
            case .other: .other
            }
        }
        if range.contains(where: { isPerson[$0] }) { return .people }
        return tokens[range.lowerBound].shape == .number ? .number : .thing
    }

    /// Who "he" or "she" is: the last person named before whose gender allows it.
    private func referent(of index: Int) -> Int? {
        let isHe = EventWord.he.contains(hash(index))
        guard isHe || EventWord.she.contains(hash(index)) else { return nil }
        for position in stride(from: index - 1, through: max(index - 150, 0), by: -1) where entities[position] > 0 {
            let entity = Int(entities[position]) - 1
            guard kinds[entity] == .person else { continue }
            if let gender = genders[entity], (gender == .male) != isHe { continue }
            return entity
        }
        return nil
    }
}
