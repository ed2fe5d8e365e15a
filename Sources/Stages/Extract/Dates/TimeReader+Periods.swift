import NewsModel
import NewsText

/// Quarters, fiscal years, decades, centuries, seasons and sets.
extension TimeReader {
    /// What an ordinal begins: `18th of June`, `20th century`, `third quarter of 2009`.
    func ordinal(at index: Int) -> TimeMatch? {
        if let number = ordinalNumber(index), kind(index + 1) == .weekday,
            let day = weekdayOfMonth(number, at: index + 1)
        {
            return day
        }
        if kind(index) == .ordinal {
            if let dated = dayFirst(at: index) { return dated }
            if unit(index + 1) == .century, kind(index + 1) == .unit, 2...22 ~= word(index).value {
                return TimeMatch(index + 2, TimeValue.century((word(index).value - 1) * 100), .century)
            }
        }
        return ofQuarter(at: index)
    }

    /// What an ordinal says; "second" may also be a unit.
    func ordinalNumber(_ index: Int) -> Int? {
        kind(index) == .ordinal ? word(index).value : unit(index) == .second && kind(index) == .unit ? 2 : nil
    }

    /// `second Sunday of January 2024`.
    private func weekdayOfMonth(_ number: Int, at index: Int) -> TimeMatch? {
        guard kind(index + 1) == .of || kind(index + 1) == .in, kind(index + 2) == .month, 1...5 ~= number,
            let month = monthFirst(at: index + 2), month.grain == .month, let value = month.value,
            let first = CalendarDate(iso: value + "-01")
        else { return nil }
        let offset = (word(index).value - first.weekday + 7) % 7 + (number - 1) * 7
        return TimeMatch(month.end, day: first.adding(days: offset))
    }

    /// `first quarter`, `last quarter of 2009`, `second half of this year`.
    func ofQuarter(at index: Int) -> TimeMatch? {
        let isLast = kind(index) == .final || kind(index) == .last
        if unit(index + 1) == .quarter, kind(index + 1) == .unit {
            // "last quarter" alone counts from today
            if kind(index) == .last, kind(index + 2) != .of { return nil }
            guard let number = isLast ? 4 : ordinalNumber(index) else { return nil }
            return quarter(number, behind: index + 2)
        }
        guard kind(index + 1) == .half, kind(index + 2) == .of else { return nil }
        let next = kind(index + 3) == .the ? index + 4 : index + 3
        guard let half = isLast ? 2 : ordinalNumber(index), 1...2 ~= half, kind(next) != .ordinal, kind(next) != .final,
            kind(next) != .last || unit(next + 1) == .year,
            let whole = plain(at: next), whole.grain == .year, let value = whole.value
        else { return nil }
        return TimeMatch(whole.end, "\(value)-H\(half)", .quarter, year: whole.year)
    }

    /// A quarter with the year behind it, or the one that the tense means.
    func quarter(_ number: Int, behind end: Int) -> TimeMatch? {
        guard 1...4 ~= number else { return nil }
        let next = kind(end) == .of ? end + 1 : end
        let yearAt = kind(next) == .the ? next + 1 : next
        if let year = year(yearAt) { return TimeMatch(yearAt + 1, "\(year)-Q\(number)", .quarter, year: year) }
        if kind(yearAt) == .fiscal, let fiscal = fiscal(at: yearAt), let value = fiscal.value {
            return TimeMatch(fiscal.end, "\(value)-Q\(number)", .quarter)
        }
        if unit(yearAt + 1) == .year, kind(yearAt + 1) == .unit, let shift = direction(yearAt), let publication {
            return TimeMatch(yearAt + 2, "\(publication.year + shift)-Q\(number)", .quarter)
        }
        guard let publication else { return TimeMatch(end, nil, .quarter) }
        let start = kind(end - 1) == .quarterName ? end - 1 : end - (kind(end - 3) == .the ? 3 : 2)
        let isFuture = speaksOfFuture(at: max(start, sentence.lowerBound), end: end) ?? false
        let current = (publication.month - 1) / 3 + 1
        let year = publication.year + (isFuture ? (number < current ? 1 : 0) : (number > current ? -1 : 0))
        return TimeMatch(end, "\(year)-Q\(number)", .quarter)
    }

    /// `fiscal 2025`, `fiscal year 2025`.
    func fiscal(at index: Int) -> TimeMatch? {
        let next = unit(index + 1) == .year ? index + 2 : index + 1
        if let year = year(next) { return TimeMatch(next + 1, TimeValue.year(year), .year) }
        // "the fiscal year 2026/27" is named by its first part
        if word(next).kind == .yearRange { return TimeMatch(next + 1, TimeValue.year(word(next).value), .year) }
        guard next == index + 2, let publication else { return nil }
        return TimeMatch(next, TimeValue.year(publication.year), .year)
    }

    func fullDecade(_ value: Int) -> Int { value < 100 ? value + 1900 : value }

    /// Two digits behind another decade: `the 1980s and 90s`.
    private func isSecondDecade(_ index: Int) -> Bool {
        index > 1 && [.and, .to].contains(words[index - 1].kind) && words[index - 2].kind == .decadeYears
    }

    /// `1990s`; two digits alone only behind an apostrophe or "the".
    func decade(at index: Int) -> TimeMatch? {
        let value = word(index).value
        if value < 1000 {
            let before: TimeClass = index > 0 ? words[index - 1].kind : .none
            guard value >= 20, [.the, .late, .early, .mid].contains(before) || isSecondDecade(index) else { return nil }
        }
        return TimeMatch(index + 1, TimeValue.decade(fullDecade(value)), .decade)
    }

    /// `summer 2014`, `spring of 2014`, `the summer`; "fall" only with a year.
    func season(at index: Int) -> TimeMatch? {
        let code = TimeVocabulary.code(word(index).value)
        let next = kind(index + 1) == .of ? index + 2 : index + 1
        if let year = year(next) { return TimeMatch(next + 1, "\(year)-\(code)", .season, year: year) }
        if unit(next + 1) == .year, let shift = direction(next), let publication {
            return TimeMatch(next + 2, "\(publication.year + shift)-\(code)", .season)
        }
        guard code != "FA" || isAutumn(index), index > sentence.lowerBound, let publication,
            [.in, .the, .until, .from, .early, .late, .mid].contains(words[index - 1].kind)
                || Mark.partward.contains(tokens[index - 1].hash)
        else { return nil }
        // "the spring of Harod"
        if kind(next) == .of || next > index + 1 { return nil }
        if index + 1 < sentence.upperBound, tokens[index + 1].shape == .lower, words[index + 1].kind == .none,
            words[index - 1].kind == .the
        {
            return nil
        }
        return TimeMatch(index + 1, "\(seasonYear(code, at: index, publication))-\(code)", .season)
    }

    /// The year of a season without one: by the tense the last or the next.
    private func seasonYear(_ code: String, at index: Int, _ publication: CalendarDate) -> Int {
        let first = ["SP": 3, "SU": 6, "FA": 9, "WI": 12][code] ?? 3
        switch speaksOfFuture(at: index, end: index + 1) {
        case true?: return publication.month > first + 2 ? publication.year + 1 : publication.year
        case false?: return publication.month < first ? publication.year - 1 : publication.year
        case nil: return publication.year
        }
    }

    private func isAutumn(_ index: Int) -> Bool { tokens[index].hash == ByteHash.of("autumn") }

    func directedSeason(_ season: Int, _ shift: Int, end: Int) -> TimeMatch? {
        guard let publication else { return TimeMatch(end, nil, .season) }
        let code = TimeVocabulary.code(season)
        let firstMonth = ["SP": 3, "SU": 6, "FA": 9, "WI": 12][code] ?? 3
        var year = publication.year
        if shift < 0, publication.month <= firstMonth + 2 { year -= 1 }
        if shift > 0, publication.month >= firstMonth { year += 1 }
        return TimeMatch(end, "\(year)-\(code)", .season, year: year)
    }

    /// `every Monday`, `each year`, `per day`, `daily`, `annually`.
    func repeated(at index: Int) -> TimeMatch? {
        let next = index + 1
        switch kind(index) {
        // "the daily Folha"
        case .setWord where next < limit && tokens[next].isCapitalised: return nil
        case .setWord where index - 1 > sentence.lowerBound && tokens[index - 1].isCapitalised: return nil
        // "LA Weekly"
        case .setWord where tokens[index].shape != .lower && index > sentence.lowerBound: return nil
        case .setWord: return TimeMatch(next, TimeUnit.allCases[word(index).value].duration(tenths: 10), .set)
        case .per:
            // "five miles per hour" is a speed
            guard let unit = unit(next), kind(next) == .unit,
                index == 0 || !Self.distances.contains(tokens[index - 1].hash)
            else { return nil }
            return TimeMatch(next + 1, unit.duration(tenths: 10), .set)
        default: break
        }
        switch kind(next) {
        // "every second day", "every third week"
        case .ordinal where kind(next + 1) == .unit, .unit where unit(next) == .second && kind(next + 1) == .unit:
            guard let number = ordinalNumber(next), let unit = unit(next + 1) else { return nil }
            return TimeMatch(next + 2, unit.duration(tenths: number * 10), .set)
        case .unit where unit(next) == .weekend: return TimeMatch(next + 1, "XXXX-WXX-WE", .set)
        case .unit: return unit(next).map { TimeMatch(next + 1, $0.duration(tenths: 10), .set) }
        case .weekday:
            let end = kind(next + 1) == .part ? next + 2 : next + 1
            let part = end == next + 2 ? "T" + TimeVocabulary.code(word(next + 1).value) : ""
            return TimeMatch(end, "XXXX-WXX-\(word(next).value)\(part)", .set)
        case .month: return TimeMatch(next + 1, "XXXX-\(padded(word(next).value))", .set)
        case .part: return TimeMatch(next + 1, "XXXX-XX-XXT\(TimeVocabulary.code(word(next).value))", .set)
        case .season: return TimeMatch(next + 1, "XXXX-\(TimeVocabulary.code(word(next).value))", .set)
        case .digits, .cardinal, .vague, .couple:
            guard let match = amount(at: next), match.grain == .duration else { return nil }
            return TimeMatch(match.end, match.value, .set)
        default: return nil
        }
    }
}
