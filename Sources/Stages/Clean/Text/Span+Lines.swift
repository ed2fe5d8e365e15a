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

    /// Whether a short line is a date: it has a year or a clock time and few other words.
    var isDateLine: Bool {
        guard count > 5, count < 70, !endsSentence || self[count - 1] == 0x2E else { return false }
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
        return hasYear && digits >= 4 && letters <= digits * 3
    }
}
