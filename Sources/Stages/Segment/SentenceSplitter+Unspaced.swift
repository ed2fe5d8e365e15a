import NewsText

extension SentenceSplitter {
    /// "ended.The" is an end; "example.com", "3.5" and "!important" are none.
    func splitsWithoutSpace(_ stop: Stop, _ gap: Gap) -> Bool {
        let next = tokens[gap.next]
        let isCapital = next.shape == .capitalised || next.shape == .initial && isOpener(gap.next)
        guard isCapital || next.shape == .mark && opensQuotation(gap) else { return false }
        switch stop {
        case .full: return splitsAtTouchingStop(gap)
        case .loud: return next.range.count > 1 || next.shape == .initial
        case .ellipsis: return isOpener(gap.next)
        default: return false
        }
    }

    private func opensQuotation(_ gap: Gap) -> Bool {
        switch mark(gap.next) {
        case .openingQuote: true
        case .straightQuote:
            gap.next + 1 < gap.limit && !tokens[gap.next + 1].spaceBefore && tokens[gap.next + 1].isCapitalised
        default: false
        }
    }

    private func isQuote(_ index: Int) -> Bool {
        tokens[index].shape == .mark && (mark(index) == .straightQuote || mark(index) == .closingQuote)
    }

    private func splitsAtTouchingStop(_ gap: Gap) -> Bool {
        let index = gap.before
        guard index > 0, gap.next == index + 1 || gap.hasQuote else { return false }
        let before = tokens[index - 1]
        // "Tuesday .The": the space stands on the wrong side
        if tokens[index].spaceBefore, gap.next == index + 1 { return before.isWord && !isInAddress(index) }
        if before.shape == .number || before.shape == .capitals || isQuote(index - 1), gap.next == index + 1,
            isOpener(gap.next)
        {
            return gap.next + 1 < gap.limit && tokens[gap.next + 1].spaceBefore && tokens[gap.next + 1].shape == .lower
        }
        let isPlain = before.shape == .lower || before.shape == .capitalised || before.shape == .mark
        guard isPlain, before.range.count > 2 || gap.hasQuote else { return false }
        if words.domains.contains(tokens[gap.next].hash) { return false }
        // "Amazon.Com": what goes on with a further stop is an address
        guard
            gap.next + 1 >= gap.limit || tokens[gap.next + 1].spaceBefore
                || tokens[gap.next].shape == .mark
                || tokens[gap.next + 1].shape == .mark && first(gap.next + 1) != 0x2E
        else { return false }
        return !isInAddress(index)
    }
}
