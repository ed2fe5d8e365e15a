import NewsModel
import NewsText

/// A quotation in tokens, before its speaker is resolved.
struct QuoteDraft {
    /// What was said, in order, apart.
    var pieces: [Range<Int>]
    var kind: Quote.Kind
    var speaker: Range<Int>?
    var cue: Range<Int>?
    /// The relative pronoun that stands for the speaker beside the cue.
    var relative: Int?
    var stance: Quote.Stance = .asserts
    var addressee: Range<Int>?
    /// The last token of the attribution, so that what stands right behind it can go on.
    var end = 0
    /// The speaker is taken over from an earlier quotation.
    var isChained = false
    /// The attribution stands behind its content, so that a quotation right behind it belongs to it as well.
    var isOpen = false
}

extension QuoteText {
    /// Drops commas, full stops and joining words from the ends of content; nil if nothing is left.
    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, quotationOf[start] < 0, isComma(start) || isDash(start) || mark(start) == 0x3A { start += 1 }
        while end > start, quotationOf[end - 1] < 0, isLoose(end - 1) { end -= 1 }
        return start < end ? start..<end : nil
    }

    /// Whether the token is a curly single mark.
    func isSingleMark(_ position: Int) -> Bool {
        let range = tokens[position].range
        return range.count == 3 && text[range.start] == 0xE2 && text[range.start + 1] == 0x80
            && (text[range.start + 2] == 0x98 || text[range.start + 2] == 0x99)
    }

    private func isLoose(_ position: Int) -> Bool {
        switch mark(position) {
        case 0x2C, 0x3A, 0x3B: true
        case 0x2E, 0x21, 0x3F: isUnitEnd(position) && tokens[position].range.count == 1
        default: isDash(position)
        }
    }

    /// Whether content is all, partly or not at all in quotation marks.
    func kind(of pieces: [Range<Int>]) -> Quote.Kind {
        var inside = 0
        var outside = 0
        for piece in pieces {
            var position = piece.lowerBound
            while position < piece.upperBound {
                if quotationOf[position] >= 0 {
                    inside += 1
                    position = quotations[Int(quotationOf[position])].tokens.upperBound
                } else {
                    outside += tokens[position].isWord ? 1 : 0
                    position += 1
                }
            }
        }
        return inside == 0 ? .indirect : outside == 0 ? .direct : .mixed
    }

    /// Whether a finite verb stands in a range, outside quotations or in them.
    func hasFiniteVerb(_ range: Range<Int>) -> Bool { range.contains { isFinite($0) } }

    /// Whether a quotation ends like a sentence or a part of one that the cue interrupts: `,”` `?”` `”,`.
    func isFinished(_ quotation: Quotation) -> Bool {
        guard quotation.isClosed else { return true }
        if let last = quotation.inner.last, tokens[last].shape == .mark { return true }
        let next = quotation.tokens.upperBound
        return next >= tokens.count || isComma(next) || isTerminal(next) || isUnitEnd(quotation.last)
    }

    /// The quotations that go on with this one in the next paragraphs, itself first.
    func continued(_ index: Int) -> [Range<Int>] {
        var pieces = [quotations[index].tokens]
        var last = index
        while quotations[last].isContinued, last + 1 < quotations.count {
            last += 1
            pieces.append(quotations[last].tokens)
        }
        return pieces
    }
}
