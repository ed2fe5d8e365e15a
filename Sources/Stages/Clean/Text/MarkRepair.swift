import NewsText

/// Repairs marks by what stands around them: quotation marks, dashes, stray spaces, a missing space between sentences.
struct MarkRepair {
    let keepsSpaceBeforeMarks: Bool

    /// Appends a paragraph whose spaces are single (`CharacterRepair`).
    func append(_ source: Span<UInt8>, to text: inout [UInt8]) {
        let start = text.count
        let pairsQuotes = source.quoteCount.isMultiple(of: 2)
        var isOpen = false
        var offset = 0
        while offset < source.count {
            let byte = source[offset]
            switch byte {
            case 0x20, CharacterRepair.noBreakSpace:
                if !isStraySpace(
                    source, offset, opened: text.count > start && isOpen && text.last == 0x22, isOpen: isOpen)
                {
                    text.append(0x20)
                }
                offset += 1
            case 0x22:
                if pairsQuotes { isOpen.toggle() }
                text.append(byte)
                offset += 1
            case 0x60, 0x27, 0x2D: offset += appendDoubled(source, offset, to: &text)
            case 0x2E:
                text.append(byte)
                if source.lacksSpace(afterStop: offset) { text.append(0x20) }
                offset += 1
            default:
                let end = source.plainEnd(from: offset)
                text.append(offset..<end, of: source)
                offset = end
            }
        }
        while text.count > start, text[text.count - 1] == 0x20 { text.removeLast() }
    }

    /// Whether a space stands where no writer puts one: inside quotation marks, before a comma or full stop.
    private func isStraySpace(_ source: Span<UInt8>, _ offset: Int, opened: Bool, isOpen: Bool) -> Bool {
        guard offset + 1 < source.count else { return true }
        let next = source[offset + 1]
        let behind = offset + 2 < source.count ? source[offset + 2] : 0x20
        let endsThere = behind == 0x20 || behind == 0x22 || behind >= 0x80 || behind == 0x29
        if opened || offset > 0 && source[offset - 1] == 0x9C && source.starts(with: "“", at: offset - 3) {
            return true
        }
        if next == 0xE2, source.starts(with: "”", at: offset + 1) { return true }
        switch next {
        case 0x22: return isOpen && (offset + 2 >= source.count || !(behind.isASCIILetter || behind.isASCIIDigit))
        case 0x2C: return !behind.isASCIIDigit
        case 0x2E: return endsThere && offset > 0 && source[offset - 1] != 0x2E
        case 0x3A, 0x3B:
            return endsThere && !keepsSpaceBeforeMarks && source[offset] == 0x20 && offset > 0
                && source[offset - 1].isASCIILetter
        default: return false
        }
    }

    /// Appends `` `` ``, `''` and `--` as the mark they stand for; gives back how many bytes were read.
    private func appendDoubled(_ source: Span<UInt8>, _ offset: Int, to text: inout [UInt8]) -> Int {
        let byte = source[offset]
        var end = offset
        while end < source.count, source[end] == byte { end += 1 }
        let length = end - offset
        let before = offset > 0 ? source[offset - 1] : 0x20
        let after = end < source.count ? source[end] : 0x20
        let mark: StaticString? =
            switch byte {
            case 0x60 where length == 2: "“"
            case 0x27 where length == 2 && !before.isASCIIDigit: before == 0x20 && after != 0x20 ? "“" : "”"
            case 0x2D
            where length == 2 && !(before == 0x20 && after.isASCIILower) && !(before == 0x2F || after == 0x3E): "—"
            default: nil
            }
        if let mark {
            mark.withUTF8Buffer { unsafe text.append(contentsOf: $0) }
        } else {
            for _ in 0..<length { text.append(byte) }
        }
        return length
    }
}

extension Span<UInt8> {
    /// The end of the run of bytes from `start` on, itself one of them, that are neither spaces nor marks to be looked at.
    fileprivate func plainEnd(from start: Int) -> Int {
        var end = start + 1
        while end < count {
            switch self[end] {
            case 0x20, CharacterRepair.noBreakSpace, 0x22, 0x60, 0x27, 0x2D, 0x2E: return end
            default: end &+= 1
            }
        }
        return end
    }

    /// The number of straight double quotation marks.
    fileprivate var quoteCount: Int {
        var count = 0
        for index in indices where self[index] == 0x22 { count += 1 }
        return count
    }

    /// Whether a full stop is certainly the end of a sentence whose space is missing: `… had ended.The minister …`.
    ///
    /// Both words must be plain words that stand free: no address, no abbreviation, no name such as `Yahoo.Com`.
    fileprivate func lacksSpace(afterStop stop: Int) -> Bool {
        guard stop + 2 < count, self[stop + 1].isASCIIUpper else { return false }
        var start = stop
        while start > 0, self[start - 1].isASCIILower { start -= 1 }
        let isFree = start == 0 || self[start - 1] == 0x20 || self[start - 1] >= 0x80 || self[start - 1] == 0x27
        guard stop - start >= 3, isFree else { return false }
        var end = stop + 2
        while end < count, self[end].isASCIILower { end += 1 }
        let length = end - stop - 1
        let isWord = length > 1 || self[stop + 1] == 0x41 || self[stop + 1] == 0x49
        guard isWord, end < count else { return false }
        let after = self[end]
        guard after == 0x20 || after == 0x2C || after == 0x27 || after >= 0x80 else { return false }
        for name: StaticString in ["Com", "Net", "Org", "Js", "Io", "Co", "Ai", "Tv"]
        where name.utf8CodeUnitCount == length && starts(with: name, at: stop + 1) {
            return false
        }
        return true
    }
}
