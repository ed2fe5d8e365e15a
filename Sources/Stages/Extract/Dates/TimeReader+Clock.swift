import NewsModel
import NewsText

/// Times of day.
extension TimeReader {
    /// `4:12 a.m. EST Monday`, `16:15 UTC`, `6 p.m.`, `noon`.
    func clock(at index: Int) -> TimeMatch? {
        guard var (minutes, end) = clockTime(at: index) else { return nil }
        var suffix = ""
        if let zone = zone(at: end) { (end, suffix) = zone }
        minutes %= 1440
        return dated(minutes, suffix, from: index, end: end)
    }

    /// A time zone: `UTC`, `(GMT +8)`.
    private func zone(at index: Int) -> (end: Int, suffix: String)? {
        let isOpen = isMark(index, Mark.open)
        let first = isOpen ? index + 1 : index
        guard kind(first) == .zone else { return nil }
        let suffix = word(first).value == 1 ? "Z" : ""
        guard isOpen else { return (first + 1, suffix) }
        for end in first + 1..<first + 5 where isMark(end, Mark.close) { return (end + 1, suffix) }
        return nil
    }

    /// Whether a zone follows, perhaps behind the weekday: `2024 Friday, UTC`.
    private func isZoned(_ index: Int) -> Bool {
        kind(index) == .zone || kind(index) == .weekday && kind(pastComma(index + 1)) == .zone
    }

    private func clockTime(at index: Int) -> (minutes: Int, end: Int)? {
        let word = word(index)
        switch word.kind {
        case .noon: return (720, index + 1)
        case .midnight: return (0, index + 1)
        case .fullClock: return (word.value, index + 1)
        case .clock:
            if kind(index + 1) == .meridiem, 60..<780 ~= word.value {
                return (word.value % 720 + self.word(index + 1).value * 60, index + 2)
            }
            // a bare "2:1" is a score; two digits on both sides or a zone are wanted
            let isLong = tokens[index].range.count >= 5 && tokens[index].range.count <= 8
            return isLong || kind(index + 1) == .zone ? (word.value, index + 1) : nil
        case .digits where word.detail == 4 && isZoned(index + 1):
            // "1700 UTC"
            return word.value < 2400 && word.value % 100 < 60
                ? (word.value / 100 * 60 + word.value % 100, index + 1) : nil
        case .digits, .decimal, .cardinal:
            guard kind(index + 1) == .meridiem else {
                guard kind(index + 1) == .oclock, 1...12 ~= word.value else { return nil }
                return (word.value * 60, index + 2)
            }
            let hour = word.kind == .decimal ? word.value / 10 : word.value
            guard 1...12 ~= hour, word.kind != .decimal else { return nil }
            return ((hour % 12 + self.word(index + 1).value) * 60, index + 2)
        default: return nil
        }
    }

    /// Adds the day that the time belongs to: the one behind it, or the one named last in the sentence, or publication.
    private func dated(_ minutes: Int, _ suffix: String, from index: Int, end: Int) -> TimeMatch {
        let next = kind(end) == .on ? end + 1 : end
        var day = paragraphDay ?? publication
        var end = end
        let named = pastComma(next)
        if kind(named) == .weekday || kind(named) == .month || kind(named) == .dayWord,
            let behind = plain(at: named), let its = behind.day, behind.grain == .day
        {
            day = its
            // "6 p.m. on Monday" is two expressions, "6 p.m. Monday" one
            if named == end { end = behind.end }
        }
        let value = (day.map(\.iso) ?? "XXXX-XX-XX") + TimeValue.clock(minutes) + suffix
        return TimeMatch(end, value, .time, day: day)
    }

    /// A clock time right behind a day: `Tuesday 16:15 UTC`, `2013-06-03 04:12`.
    func clockBehind(_ match: TimeMatch) -> TimeMatch {
        let next = pastComma(match.end)
        guard match.grain == .day, let day = match.day, let (minutes, end) = clockTime(at: next) else { return match }
        var result = match
        result.end = end
        result.grain = .time
        result.value = day.iso + TimeValue.clock(minutes % 1440)
        return result
    }
}
