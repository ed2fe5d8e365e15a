import NewsModel
import NewsText

/// Finds calendar dates as people and programs write them, in many languages.
struct DateReader {
    /// A date and where it stands.
    struct Found {
        let date: CalendarDate
        /// What it is if the day and the month are meant the other way round; nil where only one way makes sense.
        var other: CalendarDate?
        /// Whether it ends a span of days, such as `14.–20. Januar 2022`.
        var isSpan = false
        /// Whether it is eight digits without marks, which may be any number.
        var isCompact = false
        let range: Range<Int>
    }

    /// Whether `4/5/2025` is the fifth of April, as in the United States.
    let isMonthFirst: Bool
    /// Whether years such as 1402 are those of the Persian calendar.
    let isPersian: Bool

    /// Makes a reader for pages of a language and a host.
    init(language: String?, host: String? = nil) {
        isMonthFirst = DateOrder.isMonthFirst(language: language, host: host)
        isPersian = language.map { $0.hasPrefix("fa") || $0.hasPrefix("ps") } ?? false
    }

    /// The first date in a text.
    func first(in text: Span<UInt8>) -> Found? { first(in: DatePiece.pieces(of: text)) }

    /// The first date among the pieces of a text, from one of them on.
    func first(in pieces: [DatePiece], from start: Int = 0) -> Found? {
        for index in pieces.indices.dropFirst(start) {
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
        if first.digits == 8 || first.digits == 12 || first.digits == 14 { return compact(first) }
        guard index + 1 < pieces.count else { return nil }
        if var found = worded(at: index, in: pieces) {
            found.isSpan = index > 0 && pieces[index - 1].day != nil && (first.mark == 0x2D || first.mark == 0xFF)
            return found
        }
        guard index + 2 < pieces.count, first.number != nil else { return nil }
        return yearFirst(at: index, in: pieces) ?? numbers(at: index, in: pieces)
    }

    /// `14 October 2025`, `14. Oktober 2025`, `14 de octubre de 2025`, `October 14th, 2025`, `5 tháng 10 năm 2021`.
    private func worded(at index: Int, in pieces: [DatePiece]) -> Found? {
        let first = pieces[index]
        if let (month, next) = month(at: index, in: pieces) {
            guard next < pieces.count, let day = pieces[next].day, let year = year(behind: next, month, in: pieces)
            else { return nil }
            return made(pieces[year], month, day, first, pieces[year])
        }
        guard let day = first.day else { return nil }
        var next = index + 1
        // "14th of October", "14 de octubre", "le 1er mai"
        while next < min(index + 3, pieces.count), pieces[next].number == nil, pieces[next].range.count <= 4,
            month(at: next, in: pieces) == nil
        {
            next += 1
        }
        guard next < pieces.count, let (month, after) = month(at: next, in: pieces),
            let year = year(behind: after - 1, month, in: pieces)
        else { return nil }
        return made(pieces[year], month, day, first, pieces[year])
    }

    /// The month that a name at an index tells, and the index behind it.
    func month(at index: Int, in pieces: [DatePiece]) -> (month: Int, next: Int)? {
        guard pieces[index].number == nil else { return nil }
        let next = index + 1 < pieces.count ? pieces[index + 1] : nil
        if let next, next.number == nil, let month = DateWords.month(pieces[index].hash, next.hash) {
            return (month, index + 2)
        }
        guard let month = pieces[index].month else { return nil }
        guard month == DateWords.numbered else { return (month, index + 1) }
        guard let number = next?.number, 1...12 ~= number else { return nil }
        return (number, index + 2)
    }

    /// The index of the year that follows a day and a month, at most two short words or a time of day apart.
    private func year(behind index: Int, _ month: Int, in pieces: [DatePiece]) -> Int? {
        var words = 0
        for next in index + 1..<min(index + 7, max(pieces.count, index + 1)) {
            let piece = pieces[next]
            if piece.year != nil || month > DateWords.persian && 1300...1450 ~= piece.number ?? 0 { return next }
            if piece.number != nil {
                // "Oct 11 14:57:21 CEST 2021"
                guard piece.mark == 0x3A || next + 1 < pieces.count && pieces[next + 1].mark == 0x3A else { return nil }
            } else {
                words += 1
                guard words <= 2, piece.range.count <= 5 else { return nil }
            }
        }
        return nil
    }

    private func compact(_ piece: DatePiece) -> Found? {
        guard var number = piece.number else { return nil }
        for _ in 0..<piece.digits - 8 { number /= 10 }
        guard 1990...2100 ~= number / 10_000 else { return nil }
        guard let date = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100) else {
            return nil
        }
        return Found(date: date, isCompact: true, range: piece.range.lowerBound..<piece.range.lowerBound + 8)
    }

    private func made(_ year: DatePiece, _ month: Int, _ day: Int, _ first: DatePiece, _ last: DatePiece) -> Found? {
        let range = first.range.lowerBound..<last.range.upperBound
        let date =
            month > DateWords.persian
            ? year.number.flatMap { PersianCalendar.date(year: $0, month: month - DateWords.persian, day: day) }
            : year.year.flatMap { CalendarDate(year: $0, month: month, day: day) }
        return date.map { Found(date: $0, range: range) }
    }
}
