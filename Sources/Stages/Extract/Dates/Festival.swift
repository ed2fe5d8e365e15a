import NewsModel
import NewsText

/// A festival or memorial day, and how its day of a year is found.
struct Festival {
    /// Whether it lasts for weeks, so that only its month is given.
    let isLong: Bool
    private let rule: Rule

    private enum Rule {
        case fixed(month: Int, day: Int)
        /// The `number`-th weekday of a month, 5 for the last, and days behind it.
        case weekday(month: Int, number: Int, weekday: Int, offset: Int)
        case easter(days: Int)
        case orthodoxEaster(days: Int)
        /// Single days, where the moon decides.
        case listed([CalendarDate])
    }

    /// Reads a rule as `times/festivals.txt` has it; nil if there is no such rule.
    init?(_ text: Substring) {
        isLong = text.hasPrefix("month ")
        let text = isLong ? text.dropFirst(6) : text
        switch text.first {
        case "@":
            rule = .listed(
                text.dropFirst().split(separator: " ").compactMap {
                    CalendarDate(iso: "\($0.prefix(4))-\($0.suffix(5))")
                })
        case "J":
            guard let days = Int(text.dropFirst()) else { return nil }
            rule = .orthodoxEaster(days: days)
        case "+", "-":
            guard let days = Int(text) else { return nil }
            rule = .easter(days: days)
        default:
            let parts = text.split(separator: "+")
            let numbers = (parts.first ?? "").split(separator: "-").compactMap { Int($0) }
            switch numbers.count {
            case 2: rule = .fixed(month: numbers[0], day: numbers[1])
            case 3:
                let offset = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
                rule = .weekday(month: numbers[0], number: numbers[1], weekday: numbers[2], offset: offset)
            default: return nil
            }
        }
    }

    /// Its days in a year: mostly one; none where none is known.
    func days(in year: Int) -> [CalendarDate] {
        switch rule {
        case .fixed(let month, let day): [CalendarDate(year: year, month: month, day: day)].compactMap(\.self)
        case .weekday(let month, let number, let weekday, let offset):
            Self.day(number, weekday, ofMonth: month, year).map { [$0.adding(days: offset)] } ?? []
        case .easter(let days): [Self.easter(year).adding(days: days)]
        case .orthodoxEaster(let days): [Self.orthodoxEaster(year).adding(days: days)]
        case .listed(let days): days.filter { $0.year == year }
        }
    }

    private static func day(_ number: Int, _ weekday: Int, ofMonth month: Int, _ year: Int) -> CalendarDate? {
        guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
        let offset = (weekday - first.weekday + 7) % 7 + (number - 1) * 7
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

/// The festivals of `times/festivals.txt` by their names.
struct FestivalCalendar {
    /// Names, apostrophes in both forms; values are indices into `festivals`.
    let names: Lexicon
    let festivals: [Festival]

    init() {
        let entries = DataFile("times/festivals.txt").entries()
        var rules: [String: Substring] = [:]
        for entry in entries { rules[entry.key] = entry.value[...] }
        var (names, festivals): ([(phrase: String, value: Int)], [Festival]) = ([], [])
        for entry in entries {
            let rule = entry.value.hasPrefix("= ") ? rules[String(entry.value.dropFirst(2))] : entry.value[...]
            guard let rule, let festival = Festival(rule) else { preconditionFailure("no festival: \(entry.key)") }
            names.append((entry.key, festivals.count))
            if entry.key.contains("'") {
                names.append((String(entry.key.map { $0 == "'" ? "’" : $0 }), festivals.count))
            }
            festivals.append(festival)
        }
        self.names = Lexicon(names)
        self.festivals = festivals
    }
}
