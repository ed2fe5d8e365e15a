import NewsModel

/// The solar calendar of Iran and Afghanistan.
enum PersianCalendar {
    /// The Gregorian day of a Persian one; nil where there is none, or the year is not of our time.
    ///
    /// By the cycle of 33 years with leap years 1, 5, 9, 13, 17, 22, 26 and 30, which agrees with the observed calendar from 1244 to
    /// 1472 (Borkowski, "The Persian calendar for 3000 years", 1996).
    static func date(year: Int, month: Int, day: Int) -> CalendarDate? {
        guard 1300...1450 ~= year, 1...12 ~= month, day >= 1 else { return nil }
        let length = month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29
        guard day <= length else { return nil }
        // 1 Farvardin 1300 was 21 March 1921.
        guard let start = CalendarDate(year: 1921, month: 3, day: 21) else { return nil }
        let days = (1300..<year).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
        let months = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
        return start.adding(days: days + months + day - 1)
    }

    private static func isLeap(_ year: Int) -> Bool { [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33) }
}
