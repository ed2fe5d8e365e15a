import NewsText

extension SentenceSplitter {
    /// Whether a sentence ends with a stop, by what stands around it.
    func splits(_ index: Int, _ stop: Stop, _ gap: Gap) -> Bool {
        guard tokens[gap.next].spaceBefore else { return splitsWithoutSpace(index, stop, gap) }
        guard let word = wordBehind(gap.next, limit: gap.limit) else { return true }
        let next = tokens[word]
        if next.shape == .lower, !isSmallName(word) { return splitsBeforeSmall(index, stop, gap, word) }
        if gap.hasQuote, stop == .loud, isAttribution(from: word, limit: gap.limit) { return false }
        switch stop {
        case .full: return splitsAtFullStop(index, gap, word)
        case .inWord: return splitsAtInnerStop(index, gap, word)
        case .ellipsis: return next.shape != .number
        case .loud, .unspaced: return true
        case .none: return false
        }
    }

    /// The next word, behind opening marks.
    private func wordBehind(_ start: Int, limit: Int) -> Int? {
        var index = start
        while index < limit, index < start + 4 {
            if tokens[index].isWord { return index }
            index += 1
        }
        return nil
    }

    /// "ended.The" is an end; "example.com", "3.5" and "!important" are none.
    private func splitsWithoutSpace(_ index: Int, _ stop: Stop, _ gap: Gap) -> Bool {
        let next = tokens[gap.next]
        guard next.shape == .capitalised || mark(gap.next) == .openingQuote && next.shape == .mark else { return false }
        switch stop {
        case .full:
            guard index > 0, gap.next == index + 1 || gap.hasQuote else { return false }
            let before = tokens[index - 1]
            let isPlain = before.shape == .lower || before.shape == .capitalised || before.shape == .mark
            guard isPlain, before.range.count > 2 || gap.hasQuote else { return false }
            // "Amazon.Com": what goes on with a further stop is an address
            return gap.next + 1 >= gap.limit || tokens[gap.next + 1].spaceBefore
                || tokens[gap.next + 1].shape == .mark
                    && first(gap.next + 1) != 0x2E
        case .loud: return next.range.count > 1
        case .ellipsis: return isOpener(gap.next)
        default: return false
        }
    }

    /// A small letter goes on with the sentence, but for "i" and addresses.
    private func splitsBeforeSmall(_ index: Int, _ stop: Stop, _ gap: Gap, _ word: Int) -> Bool {
        if isDash(gap.next) { return false }
        if gap.hasQuote || mark(gap.next) == .openingBracket && tokens[gap.next].shape == .mark { return false }
        switch stop {
        case .full:
            guard index > 0, abbreviations.manner(of: tokens[index - 1].hash) == nil else { return false }
            let before = tokens[index - 1]
            return before.shape == .lower && before.range.count > 1 || before.shape == .mark || isOpener(word)
        case .loud:
            // "What is huh?" and "Yahoo!" inside a sentence hardly ever stand behind a small word
            return isOpener(word) || first(index) == 0x3F && index > 0 && tokens[index - 1].shape == .lower
        default: return false
        }
    }

    private func isDash(_ index: Int) -> Bool { tokens[index].shape == .mark && mark(index) == .dash }

    /// "iPhone", "al-Qaeda", "eBay": a name that begins small.
    private func isSmallName(_ index: Int) -> Bool {
        let range = tokens[index].range
        for offset in range.indices where text[offset].isASCIIUpper { return true }
        return false
    }

    /// Whether a few words with a verb of saying stand here: `Smith said`, `President Bush asked`.
    private func isAttribution(from start: Int, limit: Int) -> Bool {
        var index = start
        while index < limit, index < start + 5 {
            if words.speech.contains(tokens[index].hash) { return index > start }
            guard tokens[index].isCapitalised || tokens[index].shape == .mark && first(index) == 0x2E else {
                return false
            }
            if words.openers.contains(tokens[index].hash), index > start { return false }
            index += 1
        }
        return false
    }

    private func splitsAtFullStop(_ index: Int, _ gap: Gap, _ word: Int) -> Bool {
        guard index > 0, gap.next == index + 1, !tokens[index].spaceBefore else { return true }
        let before = tokens[index - 1]
        guard let manner = abbreviations.manner(of: before.hash) else {
            return true
        }
        switch manner {
        case .never: return before.shape == .lower && before.range.count <= 2 && isOpener(word)
        case .may: return isOpener(word) || tokens[gap.next].shape == .mark && mark(gap.next) != .openingBracket
        case .beforeCapital: return true
        case .beforeNumber: return tokens[word].shape != .number && tokens[word].shape != .mixed
        }
    }

    private func isOpener(_ word: Int) -> Bool {
        tokens[word].shape != .number && words.openers.contains(tokens[word].hash)
    }

    /// `U.S.`, `p.m.`, `J.`: an end before a word that opens sentences, and behind a time before any capital.
    private func splitsAtInnerStop(_ index: Int, _ gap: Gap, _ word: Int) -> Bool {
        if gap.next > index + 1 { return true }
        let token = tokens[index]
        if token.shape == .initial {
            // "Vitamin C. The" but "George W. Bush"
            return isOpener(word) && tokens[word].shape == .capitalised && index > 0 && tokens[index - 1].isWord
        }
        if token.shape == .lower {
            if abbreviations.manner(of: token.hash) == .never || tokens[word].shape == .number { return false }
            return isOpener(word) || isTime(index) && tokens[word].shape == .capitalised && !isCalendar(word)
        }
        return isOpener(word)
    }

    /// "p.m." or "a.m." behind a number.
    private func isTime(_ index: Int) -> Bool {
        index > 0 && (tokens[index - 1].shape == .number || tokens[index - 1].shape == .mixed)
    }

    /// Whether the word is a weekday, month or time zone: "p.m.
    ///
    /// Tuesday".
    private func isCalendar(_ index: Int) -> Bool { words.calendar.contains(tokens[index].hash) }
}
