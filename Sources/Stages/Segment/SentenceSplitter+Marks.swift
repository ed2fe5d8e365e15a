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
        case 0x27: tokens[index].range.count == 2 ? .straightQuote : .closingQuote
        case 0x60: .openingQuote
        case 0x29, 0x5D, 0x7D: .closingBracket
        case 0x28, 0x5B, 0x7B: .openingBracket
        case 0x2D: .dash
        case 0xC2: latin(index)
        case 0xE2: general(index)
        case 0xE3: wide(index)
        case 0xEF: fullWidth(index)
        default: .otherMark
        }
    }

    private func last(_ index: Int) -> UInt8 { text[tokens[index].range.end - 1] }

    /// The marks of Latin-1: « » ¿ ¡.
    private func latin(_ index: Int) -> Mark {
        switch last(index) {
        case 0xBB: .closingQuote
        case 0xAB, 0xBF, 0xA1: .openingQuote
        default: .otherMark
        }
    }

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

    /// „ and ‚, which “ and ‘ close.
    func isLowQuote(_ index: Int) -> Bool {
        mark(index) == .openingQuote && (last(index) == 0x9E || last(index) == 0x9A)
    }

    /// “ and ‘, which open quotations in English and close them in German.
    func isHighQuote(_ index: Int) -> Bool {
        mark(index) == .openingQuote && (last(index) == 0x9C || last(index) == 0x98)
    }

    /// 「」『』 and the brackets beside them.
    private func wide(_ index: Int) -> Mark {
        guard tokens[index].range.count == 3, text[tokens[index].range.start + 1] == 0x80 else { return .otherMark }
        switch last(index) {
        case 0x82: return .stop
        case 0x8D, 0x8F: return .closingQuote
        case 0x8C, 0x8E: return .openingQuote
        case 0x91, 0x95, 0x89, 0x8B: return .closingBracket
        case 0x90, 0x94, 0x88, 0x8A: return .openingBracket
        default: return .otherMark
        }
    }

    /// ！？（）and ｢｣.
    private func fullWidth(_ index: Int) -> Mark {
        guard tokens[index].range.count == 3 else { return .otherMark }
        switch (text[tokens[index].range.start + 1], last(index)) {
        case (0xBC, 0x81), (0xBC, 0x9F): return .stop
        case (0xBC, 0x89), (0xBC, 0xBD): return .closingBracket
        case (0xBC, 0x88), (0xBC, 0xBB): return .openingBracket
        case (0xBD, 0xA3): return .closingQuote
        case (0xBD, 0xA2): return .openingQuote
        default: return .otherMark
        }
    }

    /// How the token at `index` can end a sentence.
    func stop(at index: Int) -> Stop {
        let token = tokens[index]
        if token.shape != .mark {
            return last(index) == 0x2E && token.range.count > 1 ? .inWord : .none
        }
        switch first(index) {
        case 0x2E: return token.range.count == 1 ? .full : .ellipsis
        case 0x21, 0x3F: return .loud
        case 0x3A, 0x3B: return lentStop(index)
        case 0xCD...0xDF, 0xE0...0xEF: return otherStop(index)
        default: return .none
        }
    }

    /// `;` asks in Greek, and `:` stands for the Armenian full stop.
    private func lentStop(_ index: Int) -> Stop {
        guard index > 0, !tokens[index].spaceBefore else { return .none }
        switch (first(index), first(index - 1)) {
        case (0x3B, 0xCE...0xCF), (0x3A, 0xD5...0xD6): return .loud
        default: return .none
        }
    }

    /// The stops beyond ASCII: Unicode's Sentence_Terminal, of which … and ⁇ behave like dots and `?`.
    private func otherStop(_ index: Int) -> Stop {
        let value = UTF8Reader.scalar(in: text.span, at: tokens[index].range.start).value
        switch value {
        case 0x2026: return .ellipsis
        case 0x037E, 0x0589, 0x203C, 0x203D, 0x2047...0x2049: return .loud
        case 0x2000...0x2FFF: return .none
        default: return ScalarClass.endsSentence(value) ? .unspaced : .none
        }
    }

    /// Whether letters that begin with this byte have capitals: Latin, Greek, Cyrillic and Armenian.
    static func hasCase(_ first: UInt8) -> Bool { first < 0xD7 || first == 0xE1 }
}
