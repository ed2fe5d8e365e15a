import NewsModel
import NewsText

/// Times of day.
extension TimeReader {
    /// `4:12 a.m. EST Monday`, `16:15 UTC`, `6 p.m. on Friday`, `half past six`, `noon`.
    func clock(at index: Int) -> TimeMatch? {
        if let (minutes, end) = clockTime(at: index) {
            // "4:50 this morning", but "16:50"
            let isOnFace =
                kind(end - 1) == .oclock || minutes < 780 && kind(end - 1) != .meridiem && kind(index) != .fullClock
            return dated(minutes % 1440, isOnFace: isOnFace, from: index, end: zone(at: end) ?? end)
        }
        guard let (minutes, end) = spokenClock(at: index) else { return nil }
        return dated(followed(minutes % 1440), isOnFace: true, from: index, end: end)
    }

    /// The token behind a time zone: `UTC`, `(GMT +8)`, `BST (0500 GMT)`.
    private func zone(at index: Int) -> Int? {
        let isOpen = isMark(index, Mark.open)
        // "local time", "Beijing time"
        if !isOpen, index + 1 < limit, isMark(index + 1, Mark.time),
            isMark(index, Mark.local) || tokens[index].isCapitalised && words[index].kind == .none
        {
            return zone(at: index + 2) ?? index + 2
        }
        guard isOpen else {
            guard kind(index) == .zone else { return nil }
            return zone(at: index + 1) ?? index + 1
        }
        // "(0500 GMT)" is the same time once more
        let first = kind(index + 1) == .digits || kind(index + 1) == .clock ? index + 2 : index + 1
        guard kind(first) == .zone else { return nil }
        for end in first + 1..<first + 5 where isMark(end, Mark.close) { return end + 1 }
        return nil
    }

    /// Whether the word is the name of universal time, not part of "(UTC+7)".
    private func isUniversal(_ index: Int) -> Bool { kind(index) == .zone && word(index).value == 1 }

    /// Whether a zone follows, perhaps behind the weekday: `2024 Friday, UTC`.
    private func isZoned(_ index: Int) -> Bool {
        kind(index) == .zone || kind(index) == .weekday && kind(pastComma(index + 1)) == .zone
    }

    /// A time of day that shows by itself to be one.
    func clockTime(at index: Int) -> (minutes: Int, end: Int)? {
        let word = word(index)
        switch word.kind {
        case .noon: return (720, index + 1)
        case .midnight: return (0, index + 1)
        case .fullClock: return (word.value, index + 1)
        case .clock, .dottedClock: return written(word, at: index)
        case .digits where word.detail == 4 && isZoned(index + 1):
            // "1700 UTC"
            return word.value < 2400 && word.value % 100 < 60
                ? (word.value / 100 * 60 + word.value % 100, index + 1) : nil
        case .digits where 13...23 ~= word.value && kind(index + 1) == .oclock:
            return (word.value * 60, index + 2)
        case .digits, .cardinal:
            guard 1...12 ~= word.value else { return nil }
            if kind(index + 1) == .meridiem {
                // "five AM radio stations"
                if isMark(index + 2, Mark.radio) { return nil }
                return ((word.value % 12 + self.word(index + 1).value) * 60, index + 2)
            }
            return kind(index + 1) == .oclock ? (likely(word.value) * 60, index + 2) : nil
        default: return nil
        }
    }

    /// Hours and minutes in figures: `6:42 p.m.`, `16:15`, `8.30 a.m.`.
    private func written(_ word: TimeWord, at index: Int) -> (minutes: Int, end: Int)? {
        if kind(index + 1) == .meridiem, 60..<780 ~= word.value {
            return (word.value % 720 + self.word(index + 1).value * 60, index + 2)
        }
        if kind(index + 1) == .zone || opensEntry(index) { return (word.value, index + 1) }
        if kind(index + 1) == .oclock || isMark(index + 1, Mark.hours) { return (word.value, index + 2) }
        // a bare "2:1" is a score; two digits on both sides are wanted
        if word.kind == .clock {
            if 5...8 ~= tokens[index].range.count { return (word.value, index + 1) }
            return index > 0 && Mark.clockward.contains(tokens[index - 1].hash) || kind(index + 1) == .this
                ? (word.value, index + 1) : nil
        }
        guard index > 0, Mark.clockward.contains(tokens[index - 1].hash) else { return nil }
        // "at 11.20 she read it", but "closed at 11.20 pesos"
        let isTime = stampsWithDots || tellsClock && isMark(index - 1, Mark.at) && endsPhrase(index + 1)
        return isTime ? (word.value, index + 1) : nil
    }

    /// Whether a time stands as the stamp of an entry: `08.15 Good morning`.
    private func opensEntry(_ index: Int) -> Bool {
        index == paragraphStart && (word(index).kind != .dottedClock || stampsWithDots)
    }

    /// Of the two times that the clock's face may mean, the one that comes first behind the time before it in the paragraph.
    private func followed(_ minutes: Int) -> Int {
        guard let last = lastClock?.minutes else { return minutes }
        let early = minutes % 720
        return early >= last ? early : early + 720 >= last ? early + 720 : minutes
    }

    /// Adds the day that the time belongs to: the one behind it, or the one named last, or that of publication.
    private func dated(_ minutes: Int, isOnFace: Bool, from index: Int, end: Int) -> TimeMatch {
        var (minutes, end) = (minutes, end)
        let suffix = isUniversal(end - 1) ? "Z" : ""
        var day = opensEntry(index) ? publication : anchor
        var named: CalendarDate?
        let part = partBehindClock(end)
        // what comes at midnight comes when the day is over
        let isTonight = kind(index) == .midnight && speaksOfFuture(at: index, end: end) == true
        if isTonight, day == publication { day = day?.adding(days: 1) }
        if let behind = boundWeekday(from: index, part?.end ?? end) ?? dayBehind(part?.end ?? end) {
            day = behind.day
            named = behind.day
            end = behind.end
            if isOnFace, part == nil, behind.grain == .partOfDay { minutes = shifted(minutes, to: behind.value) }
        } else if isHabitual(index, end) {
            day = nil
        }
        if let part {
            end = max(end, part.end)
            if isOnFace { minutes = shifted(minutes, to: part.code) }
        }
        // a day that is only inferred is no day that is spoken of
        var match = TimeMatch(end, (day?.iso ?? "") + TimeValue.clock(minutes) + suffix, .time, day: named)
        match.clock = ClockTime(minutes: minutes, isHabitual: day == nil, end: end)
        return match
    }

    /// Whether a time is that of any day: `daily at 6 a.m.`, `a curfew from 7 p.m. to 6 a.m.`.
    private func isHabitual(_ index: Int, _ end: Int) -> Bool {
        if index > 1, kind(index - 2) == .setWord { return true }
        if let lastClock, lastClock.isHabitual, lastClock.end == index - 1 { return true }
        let isRange = kind(index - 1) == .from || kind(index - 1) == .between
        guard isRange, kind(end) == .to || kind(end) == .and || kind(end) == .until else { return false }
        return (sentence.lowerBound..<index).contains {
            TimeClass.repetitions.contains(words[$0].kind) || ClockWord.regular.contains(tokens[$0].hash)
        }
    }

    /// The weekday behind a time that something is planned for or bounded by: `by noon on Thursday`, `a rally for 1 p.m. on Sunday`.
    private func boundWeekday(from index: Int, _ end: Int) -> TimeMatch? {
        let next = kind(end) == .on ? end + 1 : end
        guard kind(next) == .weekday, tokens[next].isCapitalised, index > sentence.lowerBound, let publication,
            let plain = plain(at: next), plain.end == next + 1
        else { return nil }
        let isBound = tokens[index - 1].hash == Mark.by || words[index - 1].kind == .until
        guard isBound || tokens[index - 1].hash == Mark.for else { return nil }
        let isFuture = !isBound || (speaksOfFuture(at: index, end: plain.end) ?? false)
        return TimeMatch(plain.end, day: Self.day(word(next).value, isFuture: isFuture, from: publication))
    }

    /// The day named behind a clock time: `Monday`, `on 8 April`, `yesterday morning`, `the same day`.
    private func dayBehind(_ end: Int) -> TimeMatch? {
        var next = kind(end) == .on || kind(end) == .of ? end + 1 : end
        if isMark(end, Mark.comma), kind(end + 1) == .weekday { next += 1 }
        let behind: TimeMatch?
        switch kind(next) {
        case .weekday, .weekdayShort, .month, .monthShort, .dayWord, .tonight, .last, .this: behind = plain(at: next)
        case .digits, .ordinal: behind = next > end ? dayFirst(at: next) : nil
        case .the: behind = kind(next + 1) == .same ? directed(at: next + 1) : nil
        default: behind = nil
        }
        guard let behind, behind.day != nil, behind.grain == .day || behind.grain == .partOfDay else { return nil }
        return behind
    }

    /// `in the morning`, `at night` behind a clock time.
    private func partBehindClock(_ end: Int) -> (end: Int, code: String)? {
        let isThe = (kind(end) == .in || kind(end) == .of) && kind(end + 1) == .the && kind(end + 2) == .part
        let part = isThe ? end + 2 : kind(end) == .at && kind(end + 1) == .part ? end + 1 : limit
        return part < limit ? (part + 1, TimeVocabulary.code(word(part).value)) : nil
    }

    /// Moves a time on the clock's face into the part of the day that is named with it.
    private func shifted(_ minutes: Int, to part: String?) -> Int {
        guard let part else { return minutes }
        let face = minutes % 720
        switch part.suffix(2) {
        case "MO": return face
        case "AF", "EV": return face + 720
        case "NI": return face >= 360 ? face + 720 : face
        default: return minutes
        }
    }

    /// A clock time right behind a day: `Tuesday 16:15 UTC`, `Thursday at 5 p.m.`, `2013-06-03 04:12`.
    func clockBehind(_ match: TimeMatch) -> TimeMatch {
        var next = pastComma(match.end)
        if kind(next) == .at || isMark(next, Mark.at) { next += 1 }
        guard match.grain == .day, let day = match.day, let (minutes, end) = clockTime(at: next) else { return match }
        var result = match
        result.end = zone(at: end) ?? end
        result.grain = .time
        result.value = day.iso + TimeValue.clock(minutes % 1440)
        result.clock = ClockTime(minutes: minutes % 1440, isHabitual: false, end: result.end)
        return result
    }
}
