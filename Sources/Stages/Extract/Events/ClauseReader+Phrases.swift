import NewsModel
import NewsText

/// Where noun phrases start and end.
extension ClauseReader {
    func participant(_ range: Range<Int>) -> Event.Participant {
        // the head names it: the last entity that no preposition stands before
        var entity: Int?
        for index in range {
            if kind(index) == .preposition, entity != nil { break }
            if let here = self.entity(index), !EventWord.possessive.contains(hash(index + 1)) { entity = here }
        }
        return Event.Participant(range: self.range(range), entity: entity)
    }

    func mention(at index: Int) -> Range<Int> {
        var end = index + 1
        while sentence.contains(end), entities[end] == entities[index] { end += 1 }
        return index..<end
    }

    /// The noun phrase that ends before a token, if it names or describes someone.
    func phrase(endingAt index: Int) -> Event.Participant? {
        var end = index
        while end > sentence.lowerBound, entities[end - 1] == 0, endsInLY[end - 1] { end -= 1 }
        var first = start(ofPhraseEndingAt: end)
        // "spoke of three men", "hundreds of people": who they are stands behind "of"
        if let of = (first..<end).first(where: { hash($0) == EventWord.of }), !isSomeone(first..<of) {
            first = kind(of + 1) == .determiner ? of + 2 : of + 1
        }
        return first < end && isSomeone(first..<end) ? participant(first..<end) : nil
    }

    /// Whether a phrase holds a name or a word for people.
    func isSomeone(_ range: Range<Int>) -> Bool { range.contains { entities[$0] > 0 || isPerson[$0] } }

    /// Past auxiliaries, adverbs and times before a verb.
    func skippedBack(_ index: Int) -> Int {
        var end = index
        while end > sentence.lowerBound {
            let before = end - 1
            let isPassed =
                kind(before) == .auxiliary || kind(before) == .passive || kind(before) == .adverb || isDate(before)
                || kind(before) == .preposition && isDate(end)
                || hash(before) == EventWord.comma && isDate(end)
            guard isPassed else { break }
            end = before
        }
        return end
    }

    /// Where the phrase before an apposition ends: `Iran, which …, said`.
    func beforeApposition(_ comma: Int) -> Int? {
        var position = comma - 1
        while position > sentence.lowerBound, position > comma - 25 {
            if hash(position) == EventWord.comma { return position }
            position -= 1
        }
        return nil
    }

    /// Where the noun phrase starts that ends before a token.
    func start(ofPhraseEndingAt end: Int) -> Int {
        var first = end
        while first > sentence.lowerBound, end - first < 14 {
            let before = first - 1
            if entities[before] == 0 {
                if !tokens[before].isWord, !EventWord.possessive.contains(hash(before)) { break }
                if [.clause, .saying, .auxiliary, .passive, .doubt].contains(kind(before)) { break }
                if kind(before) == .preposition, hash(before) != EventWord.of, !isInside(before) { break }
                if kind(before) == .joint, !joinsNames(before) { break }
                // "noted the signal", "meaning the government": a verb stands before the phrase
                if endsInED[before] || isGerund[before], kind(first) == .determiner { break }
            }
            if isDate(before) || EventWord.pronouns.contains(hash(before)) { break }
            first = before
        }
        while first < end, [.determiner, .adverb, .joint, .preposition].contains(kind(first)) || isMark(first) {
            first += 1
        }
        return first
    }

    /// A preposition that belongs to the phrase: `rebels in Darfur`.
    func isInside(_ index: Int) -> Bool {
        EventWord.place.contains(hash(index)) && index > sentence.lowerBound && kind(index - 1) == .other
            && tokens[index - 1].isWord
    }

    func joinsNames(_ index: Int) -> Bool { entity(index - 1) != nil }

    /// The noun phrase that starts at a token, without its determiner.
    func phrase(startingAt index: Int) -> Event.Participant? {
        var first = index
        while kind(first) == .determiner { first += 1 }
        var end = first
        while sentence.contains(end), end - first < 12, end - index < 30, !isDate(end) {
            if entities[end] == 0 {
                // "Israel’s plan" is answered by Israel
                if EventWord.possessive.contains(hash(end)), isSomeone(first..<end) { break }
                if isMark(end), !EventWord.possessive.contains(hash(end)) { break }
                if hash(end) == EventWord.of, !isSomeone(first..<end) {
                    // "the removal of the president" concerns the president
                    first = kind(end + 1) == .determiner ? end + 2 : end + 1
                    end = first
                    continue
                }
                if kind(end) != .other, kind(end) != .determiner, hash(end) != EventWord.of { break }
                if endsInED[end] || EventWord.pronouns.contains(hash(end)), isSomeone(first..<end) { break }
            }
            end += 1
        }
        // verbs are not known: the phrase ends with its last name or word for people
        while end > first, entities[end - 1] == 0, !isPerson[end - 1] { end -= 1 }
        return end > first ? participant(first..<end) : nil
    }

    func isInfinitive(_ index: Int) -> Bool {
        sentence.contains(index) && kind(index) == .other && tokens[index].shape == .lower && entities[index] == 0
            && !isPerson[index]
    }

    /// The token that ends the clause: a word that opens another, a word of saying, or a semicolon.
    func endOfClause(_ index: Int) -> Int {
        var end = index
        while end < sentence.upperBound, kind(end) != .clause, kind(end) != .saying { end += 1 }
        return end
    }
}
