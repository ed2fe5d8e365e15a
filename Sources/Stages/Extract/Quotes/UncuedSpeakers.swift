import NewsText

/// Chooses who says a quotation without a cue, by what stands around it.
///
/// The words that lead to it with a colon come first, then whoever speaks already, then who stands before, behind and above it.
struct UncuedSpeakers {
    private let text: QuoteText
    private let phrases: NounPhraseReader

    init(_ text: QuoteText) {
        self.text = text
        phrases = NounPhraseReader(text)
    }

    /// The speaker of a quotation; `near` is that of an attribution close before it.
    func speaker(of draft: QuoteDraft, _ quotation: Quotation, near: Range<Int>?) -> Range<Int>? {
        let paragraph = text.paragraphs[quotation.paragraph]
        if text.mark(quotation.tokens.lowerBound - 1) == 0x3A { return personBefore(quotation, in: paragraph) }
        return near ?? personBefore(quotation, in: paragraph) ?? personBehind(draft, in: paragraph)
            ?? personAbove(quotation) ?? announced(quotation, in: paragraph) ?? named(behind: draft)
    }

    /// The speaker in the words that lead to the quotation with a colon, or in the sentence before: its first person.
    private func personBefore(_ quotation: Quotation, in paragraph: Range<Int>) -> Range<Int>? {
        let index = text.unit(at: quotation.tokens.lowerBound)
        let own = text.units[index].lowerBound..<quotation.tokens.lowerBound
        if text.mark(own.upperBound - 1) == 0x3A, !own.isEmpty {
            let lead = text.afterBreak(own)
            if let person = person(in: lead) ?? person(in: own) { return person }
            if let subject = opening(lead) { return subject }
        }
        guard index > 0 else { return nil }
        let unit = text.units[index - 1]
        let isLed = text.mark(unit.upperBound - 1) == 0x3A
        guard unit.lowerBound >= paragraph.lowerBound || isLed else { return nil }
        return person(in: unit) ?? (isLed ? opening(unit) : nil)
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

    /// The person of the last sentence above a paragraph that a quotation opens.
    private func personAbove(_ quotation: Quotation) -> Range<Int>? {
        guard quotation.paragraph > 0,
            quotation.tokens.lowerBound == text.paragraphs[quotation.paragraph].lowerBound
        else { return nil }
        let above = text.paragraphs[quotation.paragraph - 1]
        guard !above.isEmpty else { return nil }
        return name(in: text.units[text.unit(at: above.upperBound - 1)])
    }

    /// `A boy with a gold tooth laughs. “…”`: who the sentence before begins with.
    private func announced(_ quotation: Quotation, in paragraph: Range<Int>) -> Range<Int>? {
        let index = text.unit(at: quotation.tokens.lowerBound)
        guard index > 0, text.units[index].lowerBound == quotation.tokens.lowerBound else { return nil }
        let unit = text.units[index - 1]
        guard unit.lowerBound >= paragraph.lowerBound, let phrase = opening(unit), isPerson(phrase) else { return nil }
        return phrase
    }

    /// `“…” With these words Ana Lima resigned.`: the first person of the sentence behind.
    private func named(behind draft: QuoteDraft) -> Range<Int>? {
        let index = text.unit(at: draft.end) + 1
        guard draft.start > 0, index < text.units.count else { return nil }
        return name(in: text.units[index])
    }

    /// The name of the first person who is named outside quotations.
    private func name(in range: Range<Int>) -> Range<Int>? {
        guard let first = firstPerson(in: range) else { return nil }
        var end = first + 1
        while end < range.upperBound, text.entityOf[end] == text.entityOf[first] { end += 1 }
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

    /// `The shopkeeper opposite sums it up: “…”`, `16:40 - The union: “…”`: the phrase that opens the sentence.
    private func opening(_ sentence: Range<Int>) -> Range<Int>? {
        let first = sentence.first { position in
            let shape = text.tokens[position].shape
            return shape != .mark && shape != .number && shape != .mixed
        }
        guard let first, text.quotationOf[first] < 0,
            text.words[first].has([.determiner, .pronoun, .human]) || text.entityOf[first] >= 0,
            let phrase = phrases.phrase(startingAt: first, before: sentence.upperBound),
            phrase.upperBound < sentence.upperBound - 1 || isPerson(phrase)
                || phrase.contains(where: { text.isBody($0) })
        else { return nil }
        return phrase
    }

    private func isPerson(_ phrase: Range<Int>) -> Bool {
        phrase.contains { text.isPerson($0) || text.words[$0].has([.pronoun, .human]) }
    }
}
