import NewsModel
import NewsText

/// Weekdays, and days named from today.
extension TimeReader {
    /// `Tuesday`, `Tuesday night`, `Tuesday, June 3, 2013`, `Tuesday last week`.
    func weekday(at index: Int) -> TimeMatch? {
        guard tokens[index].isCapitalised else { return nil }
        let isShort = kind(index) == .weekdayShort
        let end = isShort ? pastStop(index + 1) : index + 1
        let next = pastComma(end)
        if kind(next) == .month || kind(next) == .monthShort, let dated = monthFirst(at: next),
            dated.grain == .day || dated.grain == .time
        {
            return dated
        }
        if kind(next) == .digits || kind(next) == .ordinal, let dated = dayFirst(at: next) { return dated }
        if kind(end) == .the, let dated = dayFirst(at: end + 1) { return dated }
        guard !isShort else { return nil }
        if let any = anyWeekday(at: index, end: end) { return any }
        guard let publication else { return partBehind(TimeMatch(end, nil, .day)) }
        if let shifted = weekdayOfWeek(at: index, end: end) { return shifted }
        // "on Monday week"
        if unit(end) == .week, kind(end) == .unit, kind(end + 1) != .of {
            let day = Self.day(word(index).value, isFuture: true, from: publication.adding(days: 1))
            return TimeMatch(end + 1, day: day.adding(days: 7))
        }
        // "on Saturday last"
        if kind(end) == .last || kind(end) == .next, unit(end + 1) == nil, kind(end + 1) != .month {
            return directedWeekday(word(index).value, kind(end) == .last ? -1 : 1, end: end + 1)
        }
        // without any tense tomorrow is meant rather than six days ago
        let isTomorrow = publication.adding(days: 1).weekday == word(index).value
        let isFuture = speaksOfFuture(at: index, end: end) ?? isTomorrow
        let day = Self.day(word(index).value, isFuture: isFuture, from: publication)
        return partBehind(TimeMatch(end, day: day))
    }

    /// A weekday behind "a": that of a date before it (`14 January, a Sunday`), or any (`never on a Saturday`).
    private func anyWeekday(at index: Int, end: Int) -> TimeMatch? {
        guard kind(index - 1) == .a else { return nil }
        let weekday = word(index).value
        if isMark(index - 2, Mark.comma), let day = paragraphDay, day.weekday == weekday {
            return TimeMatch(end, day: day)
        }
        // "a Tuesday last November", "a Tuesday in May"
        guard direction(end) == nil, kind(end) != .in, kind(end) != .of else { return nil }
        let part = kind(end) == .part ? "T" + TimeVocabulary.code(word(end).value) : ""
        return TimeMatch(part.isEmpty ? end : end + 1, "XXXX-WXX-\(weekday)" + part, .set)
    }

    /// `Tuesday of last week`, `Monday next week`.
    private func weekdayOfWeek(at index: Int, end: Int) -> TimeMatch? {
        let next = kind(end) == .of ? end + 1 : end
        guard let publication, unit(next + 1) == .week, let shift = direction(next) else { return nil }
        let monday = publication.adding(days: 1 - publication.weekday + 7 * shift)
        return TimeMatch(next + 2, day: monday.adding(days: word(index).value - 1))
    }

    /// -1 for "last", 0 for "this", 1 for "next".
    func direction(_ index: Int) -> Int? {
        switch kind(index) {
        case .last, .past, .previous: -1
        case .this, .current: 0
        case .next, .following, .coming: 1
        default: nil
        }
    }

    /// The last such weekday up to a day, or the next one from it.
    static func day(_ weekday: Int, isFuture: Bool, from day: CalendarDate) -> CalendarDate {
        let ahead = (weekday - day.weekday + 7) % 7
        return day.adding(days: isFuture || ahead == 0 ? ahead : ahead - 7)
    }

    /// Adds `night`, `morning` … behind a day, or a clock time.
    func partBehind(_ match: TimeMatch) -> TimeMatch {
        guard kind(match.end) == .part else { return clockBehind(match) }
        var result = match
        result.end += 1
        result.grain = .partOfDay
        result.value = match.value.map { $0 + "T" + TimeVocabulary.code(word(match.end).value) }
        return result
    }

    /// `today`, `yesterday morning`, `tonight`.
    func dayWord(at index: Int) -> TimeMatch? {
        if kind(index) == .tonight {
            return TimeMatch(index + 1, publication.map { $0.iso + "TNI" }, .partOfDay, day: publication)
        }
        guard let publication else { return partBehind(TimeMatch(index + 1, nil, .day)) }
        return partBehind(TimeMatch(index + 1, day: publication.adding(days: word(index).value - 10)))
    }
}
