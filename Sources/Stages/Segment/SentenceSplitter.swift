import NewsText

/// Cuts the tokens of a paragraph into sentences.
///
/// One pass: at each mark that can end a sentence, the closing quotation marks and brackets behind it are taken along, and what
/// stands before and behind decides; a few sentences begin without a mark before them (`begins`). The rules follow what the
/// Pragmatic Segmenter's "Golden Rules" (Dias, 2014) list as hard cases, and Unicode's UAX #29 for the scripts without case.
struct SentenceSplitter {
    let text: [UInt8]
    let tokens: [Token]
    let language: LanguageWords
    let words: SentenceWords

    init(text: [UInt8], tokens: [Token], language: String?) {
        self.text = text
        self.tokens = tokens
        self.language = .of(language)
        words = .shared
    }

    /// Where the pass through a paragraph stands.
    struct State {
        /// The first token of the sentence.
        var start: Int
        /// The end of the paragraph.
        let limit: Int
        /// Whether a quotation mark has opened a quotation that a mark closes which may open one too.
        var isQuoteOpen = false
        /// The last number of a list in the paragraph.
        var item: ListItem?
        /// How the items of the paragraph are parted, if it holds nothing else.
        let list: List?
    }

    /// The sentences of a paragraph: runs of tokens without gaps.
    func sentences(in paragraph: Range<Int>, asHeading isHeading: Bool) -> [Range<Int>] {
        if isHeading, isHeadline(paragraph) { return [paragraph] }
        var sentences: [Range<Int>] = []
        var state = State(
            start: paragraph.lowerBound, limit: paragraph.upperBound, list: list(paragraph))
        var index = state.start
        while index < state.limit {
            if begins(at: index, &state) {
                sentences.append(state.start..<index)
                state.start = index
            }
            follow(index, &state.isQuoteOpen, limit: state.limit)
            guard let end = end(at: index, state) else {
                index += 1
                continue
            }
            for inside in index + 1..<max(end, index + 1) { follow(inside, &state.isQuoteOpen, limit: end) }
            sentences.append(state.start..<end)
            state.start = end
            index = max(end, index + 1)
            if startsLine(end) { state.isQuoteOpen = false }
        }
        if state.start < state.limit { sentences.append(state.start..<state.limit) }
        return sentences
    }

    /// The index behind the sentence that ends with the token at `index` and the marks that close it; nil where none ends.
    private func end(at index: Int, _ state: State) -> Int? {
        let limit = state.limit
        let stop = stop(at: index)
        if stop == .none {
            return index + 1 < limit && startsLine(index + 1) && endsLine(index, state) ? index + 1 : nil
        }
        if isSpacedDot(index, limit) { return endOfDots(from: index, state) }
        let closed = closers(from: index + 1, limit: limit, isQuoteOpen: state.isQuoteOpen)
        guard closed.end < limit else { return closed.end }
        if startsLine(closed.end) {
            return tokens[closed.end].shape == .lower && isWrapped(index, state) ? nil : closed.end
        }
        if stop == .unspaced { return isQuotedParticle(closed.end, closed.hasQuote) ? nil : closed.end }
        if isItemNumber(index, state.start) { return nil }
        let gap = Gap(
            before: index, next: closed.end, hasQuote: closed.hasQuote, hasBracket: closed.hasBracket,
            start: state.start, limit: limit)
        return splits(stop, gap) ? closed.end : nil
    }

    /// Keeps in mind whether `"` or „ has opened a quotation.
    private func follow(_ index: Int, _ isOpen: inout Bool, limit: Int) {
        guard tokens[index].shape == .mark else { return }
        switch first(index) {
        case 0x22,
            0x27 where mark(index) == .straightQuote:
            isOpen = !isClosing(index, isOpen, limit)
        case 0xE2 where isLowQuote(index): isOpen = true
        case 0xE2 where isOpen && isHighQuote(index): isOpen = false
        default: break
        }
    }

    func first(_ index: Int) -> UInt8 { text[tokens[index].range.start] }
}

/// What stands around a possible end of a sentence.
struct Gap {
    /// The token that may end the sentence.
    let before: Int
    /// The first token behind it and the marks that close it.
    let next: Int
    /// Whether a quotation mark is among those marks.
    let hasQuote: Bool
    /// Whether a closing bracket is among those marks.
    let hasBracket: Bool
    /// The first token of the sentence.
    let start: Int
    /// The end of the paragraph.
    let limit: Int
}
