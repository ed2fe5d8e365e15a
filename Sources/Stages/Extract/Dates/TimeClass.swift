/// What a word can be in an expression of time; the raw values are the names in `times/words.txt`.
enum TimeClass: String, CaseIterable {
    case none
    // calendar
    case month, monthShort, weekday, weekdays, weekdayShort, season, part, unit, units, dayWord, tonight, noon, midnight
    // numbers
    case cardinal, ordinal, vague, couple, half, final
    /// Digits alone: the value, and how many digits there are.
    case digits
    /// A decimal number, in tenths.
    case decimal
    // direction and place on the line of time
    case last, past, previous, next, following, coming, recent, this, these, that, same, current
    case ago, later, earlier, before, after, early, small, late, mid, edge, from, to, until, between
    // small words that join or quantify
    case the, a, of, `in`, on, and, than, more, less, at, least, up, roughly, old
    // repetition
    /// `year-long`.
    case long
    case overnight
    case every, each, per, setWord
    // clock
    case meridiem, zone, oclock
    case fiscal
    /// `6:42`: minutes of the day.
    case clock
    /// `6.42`: minutes of the day, if it is a time at all.
    case dottedClock
    /// `4pm`, `6:42am`: minutes of the day, complete.
    case fullClock
    /// `2025-10-14`: days since 1970.
    case isoDay
    /// `three-day`: tenths of a unit; the unit stands in `detail`.
    case span
    /// `1990s`: the first year; two digits count from 1900.
    case decadeYears
    /// `third-quarter`, `Q3`.
    case quarterName
    /// `1994-1998`: the first year, the second in `detail`.
    case yearRange
    /// `mid-October`.
    case midMonth
    /// `mid-1990s`.
    case midDecade
    /// `year-end`, `day-long`: only the unit counts.
    case unitEnd
}

extension TimeClass {
    /// What shows that something happens again and again.
    static let repetitions: Set<TimeClass> = [.every, .each, .setWord, .weekdays]
    /// What shows that times of day are spoken of.
    static let timesOfDay: Set<TimeClass> = [.fullClock, .clock, .oclock, .meridiem, .part, .noon, .midnight, .tonight]
}

/// What one token means for expressions of time.
struct TimeWord {
    /// What it can be.
    var kind = TimeClass.none
    /// Its number: of the month, the weekday, the count.
    var value = 0
    /// A second number: digits written, unit of a span, second year.
    var detail = 0
}
