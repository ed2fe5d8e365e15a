import NewsText

/// Cuts the tokens of a paragraph into sentences.
///
/// One pass: at each mark that can end a sentence, the closing quotation marks and brackets behind it are taken along, and what
/// stands before and behind decides. The rules follow what the Pragmatic Segmenter's "Golden Rules" (Dias, 2014) list as hard cases,
/// and Unicode's UAX #29 for the scripts without case.
struct SentenceSplitter {
    let text: [UInt8]
    let tokens: [Token]
    let abbreviations: Abbreviations
    let words: SentenceWords

    init(text: [UInt8], tokens: [Token], language: String?) {
        self.text = text
        self.tokens = tokens
        abbreviations = .of(language)
        words = .shared
    }

    /// The sentences of a paragraph: runs of tokens without gaps.
    func sentences(in paragraph: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = paragraph.lowerBound
        var isQuoteOpen = false
        var index = start
        while index < paragraph.upperBound {
            follow(index, &isQuoteOpen, limit: paragraph.upperBound)
            guard let end = end(at: index, start: start, limit: paragraph.upperBound, isQuoteOpen: isQuoteOpen) else {
                index += 1
                continue
            }
            for inside in index + 1..<max(end, index + 1) { follow(inside, &isQuoteOpen, limit: end) }
            sentences.append(start..<end)
            start = end
            index = max(end, index + 1)
            if startsLine(start) { isQuoteOpen = false }
        }
        if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }
        return sentences
    }

    /// The index behind the sentence that ends with the token at `index` and the marks that close it; nil where none ends.
    private func end(at index: Int, start: Int, limit: Int, isQuoteOpen: Bool) -> Int? {
        let stop = stop(at: index, limit: limit)
        if stop == .none {
            return index + 1 < limit && startsLine(index + 1) && endsLine(index) ? index + 1 : nil
        }
        let closed = closers(from: index + 1, limit: limit, isQuoteOpen: isQuoteOpen)
        guard closed.end < limit else { return closed.end }
        if startsLine(closed.end) { return closed.end }
        if stop == .unspaced { return closed.end }
        if isListNumber(index, start) { return nil }
        return splits(index, stop, Gap(before: index, next: closed.end, hasQuote: closed.hasQuote, limit: limit))
            ? closed.end : nil
    }

    /// "1." or "(a)" at the beginning of a sentence is its number.
    private func isListNumber(_ index: Int, _ start: Int) -> Bool {
        guard text[tokens[index].range.end - 1] == 0x2E, index - start <= 1 else { return false }
        let first = tokens[start]
        return first.shape == .number || first.shape == .initial && first.range.count <= 2
            || first.shape == .lower && first.range.count == 1
    }

    /// Marks that belong to the sentence they stand behind, and further stops: `!?”)`.
    private func closers(from start: Int, limit: Int, isQuoteOpen: Bool) -> (end: Int, hasQuote: Bool) {
        var end = start
        var hasQuote = false
        var isOpen = isQuoteOpen
        while end < limit {
            let token = tokens[end]
            guard token.shape == .mark else {
                // a reference: "memory.[12]"
                guard token.shape == .number, !token.spaceBefore, end > start, first(end - 1) == 0x5B, end + 1 < limit,
                    first(end + 1) == 0x5D
                else { break }
                end += 2
                continue
            }
            switch mark(end) {
            case .stop: end += 1
            case .straightQuote where isClosing(end, isOpen, limit):
                isOpen = false
                hasQuote = true
                end += 1
            case .closingQuote where !token.spaceBefore || !isNextTouching(end, limit):
                hasQuote = true
                end += 1
            case .closingBracket: end += 1
            case .openingBracket where !startsLine(end) && isReference(end, limit): end += 1
            case .otherMark where isSmiley(end, limit): end += 2
            default: return (end, hasQuote)
            }
        }
        return (end, hasQuote)
    }

    private func isReference(_ index: Int, _ limit: Int) -> Bool {
        first(index) == 0x5B && index + 2 < limit && tokens[index + 1].shape == .number && first(index + 2) == 0x5D
    }

    /// `:)` or `;-)`; the bracket itself is taken as a closing one.
    private func isSmiley(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit, first(index) == 0x3A || first(index) == 0x3B, !tokens[index + 1].spaceBefore else {
            return false
        }
        let mouth = first(index + 1)
        return mouth == 0x29 || mouth == 0x28 || mouth == 0x2D && isNextTouching(index + 1, limit)
    }

    private func isNextTouching(_ index: Int, _ limit: Int) -> Bool {
        index + 1 < limit && !tokens[index + 1].spaceBefore
    }

    func first(_ index: Int) -> UInt8 { text[tokens[index].range.start] }

    /// Keeps in mind whether a straight quotation mark has opened a quotation.
    private func follow(_ index: Int, _ isOpen: inout Bool, limit: Int) {
        guard tokens[index].shape == .mark, mark(index) == .straightQuote else { return }
        isOpen = !isClosing(index, isOpen, limit)
    }

    /// Whether a straight quotation mark closes: by the spaces around it, and where they say nothing by what came before.
    private func isClosing(_ index: Int, _ isOpen: Bool, _ limit: Int) -> Bool {
        let touchesNext = index + 1 < limit && !tokens[index + 1].spaceBefore
        let touchesPrevious = !tokens[index].spaceBefore
        if touchesPrevious != touchesNext { return touchesPrevious }
        return isOpen
    }

    /// Whether a line feed stands before the token.
    private func startsLine(_ index: Int) -> Bool {
        guard index > 0, index < tokens.count, tokens[index].spaceBefore else { return false }
        let gap = tokens[index - 1].range.end..<tokens[index].range.start
        return gap.contains { text[$0] == 0x0A }
    }

    /// Whether a line that ends with this token, without a stop, is a sentence: a headline or an item rather than a wrapped line.
    private func endsLine(_ index: Int) -> Bool {
        let last = first(index)
        if last == 0x2C || words.openers.contains(tokens[index].hash) { return false }
        return tokens[index + 1].shape != .lower
    }
}

/// What stands around a possible end of a sentence.
struct Gap {
    /// The token that may end the sentence.
    let before: Int
    /// The first token behind it and the marks that close it.
    let next: Int
    /// Whether a quotation mark is among those marks.
    let hasQuote: Bool
    /// The end of the paragraph.
    let limit: Int
}

/// Words that show where sentences begin.
struct SentenceWords: Sendable {
    let openers = Lexicon(file: DataFile("segment/openers.txt"))
    let speech = Lexicon(file: DataFile("segment/speech-verbs.txt"))

    let calendar = Lexicon(
        [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
            "march",
            "april", "may", "june", "july", "august", "september", "october", "november", "december", "eastern",
            "pacific",
            "central", "mountain", "eastern", "local", "gmt", "utc",
        ].map { (phrase: $0, value: 1) })

    static let shared = SentenceWords()
}
