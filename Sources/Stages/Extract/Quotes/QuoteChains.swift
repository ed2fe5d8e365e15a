import NewsModel
import NewsText

/// Gives quotations that no cue reached to the speaker who is already speaking.
struct QuoteChains {
    let text: QuoteText
    let phrases: NounPhraseReader
    private let drafts: [QuoteDraft]
    /// How many headlines and pull quotes were looked for in the text: each costs its whole length.
    private var lookUps = 0
    private static let mostLookUps = 20
    private var isTaken: [Bool]
    /// The shortest quotation in tokens that is believed to be one without a cue.
    private static let shortest = 4

    init(_ text: QuoteText, drafts: [QuoteDraft]) {
        self.text = text
        self.drafts = drafts
        phrases = NounPhraseReader(text)
        isTaken = Array(repeating: false, count: text.quotations.count)
        for draft in drafts {
            for piece in draft.pieces { take(piece) }
        }
    }

    private mutating func take(_ piece: Range<Int>) {
        var position = piece.lowerBound
        while position < piece.upperBound {
            let owner = text.quotationOf[position]
            if owner >= 0 {
                isTaken[Int(owner)] = true
                position = text.quotations[Int(owner)].tokens.upperBound
            } else {
                position += 1
            }
        }
    }

    /// All drafts in text order, those of the left-over quotations among them.
    mutating func completed(_ drafts: [QuoteDraft]) -> [QuoteDraft] {
        var result: [QuoteDraft] = []
        let known = drafts.sorted { $0.start < $1.start }
        var next = 0
        for (index, quotation) in text.quotations.enumerated() where !isTaken[index] {
            while next < known.count, known[next].start < quotation.tokens.lowerBound {
                result.append(known[next])
                next += 1
            }
            guard isStatement(quotation) else { continue }
            let isLong = quotation.inner.count >= Self.shortest
            let isJoined = result.indices.suffix(4).reversed().contains { join(quotation, to: &result[$0]) }
            if isJoined { continue }
            if isLong, let draft = unclaimed(index, after: result.last) { result.append(draft) }
        }
        result += known[next...]
        return result
    }

    /// `“…,” he said. “…”`: the quotation right behind an attribution belongs to it.
    private func join(_ quotation: Quotation, to draft: inout QuoteDraft) -> Bool {
        guard draft.end + 1 == quotation.tokens.lowerBound, draft.kind != .indirect || draft.isOpen,
            text.paragraphEnd(of: draft.end) > quotation.tokens.lowerBound
        else { return false }
        draft.pieces.append(quotation.tokens)
        draft.end = quotation.last
        draft.kind = text.kind(of: draft.pieces)
        return true
    }

    private mutating func unclaimed(_ index: Int, after last: QuoteDraft?) -> QuoteDraft? {
        let quotation = text.quotations[index]
        var draft = QuoteDraft(pieces: text.continued(index), kind: .direct)
        for later in index..<index + draft.pieces.count { isTaken[later] = true }
        draft.end = (draft.pieces.last?.upperBound ?? quotation.tokens.upperBound) - 1
        draft.isChained = true
        let paragraph = text.paragraphs[quotation.paragraph]
        let isLed = text.mark(quotation.tokens.lowerBound - 1) == 0x3A
        let near = last.flatMap { isNear($0, quotation) ? $0.speaker : nil }
        draft.speaker = isLed ? personBefore(quotation, in: paragraph) : near ?? personBefore(quotation, in: paragraph)
        if draft.speaker == nil, !isLed { draft.speaker = personBehind(draft, in: paragraph) ?? personAbove(quotation) }
        if lookUps < Self.mostLookUps, isRepeatable(quotation, paragraph) {
            lookUps += 1
            if let earlier = drafts.first(where: { repeats(quotation, $0) }) { draft.speaker = earlier.speaker }
        }
        return draft
    }

    /// Whether a quotation is all of its paragraph or opens a headline: such ones are taken from the text.
    private func isRepeatable(_ quotation: Quotation, _ paragraph: Range<Int>) -> Bool {
        quotation.tokens.upperBound == paragraph.upperBound || quotation.tokens.lowerBound == paragraph.lowerBound
    }

    /// Whether a draft holds the words of a quotation.
    private func repeats(_ quotation: Quotation, _ draft: QuoteDraft) -> Bool {
        guard draft.speaker != nil, draft.kind != .indirect else { return false }
        let wanted = hashes(quotation.inner)
        guard wanted.count >= 3, wanted.count < 60 else { return false }
        return draft.pieces.contains { piece in
            let words = hashes(piece)
            guard words.count >= wanted.count else { return false }
            return (0...words.count - wanted.count).contains { start in
                words[start] == wanted[0] && words[start..<start + wanted.count].elementsEqual(wanted)
            }
        }
    }

    private func hashes(_ range: Range<Int>) -> [UInt64] {
        range.filter { text.tokens[$0].isWord }.map { text.tokens[$0].hash }
    }

    /// Whether an attribution stands in the same paragraph, or in the one before a paragraph that is all quotation.
    private func isNear(_ draft: QuoteDraft, _ quotation: Quotation) -> Bool {
        let paragraph = text.paragraphs[quotation.paragraph]
        if draft.end >= paragraph.lowerBound { return true }
        guard quotation.paragraph > 0, quotation.tokens.lowerBound == paragraph.lowerBound else { return false }
        return draft.end >= text.paragraphs[quotation.paragraph - 1].lowerBound
    }

    /// The speaker in the words that lead to the quotation with a colon, or in the sentence before: its first person.
    private func personBefore(_ quotation: Quotation, in paragraph: Range<Int>) -> Range<Int>? {
        let index = text.unit(at: quotation.tokens.lowerBound)
        let own = text.units[index].lowerBound..<quotation.tokens.lowerBound
        if text.mark(own.upperBound - 1) == 0x3A, !own.isEmpty {
            if let person = person(in: own) { return person }
            if let subject = opening(own) { return subject }
        }
        guard index > 0 else { return nil }
        let unit = text.units[index - 1]
        guard unit.lowerBound >= paragraph.lowerBound || text.mark(unit.upperBound - 1) == 0x3A else { return nil }
        return person(in: unit)
    }

    /// `“…” He folds the paper.`: who the sentence behind a quotation that opens its paragraph begins with.
    private func personBehind(_ draft: QuoteDraft, in paragraph: Range<Int>) -> Range<Int>? {
        let start = draft.end + 1
        guard draft.start == paragraph.lowerBound, start < paragraph.upperBound, draft.pieces.count == 1 else {
            return nil
        }
        let unit = text.units[text.unit(at: start)]
        guard unit.lowerBound <= start, let phrase = phrases.phrase(startingAt: start, before: unit.upperBound),
            text.hasFiniteVerb(phrase.upperBound..<min(phrase.upperBound + 3, unit.upperBound)), isPerson(phrase)
        else { return nil }
        return phrase
    }

    private func isPerson(_ phrase: Range<Int>) -> Bool {
        phrase.contains { text.isPerson($0) || text.words[$0].has([.pronoun, .human]) }
    }

    /// The person of the last sentence above a paragraph that a quotation opens.
    private func personAbove(_ quotation: Quotation) -> Range<Int>? {
        guard quotation.paragraph > 0,
            quotation.tokens.lowerBound == text.paragraphs[quotation.paragraph].lowerBound
        else { return nil }
        let above = text.paragraphs[quotation.paragraph - 1]
        guard !above.isEmpty else { return nil }
        let unit = text.units[text.unit(at: above.upperBound - 1)]
        guard let first = firstPerson(in: unit) else { return nil }
        var end = first + 1
        while end < unit.upperBound, text.entityOf[end] == text.entityOf[first] { end += 1 }
        return first..<end
    }

    /// Where the first person is named that stands in no quotation.
    private func firstPerson(in range: Range<Int>) -> Int? {
        range.first { text.isPerson($0) && text.quotationOf[$0] < 0 }
    }

    private func person(in range: Range<Int>) -> Range<Int>? {
        guard let first = firstPerson(in: range) else { return nil }
        return phrases.phrase(startingAt: first, before: range.upperBound, withAppositions: false)
    }

    /// `The shopkeeper opposite sums it up: “…”`: the phrase that opens the sentence.
    private func opening(_ sentence: Range<Int>) -> Range<Int>? {
        guard text.words[sentence.lowerBound].has([.determiner, .pronoun]) || text.entityOf[sentence.lowerBound] >= 0,
            let phrase = phrases.phrase(startingAt: sentence.lowerBound, before: sentence.upperBound),
            phrase.upperBound < sentence.upperBound - 1
        else { return nil }
        return phrase
    }

    /// Whether nothing but a time stands before a quotation.
    private func opensParagraph(_ quotation: Quotation, _ paragraph: Range<Int>) -> Bool {
        (paragraph.lowerBound..<quotation.tokens.lowerBound).allSatisfy {
            text.tokens[$0].shape == .number || text.tokens[$0].shape == .mark
        }
    }

    /// Whether a quotation is a statement by itself, not a scare quote or a title: it starts a sentence and ends one.
    private func isStatement(_ quotation: Quotation) -> Bool {
        guard quotation.inner.count >= 2, let first = quotation.inner.first,
            let last = text.lastBeforeSingleMarks(quotation)
        else {
            return false
        }
        let unit = text.units[text.unit(at: quotation.tokens.lowerBound)]
        let before = quotation.tokens.lowerBound - 1
        let opens =
            unit.lowerBound == quotation.tokens.lowerBound || text.mark(before) == 0x3A
            || text.quotation(endingAt: before) != nil
        // a headline or a heading in marks
        let paragraph = text.paragraphs[quotation.paragraph]
        let isWhole = quotation.tokens.upperBound == paragraph.upperBound && opensParagraph(quotation, paragraph)
        let isHeadline = opensParagraph(quotation, paragraph) && text.mark(quotation.tokens.upperBound) == 0x3A
        if isWhole || isHeadline, quotation.isClosed { return quotation.inner.count >= 3 }
        let ends =
            text.isTerminal(last) || text.isDash(last) || !quotation.isClosed
            || text.mark(last) == 0
                && text.tokens[last].shape == .mark
            || text.isTerminal(quotation.tokens.upperBound)
        return opens && ends && text.tokens[first].shape != .lower
    }
}

extension QuoteDraft {
    /// The first token of what was said.
    var start: Int { pieces.map(\.lowerBound).min() ?? 0 }
}
