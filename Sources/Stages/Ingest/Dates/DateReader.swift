import NewsModel
import NewsText

/// Finds calendar dates as people and programs write them, in many languages.
struct DateReader {
    /// A date and where it stands.
    struct Found {
        let date: CalendarDate
        let range: Range<Int>
    }

    /// Whether `4/5/2025` is the fifth of April, as in the United States.
    let isMonthFirst: Bool

    /// Makes a reader for pages of a language; plain `en` and `en-us` put the month first.
    init(language: String?) {
        isMonthFirst = language.map { $0 == "en" || $0 == "en-us" || $0 == "en-ph" } ?? true
    }

    /// The first date in a text.
    func first(in text: Span<UInt8>) -> Found? {
        let pieces = DatePiece.pieces(of: text)
        for index in pieces.indices {
            if let found = date(at: index, in: pieces) { return found }
        }
        return nil
    }

    /// The first date in a text.
    func first(in text: String) -> CalendarDate? {
        let bytes = Array(text.utf8)
        return first(in: bytes.span)?.date
    }

    private func date(at index: Int, in pieces: [DatePiece]) -> Found? {
        let first = pieces[index]
        if first.digits == 8 { return compact(first) }
        guard index + 1 < pieces.count else { return nil }
        if let found = worded(at: index, in: pieces) { return found }
        guard index + 2 < pieces.count else { return nil }
        let (second, third) = (pieces[index + 1], pieces[index + 2])
        if first.year != nil, let found = yearFirst(at: index, in: pieces) { return found }
        // 14.10.2025, 14/10/2025, 10-14-2025: the same mark twice.
        guard let left = first.day, let right = second.day, second.before == third.before else { return nil }
        guard [0x2E, 0x2F, 0x2D].contains(second.before) || second.before == 0x20 && isDotted(pieces, index) else {
            return nil
        }
        guard let year = third.year ?? shortYear(third, mark: second.before) else { return nil }
        let monthFirst = second.before == 0x2E ? false : isMonthFirst
        return made(year, monthFirst ? left : right, monthFirst ? right : left, first, third)
            ?? made(year, monthFirst ? right : left, monthFirst ? left : right, first, third)
    }

    /// `14 October 2025`, `14. Oktober 2025`, `14 de octubre de 2025`, `October 14th, 2025`, `2025 October 14`.
    private func worded(at index: Int, in pieces: [DatePiece]) -> Found? {
        let first = pieces[index]
        if let month = first.month, let day = pieces[index + 1].day {
            guard let year = year(behind: index + 1, in: pieces) else { return nil }
            return made(pieces[year].year, month, day, first, pieces[year])
        }
        guard let day = first.day else { return nil }
        var next = index + 1
        // "14th of October", "14 de octubre", "le 1er mai"
        while next < min(index + 3, pieces.count), pieces[next].number == nil, pieces[next].month == nil,
            pieces[next].word.count <= 3
        {
            next += 1
        }
        guard next < pieces.count, let month = pieces[next].month, let year = year(behind: next, in: pieces) else {
            return nil
        }
        return made(pieces[year].year, month, day, first, pieces[year])
    }

    /// The index of the year that follows a day and a month, at most one short word or mark apart.
    private func year(behind index: Int, in pieces: [DatePiece]) -> Int? {
        for next in index + 1..<min(index + 3, max(pieces.count, index + 1)) {
            if pieces[next].year != nil { return next }
            guard pieces[next].number == nil, pieces[next].word.count <= 4 else { return nil }
        }
        return nil
    }

    /// `2025-10-14`, `2025/10/14`, `2025.10.14`, `2025年10月14日`.
    private func yearFirst(at index: Int, in pieces: [DatePiece]) -> Found? {
        let first = pieces[index]
        let second = pieces[index + 1]
        let third = pieces[index + 2]
        if let month = second.month, let day = third.day { return made(first.year, month, day, first, third) }
        if let month = second.day, let day = third.day, second.before == third.before || second.before == 0x20 {
            return made(first.year, month, day, first, third)
        }
        guard second.number == nil, index + 3 < pieces.count, third.digits <= 2, pieces[index + 3].number == nil else {
            return nil
        }
        let units: [[UInt8]] = [Array("年".utf8), Array("년".utf8)]
        guard units.contains(second.word), index + 4 < pieces.count, let month = third.day,
            let day = pieces[index + 4].day
        else { return nil }
        return made(first.year, month, day, first, pieces[index + 4])
    }

    private func compact(_ piece: DatePiece) -> Found? {
        guard let number = piece.number, 1990...2100 ~= number / 10_000 else { return nil }
        return made(number / 10_000, number / 100 % 100, number % 100, piece, piece)
    }

    private func made(_ year: Int?, _ month: Int, _ day: Int, _ first: DatePiece, _ last: DatePiece) -> Found? {
        guard let year, let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        return Found(date: date, range: first.range.lowerBound..<last.range.upperBound)
    }

    /// `14. 10. 2025`: a space behind each dot.
    private func isDotted(_ pieces: [DatePiece], _ index: Int) -> Bool {
        pieces[index + 1].range.lowerBound - pieces[index].range.upperBound == 2
            && pieces[index + 2].range.lowerBound - pieces[index + 1].range.upperBound == 2
    }

    /// `14.10.25`: only with dots or strokes, and only years that news pages can have.
    private func shortYear(_ piece: DatePiece, mark: UInt8) -> Int? {
        guard piece.digits == 2, mark == 0x2E || mark == 0x2F, let number = piece.number, number < 50 else {
            return nil
        }
        return 2000 + number
    }
}
