import NewsModel
import NewsText

/// Finds attributions whose cue is a noun with a possessor: `his claim that …`, `the ministry's promise to …`.
struct NounCues {
    let text: QuoteText
    let subjects: SubjectFinder
    private let nouns: Lexicon

    init(_ text: QuoteText, _ lists: QuoteLists) {
        self.text = text
        subjects = SubjectFinder(text: text)
        nouns = lists.nouns
    }

    /// The attributions of one unit.
    func drafts(in unit: Range<Int>) -> [QuoteDraft] {
        unit.dropFirst().compactMap { draft(at: $0, in: unit) }
    }

    private func draft(at noun: Int, in unit: Range<Int>) -> QuoteDraft? {
        guard text.quotationOf[noun] < 0, text.tokens[noun].shape == .lower, noun + 2 < unit.upperBound,
            let value = nouns.value(of: text.tokens[noun].hash)
        else { return nil }
        let isThat = text.words[noun + 1].has(.that)
        guard isThat || text.isTo(noun + 1), let speaker = possessor(before: noun, from: unit.lowerBound) else {
            return nil
        }
        let start = isThat ? noun + 2 : noun + 1
        let end = (start..<unit.upperBound).first { text.isComma($0) && text.quotationOf[$0] < 0 } ?? unit.upperBound
        guard let content = text.trimmed(start..<end), content.count >= 3, !isThat || text.hasFiniteVerb(content) else {
            return nil
        }
        var draft = QuoteDraft(pieces: [content], kind: text.kind(of: [content]), speaker: speaker)
        draft.cue = noun..<noun + 1
        draft.stance = Quote.Stance.allCases[value]
        draft.end = noun
        return draft
    }

    /// `his`, `the ministry's`; one adjective may stand between.
    private func possessor(before noun: Int, from lower: Int) -> Range<Int>? {
        for position in [noun - 1, noun - 2] where position >= lower && text.quotationOf[position] < 0 {
            if text.words[position].has(.possessive) { return position..<position + 1 }
            if text.isPossessiveMark(position), position > lower {
                return subjects.subject(endingAt: position - 1, from: lower)
            }
            guard text.isNominal(position) else { return nil }
        }
        return nil
    }
}
