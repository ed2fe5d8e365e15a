import NewsModel
import NewsText

/// Reading tokens that hold digits or hyphens.
extension TimeVocabulary {
    /// Digits, clock times, ISO dates, ordinals, decades: whatever a token with digits can be.
    func numeric(_ bytes: Span<UInt8>) -> TimeWord {
        let (value, length) = Self.leadingNumber(bytes, from: 0)
        guard length > 0, length <= 6 else {
            // Q3
            return bytes.count == 2 && bytes[0].asciiLowered == 0x71 && 0x31...0x34 ~= bytes[1]
                ? TimeWord(kind: .quarterName, value: Int(bytes[1] - 0x30)) : hyphenated(bytes)
        }
        guard length < bytes.count else { return TimeWord(kind: .digits, value: value, detail: length) }
        switch bytes[length] {
        case 0x2C: return grouped(bytes)
        case 0x2E: return decimal(bytes, value, length)
        case 0x3A: return clock(bytes, value, length)
        case 0x2D: return dashed(bytes, value, length)
        default: return suffixed(bytes, value, length)
        }
    }

    static func leadingNumber(_ bytes: Span<UInt8>, from start: Int) -> (value: Int, length: Int) {
        var value = 0
        var offset = start
        while offset < bytes.count, bytes[offset].isASCIIDigit, offset - start < 9 {
            value = value * 10 + Int(bytes[offset] - 0x30)
            offset += 1
        }
        return (value, offset - start)
    }

    private func grouped(_ bytes: Span<UInt8>) -> TimeWord {
        var value = 0
        for index in bytes.indices.prefix(12) where bytes[index].isASCIIDigit {
            value = value * 10 + Int(bytes[index] - 0x30)
        }
        // not of two to four digits for sure, so never taken for a year
        return TimeWord(kind: .digits, value: value, detail: 0)
    }

    private func decimal(_ bytes: Span<UInt8>, _ value: Int, _ length: Int) -> TimeWord {
        let (fraction, digits) = Self.leadingNumber(bytes, from: length + 1)
        let end = length + 1 + digits
        if end == bytes.count, digits == 1 { return TimeWord(kind: .decimal, value: value * 10 + fraction) }
        let isClock = digits == 2 && length <= 2 && value < 24 && fraction < 60
        if end == bytes.count {
            return isClock ? TimeWord(kind: .dottedClock, value: value * 60 + fraction) : TimeWord()
        }
        if isClock, bytes[end].isASCIILetter { return meridiem(bytes, end, value, fraction) }
        // 14.10.2025
        guard bytes[end] == 0x2E else { return TimeWord() }
        let (year, yearDigits) = Self.leadingNumber(bytes, from: end + 1)
        guard yearDigits == 4, end + 5 == bytes.count else { return TimeWord() }
        return day(year, fraction, value)
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> TimeWord {
        guard let date = CalendarDate(year: year, month: month, day: day) else { return TimeWord() }
        return TimeWord(kind: .isoDay, value: date.daysSinceEpoch)
    }

    private func clock(_ bytes: Span<UInt8>, _ hour: Int, _ length: Int) -> TimeWord {
        let (minute, digits) = Self.leadingNumber(bytes, from: length + 1)
        guard digits == 2, hour < 25, minute < 60 else { return TimeWord() }
        let end = length + 3
        if end == bytes.count { return TimeWord(kind: .clock, value: hour * 60 + minute) }
        if bytes[end] == 0x3A { return TimeWord(kind: .clock, value: hour * 60 + minute) }
        return meridiem(bytes, end, hour, minute)
    }

    /// `am`, `pm`, `a.m.` right behind a number.
    private func meridiem(_ bytes: Span<UInt8>, _ end: Int, _ hour: Int, _ minute: Int) -> TimeWord {
        guard let word = listed(bytes.extracting(end..<bytes.count)), word.kind == .meridiem, 1...12 ~= hour else {
            return TimeWord()
        }
        return TimeWord(kind: .fullClock, value: (hour % 12 + word.value) * 60 + minute)
    }

    /// Digits and letters: `15th`, `1990s`, `4pm`, `h` hours.
    private func suffixed(_ bytes: Span<UInt8>, _ value: Int, _ length: Int) -> TimeWord {
        let tail = bytes.extracting(length..<bytes.count)
        if tail.count == 1, tail[0].asciiLowered == 0x73, value % 10 == 0, length == 2 || length == 4 {
            return TimeWord(kind: .decadeYears, value: length == 2 ? 1900 + value : value)
        }
        if tail.count == 2 {
            let pair = (tail[0].asciiLowered, tail[1].asciiLowered)
            let isOrdinal =
                pair == (0x74, 0x68) || pair == (0x73, 0x74) || pair == (0x6E, 0x64) || pair == (0x72, 0x64)
            if isOrdinal { return TimeWord(kind: .ordinal, value: value, detail: 1) }
        }
        return meridiem(bytes, length, value, 0)
    }

    /// Digits, a hyphen, and more: `2025-10-14`, `1994-1998`, `12-hour`.
    private func dashed(_ bytes: Span<UInt8>, _ first: Int, _ length: Int) -> TimeWord {
        let (second, digits) = Self.leadingNumber(bytes, from: length + 1)
        let end = length + 1 + digits
        guard digits > 0 else { return hyphenated(bytes) }
        if end < bytes.count {
            guard length == 4, digits == 2, bytes[end] == 0x2D else { return TimeWord() }
            return day(first, second, Self.leadingNumber(bytes, from: end + 1).value)
        }
        // "the 2019-20 season"
        if length == 4, digits == 2, first % 100 + 1 == second {
            return TimeWord(kind: .yearRange, value: first, detail: first + 1)
        }
        if length == 4, digits == 4, 1000...2100 ~= first, first < second, second <= 2100 {
            return TimeWord(kind: .yearRange, value: first, detail: second)
        }
        return TimeWord()
    }

    /// Words joined by a hyphen: `five-year`, `third-quarter`, `mid-October`, `year-end`.
    func hyphenated(_ bytes: Span<UInt8>) -> TimeWord {
        var cut = 0
        while cut < bytes.count, bytes[cut] != 0x2D { cut += 1 }
        guard cut > 0, cut + 1 < bytes.count else { return TimeWord() }
        let head = bytes.extracting(0..<cut)
        let tail = bytes.extracting(cut + 1..<bytes.count)
        let left = head[0].isASCIIDigit ? numeric(head) : listed(head) ?? TimeWord()
        let right = tail[0].isASCIIDigit ? numeric(tail) : listed(tail) ?? TimeWord()
        switch (left.kind, right.kind) {
        case (.digits, .unit), (.cardinal, .unit):
            return TimeWord(kind: .span, value: left.value * 10, detail: right.value)
        case (.ordinal, .unit) where right.value == TimeUnit.named["quarter"] && 1...4 ~= left.value:
            return TimeWord(kind: .quarterName, value: left.value)
        case (.unit, .long): return TimeWord(kind: .span, value: 10, detail: left.value)
        case (.units, .long): return TimeWord(kind: .span, value: -1, detail: left.value)
        case (.mid, .digits) where right.detail == 4:
            return TimeWord(kind: .digits, value: right.value, detail: 4)
        case (.mid, .month): return TimeWord(kind: .midMonth, value: right.value)
        case (.mid, .decadeYears): return TimeWord(kind: .midDecade, value: right.value)
        case (.unit, .edge) where tail.count == 3: return TimeWord(kind: .unitEnd, value: left.value)
        default: return TimeWord()
        }
    }
}
