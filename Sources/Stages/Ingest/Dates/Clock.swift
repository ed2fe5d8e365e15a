import NewsModel
import NewsText

/// A time of day with its offset from UTC.
struct Clock: Equatable {
    let hour: Int, minute: Int, second: Int
    /// Minutes ahead of UTC.
    let offset: Int

    /// The end of an ISO 8601 time: `T09:30:00+02:00`.
    var iso: String {
        let time = [hour, minute, second].map { CalendarDate.padded($0, 2) }.joined(separator: ":")
        guard offset != 0 else { return "T\(time)Z" }
        let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 60)
        return "T\(time)\(offset < 0 ? "-" : "+")\(CalendarDate.padded(hours, 2)):\(CalendarDate.padded(minutes, 2))"
    }

    /// The time of a number of seconds since midnight, UTC.
    init(secondsOfDay: Int) {
        hour = secondsOfDay / 3600
        minute = secondsOfDay / 60 % 60
        second = secondsOfDay % 60
        offset = 0
    }

    /// Reads `T09:30:00.000+0200`, ` 09:30 Z`, ` at 9:05 PM EST`, `, 12:00:00 GMT+1`; nil where the offset is missing.
    init?(_ bytes: [UInt8], from start: Int) {
        var scan = Scan(bytes: bytes[start...])
        scan.skip { $0 == 0x20 || $0 == 0x2C || $0 == 0x7C || $0 | 0x20 == 0x74 || $0 | 0x20 == 0x61 }
        guard let hour = scan.number(), hour < 24 else { return nil }
        scan.skip { $0 == 0x3A }
        guard let minute = scan.number(), minute < 60 else { return nil }
        scan.skip { $0 == 0x3A }
        second = min(scan.number() ?? 0, 59)
        if scan.next == 0x2E || scan.next == 0x3A {
            scan.skip { $0 == 0x2E || $0 == 0x3A }
            scan.skip(while: \.isASCIIDigit)
        }
        scan.skip { $0 == 0x20 }
        guard let half = scan.half(of: hour) else { return nil }
        scan.skip { $0 == 0x20 }
        guard let offset = scan.zone() else { return nil }
        self.hour = half
        self.minute = minute
        self.offset = offset
    }
}

/// What is left of a text that is read from left to right.
private struct Scan {
    var bytes: ArraySlice<UInt8>

    var next: UInt8? { bytes.first }

    mutating func skip(while condition: (UInt8) -> Bool) { bytes = bytes.drop(while: condition) }

    /// A number of one or two digits.
    mutating func number() -> Int? {
        let digits = bytes.prefix(2).prefix(while: \.isASCIIDigit)
        guard !digits.isEmpty else { return nil }
        bytes = bytes.dropFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + Int($1 & 15) }
    }

    /// The hour by the clock of 24 hours, with "am" and "pm" read; nil where both cannot be.
    mutating func half(of hour: Int) -> Int? {
        let mark = bytes.prefix(4).map(\.asciiLowered).filter { $0 != 0x2E }
        guard mark.count >= 2, mark[1] == 0x6D, mark[0] == 0x61 || mark[0] == 0x70,
            mark.count < 3 || !mark[2].isASCIILetter
        else { return hour }
        guard 1...12 ~= hour else { return nil }
        skip { $0 == 0x2E || $0.isASCIILetter }
        return hour % 12 + (mark[0] == 0x70 ? 12 : 0)
    }

    /// Minutes ahead of UTC: `Z`, `+02:00`, `GMT+1`, `CEST`.
    mutating func zone() -> Int? {
        let name = bytes.prefix(while: \.isASCIILetter)
        var named: Int?
        if !name.isEmpty {
            named = DateWords.zone(DateWords.hash(Array(name).span))
            guard named != nil else { return nil }
            bytes = bytes.dropFirst(name.count)
        }
        guard let sign = next, sign == 0x2B || sign == 0x2D else { return named }
        bytes = bytes.dropFirst()
        guard let hours = number(), hours < 15 else { return named }
        skip { $0 == 0x3A }
        let minutes = hours * 60 + min(number() ?? 0, 59)
        return sign == 0x2B ? minutes : -minutes
    }
}
