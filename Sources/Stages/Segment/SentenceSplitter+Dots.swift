import NewsText

extension SentenceSplitter {
    /// Whether dots with spaces between them stand here (`. . .`).
    func isSpacedDot(_ index: Int, _ limit: Int) -> Bool {
        guard isDot(index) else { return false }
        return index + 1 < limit && tokens[index + 1].spaceBefore && isDot(index + 1)
            || index > 0 && tokens[index].spaceBefore && isDot(index - 1)
    }

    private func isDot(_ index: Int) -> Bool { tokens[index].range.count == 1 && first(index) == 0x2E }

    /// The end of a sentence at the first of several dots with spaces between them; nil where it goes on.
    ///
    /// Three mark an omission. A fourth is the full stop: the first one where it touches the word before it, and the
    /// omission then begins the next sentence.
    func endOfDots(from index: Int, _ state: State) -> Int? {
        guard index > state.start, !isDot(index - 1) else { return nil }
        var last = index
        while last + 1 < state.limit, isDot(last + 1), last - index < 8 { last += 1 }
        let closed = closers(from: last + 1, limit: state.limit, isQuoteOpen: state.isQuoteOpen)
        guard closed.end < state.limit else { return closed.end }
        let next = tokens[closed.end]
        guard next.isCapitalised || next.shape == .mark, !isLowerBehind(closed.end, state.limit) else { return nil }
        if last - index == 3, !tokens[index].spaceBefore, !closed.hasQuote { return index + 1 }
        return next.hash == words.pronounI && last - index < 3 ? nil : closed.end
    }

    private func isLowerBehind(_ index: Int, _ limit: Int) -> Bool {
        wordBehind(index, limit: limit).map { tokens[$0].shape == .lower } ?? true
    }

    /// Whether an omission begins the next sentence: `ended. ... The`.
    func isApartEllipsis(_ index: Int) -> Bool {
        tokens[index].spaceBefore && tokens[index].shape == .mark && stop(at: index) == .ellipsis
    }

    /// `[...]`: words left out of a quotation, not its end.
    func isOmission(_ index: Int) -> Bool {
        index > 0 && !tokens[index].spaceBefore && tokens[index - 1].shape == .mark
            && mark(index - 1) == .openingBracket
    }
}
