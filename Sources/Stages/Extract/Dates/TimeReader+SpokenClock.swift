import NewsModel
import NewsText

/// Times of day in words.
extension TimeReader {
    /// `half past six`, `ten to five`, `a quarter past ten`; `six` where a part of the day or a day shows that it is a time.
    func spokenClock(at index: Int) -> (minutes: Int, end: Int)? {
        let start = kind(index) == .a ? index + 1 : index
        if kind(start) == .half, isMark(start + 1, Mark.past), let hour = hour(start + 2) {
            return (likely(hour) * 60 + 30, start + 3)
        }
        guard let hour = hour(index) else { return aroundHour(start) }
        if let around = aroundHour(index) { return around }
        guard index > 0, kind(index) == .cardinal || kind(index + 1) != .on else { return nil }
        return isHour(index) ? (likely(hour) * 60, index + 1) : nil
    }

    /// Minutes before or after an hour: `ten past eight`, `a quarter to six`, `twenty to midnight`.
    private func aroundHour(_ index: Int) -> (minutes: Int, end: Int)? {
        let word = word(index)
        let minutes: Int
        var next = index + 1
        if unit(index) == .quarter {
            minutes = 15
        } else if word.kind == .cardinal || word.kind == .digits, 1...29 ~= word.value {
            minutes = word.value
            if unit(next) == .minute { next += 1 }
        } else {
            return nil
        }
        let isPast = isMark(next, Mark.past)
        guard isPast || kind(next) == .to else { return nil }
        guard let hour = hour(next + 1) ?? noonOrMidnight(next + 1) else { return nil }
        // "two to five" is a score; "ten to five" behind "at" is not
        if !isPast {
            guard minutes % 5 == 0, index > 0 else { return nil }
            let before = tokens[index - 1].hash
            guard before == Mark.at || before == Mark.by || kind(index - 1) == .a && minutes == 15 else { return nil }
        }
        let full = likely(hour) * 60 + (isPast ? minutes : -minutes)
        return ((full + 1440) % 1440, next + 2)
    }

    private func hour(_ index: Int) -> Int? {
        let word = word(index)
        guard word.kind == .cardinal || word.kind == .digits && word.detail <= 2, 1...12 ~= word.value else {
            return nil
        }
        return word.value
    }

    private func noonOrMidnight(_ index: Int) -> Int? {
        kind(index) == .noon ? 12 : kind(index) == .midnight ? 24 : nil
    }

    /// Whether a number from one to twelve is an hour by what stands around it.
    private func isHour(_ index: Int) -> Bool {
        let next = index + 1
        let isClockward = Mark.clockward.contains(tokens[index - 1].hash)
        // "six in the morning", "nine at night"
        if kind(next) == .in || kind(next) == .of, kind(next + 1) == .the, kind(next + 2) == .part { return true }
        if kind(next) == .at, kind(next + 1) == .part { return isClockward }
        guard isClockward else { return false }
        switch kind(next) {
        case .dayWord, .weekday: return true
        case .this, .last: return kind(next + 1) == .part
        case .on: return kind(next + 1) == .weekday
        case .the: return tokens[index - 1].hash == Mark.by && index - 1 == sentence.lowerBound
        default:
            // "at six." speaks of time, "by two." of goals
            guard kind(index) == .cardinal, word(index).value > 1, isMark(index - 1, Mark.at) else { return false }
            return next >= sentence.upperBound || !tokens[next].isWord && tokens[next].shape != .number
        }
    }

    /// The hour that a bare one on the clock's face is likely to mean: by day.
    func likely(_ hour: Int) -> Int { hour < 7 ? hour + 12 : hour }
}
