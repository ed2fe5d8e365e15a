import NewsModel
import NewsText

/// A date as metadata give it, in ISO 8601: a day, or a day with a time and its offset from UTC.
struct Timestamp: Equatable {
    /// The day.
    let date: CalendarDate
    /// The day, and the time where its offset is known: `2025-10-14T09:30:00+02:00`.
    let iso: String

    init(_ date: CalendarDate) {
        self.date = date
        iso = date.iso
    }

    private init(_ date: CalendarDate, time: String, offset: String) {
        self.date = date
        iso = "\(date.iso)T\(time)\(offset)"
    }

    /// Reads what a program wrote: ISO 8601 and its usual distortions, RFC 2822, seconds since 1970, or any date in words.
    init?(_ text: String, reader: DateReader = DateReader(language: nil)) {
        let bytes = Array(text.utf8.prefix(200).drop { $0.isASCIISpace })
        if let timestamp = Timestamp(epoch: bytes) {
            self = timestamp
            return
        }
        guard let found = reader.first(in: bytes.span), found.date.year >= 1970 else { return nil }
        if let clock = Clock(bytes, from: found.range.upperBound) {
            self.init(found.date, time: clock.time, offset: clock.offset)
        } else {
            self.init(found.date)
        }
    }

    /// Seconds or milliseconds since 1970.
    private init?(epoch bytes: [UInt8]) {
        guard bytes.count == 10 || bytes.count == 13, bytes.allSatisfy(\.isASCIIDigit),
            var seconds = Int(String(decoding: bytes, as: UTF8.self))
        else { return nil }
        if bytes.count == 13 { seconds /= 1000 }
        guard seconds >= 600_000_000 else { return nil }
        let rest = seconds % 86_400
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map { CalendarDate.padded($0, 2) }.joined(separator: ":")
        self.init(CalendarDate(daysSinceEpoch: seconds / 86_400), time: time, offset: "Z")
    }
}

/// A time of day with its offset, directly behind a date.
private struct Clock {
    let time: String
    let offset: String

    /// Reads `T09:30:00.000+0200`, ` 09:30 Z`, ` 12:00:00 GMT`; nil where the offset is missing.
    init?(_ bytes: [UInt8], from start: Int) {
        var cursor = start
        func digits(_ count: Int) -> Int? {
            guard cursor + count <= bytes.count else { return nil }
            let part = bytes[cursor..<cursor + count]
            guard part.allSatisfy(\.isASCIIDigit) else { return nil }
            cursor += count
            return part.reduce(0) { $0 * 10 + Int($1 & 15) }
        }
        func skip(_ allowed: [UInt8]) {
            while cursor < bytes.count, allowed.contains(bytes[cursor]) { cursor += 1 }
        }
        skip([0x20, 0x54, 0x74, 0x2C])
        guard let hour = digits(2), hour < 24 else { return nil }
        skip([0x3A])
        guard let minute = digits(2), minute < 60 else { return nil }
        skip([0x3A])
        let second = digits(2) ?? 0
        if cursor < bytes.count, bytes[cursor] == 0x2E {
            cursor += 1
            while cursor < bytes.count, bytes[cursor].isASCIIDigit { cursor += 1 }
        }
        time = [hour, minute, min(second, 59)].map { CalendarDate.padded($0, 2) }.joined(separator: ":")
        skip([0x20])
        guard cursor < bytes.count else { return nil }
        let tail = bytes[cursor...]
        if tail[cursor] | 0x20 == 0x7A || tail.starts(with: Array("GMT".utf8)) || tail.starts(with: Array("UTC".utf8)) {
            offset = "Z"
            return
        }
        guard tail[cursor] == 0x2B || tail[cursor] == 0x2D else { return nil }
        let sign = tail[cursor] == 0x2B ? "+" : "-"
        cursor += 1
        guard let hours = digits(2), hours < 15 else { return nil }
        skip([0x3A])
        let minutes = digits(2) ?? 0
        offset = "\(sign)\(CalendarDate.padded(hours, 2)):\(CalendarDate.padded(min(minutes, 59), 2))"
    }
}
