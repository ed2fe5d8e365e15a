import NewsModel
import NewsText

/// Finds verbs beside finished quotations that no list of cues knows: `“…,” groaned the keeper`, `“…,” his wife lamented`.
///
/// People say things by so many verbs that only the place can tell: behind a quotation that ends with a comma, a question mark or
/// an exclamation mark, a verb with its subject is how it was said.
struct OpenCues {
    let text: QuoteText
    let phrases: NounPhraseReader
    private static let cue = Cue(stance: .asserts, frames: .quote, forms: [.past, .third])

    init(_ text: QuoteText) {
        self.text = text
        phrases = NounPhraseReader(text)
    }

    /// The cues of a unit, the listed ones and those that their place shows, in order.
    func places(in unit: Range<Int>, listed: ArraySlice<QuoteText.CuePlace>) -> [QuoteText.CuePlace] {
        var found: [QuoteText.CuePlace] = []
        var position = unit.lowerBound
        while position < unit.upperBound {
            let owner = text.quotationOf[position]
            guard owner >= 0 else {
                position += 1
                continue
            }
            let quotation = text.quotations[Int(owner)]
            position = quotation.tokens.upperBound
            if let verb = verb(behind: quotation, unit), isUnlisted(verb, listed) {
                found.append(QuoteText.CuePlace(cue: Self.cue, tokens: verb..<verb + 1))
            }
        }
        guard !found.isEmpty else { return Array(listed) }
        let taken = Set(found.map(\.tokens.lowerBound))
        return (listed.filter { !taken.contains($0.tokens.lowerBound) } + found).sorted {
            $0.tokens.lowerBound < $1.tokens.lowerBound
        }
    }

    /// Whether no listed cue stands there that can go with quotation marks by itself.
    private func isUnlisted(_ verb: Int, _ listed: ArraySlice<QuoteText.CuePlace>) -> Bool {
        !listed.contains { $0.tokens.contains(verb) && ($0.cue.frames.contains(.quote) || $0.tokens.count > 1) }
    }

    private func verb(behind quotation: Quotation, _ unit: Range<Int>) -> Int? {
        guard quotation.isClosed, quotation.inner.count > 1, let last = text.lastBeforeSingleMarks(quotation) else {
            return nil
        }
        var next = quotation.tokens.upperBound
        let isOutside = next < unit.upperBound && text.isComma(next)
        guard isOutside ? quotation.inner.count > 3 : endsForCue(last) else { return nil }
        if isOutside { next += 1 }
        while next < unit.upperBound, text.words[next].has(.adverb), !text.words[next].has(.determiner) { next += 1 }
        guard next + 1 < unit.upperBound, text.quotationOf[next] < 0 else { return nil }
        if isVerb(next), opensSubject(next + 1) { return next }
        guard let subject = phrases.phrase(startingAt: next, before: unit.upperBound) else { return nil }
        var verb = subject.upperBound
        if verb < unit.upperBound, text.isComma(verb) { verb += 1 }
        while verb < unit.upperBound, text.words[verb].has([.adverb, .have]) { verb += 1 }
        guard verb < unit.upperBound, text.quotationOf[verb] < 0, isVerb(verb),
            !(subject.lowerBound..<verb).contains(where: { text.isCue[$0] })
        else { return nil }
        return verb
    }

    private func endsForCue(_ last: Int) -> Bool {
        switch text.mark(last) {
        case 0x2C, 0x21, 0x3F: true
        default: text.isDash(last)
        }
    }

    private func isVerb(_ position: Int) -> Bool {
        let range = text.tokens[position].range
        let word = text.words[position]
        guard text.tokens[position].shape == .lower, range.count > 3 else { return false }
        if word.has(.verb) { return !word.has(.auxiliary) }
        guard word.isDisjoint(with: [.preposition, .subordinator, .pronoun, .determiner, .time, .possessive]) else {
            return false
        }
        if word.has(.participle) { return true }
        let (last, before) = (text.text[range.end - 1], text.text[range.end - 2])
        return last == 0x64 && before == 0x65 || last == 0x73 && before != 0x73
    }

    private func opensSubject(_ position: Int) -> Bool {
        let word = text.words[position]
        if word.has(.determiner) || word.has(.pronoun) { return true }
        return text.isNominal(position)
            && (text.tokens[position].isCapitalised || word.has(.human) || text.isNominal(position + 1))
    }
}
