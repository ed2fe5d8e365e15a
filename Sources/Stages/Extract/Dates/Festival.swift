import NewsModel

/// The days on which festivals fall.
enum Festival {
    /// The day of a rule in a year.
    ///
    /// `MM-DD`; `MM-N-W`, the N-th weekday W of a month (5: the last); `+N`, days from Easter Sunday, with a J before it from the
    /// Orthodox one; or `@YYYY:MM-DD …`, the days of single years.
    static func day(_ rule: String, in year: Int) -> CalendarDate? {
        if rule.first == "@" {
            let day = rule.dropFirst().split(separator: " ").first { $0.hasPrefix("\(year):") }
            return day.flatMap { CalendarDate(iso: "\(year)-\($0.suffix(5))") }
        }
        if rule.first == "J" { return Int(rule.dropFirst()).map { orthodoxEaster(year).adding(days: $0) } }
        if let first = rule.first, first == "+" || rule.split(separator: "-").count == 1 {
            return Int(rule).map { easter(year).adding(days: $0) }
        }
        let numbers = rule.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3 else {
            return numbers.count == 2 ? CalendarDate(year: year, month: numbers[0], day: numbers[1]) : nil
        }
        guard let first = CalendarDate(year: year, month: numbers[0], day: 1) else { return nil }
        let offset = (numbers[2] - first.weekday + 7) % 7 + (numbers[1] - 1) * 7
        let day = first.adding(days: offset)
        return day.month == first.month ? day : day.adding(days: -7)
    }

    /// Easter Sunday of the Orthodox churches, as a Gregorian date.
    ///
    /// Meeus, Astronomical Algorithms, 1991, chapter 8; thirteen days lie between the calendars from 1900 to 2099.
    static func orthodoxEaster(_ year: Int) -> CalendarDate {
        let moon = (19 * (year % 19) + 15) % 30
        let weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        let sum = moon + weekday + 114
        let day = CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
        return (day ?? CalendarDate(daysSinceEpoch: 0)).adding(days: 13)
    }

    /// Easter Sunday of the Gregorian calendar.
    ///
    /// The "anonymous" algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8).
    static func easter(_ year: Int) -> CalendarDate {
        let golden = year % 19
        let century = year / 100
        let leap = century / 4
        let correction = (century + 8) / 25
        let moon = (century - correction + 1) / 3
        let epact = (19 * golden + century - leap - moon + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * shift + 114
        return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1) ?? CalendarDate(daysSinceEpoch: 0)
    }
}
