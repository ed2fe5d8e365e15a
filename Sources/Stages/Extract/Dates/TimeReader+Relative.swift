import NewsModel
import NewsText

/// Times named by their direction: `last week`, `this year`, `the following day`.
extension TimeReader {
    /// An expression that starts with a word of direction.
    func directed(at index: Int) -> TimeMatch? {
        let next = index + 1
        switch kind(index) {
        case .that, .same: return repeatedTime(at: index)
        case .recent: return nil
        case .these: return nil
        case .previous, .following: return neighbour(at: index)
        default: break
        }
        if let span = directedSpan(at: index) { return span }
        guard let shift = direction(index) else { return nil }
        switch kind(next) {
        case .unit: return unit(next).flatMap { directedUnit($0, shift, at: index) }
        case .month where tokens[next].isCapitalised: return directedMonth(word(next).value, shift, end: next + 1)
        case .weekday where tokens[next].isCapitalised: return directedWeekday(word(next).value, shift, end: next + 1)
        case .season: return directedSeason(word(next).value, shift, end: next + 1)
        case .part: return directedPart(word(next).value, shift, end: next + 1)
        case .fiscal where unit(next + 1) == .year:
            return TimeMatch(next + 2, publication.map { TimeValue.year($0.year + shift) }, .year)
        default: return nil
        }
    }

    /// `last week`, `this month`, `next quarter`, `last weekend`.
    private func directedUnit(_ unit: TimeUnit, _ shift: Int, at index: Int) -> TimeMatch? {
        let end = index + 2
        guard unit != .second, unit != .minute, unit != .hour, unit != .day else { return nil }
        // "this past week" and "the past year" are lengths; so is "in the last year", by its article
        guard let publication else { return TimeMatch(end, nil, unit.grain) }
        if unit == .weekend { return weekend(shift, from: publication, end: end) }
        let day = TimeValue.moved(publication, by: shift, unit)
        return TimeMatch(end, TimeValue.of(unit, day), unit.grain, year: unit == .year ? day.year : nil)
    }

    private func weekend(_ shift: Int, from day: CalendarDate, end: Int) -> TimeMatch {
        TimeMatch(end, TimeValue.of(.weekend, day.adding(days: 7 * shift)), .weekend)
    }

    private func directedMonth(_ month: Int, _ shift: Int, end: Int) -> TimeMatch? {
        guard let publication else { return TimeMatch(end, nil, .month) }
        var year = publication.year
        if shift < 0, month >= publication.month { year -= 1 }
        if shift > 0, month <= publication.month { year += 1 }
        return TimeMatch(end, "\(TimeValue.year(year))-\(padded(month))", .month, year: year)
    }

    func directedWeekday(_ weekday: Int, _ shift: Int, end: Int) -> TimeMatch? {
        guard let publication else { return partBehind(TimeMatch(end, nil, .day)) }
        let day =
            switch shift {
            case -1: Self.day(weekday, isFuture: false, from: publication.adding(days: -1))
            case 1: Self.day(weekday, isFuture: true, from: publication.adding(days: 1))
            default: publication.adding(days: weekday - publication.weekday)
            }
        return partBehind(TimeMatch(end, day: day))
    }

    private func directedPart(_ part: Int, _ shift: Int, end: Int) -> TimeMatch? {
        guard shift <= 0 else { return nil }
        guard let publication else { return TimeMatch(end, nil, .partOfDay) }
        let day = publication.adding(days: shift)
        return TimeMatch(end, day.iso + "T" + TimeVocabulary.code(part), .partOfDay, day: day)
    }

    /// `the past 30 days`, `the next few months`, `the past decade`, `last two years`.
    func directedSpan(at index: Int) -> TimeMatch? {
        var next = index + 1
        if kind(index) == .this, kind(next) == .past || kind(next) == .coming { next += 1 }
        switch kind(next) {
        case .digits, .cardinal, .vague, .couple, .decimal:
            guard kind(index) != .this || next > index + 1, let match = amount(at: next), match.grain == .duration
            else {
                return nil
            }
            return match
        case .unit where kind(next - 1) == .past:
            guard let unit = unit(next), unit != .second, unit != .minute else { return nil }
            return TimeMatch(next + 1, unit.duration(tenths: 10), .duration)
        // "in the coming days" is no length
        case .units where kind(next - 1) == .coming: return TimeMatch(next + 1, "FUTURE_REF", .reference)
        case .units where kind(index) != .this || next > index + 1:
            return unit(next).map { TimeMatch(next + 1, $0.duration(tenths: nil), .duration) }
        default: return nil
        }
    }

    /// `that day`, `the same year`.
    private func repeatedTime(at index: Int) -> TimeMatch? {
        let isFuture = speaksOfFuture(at: index, end: index + 2) ?? false
        let base = isFuture ? self.base : runningPast ?? self.base
        if kind(index + 1) == .part, let base {
            return TimeMatch(index + 2, partOfDay(word(index + 1).value, base.iso), .partOfDay, day: base)
        }
        guard let unit = unit(index + 1), let base, kind(index + 1) == .unit else { return nil }
        if let year = sameOfAnotherYear(unit, at: index) { return year }
        switch unit {
        case .day: return TimeMatch(index + 2, day: base)
        case .week, .month: return TimeMatch(index + 2, TimeValue.of(unit, base), unit.grain)
        case .year:
            return TimeMatch(index + 2, TimeValue.year(runningYear ?? base.year), .year)
        default: return nil
        }
    }

    /// `the same quarter last year`, `the same month of 2023`, `the same week a year earlier`.
    private func sameOfAnotherYear(_ unit: TimeUnit, at index: Int) -> TimeMatch? {
        guard unit == .week || unit == .month || unit == .quarter, let publication else { return nil }
        var (year, end) = yearBehind(index + 2) ?? (0, 0)
        if end == 0, kind(index + 2) == .a, self.unit(index + 3) == .year,
            [.earlier, .ago, .before].contains(kind(index + 4))
        {
            (year, end) = (publication.year - 1, index + 5)
        }
        guard end > 0, year < publication.year else { return nil }
        // compared is what was last told of: a quarter that is over, more often than the present one
        let day = unit == .week ? publication : runningPeriod ?? publication
        let then = TimeValue.moved(day, by: year - day.year, .year)
        return TimeMatch(end, TimeValue.of(unit, then), unit.grain, year: year)
    }

    /// `the next day`, `the following week`, `the previous year`: counted from what was named last.
    func neighbour(at index: Int) -> TimeMatch? {
        let shift = kind(index) == .previous ? -1 : 1
        guard let unit = unit(index + 1), kind(index + 1) == .unit else {
            guard kind(index + 1) == .part, let base else { return nil }
            let day = base.adding(days: shift)
            return TimeMatch(
                index + 2, day.iso + "T" + TimeVocabulary.code(word(index + 1).value), .partOfDay, day: day)
        }
        guard unit != .second, unit != .minute, unit != .hour else { return nil }
        guard let base else { return TimeMatch(index + 2, nil, unit.grain) }
        if unit == .year {
            let year = (runningYear ?? base.year) + shift
            return TimeMatch(index + 2, TimeValue.year(year), .year, year: year)
        }
        let day = TimeValue.moved(base, by: shift, unit)
        return TimeMatch(index + 2, TimeValue.of(unit, day), unit.grain, day: unit == .day ? day : nil)
    }
}
