import NewsText

extension SentenceSplitter {
    /// Whether the words before `index`, without a space in them, are an address of a page or a mailbox.
    func isBehindAddress(_ index: Int) -> Bool {
        guard index > 1, !tokens[index - 1].spaceBefore else { return false }
        let end = tokens[index - 1].range.end
        var start = end
        while start > 0, end - start < 256, !text[start - 1].isASCIISpace { start -= 1 }
        return isAddress(start..<end)
    }

    func isAddress(from index: Int) -> Bool {
        let start = tokens[index].range.start
        var end = start
        while end < text.count, end - start < 12, !text[end].isASCIISpace { end += 1 }
        return isAddress(start..<end)
    }

    /// Whether a stop at `index` stands inside an address: `a.B@example.com`.
    func isInAddress(_ index: Int) -> Bool {
        let middle = tokens[index].range.start
        var start = middle
        while start > 0, middle - start < 128, !text[start - 1].isASCIISpace { start -= 1 }
        var end = middle
        while end < text.count, end - middle < 128, !text[end].isASCIISpace { end += 1 }
        return isAddress(start..<end)
    }

    private func isAddress(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        if range.count > 4, text[offset] | 0x20 == 0x77, text[offset + 1] | 0x20 == 0x77, text[offset + 3] == 0x2E {
            return true
        }
        while offset < range.upperBound {
            if text[offset] == 0x40 { return offset > range.lowerBound }
            if text[offset] == 0x3A, offset + 2 < range.upperBound, text[offset + 1] == 0x2F, text[offset + 2] == 0x2F {
                return true
            }
            offset += 1
        }
        return false
    }

    // MARK: Stamps

    /// Whether the head of a message or notice begins: `27/11/2025 09:30`, behind the name of its sender.
    func beginsStamp(_ index: Int, _ limit: Int) -> Bool {
        guard index + 5 < limit, isStamp(index) else { return false }
        let before = tokens[index - 1]
        return before.isCapitalised || before.shape == .mixed || isBehindAddress(index)
    }

    /// Whether a date and a time stand right before the token: `27/11/2025 09:30 AM`.
    func isBehindStamp(_ index: Int) -> Bool {
        if tokens[index].hash == words.am || tokens[index].hash == words.pm { return false }
        let isHalf = tokens[index - 1].hash == words.am || tokens[index - 1].hash == words.pm
        let time = isHalf ? index - 2 : index - 1
        return time >= 5 && tokens[time].shape == .number && isStamp(time - 5)
            && !words.calendar.contains(tokens[index].hash)
    }

    /// Whether five tokens `27 / 11 / 2025` and a time of day with a colon begin at `index`.
    private func isStamp(_ index: Int) -> Bool {
        guard first(index + 1) == 0x2F, first(index + 3) == 0x2F, !tokens[index + 4].spaceBefore else { return false }
        for part in [index, index + 2, index + 4, index + 5] where tokens[part].shape != .number { return false }
        return tokens[index + 5].range.indices.contains { text[$0] == 0x3A }
    }
}
