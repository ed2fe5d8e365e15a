import NewsModel
import NewsText

/// Finds `according to SPEAKER` before, behind and inside the clause that it attributes.
struct SourcePhrases {
    let text: QuoteText
    let phrases: NounPhraseReader
    private static let according = Folding.loweredHash(Array("according".utf8).span)
    private static let to = Folding.loweredHash(Array("to".utf8).span)

    init(_ text: QuoteText) {
        self.text = text
        phrases = NounPhraseReader(text)
    }

    /// The attributions of one unit.
    func drafts(in unit: Range<Int>) -> [QuoteDraft] {
        unit.compactMap { position in
            guard isAccording(position, unit) else { return nil }
            return draft(at: position, in: unit)
        }
    }

    private func isAccording(_ position: Int, _ unit: Range<Int>) -> Bool {
        text.quotationOf[position] < 0 && text.tokens[position].hash == Self.according && position + 2 < unit.upperBound
            && text.tokens[position + 1].hash == Self.to
    }

    /// Where the words begin that a source phrase opens within its sentence: `…, but, according to his agent, he has a sore knee`.
    func start(in words: Range<Int>, of unit: Range<Int>) -> Int? {
        words.first { isAccording($0, unit) && Self.joint(before: $0, in: unit, text) != nil }
            .flatMap { Self.joint(before: $0, in: unit, text) }
    }

    private static func joint(before position: Int, in unit: Range<Int>, _ text: QuoteText) -> Int? {
        let before = position > unit.lowerBound && text.isComma(position - 1) ? position - 2 : position - 1
        return before > unit.lowerBound && text.words[before].has(.conjunction) ? before : nil
    }

    private func draft(at position: Int, in unit: Range<Int>) -> QuoteDraft? {
        guard let source = phrases.phrase(startingAt: position + 2, before: unit.upperBound) else { return nil }
        var draft = QuoteDraft(pieces: [], kind: .indirect, speaker: source, cue: position..<position + 2)
        let left =
            Self.joint(before: position, in: unit, text) == nil
            ? text.trimmed(text.afterBreak(unit.lowerBound..<position)) : nil
        let behind = behind(source, unit)
        if let left, left.count >= 3 {
            draft.pieces.append(left)
            // ", according to the ministry, which …" ends it; a comma with more behind goes on
            if let behind, text.isComma(position - 1) { draft.pieces.append(behind) }
        } else if let core = phrases.phrase(startingAt: position + 2, before: unit.upperBound, withAppositions: false),
            let content = leading(core, unit)
        {
            draft.speaker = core.lowerBound..<content.source
            draft.pieces.append(content.piece)
        } else {
            return nil
        }
        draft.end = unit.upperBound - 1
        draft.kind = text.kind(of: draft.pieces)
        return draft
    }

    /// The content behind a source that opens the sentence, and where the source ends: `According to Bitar, the head of the union, …`.
    private func leading(_ core: Range<Int>, _ unit: Range<Int>) -> (source: Int, piece: Range<Int>)? {
        guard let piece = behind(core, unit) else { return nil }
        let full = phrases.phrase(startingAt: core.lowerBound, before: unit.upperBound) ?? core
        let isApposition =
            full.upperBound > core.upperBound && full.upperBound < unit.upperBound
            && text.isComma(full.upperBound) && !text.hasFiniteVerb(core.upperBound..<full.upperBound)
        if isApposition, let rest = behind(full, unit), text.hasFiniteVerb(rest) { return (full.upperBound, rest) }
        return (core.upperBound, piece)
    }

    private func behind(_ source: Range<Int>, _ unit: Range<Int>) -> Range<Int>? {
        let comma = (source.upperBound..<min(unit.upperBound, source.upperBound + 15)).first {
            text.isComma($0) || text.isDash($0) || text.quotationOf[$0] >= 0
        }
        guard let comma, text.quotationOf[comma] < 0 else { return nil }
        guard let content = text.trimmed(comma..<unit.upperBound), content.count >= 3 else { return nil }
        return content
    }
}

extension QuoteText {
    /// What stands behind the last semicolon of some words, or behind a colon that a clause follows: `Others left; two, she said, stayed`.
    func afterBreak(_ words: Range<Int>) -> Range<Int> {
        let last = words.last { index in
            guard quotationOf[index] < 0 else { return false }
            let rest = index + 1..<words.upperBound
            return mark(index) == 0x3B && !rest.isEmpty
                || mark(index) == 0x3A && rest.count >= 3 && hasFiniteVerb(rest)
        }
        return (last.map { $0 + 1 } ?? words.lowerBound)..<words.upperBound
    }
}
