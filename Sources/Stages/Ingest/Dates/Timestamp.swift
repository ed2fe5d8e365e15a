import NewsModel
import NewsText

/// A date as metadata give it: a day, or a day with a time and its offset from UTC.
struct Timestamp: Equatable {
    /// The day where the time's offset is kept.
    var date: CalendarDate
    /// The time, where its offset is known.
    var clock: Clock?
    /// What the day is if the page writes day and month the other way round; nil where only one way makes sense.
    var other: CalendarDate?

    /// ISO 8601: `2025-10-14` or `2025-10-14T09:30:00+02:00`.
    var iso: String { date.iso + (clock?.iso ?? "") }

    /// Minutes since 1970, UTC.
    var minutes: Int? {
        clock.map { date.daysSinceEpoch * 1440 + $0.hour * 60 + $0.minute - $0.offset }
    }

    init(_ date: CalendarDate, clock: Clock? = nil, other: CalendarDate? = nil) {
        self.date = date
        self.clock = clock
        self.other = other
    }

    /// Reads what a program wrote: ISO 8601 and its usual distortions, RFC 2822, seconds since 1970, or any date in words.
    init?(_ text: String, reader: DateReader = DateReader(language: nil)) {
        let bytes = Array(text.utf8.prefix(200).drop { $0.isASCIISpace })
        if let timestamp = Timestamp(epoch: bytes) {
            self = timestamp
            return
        }
        guard let found = reader.first(in: bytes.span), found.date.year >= 1970 else { return nil }
        self.init(found.date, clock: Clock(bytes, from: found.range.upperBound), other: found.other)
    }

    /// Seconds or milliseconds since 1970.
    private init?(epoch bytes: [UInt8]) {
        guard bytes.count == 10 || bytes.count == 13, bytes.allSatisfy(\.isASCIIDigit),
            var seconds = Int(String(decoding: bytes, as: UTF8.self))
        else { return nil }
        if bytes.count == 13 { seconds /= 1000 }
        guard seconds >= 600_000_000 else { return nil }
        self.init(CalendarDate(daysSinceEpoch: seconds / 86_400), clock: Clock(secondsOfDay: seconds % 86_400))
    }
}
