import NewsModel
import NewsText

/// Months, days and years written out.
extension TimeReader {
    /// `June 3, 2013`, `June 2013`, `June 3`, `June`; abbreviated months only beside a number.
    func monthFirst(at index: Int) -> TimeMatch? {
        guard tokens[index].isCapitalised else { return nil }
        let month = word(index).value
        let isShort = kind(index) == .monthShort
        let next = isShort ? pastStop(index + 1) : index + 1
        if let day = dayNumber(next) {
            if isMark(next + 1, Mark.dash), dayNumber(next + 2) != nil {
                return completed(month: month, day: day, at: index, end: next + 3)
            }
            return completed(month: month, day: day, at: index, end: next + 1)
        }
        if let (year, end) = yearBehind(next) {
            return TimeMatch(end, "\(TimeValue.year(year))-\(padded(month))", .month, year: year)
        }
        guard !isShort else { return nil }
        // "May" and "March" also are words
        if month == 5 || month == 3, !isAfterCalendarWord(index) { return nil }
        return monthAlone(month, at: index, end: index + 1)
    }

    /// The year of the end of a range whose start has none: `March to August 2011`.
    private func sharedYear(behind end: Int) -> Int? {
        let joins =
            kind(end) == .to || kind(end) == .and || kind(end) == .until || isMark(end, Mark.dash)
            || isMark(end, Mark.hyphen) || isMark(end, Mark.through)
        guard joins, kind(end + 1) == .month || kind(end + 1) == .monthShort else { return nil }
        let next = dayNumber(end + 2) == nil ? end + 2 : end + 3
        return year(pastComma(next))
    }

    private func isAfterCalendarWord(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        if index == sentence.lowerBound { return false }
        switch words[index - 1].kind {
        case .in, .of, .from, .to, .until, .last, .next, .this, .early, .late, .mid, .between, .every, .before, .after,
            .on, .following, .coming, .previous:
            return true
        default:
            return tokens[index - 1].hash == ByteHash.of("since") || tokens[index - 1].hash == ByteHash.of("by")
                || tokens[index - 1].hash == ByteHash.of("and") && index > 1 && words[index - 2].kind == .month
        }
    }

    func padded(_ number: Int) -> String { CalendarDate.padded(number, 2) }

    func dayNumber(_ index: Int) -> Int? {
        let word = word(index)
        guard word.kind == .digits && word.detail <= 2 || word.kind == .ordinal, 1...31 ~= word.value else {
            return nil
        }
        return word.value
    }

    /// A month and a day, with the year behind it or the one that the text means.
    private func completed(month: Int, day: Int, at index: Int, end: Int) -> TimeMatch? {
        // "3 March this year" is two expressions: the year adds nothing
        if let (year, behind) = yearBehind(end), kind(behind - 2) != .this {
            guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
            return clockBehind(TimeMatch(behind, day: date))
        }
        if let year = sharedYear(behind: end), let date = CalendarDate(year: year, month: month, day: day) {
            return TimeMatch(end, day: date)
        }
        guard let publication else {
            guard CalendarDate(year: 2024, month: month, day: day) != nil else { return nil }
            let date = runningYear.flatMap { CalendarDate(year: $0, month: month, day: day) }
            return TimeMatch(end, date?.iso ?? "XXXX-\(padded(month))-\(padded(day))", .day, day: date)
        }
        let candidates = (-1...1).compactMap { CalendarDate(year: publication.year + $0, month: month, day: day) }
        guard let date = nearest(of: candidates, to: publication, at: index, end: end) else { return nil }
        return clockBehind(TimeMatch(end, day: date))
    }

    /// A month without a year: the last one, or by the tense the next one.
    func monthAlone(_ month: Int, at index: Int, end: Int) -> TimeMatch? {
        if kind(end) == .of, kind(end + 1) == .that, unit(end + 2) == .year, let year = runningYear {
            return TimeMatch(end + 3, "\(TimeValue.year(year))-\(padded(month))", .month, year: year)
        }
        if let year = sharedYear(behind: end) {
            return TimeMatch(end, "\(TimeValue.year(year))-\(padded(month))", .month, year: year)
        }
        guard let publication else {
            return TimeMatch(
                end, runningYear.map { "\(TimeValue.year($0))-\(padded(month))" } ?? "XXXX-\(padded(month))", .month)
        }
        // a month or two ahead is meant rather than ten months ago
        let isSoon = 1...2 ~= (month - publication.month + 12) % 12
        var isFuture = speaksOfFuture(at: index, end: end) ?? isSoon
        // "until May", said in June, is over
        let ahead = (month - publication.month + 12) % 12
        if isFuture, ahead > 8, index > 0, words[index - 1].kind == .until { isFuture = false }
        var year = publication.year
        if isFuture, month < publication.month { year += 1 }
        if !isFuture, month > publication.month { year -= 1 }
        return TimeMatch(end, "\(TimeValue.year(year))-\(padded(month))", .month, year: year)
    }

    /// Whatever digits begin: `3 June 2013`, `7/8/2007`, `6 p.m.`, `2013`, `12 days`.
    func digits(at index: Int) -> TimeMatch? {
        dayFirst(at: index) ?? lastOfDays(at: index) ?? slashed(at: index) ?? september11(at: index)
            ?? clock(at: index) ?? amount(at: index) ?? yearAlone(at: index)
    }

    /// `3 June 2013`, `3rd of June`, `3 June`.
    func dayFirst(at index: Int) -> TimeMatch? {
        guard let day = dayNumber(index) else { return nil }
        if isMark(index + 1, Mark.dash) || isMark(index + 1, Mark.hyphen), dayNumber(index + 2) != nil,
            kind(index + 3) == .month || kind(index + 3) == .monthShort
        {
            // "5–6 September" is named by its first day
            return dayFirst(at: index + 2).flatMap { match in
                match.day.flatMap { CalendarDate(year: $0.year, month: $0.month, day: day) }
                    .map { TimeMatch(match.end, day: $0) }
            }
        }
        if let first = firstOfDays(day, at: index) { return first }
        let next = kind(index + 1) == .of ? index + 2 : index + 1
        guard kind(next) == .month || kind(next) == .monthShort, tokens[next].isCapitalised else { return nil }
        let end = kind(next) == .monthShort ? pastStop(next + 1) : next + 1
        if end < limit, tokens[end].isCapitalised, YearContext.named.contains(tokens[end].hash) { return nil }
        // "the 3 May 4 victims" is no date, "3 June 1999" is
        if let year = datelineYear(end) {
            return CalendarDate(year: year, month: word(next).value, day: day).map { TimeMatch(end + 1, day: $0) }
        }
        return completed(month: word(next).value, day: day, at: index, end: end)
    }

    /// A year of two digits behind day and month, as in the datelines of older agencies: `19 APR 89 --`.
    private func datelineYear(_ index: Int) -> Int? {
        let word = word(index)
        guard word.kind == .digits, word.detail == 2, index + 1 < limit, !tokens[index + 1].isWord,
            tokens[index + 1].spaceBefore || isMark(index + 1, Mark.close)
        else { return nil }
        let latest = (publication?.year ?? 2029) % 100
        let century = (publication?.year ?? 2029) - latest
        return century + word.value - (word.value > latest ? 100 : 0)
    }

    /// The first of two days of one month: `12 to 17 April`, `between 8 and 17 December`.
    private func firstOfDays(_ day: Int, at index: Int) -> TimeMatch? {
        guard kind(index + 1) == .to || kind(index + 1) == .and, dayNumber(index + 2) != nil, kind(index) == .digits,
            kind(index + 3) == .month || kind(index + 3) == .monthShort, tokens[index + 3].isCapitalised,
            let last = dayFirst(at: index + 2)?.day,
            let first = CalendarDate(year: last.year, month: last.month, day: day)
        else { return nil }
        return TimeMatch(index + 1, day: first)
    }

    /// The last of two days of one month: `March 20 to 24`.
    private func lastOfDays(at index: Int) -> TimeMatch? {
        guard let openRange, openRange.end == index - 1, kind(index - 1) == .to || kind(index - 1) == .and,
            let day = dayNumber(index), day > openRange.day.day,
            index + 1 >= sentence.upperBound || !tokens[index + 1].isWord && tokens[index + 1].shape != .number
        else { return nil }
        return CalendarDate(year: openRange.day.year, month: openRange.day.month, day: day).map {
            TimeMatch(index + 1, day: $0)
        }
    }

    /// `9/11` names one day only.
    private func september11(at index: Int) -> TimeMatch? {
        guard word(index).value == 9, word(index).detail == 1, isMark(index + 1, Mark.slash),
            kind(index + 2) == .digits,
            word(index + 2).value == 11, !isMark(index + 3, Mark.slash)
        else { return nil }
        return TimeMatch(index + 3, "2001-09-11", .day)
    }

    /// `7/8/2007`: month first, unless that cannot be.
    private func slashed(at index: Int) -> TimeMatch? {
        guard isMark(index + 1, Mark.slash), isMark(index + 3, Mark.slash), kind(index + 2) == .digits,
            kind(index + 4) == .digits
        else { return nil }
        let (first, second, third) = (word(index).value, word(index + 2).value, word(index + 4))
        let year = third.detail == 2 ? third.value + (third.value < 50 ? 2000 : 1900) : third.value
        guard third.detail == 2 || third.detail == 4 else { return nil }
        guard
            let date = CalendarDate(year: year, month: first, day: second)
                ?? CalendarDate(year: year, month: second, day: first)
        else { return nil }
        return TimeMatch(index + 5, day: date)
    }
}
