import NewsText

/// A cue with its speaker: `the minister said`, `said Mansour, who …`, `adding`.
struct CueClause {
    /// Where the speaker stands.
    enum Order {
        case speakerFirst
        case speakerLast
        /// The speaker is that of the clause before: `, adding`.
        case shared
    }

    var cue: Cue
    /// The cue's own tokens.
    var verb: Range<Int>
    /// From the first word of the speaker or cue to behind the last.
    var tokens: Range<Int>
    var speaker: Range<Int>?
    var order: Order
    /// The cue is denied: `did not say`.
    var isNegated = false
    /// The relative pronoun that stands for the speaker: `an architect who said`.
    var relative: Int?
}

/// Reads the clause of a cue.
struct CueClauseReader {
    let text: QuoteText
    let subjects: SubjectFinder
    let phrases: NounPhraseReader

    init(_ text: QuoteText) {
        self.text = text
        subjects = SubjectFinder(text: text)
        phrases = NounPhraseReader(text)
    }

    /// What stands between a subject and its cue.
    private struct Lead {
        var isPassive = false
        var hasHelper = false
        var isNegated = false
        var isInfinitive = false
        /// The last token before all of it.
        var end: Int
    }

    /// The clause of a cue within its unit; `shared` is the speaker of an earlier clause of the unit.
    func clause(_ place: QuoteText.CuePlace, in unit: Range<Int>, shared: Range<Int>?) -> CueClause? {
        let start = place.tokens.lowerBound
        let forms = place.cue.forms
        if isFollowedByAgent(place) || isDone(place) { return nil }
        let lead = lead(before: start, from: unit.lowerBound)
        if lead.isInfinitive { return nil }
        // "is believed to": the article says so itself
        if lead.isPassive, !place.cue.frames.contains(.quoted), forms.isDisjoint(with: .gerund) { return nil }
        if forms == .gerund, !lead.isPassive { return participle(place, unit, shared) }
        if let speaker = subject(lead, place, unit) {
            return CueClause(
                cue: place.cue, verb: place.tokens, tokens: speaker.lowerBound..<place.tokens.upperBound,
                speaker: speaker, order: .speakerFirst, isNegated: lead.isNegated,
                relative: text.words[lead.end].has(.relative) ? lead.end : nil)
        }
        return inverted(place, unit) ?? coordinated(place, lead, unit, shared)
    }

    private func lead(before start: Int, from lower: Int) -> Lead {
        var lead = Lead(end: start - 1)
        while lead.end >= lower, text.quotationOf[lead.end] < 0 {
            let word = text.words[lead.end]
            if word.has(.negation) {
                lead.isNegated = true
            } else if word.has(.be), !text.isPossessiveMark(lead.end) {
                lead.isPassive = true
            } else if word.has([.have, .modal]), text.tokens[lead.end].shape == .lower {
                lead.hasHelper = true
            } else if text.isTo(lead.end) {
                lead.isInfinitive = true
                return lead
            } else if word.has(.adverb), !word.has([.determiner, .time]) {
                // moved over
            } else if let before = beforeTime(lead.end, lower) {
                lead.end = before
                continue
            } else {
                break
            }
            lead.end -= 1
        }
        return lead
    }

    /// `The ministry on Tuesday said`: the token before the time.
    private func beforeTime(_ end: Int, _ lower: Int) -> Int? {
        guard text.words[end].has(.time), end > lower else { return nil }
        var position = end - 1
        while position > lower, text.words[position].has([.timeword, .time]) { position -= 1 }
        return position >= lower && position < end ? position : nil
    }

    private func subject(_ lead: Lead, _ place: QuoteText.CuePlace, _ unit: Range<Int>) -> Range<Int>? {
        guard lead.end >= unit.lowerBound,
            let speaker = subjects.subject(endingAt: lead.end, from: unit.lowerBound)
                ?? looseSubject(lead, place, unit)
        else { return nil }
        let forms = place.cue.forms
        // a form that is also a noun or an infinitive needs a subject that agrees with it
        if forms == .base, !lead.hasHelper, !isPlural(speaker) { return nil }
        if forms == .third, isGerund(speaker.upperBound - 1) { return nil }
        if forms == .participle, !lead.hasHelper, !lead.isPassive { return nil }
        return speaker
    }

    private func looseSubject(_ lead: Lead, _ place: QuoteText.CuePlace, _ unit: Range<Int>) -> Range<Int>? {
        guard !place.cue.forms.isDisjoint(with: [.past, .third]), !lead.isPassive else { return nil }
        let helpers = lead.hasHelper || lead.isNegated
        return subjects.looseSubject(
            before: helpers ? lead.end + 1 : place.tokens.lowerBound, from: unit.lowerBound)
    }

    /// `the insulting remarks`: no subject of a verb in s.
    private func isGerund(_ position: Int) -> Bool {
        let range = text.tokens[position].range
        return text.tokens[position].shape == .lower && range.count > 5 && text.text[range.end - 1] == 0x67
            && text.text[range.end - 2] == 0x6E && text.text[range.end - 3] == 0x69
    }

    private func isPlural(_ speaker: Range<Int>) -> Bool {
        let last = speaker.upperBound - 1
        // "the boss rejects claim that"
        if text.isCue[last] { return false }
        if text.words[last].has(.plural) { return true }
        let range = text.tokens[last].range
        return range.count > 3 && text.text[range.end - 1] == 0x73 || text.words[last].has(.human)
            || text.isBody(last)
    }

    /// `the stated goals`, `anyone accused of a crime`: what is said or who is accused, not who says so.
    private func isDone(_ place: QuoteText.CuePlace) -> Bool {
        guard !place.cue.forms.isDisjoint(with: .past) else { return false }
        let (before, next) = (place.tokens.lowerBound - 1, place.tokens.upperBound)
        if before >= 0, text.isArticle(before) { return true }
        return place.cue.frames.isSuperset(of: [.of, .told]) && next < text.tokens.count && text.isOf(next)
    }

    /// `reported by`: the noun before it is no speaker.
    private func isFollowedByAgent(_ place: QuoteText.CuePlace) -> Bool {
        let next = place.tokens.upperBound
        guard next < text.tokens.count, !place.cue.forms.isDisjoint(with: .past) else { return false }
        let range = text.tokens[next].range
        guard range.count == 2, text.text[range.start] == 0x62, text.text[range.start + 1] == 0x79 else { return false }
        // "he added by telephone"
        let isMeans = (next + 1..<min(next + 3, text.tokens.count)).contains { text.words[$0].has(.adjunct) }
        let before = place.tokens.lowerBound - 1
        return !(isMeans && before >= 0 && (text.words[before].has(.pronoun) || text.isNominal(before)))
    }
}

extension CueClauseReader {
    /// `said Mansour, who …` behind a comma or a quotation.
    private func inverted(_ place: QuoteText.CuePlace, _ unit: Range<Int>) -> CueClause? {
        guard !place.cue.forms.isDisjoint(with: [.past, .third, .base]) else { return nil }
        let before = place.tokens.lowerBound - 1
        let isBehindQuotation =
            before >= 0
            && (text.quotation(endingAt: before) != nil
                || text.isComma(before) && text.quotation(endingAt: before - 1) != nil)
        guard isBehindQuotation || text.isComma(before) else { return nil }
        var first = place.tokens.upperBound
        while first < unit.upperBound, text.words[first].has(.adverb), !text.words[first].has(.determiner) {
            first += 1
        }
        guard let speaker = phrases.phrase(startingAt: first, before: unit.upperBound) else { return nil }
        if text.words[speaker.lowerBound].has(.that), speaker.count == 1 { return nil }
        // "…," say the players
        if place.cue.forms == .base, !isBehindQuotation || !isPlural(speaker) { return nil }
        // behind a clause without quotation marks only where nothing else can follow
        if !isBehindQuotation {
            let end = speaker.upperBound
            guard
                end >= unit.upperBound || text.tokens[end].shape == .mark || text.words[end].has([.preposition, .time])
            else { return nil }
        }
        return CueClause(
            cue: place.cue, verb: place.tokens, tokens: place.tokens.lowerBound..<speaker.upperBound,
            speaker: speaker, order: .speakerLast)
    }

    /// `, adding that`: the speaker of the clause before, or the subject of the sentence.
    private func participle(_ place: QuoteText.CuePlace, _ unit: Range<Int>, _ shared: Range<Int>?) -> CueClause? {
        let before = place.tokens.lowerBound - 1
        guard before > unit.lowerBound else { return nil }
        guard
            text.isComma(before) || text.words[before].has(.conjunction)
                || text.words[before].has(.preposition) && !text.words[before].has(.inside)
        else { return nil }
        guard let speaker = shared ?? firstSubject(unit, before: before) else { return nil }
        return CueClause(
            cue: place.cue, verb: place.tokens, tokens: place.tokens, speaker: speaker, order: .shared)
    }

    /// `… and said that`.
    private func coordinated(
        _ place: QuoteText.CuePlace, _ lead: Lead, _ unit: Range<Int>, _ shared: Range<Int>?
    ) -> CueClause? {
        guard lead.end > unit.lowerBound, text.words[lead.end].has(.conjunction),
            !place.cue.forms.isDisjoint(with: [.past, .third]),
            let speaker = shared ?? firstSubject(unit, before: lead.end)
        else { return nil }
        return CueClause(
            cue: place.cue, verb: place.tokens, tokens: place.tokens, speaker: speaker, order: .shared,
            isNegated: lead.isNegated)
    }

    /// The subject of a sentence: the phrase at its start that a finite verb follows.
    private func firstSubject(_ unit: Range<Int>, before limit: Int) -> Range<Int>? {
        var start = unit.lowerBound
        // an adverbial before the subject ends with a comma
        if text.words[start].has([.preposition, .subordinator, .adverb, .conjunction]) {
            guard let comma = (start..<min(limit, start + 20)).first(where: { text.isComma($0) }) else { return nil }
            start = comma + 1
        }
        guard start < limit, let phrase = phrases.phrase(startingAt: start, before: limit) else { return nil }
        var next = phrase.upperBound
        if next < limit, text.isComma(next) { next += 1 }
        return next < limit ? phrase : nil
    }
}
