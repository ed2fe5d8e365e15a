import NewsText

extension SentenceSplitter {
    /// What closes a sentence behind its stop.
    struct Closers {
        /// The index behind the last of them.
        var end: Int
        var hasQuote = false
        var hasBracket = false
    }

    /// Marks that belong to the sentence they stand behind, and further stops: `!?”)`.
    func closers(from start: Int, limit: Int, isQuoteOpen: Bool) -> Closers {
        var closed = Closers(end: start)
        var isOpen = isQuoteOpen
        while closed.end < limit {
            let end = closed.end
            guard tokens[end].shape == .mark else {
                guard let past = referenceEnd(end, start, limit) else { break }
                closed.end = past
                continue
            }
            switch mark(end) {
            case .stop where !isSpacedDot(end, limit) && !isApartEllipsis(end): closed.end += 1
            case .straightQuote where isClosing(end, isOpen, limit):
                isOpen = false
                closed.hasQuote = true
                closed.end += 1
            case .closingQuote where !tokens[end].spaceBefore || !isNextTouching(end, limit):
                closed.hasQuote = true
                closed.end += 1
            case .openingQuote
            where isHighQuote(end) && !tokens[end].spaceBefore && (isOpen || !isNextTouching(end, limit)):
                isOpen = false
                closed.hasQuote = true
                closed.end += 1
            case .closingBracket:
                closed.hasBracket = true
                closed.end += 1
            case .openingBracket where !startsLine(end) && isReference(end, limit): closed.end += 1
            default:
                guard let past = smileyEnd(end, limit) else { return closed }
                closed.end = past
            }
        }
        return closed
    }

    /// The index behind a number that refers to a source or a note: "memory.[12]", "memory.12 The".
    private func referenceEnd(_ index: Int, _ start: Int, _ limit: Int) -> Int? {
        let token = tokens[index]
        guard token.shape == .number, !token.spaceBefore, index + 1 < limit else { return nil }
        if index > start, first(index - 1) == 0x5B { return first(index + 1) == 0x5D ? index + 2 : nil }
        guard index == start, index > 1, token.range.count <= 3, tokens[index - 2].shape == .lower,
            tokens[index - 2].range.count > 2, tokens[index + 1].spaceBefore, tokens[index + 1].shape == .capitalised
        else { return nil }
        return index + 1
    }

    private func isReference(_ index: Int, _ limit: Int) -> Bool {
        first(index) == 0x5B && index + 2 < limit && tokens[index + 1].shape == .number && first(index + 2) == 0x5D
    }

    /// The index behind a smiley: `:)`, `;-)`, `=)`, `:D`, `^_^`.
    private func smileyEnd(_ index: Int, _ limit: Int) -> Int? {
        guard index + 1 < limit, !tokens[index + 1].spaceBefore else { return nil }
        let eyes = first(index)
        if eyes == 0x5E, index + 2 < limit, first(index + 2) == 0x5E { return index + 3 }
        guard eyes == 0x3A || eyes == 0x3B || eyes == 0x3D else { return nil }
        let nose = first(index + 1) == 0x2D ? index + 2 : index + 1
        guard nose < limit, tokens[nose].range.count == 1, nose + 1 >= limit || tokens[nose + 1].spaceBefore else {
            return nil
        }
        switch first(nose) {
        case 0x28, 0x29, 0x44, 0x50, 0x4F: return nose + 1
        default: return nil
        }
    }

    private func isNextTouching(_ index: Int, _ limit: Int) -> Bool {
        index + 1 < limit && !tokens[index + 1].spaceBefore
    }

    /// Whether a straight quotation mark closes: by the spaces around it, and where they say nothing by what came before.
    func isClosing(_ index: Int, _ isOpen: Bool, _ limit: Int) -> Bool {
        let touchesNext = isNextTouching(index, limit)
        let touchesPrevious = !tokens[index].spaceBefore
        return touchesPrevious != touchesNext ? touchesPrevious : isOpen
    }

    /// 「…。」と: the particle that makes a quotation part of the sentence around it.
    func isQuotedParticle(_ index: Int, _ hasQuote: Bool) -> Bool {
        guard hasQuote, tokens[index].range.count == 3 else { return false }
        let start = tokens[index].range.start
        return text[start] == 0xE3 && text[start + 1] == 0x81 && (text[start + 2] == 0xA8 || text[start + 2] == 0xA3)
    }
}
