import NewsText

extension SentenceSplitter {
    /// Whether a sentence ends with a stop, by what stands around it.
    func splits(_ stop: Stop, _ gap: Gap) -> Bool {
        guard tokens[gap.next].spaceBefore else { return splitsWithoutSpace(stop, gap) }
        if isApartEllipsis(gap.next) {
            return stop == .loud
                || stop == .full && gap.before > 0 && language.manner(of: tokens[gap.before - 1].hash) == nil
        }
        if stop == .ellipsis, gap.before == gap.start { return false }
        guard let word = wordBehind(gap.next, limit: gap.limit) else { return true }
        if stop == .ellipsis, isOmission(gap.before), gap.hasQuote || !tokens[gap.next].isCapitalised { return false }
        let next = tokens[word]
        // a dateline: "LEEDS, Va. — A dam"
        if stop == .full, isDash(gap.next), gap.before > 0, language.manner(of: tokens[gap.before - 1].hash) != nil {
            return false
        }
        if next.shape == .lower {
            if !Self.hasCase(first(word)) { return splitsBeforeCaseless(stop, gap) }
            if !isSmallName(word) { return splitsBeforeSmall(stop, gap, word) }
        }
        if gap.hasQuote, stop == .loud {
            // a translation: "“Cine?” (“Who?”)"
            if mark(gap.next) == .openingBracket, !next.isWord || gap.next != word { return false }
            if isAttribution(from: word, limit: gap.limit) { return false }
        }
        switch stop {
        case .full: return splitsAtFullStop(gap, word)
        case .inWord: return splitsAtInnerStop(gap, word)
        case .ellipsis: return next.shape != .number
        case .loud: return !isLoudName(gap) || isOpener(word)
        case .unspaced: return true
        case .none: return false
        }
    }

    /// The next word, behind opening marks.
    func wordBehind(_ start: Int, limit: Int) -> Int? {
        var index = start
        while index < limit, index < start + 4 {
            if tokens[index].isWord { return index }
            index += 1
        }
        return nil
    }

    /// Letters without case say nothing: only abbreviations and initials hold the sentence together.
    private func splitsBeforeCaseless(_ stop: Stop, _ gap: Gap) -> Bool {
        switch stop {
        case .full:
            guard gap.before > 0 else { return false }
            let before = tokens[gap.before - 1]
            return before.shape != .initial && !isSingleLetter(gap.before - 1)
                && language.manner(of: before.hash) == nil
        case .loud: return true
        default: return false
        }
    }

    /// A small letter goes on with the sentence, but for "i" and addresses.
    private func splitsBeforeSmall(_ stop: Stop, _ gap: Gap, _ word: Int) -> Bool {
        if isDash(gap.next) || gap.hasBracket { return false }
        if gap.hasQuote || mark(gap.next) == .openingBracket && tokens[gap.next].shape == .mark { return false }
        let index = gap.before
        switch stop {
        case .full:
            guard index > 0, language.manner(of: tokens[index - 1].hash) == nil else { return false }
            let before = tokens[index - 1]
            if before.shape == .lower { return !isSingleLetter(index - 1) }
            // "9. und 10. November"
            if language.hasOrdinals, before.shape == .number, before.range.count <= 2 { return false }
            return before.shape == .mark || isOpener(word)
        case .loud:
            if isLoudName(gap) { return false }
            // "What is huh?" and "Yahoo!" inside a sentence hardly ever stand behind a small word
            return isOpener(word) || first(index) == 0x3F && index > 0 && tokens[index - 1].shape == .lower
        default: return false
        }
    }

    private func isDash(_ index: Int) -> Bool { tokens[index].shape == .mark && mark(index) == .dash }

    private func isLoudName(_ gap: Gap) -> Bool {
        gap.before > gap.start && !gap.hasQuote && tokens[gap.before - 1].isCapitalised
            && words.loudNames.contains(tokens[gap.before - 1].hash)
    }

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
            // "She said nothing." begins a sentence of its own
            if index == start, isOpener(start), tokens[index].shape == .capitalised { return false }
            guard tokens[index].isCapitalised || tokens[index].shape == .mark && first(index) == 0x2E else {
                return false
            }
            if language.openers.contains(tokens[index].hash), index > start { return false }
            index += 1
        }
        return false
    }

    private func splitsAtFullStop(_ gap: Gap, _ word: Int) -> Bool {
        let index = gap.before
        guard index > 0, gap.next == index + 1, !tokens[index].spaceBefore else { return !isBracketedWord(gap) }
        let before = tokens[index - 1]
        // "А. С. Пушкин": the tokeniser keeps the stop only with Latin letters without accents
        if before.shape == .initial || before.shape == .lower && isSingleLetter(index - 1) { return isOpener(word) }
        if isBracketedLetter(index - 1) || isConsonants(before) { return isOpener(word) }
        if language.hasOrdinals, before.shape == .number, before.range.count <= 2 {
            // "Nr. 5." is no ordinal
            return isOpener(word)
                || index >= 3 && language.manner(of: tokens[index - 3].hash) == .beforeNumber
        }
        guard let manner = language.manner(of: before.hash) else { return !isLabel(gap) }
        switch manner {
        // in small letters many are words of every day: "the card. Then", "the sun. Smith"
        case .never: return before.shape == .lower && isOpener(word)
        case .may where before.shape == .lower && before.range.count > 2: return true
        case .may: return isOpener(word) || tokens[gap.next].shape == .mark && mark(gap.next) != .openingBracket
        case .beforeCapital: return true
        case .beforeNumber: return tokens[word].shape != .number && tokens[word].shape != .mixed
        }
    }

    /// Whether the word is one letter, as in `z. B.` and `т. е.`.
    private func isSingleLetter(_ index: Int) -> Bool {
        let range = tokens[index].range
        return range.count <= 4 && UTF8Reader.codePoints(in: text.span.extracting(range.indices)) == 1
    }

    /// Whether a bracket holds no more than the word before the stop: `General (ret.) Osei`.
    private func isBracketedWord(_ gap: Gap) -> Bool {
        gap.hasBracket && gap.before >= gap.start + 3 && first(gap.before - 2) == 0x28
    }

    /// Whether the word is a capital and a small consonant: `Zs. Kovács`.
    private func isConsonants(_ token: Token) -> Bool {
        guard token.shape == .capitalised, token.range.count == 2 else { return false }
        return token.range.indices.allSatisfy { !Self.vowels.contains(text[$0] | 0x20) }
    }

    private static let vowels = Array("aeiouy".utf8)

    /// Whether the word is a letter behind a bracket: `(b. March 2009)`.
    private func isBracketedLetter(_ index: Int) -> Bool {
        index > 0 && tokens[index].shape == .lower && tokens[index].range.count == 1 && first(index - 1) == 0x28
    }

    /// Whether a number follows its sign: `N°. 5`.
    private func isLabel(_ gap: Gap) -> Bool {
        let range = tokens[gap.before - 1].range
        return tokens[gap.next].shape == .number && range.count == 2 && text[range.start] == 0xC2
            && (text[range.start + 1] == 0xB0 || text[range.start + 1] == 0xBA)
    }

    func isOpener(_ word: Int) -> Bool {
        guard tokens[word].shape != .number, language.openers.contains(tokens[word].hash) else { return false }
        // "No. 5"
        return word + 1 >= tokens.count || tokens[word + 1].spaceBefore || first(word + 1) != 0x2E
            || language.manner(of: tokens[word].hash) == nil
    }

    /// `U.S.`, `p.m.`, `J.`: an end before a word that opens sentences, and behind a time before any capital.
    private func splitsAtInnerStop(_ gap: Gap, _ word: Int) -> Bool {
        let index = gap.before
        if gap.next > index + 1 { return true }
        let token = tokens[index]
        if index == gap.start { return false }
        if token.shape == .initial {
            // "Vitamin C. The" but "George W. Bush"
            return isOpener(word) && tokens[word].shape == .capitalised && tokens[index - 1].isWord
        }
        if token.hash == words.morning || token.hash == words.evening, isTime(index) {
            // "At 5 a.m. Smith …"
            if index - gap.start <= 2 { return false }
            return isOpener(word)
                || tokens[word].shape == .capitalised && !words.calendar.contains(tokens[word].hash)
                    && !isTimeZone(word, gap.limit)
        }
        if token.shape == .lower {
            return language.manner(of: token.hash) != .never && isOpener(word)
        }
        return isOpener(word)
    }

    /// Whether the word names a place whose time it is: `4 p.m. Toronto time`.
    private func isTimeZone(_ index: Int, _ limit: Int) -> Bool {
        index + 1 < limit && tokens[index + 1].hash == words.time
    }

    /// "p.m." or "a.m." behind a number.
    private func isTime(_ index: Int) -> Bool {
        tokens[index - 1].shape == .number || tokens[index - 1].shape == .mixed
    }
}
