import NewsText

extension Span<UInt8> {
    /// Whether the text ends as a sentence does: by a full stop, a mark, a colon, or one of them inside quotation
    /// marks.
    var endsSentence: Bool {
        var end = count
        // Closing marks stand behind the stop: " ' ) ] ” ’ »
        while end > 0 {
            let last = self[end - 1]
            if last == 0x22 || last == 0x27 || last == 0x29 || last == 0x5D || last == 0x20 {
                end -= 1
            } else if starts(with: "”", at: end - 3) || starts(with: "’", at: end - 3) || starts(with: "“", at: end - 3)
            {
                end -= 3
            } else if starts(with: "»", at: end - 2) || starts(with: "\u{A0}", at: end - 2) {
                end -= 2
            } else {
                break
            }
        }
        guard end > 0 else { return false }
        switch self[end - 1] {
        case 0x2E, 0x21, 0x3F, 0x3A, 0x3B: return true
        default:
            for mark: StaticString in ["…", "。", "！", "？", "।", "۔", "؟", "॥"]
            where starts(with: mark, at: end - mark.utf8CodeUnitCount) {
                return true
            }
            return false
        }
    }

    /// Whether all letters are capitals and there are at least eight.
    var isShouted: Bool {
        var capitals = 0
        for index in indices {
            if self[index].isASCIILower { return false }
            if self[index].isASCIIUpper { capitals += 1 }
        }
        return capitals >= 8
    }

    /// Whether a short line names the writer: `By Anna Krüger and Tom Lee`.
    var isByline: Bool {
        guard count > 5, count < 120, !endsSentence || self[count - 1] == 0x3A else { return false }
        let openers: [StaticString] = [
            "By ", "BY ", "by ", "Von ", "VON ", "Por ", "POR ", "Par ", "PAR ", "Di ", "Door ", "Av ", "Text: ",
        ]
        guard let opener = openers.first(where: { starts(with: $0, at: 0) }) else { return false }
        let next = self[opener.utf8CodeUnitCount]
        return next.isASCIIUpper || next >= 0x80
    }

    /// Whether a line is a clock time and perhaps a name, as they stand above the posts of a live blog: `20:24 Ana Lima`.
    var isSignedTime: Bool {
        guard 4...50 ~= count, !endsSentence, self[0].isASCIIDigit else { return false }
        let mark = self[1].isASCIIDigit ? 2 : 1
        guard mark + 2 < count || mark + 2 == count - 1, self[mark] == 0x3A else { return false }
        guard self[mark + 1].isASCIIDigit, mark + 2 < count, self[mark + 2].isASCIIDigit else { return false }
        var words = 0
        for index in mark + 3..<count where self[index] == 0x20 { words += 1 }
        for index in mark + 3..<count where self[index].isASCIIDigit { return false }
        return words <= 4
    }

    /// Whether a short line is a date: it has a year or a clock time and few other words.
    var isDateLine: Bool {
        guard count > 5, count < 110, !endsSentence || self[count - 1] == 0x2E else { return false }
        var digits = 0
        var letters = 0
        var run = 0
        var hasYear = false
        for index in indices {
            let byte = self[index]
            run = byte.isASCIIDigit ? run + 1 : 0
            if run == 4, starts(with: "20", at: index - 3) || starts(with: "19", at: index - 3) { hasYear = true }
            let isClock = byte == 0x3A && index > 0 && index + 2 < count && count < 40
            if isClock, self[index - 1].isASCIIDigit, self[index + 1].isASCIIDigit, self[index + 2].isASCIIDigit {
                hasYear = true
            }
            if byte.isASCIIDigit { digits += 1 } else if byte.isASCIILetter { letters += 1 }
        }
        return hasYear && digits >= (count < 70 ? 4 : 12) && letters <= digits * 3
    }
}
