import NewsModel
import NewsText

/// Finds when something was said, where the cue's clause states it: `said on Thursday that …`, `The ministry on Tuesday said`.
///
/// A date counts that stands beside the cue or the words around it, outside of what was said and with no other cue between them.
struct SayingDates {
    let text: QuoteText
    /// The points in time, as tokens with their places in the article's dates.
    private let dates: [(tokens: Range<Int>, index: Int)]
    /// How far from the cue a date may stand, in tokens.
    private static let reach = 12

    init(_ text: QuoteText, dates: [DateMention]) {
        self.text = text
        self.dates = dates.enumerated().compactMap { index, date in
            guard Self.isPoint(date) else { return nil }
            let first = text.tokens.partitionIndex { $0.range.start < date.range.start }
            let end = text.tokens.partitionIndex { $0.range.start < date.range.end }
            return first < end ? (first..<end, index) : nil
        }
    }

    private static func isPoint(_ date: DateMention) -> Bool {
        guard date.value != nil else { return false }
        switch date.grain {
        case .time, .partOfDay, .day, .weekend, .week, .month: return true
        default: return false
        }
    }

    /// The date of a draft's saying, as an index into the article's dates.
    func date(of draft: QuoteDraft) -> Int? {
        guard let cue = draft.cue, !dates.isEmpty else { return nil }
        let unit = text.unit(at: cue.lowerBound)
        guard unit < text.units.count else { return nil }
        let clause = text.units[unit]
        var next = dates.partitionIndex { $0.tokens.lowerBound < clause.lowerBound }
        var best: (distance: Int, index: Int)?
        while next < dates.count, dates[next].tokens.upperBound <= clause.upperBound {
            if let distance = distance(dates[next].tokens, cue, draft), distance < best?.distance ?? Self.reach {
                best = (distance, dates[next].index)
            }
            next += 1
        }
        return best?.index
    }

    /// How many words stand between a date and the cue that are neither speaker nor addressee; nil where the date is no part of the clause.
    private func distance(_ date: Range<Int>, _ cue: Range<Int>, _ draft: QuoteDraft) -> Int? {
        if draft.pieces.contains(where: { $0.overlaps(date) }) || text.quotationOf[date.lowerBound] >= 0 { return nil }
        if let speaker = draft.speaker, speaker.overlaps(date) { return nil }
        if isBound(date.lowerBound - 1) { return nil }
        let isBefore = date.upperBound <= cue.lowerBound
        // "On Friday, the agency said", but not "blocked the road on Sunday, saying"
        let start = text.units[text.unit(at: cue.lowerBound)].lowerBound
        let opens = date.lowerBound - start <= 2
        let gap = isBefore ? date.upperBound..<cue.lowerBound : cue.upperBound..<max(cue.upperBound, date.lowerBound)
        guard gap.count <= 4 * Self.reach else { return nil }
        var words = 0
        for position in gap
        where !(draft.speaker?.contains(position) ?? false) && draft.addressee?.contains(position) != true {
            if isBefore, !opens, text.isComma(position) { return nil }
            if text.isCue[position] || text.quotationOf[position] >= 0 || text.mark(position) == 0x3B { return nil }
            if draft.pieces.contains(where: { $0.contains(position) }) { return nil }
            if text.isFinite(position), text.tokens[position].shape == .lower { return nil }
            if text.words[position].has(.relative), !text.words[position].has(.that) { return nil }
            words += 1
        }
        return words
    }

    /// `for Sunday`, `since Monday`: the time of something else.
    private func isBound(_ before: Int) -> Bool {
        before >= 0 && text.words[before].has(.preposition) && !text.words[before].has(.timed)
    }
}
