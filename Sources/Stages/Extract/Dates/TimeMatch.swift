import NewsModel

/// An expression of time that was recognised at some token.
struct TimeMatch {
    /// The token behind it.
    var end: Int
    /// Its TIMEX3 value, if it can be resolved.
    var value: String?
    /// How exact it is.
    var grain: DateMention.Grain
    /// The day it names: what "two days later" in the following text counts from.
    var day: CalendarDate?
    /// The year it names: what "the following year" counts from.
    var year: Int?
    /// The time of day that it names.
    var clock: ClockTime?

    init(
        _ end: Int, _ value: String?, _ grain: DateMention.Grain, day: CalendarDate? = nil, year: Int? = nil
    ) {
        self.end = end
        self.value = value
        self.grain = grain
        self.day = day
        self.year = year
    }

    /// A match of one day.
    init(_ end: Int, day: CalendarDate) {
        self.init(end, day.iso, .day, day: day, year: day.year)
    }
}

/// A time of day in the text.
struct ClockTime {
    /// Minutes since midnight.
    let minutes: Int
    /// Whether it is that of no certain day: `open from 9 a.m. to 5 p.m.`.
    let isHabitual: Bool
    /// The token behind it.
    let end: Int
}

/// The value of a stretch of the calendar.
enum TimeValue {
    static func month(_ date: CalendarDate) -> String { String(date.iso.prefix(7)) }

    static func week(_ date: CalendarDate) -> String {
        let (year, week) = date.isoWeek
        return "\(CalendarDate.padded(year, 4))-W\(CalendarDate.padded(week, 2))"
    }

    static func year(_ year: Int) -> String { CalendarDate.padded(year, 4) }

    static func quarter(_ date: CalendarDate) -> String { "\(year(date.year))-Q\((date.month - 1) / 3 + 1)" }

    /// The first day of a month or quarter, by its value.
    static func start(ofPeriod value: String) -> CalendarDate? {
        guard value.utf8.count == 7 else { return nil }
        let (year, part) = (value.prefix(4), value.suffix(2))
        if part.first == "Q" {
            guard let year = Int(year), let number = part.last?.wholeNumberValue else { return nil }
            return CalendarDate(year: year, month: 3 * number - 2, day: 1)
        }
        return CalendarDate(iso: value + "-01")
    }

    static func decade(_ year: Int) -> String { String(TimeValue.year(year).prefix(3)) }

    static func century(_ year: Int) -> String { String(TimeValue.year(year).prefix(2)) }

    /// The stretch of the calendar that a day lies in.
    static func of(_ unit: TimeUnit, _ date: CalendarDate) -> String {
        switch unit {
        case .second, .minute, .hour, .day: date.iso
        case .week, .fortnight: week(date)
        case .weekend: week(date) + "-WE"
        case .month: month(date)
        case .quarter: quarter(date)
        case .year: year(date.year)
        case .decade: decade(date.year)
        case .century: century(date.year)
        }
    }

    /// The day that lies `count` units away.
    ///
    /// Counts beyond any calendar are cut, so that hostile numbers cannot overflow.
    static func moved(_ date: CalendarDate, by count: Int, _ unit: TimeUnit) -> CalendarDate {
        let count = min(max(count, -20_000), 20_000)
        switch unit {
        case .second, .minute: return date
        case .hour: return date.adding(days: count / 24)
        case .day: return date.adding(days: count)
        case .week, .weekend: return date.adding(days: 7 * count)
        case .fortnight: return date.adding(days: 14 * count)
        case .month: return date.adding(months: count)
        case .quarter: return date.adding(months: 3 * count)
        case .year: return date.adding(months: 12 * min(max(count, -9000), 7000))
        case .decade: return date.adding(months: 120 * min(max(count, -190), 700))
        case .century: return date.adding(months: 1200 * min(max(count, -19), 70))
        }
    }

    /// A time of day: `T04:12`.
    static func clock(_ minutes: Int) -> String {
        "T\(CalendarDate.padded(minutes / 60, 2)):\(CalendarDate.padded(minutes % 60, 2))"
    }
}
