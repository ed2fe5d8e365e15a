import NewsModel
import NewsText

/// Gives quotations that no cue reached to the speaker who is already speaking.
struct QuoteChains {
    let text: QuoteText
    private let speakers: UncuedSpeakers
    private let drafts: [QuoteDraft]
    /// How many headlines and pull quotes were looked for in the text: each costs its whole length.
    private var lookUps = 0
    private static let mostLookUps = 20
    private var isTaken: [Bool]
    /// The shortest quotation in tokens that is believed to be one without a cue.
    private static let shortest = 3

    init(_ text: QuoteText, drafts: [QuoteDraft]) {
        self.text = text
        self.drafts = drafts
        speakers = UncuedSpeakers(text)
        isTaken = Array(repeating: false, count: text.quotations.count)
        for draft in drafts {
            for piece in draft.pieces { take(piece) }
        }
    }

    private mutating func take(_ piece: Range<Int>) {
        var position = piece.lowerBound
        while position < piece.upperBound {
            let owner = text.quotationOf[position]
            if owner >= 0 {
                isTaken[Int(owner)] = true
                position = text.quotations[Int(owner)].tokens.upperBound
            } else {
                position += 1
            }
        }
    }

    /// All drafts in text order, those of the left-over quotations among them.
    mutating func completed(_ drafts: [QuoteDraft]) -> [QuoteDraft] {
        var result: [QuoteDraft] = []
        let known = drafts.sorted { $0.start < $1.start }
        var next = 0
        for (index, quotation) in text.quotations.enumerated() where !isTaken[index] {
            while next < known.count, known[next].start < quotation.tokens.lowerBound {
                result.append(known[next])
                next += 1
            }
            guard isStatement(quotation) else { continue }
            let isLong = quotation.inner.count >= Self.shortest
            let isJoined = result.indices.suffix(4).reversed().contains { join(quotation, to: &result[$0]) }
            if isJoined { continue }
            if isLong, let draft = unclaimed(index, behind: result) { result.append(draft) }
        }
        result += known[next...]
        giveHeadings(&result)
        return result
    }

    /// A quotation above the article is mostly from whoever is quoted by name first.
    private func giveHeadings(_ drafts: inout [QuoteDraft]) {
        let end = text.paragraphs.prefix(2).last?.upperBound ?? 0
        let open = drafts.indices.prefix { drafts[$0].start < end }
            .filter { drafts[$0].speaker == nil && drafts[$0].isChained }
        guard !open.isEmpty else { return }
        let first = drafts.first { draft in
            draft.kind != .indirect && draft.start >= end
                && draft.speaker.map { $0.contains(where: text.isPerson) } ?? false
        }
        for index in open { drafts[index].speaker = first?.speaker }
    }

    /// `“…,” he said. “…”`: the quotation right behind an attribution belongs to it.
    private func join(_ quotation: Quotation, to draft: inout QuoteDraft) -> Bool {
        guard draft.end + 1 == quotation.tokens.lowerBound, draft.kind != .indirect || draft.isOpen,
            text.paragraphEnd(of: draft.end) > quotation.tokens.lowerBound
        else { return false }
        draft.pieces.append(quotation.tokens)
        draft.end = quotation.last
        draft.kind = text.kind(of: draft.pieces)
        return true
    }

    private mutating func unclaimed(_ index: Int, behind found: [QuoteDraft]) -> QuoteDraft? {
        let quotation = text.quotations[index]
        var draft = QuoteDraft(pieces: text.continued(index), kind: .direct)
        for later in index..<index + draft.pieces.count { isTaken[later] = true }
        draft.end = (draft.pieces.last?.upperBound ?? quotation.tokens.upperBound) - 1
        draft.isChained = true
        let paragraph = text.paragraphs[quotation.paragraph]
        let near = found.last.flatMap { isNear($0, quotation) ? $0.speaker : nil }
        draft.speaker = speakers.speaker(of: draft, quotation, near: near)
        if lookUps < Self.mostLookUps, isRepeatable(quotation, paragraph) {
            lookUps += 1
            let earlier = drafts.first { repeats(quotation, $0) } ?? found.first { repeats(quotation, $0) }
            if let earlier { draft.speaker = earlier.speaker }
        }
        return draft
    }

    /// Whether a quotation is all of its paragraph or opens a headline: such ones are taken from the text.
    private func isRepeatable(_ quotation: Quotation, _ paragraph: Range<Int>) -> Bool {
        quotation.tokens.upperBound == paragraph.upperBound || quotation.tokens.lowerBound == paragraph.lowerBound
    }

    /// Whether a draft holds the words of a quotation.
    private func repeats(_ quotation: Quotation, _ draft: QuoteDraft) -> Bool {
        guard draft.speaker != nil, draft.kind != .indirect else { return false }
        let wanted = hashes(quotation.inner)
        guard wanted.count >= 3, wanted.count < 60 else { return false }
        return draft.pieces.contains { piece in
            let words = hashes(piece)
            guard words.count >= wanted.count else { return false }
            return (0...words.count - wanted.count).contains { start in
                words[start] == wanted[0] && words[start..<start + wanted.count].elementsEqual(wanted)
            }
        }
    }

    private func hashes(_ range: Range<Int>) -> [UInt64] {
        range.filter { text.tokens[$0].isWord }.map { text.tokens[$0].hash }
    }

    /// Whether an attribution stands in the same paragraph, or in the one before a paragraph that is all quotation.
    private func isNear(_ draft: QuoteDraft, _ quotation: Quotation) -> Bool {
        let paragraph = text.paragraphs[quotation.paragraph]
        if draft.end >= paragraph.lowerBound { return true }
        guard quotation.paragraph > 0, quotation.tokens.lowerBound == paragraph.lowerBound else { return false }
        return draft.end >= text.paragraphs[quotation.paragraph - 1].lowerBound
    }

    /// Whether nothing but a time stands before a quotation.
    private func opensParagraph(_ quotation: Quotation, _ paragraph: Range<Int>) -> Bool {
        (paragraph.lowerBound..<quotation.tokens.lowerBound).allSatisfy {
            text.tokens[$0].shape == .number || text.tokens[$0].shape == .mark || text.tokens[$0].shape == .mixed
        }
    }

    /// `Mayor on the flood: 'We will rebuild'`: whether a quotation ends a paragraph that has no full stop outside it.
    private func isInHeading(_ quotation: Quotation, _ paragraph: Range<Int>) -> Bool {
        quotation.isClosed && quotation.tokens.upperBound == paragraph.upperBound && paragraph.count < 30
            && !paragraph.contains { text.isTerminal($0) && text.isUnitEnd($0) }
    }

    /// Whether a quotation is a statement by itself, not a scare quote or a title: it starts a sentence and ends one.
    private func isStatement(_ quotation: Quotation) -> Bool {
        guard quotation.inner.count >= 2, let first = quotation.inner.first,
            let last = text.lastBeforeSingleMarks(quotation)
        else {
            return false
        }
        let unit = text.units[text.unit(at: quotation.tokens.lowerBound)]
        let before = quotation.tokens.lowerBound - 1
        let opens =
            unit.lowerBound == quotation.tokens.lowerBound || text.mark(before) == 0x3A
            || text.quotation(endingAt: before) != nil
        // a headline or a heading in marks
        let paragraph = text.paragraphs[quotation.paragraph]
        let isWhole = quotation.tokens.upperBound == paragraph.upperBound && opensParagraph(quotation, paragraph)
        let isHeadline = opensParagraph(quotation, paragraph) && text.mark(quotation.tokens.upperBound) == 0x3A
        if isWhole || isHeadline, quotation.isClosed { return quotation.inner.count >= 3 }
        let ends =
            text.isTerminal(last) || text.isDash(last) || !quotation.isClosed
            || text.mark(last) == 0
                && text.tokens[last].shape == .mark
            || text.isTerminal(quotation.tokens.upperBound)
        if opens || text.isComma(before), isInHeading(quotation, paragraph) { return quotation.inner.count >= 3 }
        return opens && ends && text.tokens[first].shape != .lower
    }
}

extension QuoteDraft {
    /// The first token of what was said.
    var start: Int { pieces.map(\.lowerBound).min() ?? 0 }
}
