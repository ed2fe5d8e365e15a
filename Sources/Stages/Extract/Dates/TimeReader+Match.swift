import NewsModel
import NewsText

/// Which matchers are tried at a token, and what becomes of a match.
extension TimeReader {
    /// The longest expression of time that starts at a token.
    func match(at index: Int) -> TimeMatch? {
        let fixed = reference(at: index) ?? festival(at: index)
        guard let open = opened(at: index) else { return fixed }
        if let fixed, fixed.end >= open.end { return fixed }
        return open
    }

    private func opened(at index: Int) -> TimeMatch? {
        switch kind(index) {
        case .none: shortYear(at: index)
        case .roughly, .more, .less, .at, .up: roughAmount(at: index)
        case .the: definite(at: index)
        case .early, .late, .earlier, .later, .mid, .edge: edged(at: index)
        case .a: clock(at: index) ?? amount(at: index)
        default: plain(at: index)
        }
    }

    /// An expression that starts with its own first word: no article, no hedge.
    func plain(at index: Int) -> TimeMatch? {
        switch kind(index) {
        case .month, .monthShort: monthFirst(at: index)
        case .weekday, .weekdayShort: weekday(at: index)
        case .digits: digits(at: index)
        case .isoDay:
            clockBehind(TimeMatch(index + 1, day: CalendarDate(daysSinceEpoch: word(index).value)))
        case .clock, .dottedClock, .fullClock, .noon, .midnight: clock(at: index)
        case .cardinal, .half: clock(at: index) ?? amount(at: index)
        case .decimal, .vague, .couple: amount(at: index)
        case .units: bareUnits(at: index)
        case .ordinal, .final: ordinal(at: index)
        case .last, .past, .previous, .next, .following, .coming, .this, .these, .that, .same, .current, .recent:
            directed(at: index)
        case .dayWord, .tonight: dayWord(at: index)
        case .every, .each, .per, .setWord: repeated(at: index)
        case .season: season(at: index)
        case .part: barePart(at: index)
        case .unit where unit(index) == .second: ordinal(at: index)
        case .fiscal: fiscal(at: index)
        case .decadeYears: decade(at: index)
        case .quarterName: quarter(word(index).value, behind: index + 1)
        case .span: span(at: index)
        case .overnight: TimeMatch(index + 1, publication.map { $0.adding(days: -1).iso + "TNI" }, .partOfDay)
        case .weekdays: TimeMatch(index + 1, "XXXX-WXX-\(word(index).value)", .set)
        case .midMonth: monthAlone(word(index).value, at: index, end: index + 1)
        case .midDecade: TimeMatch(index + 1, TimeValue.decade(fullDecade(word(index).value)), .decade)
        case .yearRange:
            TimeMatch(index + 1, "\(TimeValue.year(word(index).value))/\(TimeValue.year(word(index).detail))", .year)
        case .unitEnd:
            publication.flatMap { day in
                word(index).value == TimeUnit.named["year"]
                    ? TimeMatch(index + 1, TimeValue.year(day.year), .year) : nil
            }
        default: nil
        }
    }

    /// Moves on to the paragraph that ends before a token.
    mutating func enterParagraph(upTo end: Int) {
        guard end != limit else { return }
        paragraphStart = limit
        limit = end
        paragraphDay = nil
        lastClock = nil
        tellsClock = (paragraphStart..<end).contains { TimeClass.timesOfDay.contains(words[$0].kind) }
    }

    /// `three-day`, `years-long`; "three-year-old" has another shape and never comes here.
    private func span(at index: Int) -> TimeMatch {
        let word = word(index)
        let tenths = word.value < 0 ? nil : word.value
        return TimeMatch(index + 1, TimeUnit.allCases[word.detail].duration(tenths: tenths), .duration)
    }

    /// Keeps what following expressions count from.
    mutating func remember(_ match: TimeMatch, at index: Int) {
        if let day = match.day {
            // a date line is no day that the article tells of
            let isDateLine = day == publication && [.month, .monthShort, .digits].contains(kind(index))
            if !isDateLine { onlyDay = !tellsOfDay || onlyDay == day ? day : nil }
            tellsOfDay = tellsOfDay || !isDateLine
            running = day
            if let publication, day <= publication { runningPast = day }
            paragraphDay = day
        }
        if let year = match.year { runningYear = year }
        if let clock = match.clock { lastClock = clock }
        let isMonthFirst = kind(index) == .month || kind(index) == .monthShort
        openRange = isMonthFirst && match.grain == .day ? match.day.map { ($0, match.end) } : nil
        if let period = match.value.flatMap({ TimeValue.start(ofPeriod: $0) }) { runningPeriod = period }
    }

    /// The mentions of a match: one, or the two years of a range.
    func mentions(of match: TimeMatch, from index: Int) -> [DateMention] {
        let range = ByteRange(tokens[index].range.start, tokens[match.end - 1].range.end)
        let first = words[index]
        // "2019-20" is one season, "1994-1998" two years
        guard first.kind == .yearRange, match.end == index + 1, range.count == 9 else {
            return [DateMention(range: range, value: match.value, grain: match.grain)]
        }
        let start = range.start
        return [
            DateMention(range: ByteRange(start, start + 4), value: TimeValue.year(first.value), grain: .year),
            DateMention(range: ByteRange(start + 5, start + 9), value: TimeValue.year(first.detail), grain: .year),
        ]
    }
}
