import NewsModel
import NewsText

/// Expressions with an article or a word for a part of the time: `the end of last year`, `early June`.
extension TimeReader {
    /// An expression that starts with "the".
    func definite(at index: Int) -> TimeMatch? {
        let next = index + 1
        switch kind(next) {
        case .edge, .early, .late, .mid: return edged(at: next)
        case .small: return edgeOfDay(at: next, next + 1)
        case .past, .last, .coming:
            return directedSpan(at: next) ?? lastEdge(at: next) ?? ofQuarter(at: next) ?? directed(at: next)
        case .next: return directedSpan(at: next) ?? neighbour(at: next)
        case .previous, .following, .same: return directed(at: next)
        case .decadeYears, .quarterName, .fiscal, .season, .current: return plain(at: next)
        case .ordinal, .final: return ordinal(at: next) ?? dayOfMonth(at: next)
        case .part: return partOf(at: next) ?? thePart(at: next)
        case .unit where unit(next) == .second: return ordinal(at: next) ?? theUnit(at: next)
        case .unit: return theUnit(at: next)
        case .digits where kind(next + 1) == .fiscal && unit(next + 2) == .year:
            return year(next).map { TimeMatch(next + 3, TimeValue.year($0), .year, year: $0) }
        case .none where kind(next + 1) == .decadeYears: return shortYear(at: next)
        default: return nil
        }
    }

    /// `the day before`, `the year before`, `the week after`; `the day`, `the week` alone name the present one.
    private func theUnit(at index: Int) -> TimeMatch? {
        guard let unit = unit(index), let base else { return nil }
        if unit == .weekend { return theWeekend(at: index) }
        switch kind(index + 1) {
        case .before, .earlier, .previous:
            guard isPhraseEnd(index + 2) else { return nil }
            let day = TimeValue.moved(base, by: -1, unit)
            return TimeMatch(index + 2, TimeValue.of(unit, day), unit.grain, day: unit == .day ? day : nil)
        case .after, .following:
            guard isPhraseEnd(index + 2) else { return nil }
            let day = TimeValue.moved(base, by: 1, unit)
            return TimeMatch(index + 2, TimeValue.of(unit, day), unit.grain, day: unit == .day ? day : nil)
        default:
            guard isPhraseEnd(index + 1), let publication else { return nil }
            // "the end of the month", but "the quarter" may be a district
            if unit == .month || unit == .quarter, kind(index - 2) != .of || kind(index - 3) != .edge { return nil }
            guard [.day, .week, .month, .quarter, .year].contains(unit) else { return nil }
            // "player of the year", but "the end of the year"
            if index > 2, kind(index - 2) == .of, kind(index - 3) != .edge { return nil }
            return TimeMatch(index + 1, TimeValue.of(unit, publication), unit.grain)
        }
    }

    /// `the weekend`: the last one, or by the tense the next one.
    private func theWeekend(at index: Int) -> TimeMatch? {
        guard isLastWord(index), let publication else { return nil }
        let isNow = publication.weekday >= 6 || (speaksOfFuture(at: index, end: index + 1) ?? false)
        let day = isNow ? publication : publication.adding(days: -7)
        return TimeMatch(index + 1, TimeValue.of(.weekend, day), .weekend)
    }

    /// Whether no noun goes on behind: the end, a mark, or a word that opens something new.
    private func isPhraseEnd(_ index: Int) -> Bool {
        guard index < sentence.upperBound else { return true }
        return !tokens[index].isWord || kind(index) == .and || kind(index) == .in || kind(index) == .on
            || kind(index) == .at
    }

    /// Whether a noun phrase ends with a word: no noun follows, but a clause or a verb may.
    private func isLastWord(_ index: Int) -> Bool {
        let next = index + 1
        return isPhraseEnd(next) || tokens[next].shape != .lower || words[next].kind != .none || tenses[next] != .none
            || Mark.opening.contains(tokens[next].hash)
    }

    /// `the 27th`: of this month, or the one that the tense means.
    private func dayOfMonth(at index: Int) -> TimeMatch? {
        let endsHere =
            isPhraseEnd(index + 1) || tenses[index + 1] != .none || Mark.opening.contains(tokens[index + 1].hash)
        guard word(index).detail == 1, let day = dayNumber(index), endsHere, let publication, index > 1,
            kind(index - 2) == .on || Mark.partward.contains(tokens[index - 2].hash)
        else { return nil }
        let days = (-1...1).compactMap { shift -> CalendarDate? in
            let month = TimeValue.moved(publication, by: shift, .month)
            return CalendarDate(year: month.year, month: month.month, day: day)
        }
        let isFuture = speaksOfFuture(at: index - 1, end: index + 1) ?? false
        let fitting = days.filter { isFuture ? $0 >= publication : $0 <= publication }
        return (isFuture ? fitting.first : fitting.last).map { TimeMatch(index + 1, day: $0) }
    }

    /// `the morning`, `the evening before`, `the night` of the day that is spoken of.
    private func thePart(at index: Int) -> TimeMatch? {
        guard let anchor else { return nil }
        let part = word(index).value
        switch kind(index + 1) {
        case .before, .earlier:
            guard isPhraseEnd(index + 2) else { return nil }
            let day = anchor.adding(days: -1)
            return TimeMatch(index + 2, partOfDay(part, day.iso), .partOfDay, day: day)
        case .of, .after: return nil
        default:
            guard index - 2 >= sentence.lowerBound, Mark.partward.contains(tokens[index - 2].hash) else { return nil }
            // "in the night shift"
            guard isLastWord(index) else { return nil }
            return TimeMatch(index + 1, partOfDay(part, anchor.iso), .partOfDay, day: nil)
        }
    }

    /// `dawn`, `evening`, `nightfall` behind "by", "before", "at", "until".
    func barePart(at index: Int) -> TimeMatch? {
        guard index > sentence.lowerBound, Mark.partward.contains(tokens[index - 1].hash) else { return nil }
        if index + 1 < sentence.upperBound, tokens[index + 1].shape == .lower, words[index + 1].kind == .part {
            return nil
        }
        // "at night" is any night
        if isMark(index, Mark.night) { return nil }
        if kind(index + 1) == .on, let day = plain(at: index + 2), day.grain == .day {
            // "before dawn on Friday" is not at dawn
            guard kind(index - 1) != .before, kind(index - 1) != .after else { return nil }
            return TimeMatch(day.end, partOfDay(word(index).value, day.value), .partOfDay, day: day.day)
        }
        return TimeMatch(index + 1, partOfDay(word(index).value, anchor?.iso), .partOfDay)
    }

    /// `early June`, `late 2006`, `earlier this week`, `later Tuesday`, `end of March`.
    func edged(at index: Int) -> TimeMatch? {
        var next = index + 1
        if kind(index) == .edge {
            guard kind(next) == .of else { return nil }
            next += 1
        } else if kind(index) == .late || kind(index) == .early, kind(next) == .in || kind(next) == .on {
            // "late in the day", "early on Tuesday"
            next += 1
        }
        if let match = edgeOfDay(at: index, next) { return match }
        // never an edge of an edge: hostile text could nest them without end
        if kind(next) == .the, [.edge, .early, .late, .mid].contains(kind(next + 1)) { return nil }
        if kind(next) == .the, let match = definite(at: next) { return isSpan(match) ? nil : match }
        if kind(next) == .digits {
            guard let year = year(next) else { return next == index + 1 ? nil : dayFirst(at: next) }
            return TimeMatch(next + 1, TimeValue.year(year), .year, year: year)
        }
        guard kind(next) != .cardinal, kind(next) != .vague, kind(next) != .units, kind(next) != .a else { return nil }
        // "May" behind "early" is the month for sure
        if kind(next) == .month, tokens[next].isCapitalised, let match = monthFirst(at: next) { return match }
        guard let match = plain(at: next), !isSpan(match) else { return nil }
        return match
    }

    /// `early on Friday`, `late on Monday`, `the early hours of Saturday`, `early evening`.
    private func edgeOfDay(at index: Int, _ next: Int) -> TimeMatch? {
        let isEarly = kind(index) == .early
        guard isEarly || kind(index) == .late || kind(index) == .small else { return nil }
        if next == index + 2, kind(index + 1) == .on, let day = plain(at: next), day.grain == .day {
            return TimeMatch(day.end, day.value.map { $0 + (isEarly ? "TMO" : "TEV") }, .partOfDay, day: day.day)
        }
        if unit(next) == .hour, kind(next) == .units, kind(index - 1) == .the {
            if kind(next + 1) == .of, let day = plain(at: next + 2), day.grain == .day {
                return TimeMatch(day.end, day.value.map { $0 + (isEarly ? "TMO" : "TNI") }, .partOfDay, day: day.day)
            }
            return TimeMatch(next + 1, anchor.map { $0.iso + (isEarly ? "TMO" : "TNI") }, .partOfDay)
        }
        guard kind(next) == .part, next == index + 1, isPhraseEnd(next + 1) else { return nil }
        return TimeMatch(next + 1, partOfDay(word(next).value, anchor?.iso), .partOfDay)
    }

    private func isSpan(_ match: TimeMatch) -> Bool {
        match.grain == .duration || match.grain == .set || match.grain == .reference
    }

    /// `last week of March`, `last day of June`.
    private func lastEdge(at index: Int) -> TimeMatch? {
        guard let unit = unit(index + 1), kind(index + 2) == .of, kind(index + 3) == .month || year(index + 3) != nil,
            let whole = plain(at: index + 3)
        else { return nil }
        return edge(unit, of: whole)
    }

    private func edge(_ unit: TimeUnit, of whole: TimeMatch) -> TimeMatch? {
        guard let value = whole.value, whole.grain == .month || whole.grain == .year,
            let first = CalendarDate(iso: value + (whole.grain == .year ? "-12-01" : "-01"))
        else { return nil }
        let last = first.adding(months: 1).adding(days: -1)
        return TimeMatch(whole.end, TimeValue.of(unit, last), unit.grain, day: unit == .day ? last : nil)
    }

    /// `the morning of June 3`, `the night of the attack` is no date.
    private func partOf(at index: Int) -> TimeMatch? {
        guard kind(index + 1) == .of else { return nil }
        let named = kind(index + 2) == .the ? dayOfMonth(at: index + 3) : plain(at: index + 2)
        guard let day = named ?? festival(at: index + 2), day.grain == .day else { return nil }
        return TimeMatch(day.end, partOfDay(word(index).value, day.value), .partOfDay, day: day.day)
    }

    /// The value of a part of a day.
    func partOfDay(_ part: Int, _ day: String?) -> String? { day.map { $0 + "T" + TimeVocabulary.code(part) } }
}
