import NewsModel
import NewsText

/// Numbers of units: durations, and the times that lie so far away.
extension TimeReader {
    /// A number and its unit, and what follows: `two weeks`, `three days ago`, `two and a half years later`.
    func amount(at index: Int) -> TimeMatch? {
        guard let (tenths, unitAt) = count(at: index), let unit = unit(unitAt) else { return lowerAmount(at: index) }
        let end = unitAt + 1
        // an age
        if kind(end) == .old || isMark(end, Self.ofAge) || kind(end) == .of && isMark(end + 1, Self.age) { return nil }
        // "a years-long war", "2018 day five"
        if kind(unitAt) == .units ? kind(index) == .a && unitAt == index + 1 : (tenths ?? 0) > 1000 { return nil }
        if let match = distant(tenths, unit, behind: end) { return match }
        if kind(index) == .a, unitAt == index + 1 {
            return compound(tenths, unit, end) ?? lone(unit, at: index, end: end)
        }
        return compound(tenths, unit, end) ?? TimeMatch(end, unit.duration(tenths: tenths), .duration)
    }

    /// The first number of a range: `between 1.5 and four years`, `from three to seven years`.
    private func lowerAmount(at index: Int) -> TimeMatch? {
        guard index > 0, [.digits, .cardinal, .decimal].contains(kind(index)) else { return nil }
        let joint = kind(index - 1) == .between ? TimeClass.and : kind(index - 1) == .from ? .to : .none
        guard joint != .none, kind(index + 1) == joint, [.digits, .cardinal, .decimal].contains(kind(index + 2)),
            let unit = unit(index + 3), kind(index + 3) == .units, word(index).value < 1000, kind(index + 4) != .old
        else { return nil }
        let tenths = word(index).value * (kind(index) == .decimal ? 1 : 10)
        return TimeMatch(index + 1, unit.duration(tenths: tenths), .duration)
    }

    /// `two hours and 40 minutes`, `a year and six months`.
    private func compound(_ tenths: Int?, _ unit: TimeUnit, _ end: Int) -> TimeMatch? {
        guard unit == .hour || unit == .year || unit == .minute, let tenths, tenths % 10 == 0 else { return nil }
        let next = kind(end) == .and ? end + 1 : pastComma(end)
        guard [.digits, .cardinal].contains(kind(next)), let second = self.unit(next + 1), kind(next + 1) == .units,
            second != unit, second == (unit == .hour ? .minute : unit == .year ? .month : .second)
        else { return nil }
        return TimeMatch(
            next + 2,
            unit.duration(tenths: tenths)
                + second.duration(tenths: word(next).value * 10).drop { $0 == "P" || $0 == "T" },
            .duration)
    }

    private static let back = ByteHash.of("back")
    private static let age = ByteHash.of("age")
    private static let ofAge = ByteHash.of("young")

    /// The count before a unit, in tenths (nil: not stated), and where the unit stands.
    private func count(at index: Int) -> (tenths: Int?, unitAt: Int)? {
        let word = word(index)
        switch word.kind {
        // "2018 day"
        case .digits where word.value < 100_000 && (word.detail != 4 || self.unit(index + 1) != nil):
            return fraction(word.value * 10, at: skippingAdjective(index + 1))
        case .decimal: return (word.value, index + 1)
        case .cardinal:
            // "two hundred years"
            let scale = kind(index + 1) == .cardinal && word.value < 100 ? self.word(index + 1).value : 1
            guard scale == 1 || scale == 100 || scale == 1000 else { return nil }
            return fraction(word.value * scale * 10, at: skippingAdjective(scale == 1 ? index + 1 : index + 2))
        case .vague: return (nil, index + 1)
        case .couple: return (20, kind(index + 1) == .of ? index + 2 : index + 1)
        case .half: return (5, kind(index + 1) == .a ? index + 2 : index + 1)
        case .a:
            if kind(index + 1) == .vague || kind(index + 1) == .couple || kind(index + 1) == .half {
                return count(at: index + 1)
            }
            if kind(index + 1) == .cardinal, self.word(index + 1).value >= 12 { return count(at: index + 1) }
            return (10, index + 1)
        default: return nil
        }
    }

    /// `straight`, `consecutive`, `more` between a number and its unit.
    private func skippingAdjective(_ index: Int) -> Int {
        guard index + 1 < limit, unit(index) == nil, unit(index + 1) != nil else { return index }
        return Self.adjectives.contains(tokens[index].hash) ? index + 1 : index
    }

    private static let adjectives = ByteHash.set(
        of: "straight consecutive more full long additional whole successive other calendar working business school")

    /// Adds "and a half" to a number: `two and a half`.
    private func fraction(_ tenths: Int, at index: Int) -> (tenths: Int?, unitAt: Int) {
        guard kind(index) == .and, kind(index + 1) == .a, kind(index + 2) == .half else { return (tenths, index) }
        return (tenths + 5, index + 3)
    }

    /// What lies an amount away: `ago`, `later`, `earlier`, `from now`.
    private func distant(_ tenths: Int?, _ unit: TimeUnit, behind end: Int) -> TimeMatch? {
        switch kind(end) {
        case .ago:
            return publication.map { away(tenths.map { -$0 }, unit, from: $0, end: end + 1) }
                ?? TimeMatch(end + 1, nil, unit.grain)
        case .later:
            return base.map { away(tenths, unit, from: $0, end: end + 1) } ?? TimeMatch(end + 1, nil, unit.grain)
        case .earlier:
            return base.map { away(tenths.map { -$0 }, unit, from: $0, end: end + 1) }
                ?? TimeMatch(end + 1, nil, unit.grain)
        case .from where isMark(end + 1, ByteHash.of("now")):
            return publication.map { away(tenths, unit, from: $0, end: end + 2) } ?? TimeMatch(end + 2, nil, unit.grain)
        case .before, .after: return beside(tenths, unit, at: end)
        case .none where isMark(end, Self.back) && (end + 1 >= limit || !tokens[end + 1].isWord):
            return publication.map { away(tenths.map { -$0 }, unit, from: $0, end: end + 1) }
                ?? TimeMatch(end + 1, nil, unit.grain)
        default: return nil
        }
    }

    /// `eight days before Christmas`, `two weeks after 3 May`: counted from the day that is named.
    private func beside(_ tenths: Int?, _ unit: TimeUnit, at end: Int) -> TimeMatch? {
        guard let tenths, unit == .day || unit == .week else { return nil }
        let named: TimeMatch?
        switch kind(end + 1) {
        case .month, .monthShort: named = monthFirst(at: end + 1)
        case .digits: named = dayFirst(at: end + 1)
        case .none: named = end + 1 < limit ? festival(at: end + 1) : nil
        default: named = nil
        }
        guard let named, named.grain == .day, let day = named.day else { return nil }
        return away(
            kind(end) == .before ? -tenths : tenths, .day, times: unit == .week ? 7 : 1, from: day, end: named.end)
    }

    private func away(_ tenths: Int, _ unit: TimeUnit, times: Int, from day: CalendarDate, end: Int) -> TimeMatch {
        TimeMatch(end, day: TimeValue.moved(day, by: tenths / 10 * times, unit))
    }

    /// The day that "later" and "the next day" count from.
    var base: CalendarDate? { running ?? publication }

    /// The day that times of day belong to: the one named last in the paragraph, or the only one that the article tells of, or that of
    /// publication.
    var anchor: CalendarDate? {
        if let paragraphDay { return paragraphDay }
        guard let publication, let running else { return running ?? publication }
        let distance = running.daysSinceEpoch - publication.daysSinceEpoch
        return running == onlyDay && -6...0 ~= distance ? running : publication
    }

    private func away(_ tenths: Int?, _ unit: TimeUnit, from day: CalendarDate, end: Int) -> TimeMatch {
        guard let tenths else {
            let isPast = kind(end - 1) == .ago || isMark(end - 1, Self.back)
            return TimeMatch(end, isPast ? "PAST_REF" : nil, .reference)
        }
        let target: CalendarDate
        if tenths % 10 == 5, unit == .year {
            target = TimeValue.moved(day, by: tenths * 12 / 10, .month)
        } else {
            target = TimeValue.moved(day, by: tenths / 10, unit)
        }
        // before the calendar
        if target.year < 1 { return TimeMatch(end, "PAST_REF", .reference) }
        // "a decade ago" and "a century ago" name a year
        let shown: TimeUnit = unit == .decade || unit == .century ? .year : unit
        let isDay = shown == .day || shown == .hour
        return TimeMatch(
            end, TimeValue.of(shown, target), isDay ? .day : shown.grain, day: isDay ? target : nil, year: target.year)
    }

    /// `a day`, `a year`: a duration, or how often ("twice a day").
    private func lone(_ unit: TimeUnit, at index: Int, end: Int) -> TimeMatch? {
        // "a second man", "a quarter of the seats", "a minute change", but "within a minute", "a minute's silence"
        if unit == .second || unit == .quarter { return nil }
        if unit == .minute {
            guard index > 0, tokens[index - 1].hash == Self.within || isPossessive(end) else { return nil }
        }
        // "50 kilometres an hour" is a speed
        if unit == .hour, index > 0, Self.distances.contains(tokens[index - 1].hash) { return nil }
        // "a day of mourning" is one day of the calendar, however long
        if unit == .day, kind(end) == .of { return nil }
        if kind(end) == .units || end < limit && kind(end) == .unit { return nil }
        return TimeMatch(end, unit.duration(tenths: 10), .duration)
    }

    /// `years`, `decades` behind "for", "in", "over".
    func bareUnits(at index: Int) -> TimeMatch? {
        guard let unit = unit(index), unit != .quarter else { return nil }
        // "hours after the raid"
        if kind(index + 1) == .after || kind(index + 1) == .before {
            return TimeMatch(index + 1, unit.duration(tenths: nil), .duration)
        }
        guard unit != .second else { return nil }
        if kind(index + 1) == .ago { return TimeMatch(index + 2, "PAST_REF", .reference) }
        if kind(index + 1) == .later || kind(index + 1) == .earlier { return TimeMatch(index + 2, nil, .reference) }
        guard index > 0, Self.spanning.contains(tokens[index - 1].hash) else { return nil }
        return TimeMatch(index + 1, unit.duration(tenths: nil), .duration)
    }

    private static let spanning = ByteHash.set(of: "for in within after over lasted take takes took of spent")

    private static let within = ByteHash.of("within")

    static let distances = ByteHash.set(of: "kilometres kilometers miles metres meters km knots")

    /// `about an hour`, `more than two years`, `at least ten days`, `up to a month`.
    func roughAmount(at index: Int) -> TimeMatch? {
        let next: Int
        switch kind(index) {
        case .roughly: next = index + 1
        case .more, .less: next = kind(index + 1) == .than ? index + 2 : limit
        case .at: next = kind(index + 1) == .least || isMark(index + 1, ByteHash.of("most")) ? index + 2 : limit
        case .up: next = kind(index + 1) == .to ? index + 2 : limit
        default: return nil
        }
        if kind(next) == .the { return nil }
        guard let match = amount(at: next), match.end > next else { return nil }
        return match
    }
}
