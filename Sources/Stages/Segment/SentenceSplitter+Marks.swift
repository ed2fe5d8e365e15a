import NewsText

extension SentenceSplitter {
    /// What a mark does to sentences.
    enum Mark { case stop, straightQuote, closingQuote, openingQuote, closingBracket, openingBracket, dash, otherMark }

    /// How a token can end a sentence.
    enum Stop {
        case none
        /// `.` behind a word or number.
        case full
        /// A word that holds its full stop: `U.S.`, `J.`, `p.m.`
        case inWord
        /// `...` and `…`
        case ellipsis
        /// `!` and `?`
        case loud
        /// The stops of scripts without case, which need no space behind them.
        case unspaced
    }

    /// What the mark at `index` is.
    func mark(_ index: Int) -> Mark {
        switch first(index) {
        case 0x2E, 0x21, 0x3F: .stop
        case 0x22: .straightQuote
        case 0x27: .closingQuote
        case 0x60: .openingQuote
        case 0x29, 0x5D, 0x7D: .closingBracket
        case 0x28, 0x5B, 0x7B: .openingBracket
        case 0x2D: .dash
        case 0xC2: tokens[index].range.count == 2 && last(index) == 0xBB ? .closingQuote : .openingQuote
        case 0xE2: general(index)
        case 0xE3: wide(index)
        default: .otherMark
        }
    }

    private func last(_ index: Int) -> UInt8 { text[tokens[index].range.end - 1] }

    /// General punctuation, U+20xx.
    private func general(_ index: Int) -> Mark {
        guard tokens[index].range.count == 3, text[tokens[index].range.start + 1] == 0x80 else { return .otherMark }
        switch last(index) {
        case 0x99, 0x9D, 0xBA: return .closingQuote
        case 0x98, 0x9A, 0x9C, 0x9E, 0xB9: return .openingQuote
        case 0x90...0x95: return .dash
        case 0xA6: return .stop
        default: return .otherMark
        }
    }

    /// 「」『』 and the brackets beside them.
    private func wide(_ index: Int) -> Mark {
        guard tokens[index].range.count == 3, text[tokens[index].range.start + 1] == 0x80 else { return .otherMark }
        switch last(index) {
        case 0x8D, 0x8F: return .closingQuote
        case 0x8C, 0x8E: return .openingQuote
        case 0x91, 0x95, 0x89, 0x8B: return .closingBracket
        case 0x90, 0x94, 0x88, 0x8A: return .openingBracket
        default: return .otherMark
        }
    }

    /// How the token at `index` can end a sentence.
    func stop(at index: Int, limit: Int) -> Stop {
        let token = tokens[index]
        if token.shape != .mark {
            return token.range.count > 1 && last(index) == 0x2E ? .inWord : .none
        }
        switch first(index) {
        case 0x2E: return token.range.count == 1 ? .full : .ellipsis
        case 0x21, 0x3F: return .loud
        case 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF: return wideStop(index)
        default: return .none
        }
    }

    /// 。！？．｡ ؟ ۔ । ॥ ። ။ and the Khmer stop; … ends like dots.
    private func wideStop(_ index: Int) -> Stop {
        switch UTF8Reader.scalar(in: text.span, at: tokens[index].range.start).value {
        case 0x2026: .ellipsis
        case 0x203C, 0x2047...0x2049: .loud
        case 0x061F, 0x06D4, 0x0964, 0x0965, 0x1362, 0x1367, 0x104B, 0x17D4, 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61:
            .unspaced
        default: .none
        }
    }
}
