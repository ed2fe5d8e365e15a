import NewsModel
import NewsText

extension DateReader {
    /// `2025-10-14`, `2025. 10. 14.`, `2025年10月14日`, `2025 October 14`, `2025. gada 5. oktobris`, `1402/05/13`, `令和3年10月5日`.
    func yearFirst(at index: Int, in pieces: [DatePiece]) -> Found? {
        let first = pieces[index]
        guard let year = year(at: index, in: pieces) else { return nil }
        var next = index + 1
        let isWorded = pieces[next].number == nil && month(at: next, in: pieces) == nil
        if isWorded {
            guard pieces[next].range.count <= 5 else { return nil }
            next += 1
        }
        guard next + 1 < pieces.count else { return nil }
        if let (month, after) = month(at: next, in: pieces) {
            guard after < pieces.count, let day = pieces[after].day else { return nil }
            // "2020 October 5, 2021": the year belongs to what stands before.
            if after + 1 < pieces.count, pieces[after + 1].year != nil { return nil }
            return found(year, month, day, first, pieces[after])
        }
        guard let month = pieces[next].day else { return nil }
        let second = pieces[next + 1]
        if second.number == nil {
            if isWorded, let (named, after) = self.month(at: next + 1, in: pieces) {
                let isFollowed = after < pieces.count && pieces[after].year != nil
                return isFollowed ? nil : found(year, named, month, first, second)
            }
            guard next + 2 < pieces.count, let day = pieces[next + 2].day, DateWords.isMonthUnit(second.hash) else {
                return nil
            }
            return found(year, month, day, first, pieces[next + 2])
        }
        guard !isWorded, let day = second.day, pieces[next].mark == second.mark,
            [0x2E, 0x2F, 0x2D].contains(second.mark)
        else { return nil }
        return found(year, month, day, first, second)
    }

    /// `14.10.2025`, `14. 10. 2025`, `14/10/2025`, `10-14-2025`, `26 | 01 | 2022`, `14.10.25`: the same mark twice.
    func numbers(at index: Int, in pieces: [DatePiece]) -> Found? {
        let first = pieces[index]
        let (second, third) = (pieces[index + 1], pieces[index + 2])
        guard let left = first.day, let right = second.day, second.mark == third.mark else { return nil }
        guard [0x2E, 0x2F, 0x2D, 0x7C].contains(second.mark), !Self.joins(first.before) else { return nil }
        // A hyphen between spaces parts other things.
        guard second.mark != 0x2D || second.range.lowerBound - first.range.upperBound == 1 else { return nil }
        if index + 3 < pieces.count, pieces[index + 3].number != nil, pieces[index + 3].mark == second.mark {
            return nil
        }
        guard let year = third.year ?? Self.shortYear(third, mark: second.mark) else { return nil }
        let isMonthFirst = second.mark != 0x2E && isMonthFirst
        let dayFirst = CalendarDate(year: year, month: right, day: left)
        let monthFirst = CalendarDate(year: year, month: left, day: right)
        guard let date = (isMonthFirst ? monthFirst : dayFirst) ?? dayFirst ?? monthFirst else { return nil }
        let other = second.mark == 0x2E ? nil : [dayFirst, monthFirst].compactMap { $0 }.first { $0 != date }
        return Found(date: date, other: other, range: first.range.lowerBound..<third.range.upperBound)
    }

    /// The year that a number tells at the beginning of a date.
    private func year(at index: Int, in pieces: [DatePiece]) -> Int? {
        let piece = pieces[index]
        if let year = piece.year { return year }
        guard let number = piece.number else { return nil }
        if isPersian, piece.digits == 4, 1300...1450 ~= number { return number }
        guard piece.digits <= 3, index > 0, pieces[index + 1].number == nil else { return nil }
        return DateWords.era(pieces[index - 1].hash).map { $0 + number }
    }

    private func found(_ year: Int, _ month: Int, _ day: Int, _ first: DatePiece, _ last: DatePiece) -> Found? {
        let isOurs = year >= 1900
        guard month <= 12 || !isOurs || month > DateWords.persian else { return nil }
        let date =
            isOurs
            ? CalendarDate(year: year, month: month, day: day)
            : PersianCalendar.date(
                year: year, month: month > DateWords.persian ? month - DateWords.persian : month, day: day)
        return date.map { Found(date: $0, range: first.range.lowerBound..<last.range.upperBound) }
    }

    /// Whether a byte before a number makes it part of something longer: an address, a version, a span of days.
    private static func joins(_ byte: UInt8) -> Bool { [0x2E, 0x2F, 0x2D, 0x5F, 0x3D, 0x40, 0x23].contains(byte) }

    /// `14.10.25`: only with dots or strokes, and only years that news pages can have.
    private static func shortYear(_ piece: DatePiece, mark: UInt8) -> Int? {
        guard piece.digits == 2, mark == 0x2E || mark == 0x2F, let number = piece.number else { return nil }
        return number < 50 ? 2000 + number : number >= 94 ? 1900 + number : nil
    }
}
