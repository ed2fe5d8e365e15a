import NewsModel
import NewsText

extension WebAddress {
    /// The date in a URL's path: `/2025/10/14/`, `/2025-10-14-`, `/2025/oct/14/`, `-20251014`, `A2025101409300001`, `-14102025`.
    static func date(_ url: String, isMonthFirst: Bool = false) -> CalendarDate? {
        let path = Array(url.utf8.prefix { $0 != 0x3F && $0 != 0x23 })
        let pieces = DatePiece.pieces(of: path.span)
        for (index, piece) in pieces.enumerated() where piece.number != nil {
            if let stamp = stamp(path[piece.range]) ?? yearLast(piece, isMonthFirst) { return stamp }
            guard piece.digits == 4, index + 2 < pieces.count, let year = piece.year else { continue }
            let (second, third) = (pieces[index + 1], pieces[index + 2])
            guard third.digits <= 2, let day = third.day, isNext(second, piece), isNext(third, second) else { continue }
            guard let month = second.month ?? (second.digits <= 2 ? second.number : nil), month <= 12 else { continue }
            if year >= 1990, let found = CalendarDate(year: year, month: month, day: day) { return found }
        }
        return nil
    }

    /// Whether one mark parts two pieces.
    private static func isNext(_ piece: DatePiece, _ before: DatePiece) -> Bool {
        piece.range.lowerBound - before.range.upperBound == 1
    }

    /// The date that eight digits tell with the year behind: hardly any other number does.
    private static func yearLast(_ piece: DatePiece, _ isMonthFirst: Bool) -> CalendarDate? {
        guard piece.digits == 8, let number = piece.number, 1995...2060 ~= number % 10_000 else { return nil }
        let (left, right) = (number / 1_000_000, number / 10_000 % 100)
        let dayFirst = CalendarDate(year: number % 10_000, month: right, day: left)
        let monthFirst = CalendarDate(year: number % 10_000, month: left, day: right)
        return isMonthFirst ? monthFirst ?? dayFirst : dayFirst ?? monthFirst
    }

    /// The date that a long number begins with: eight digits, or with hour and minute, and a counter behind them.
    private static func stamp(_ digits: ArraySlice<UInt8>) -> CalendarDate? {
        // Fourteen digits between strokes are when an archive kept the page.
        guard digits.count == 8 || 12...20 ~= digits.count && digits.count != 14 else { return nil }
        func number(_ range: Range<Int>) -> Int {
            digits.dropFirst(range.lowerBound).prefix(range.count).reduce(0) { $0 * 10 + Int($1 & 15) }
        }
        guard 1990...2100 ~= number(0..<4) else { return nil }
        if digits.count > 8 {
            guard number(0..<4) >= 2000, number(8..<10) < 24, number(10..<12) < 60 else { return nil }
        }
        return CalendarDate(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    }
}
