import NewsModel
import NewsText

/// Fixed names: festivals, and references of no exact time.
extension TimeReader {
    /// `recently`, `these days`, `the near future`.
    func reference(at index: Int) -> TimeMatch? {
        guard
            let (length, value) = vocabulary.references.longestMatch(
                in: tokens.span.extracting(0..<limit), at: index)
        else { return nil }
        let end = index + length
        // "as soon as"
        if index > 0, tokens[index - 1].hash == Mark.as, isMark(end, Mark.as) { return nil }
        let name = value == 0 ? "PAST_REF" : value == 1 ? "FUTURE_REF" : "PRESENT_REF"
        return TimeMatch(end, name, .reference)
    }

    /// `Christmas Day`, `the Lunar New Year`, `Eid al-Fitr 2024`.
    func festival(at index: Int) -> TimeMatch? {
        let calendar = vocabulary.festivals
        guard
            let (length, entry) = calendar.names.longestMatch(in: tokens.span.extracting(0..<limit), at: index)
        else { return nil }
        let end = index + length
        // "the summer bank holiday" has no capital, "in the new year" is no day
        guard tokens[index].isCapitalised || length > 1 && tokens[index + 1].isCapitalised || length > 3 else {
            return nil
        }
        // "Johnnie Christmas"
        if index > sentence.lowerBound, tokens[index - 1].isCapitalised, words[index - 1].kind == .none { return nil }
        let festival = calendar.festivals[entry]
        if let (year, behind) = yearBehind(end) {
            return festival.days(in: year).first.map { named($0, festival, end: behind) }
        }
        guard let publication else { return TimeMatch(end, nil, festival.isLong ? .month : .day) }
        let days = (-1...1).flatMap { festival.days(in: publication.year + $0) }
        guard let day = nearest(of: days, to: publication, at: index, end: end) else { return nil }
        return named(day, festival, end: end)
    }

    private func named(_ day: CalendarDate, _ festival: Festival, end: Int) -> TimeMatch {
        festival.isLong
            ? TimeMatch(end, TimeValue.month(day), .month, year: day.year) : TimeMatch(end, day: day)
    }

    /// Of several candidate days the one that the tense speaks of; without any tense the nearest.
    func nearest(of days: [CalendarDate], to publication: CalendarDate, at index: Int, end: Int) -> CalendarDate? {
        let distance = { (day: CalendarDate) in day.daysSinceEpoch - publication.daysSinceEpoch }
        // whatever the tense, a day close by is meant rather than one most of a year away
        let close = days.filter { abs(distance($0)) <= 120 }
        let isBound = index > 0 && words[index - 1].kind == .until
        if close.count == 1, let day = close.first, !isBound || distance(day) > -45, !tells(before: index) {
            return day
        }
        switch speaksOfFuture(at: index, end: end) {
        case true?: return days.filter { distance($0) >= 0 }.min { distance($0) < distance($1) }
        case false?:
            // a day nearly a year ago would be given with its year
            let past = days.filter { -300...0 ~= distance($0) }
            return (past.isEmpty ? days : past).min { abs(distance($0)) < abs(distance($1)) }
        case nil: return days.min { abs(distance($0)) < abs(distance($1)) }
        }
    }
}
