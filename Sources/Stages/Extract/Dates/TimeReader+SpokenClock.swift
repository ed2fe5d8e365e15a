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
        // "from 9 a.m. to twelve"
        if let lastClock, lastClock.end == index - 1, kind(index - 1) == .to || kind(index - 1) == .until {
            return endsPhrase(next)
        }
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
            // "at six" speaks of time, "by two" of goals unless there are times around
            guard kind(index) == .cardinal, endsPhrase(next), !isFigure(index) else { return false }
            return isMark(index - 1, Mark.at) && word(index).value > 1 || tellsClock
        }
    }

    /// Whether no noun can follow: the sentence ends, or a clause begins.
    func endsPhrase(_ next: Int) -> Bool {
        guard next < sentence.upperBound else { return true }
        return !tokens[next].isWord && tokens[next].shape != .number || ClockWord.opening.contains(tokens[next].hash)
    }

    /// Whether a number is that of something counted: `putting the dead at seven`.
    private func isFigure(_ index: Int) -> Bool {
        (max(sentence.lowerBound, index - 8)..<index).contains { ClockWord.counted.contains(tokens[$0].hash) }
    }

    /// The hour that a bare one on the clock's face is likely to mean: by day.
    func likely(_ hour: Int) -> Int { hour < 7 ? hour + 12 : hour }
}

/// Words around times of day.
enum ClockWord {
    /// What has hours of its own.
    static let regular = ByteHash.set(of: "curfew hotline opens open hours timetable schedule")
    /// Words that begin something new behind an hour.
    static let opening = ByteHash.set(
        of:
            "he she it they we you i everybody everyone nobody somebody there with when where while before after but because"
            + " who which as so for until")
    /// Words whose number is no hour.
    static let counted = ByteHash.set(
        of:
            "toll dead deaths killed injured wounded missing number count figure total score scored stands stood remained"
            + " rose put puts putting aged age ages under-21s goals points seeds")
}
