import NewsText

/// Claims that an article reports of nobody in particular: `are believed to have fled`, `it is understood that …`.
///
/// They have a cue and no speaker. What somebody is said to think, and what stands in somebody's words, is theirs and not found here.
struct Hearsay {
    private let text: QuoteText
    private let subjects: SubjectFinder
    private static let cues = ByteHash.set(
        of:
            "believed thought said reported alleged understood rumoured rumored suspected claimed")
    /// Only these come behind "said to" for sure: "was said to reporters".
    private static let verbs = ByteHash.set(of: "have be")
    private static let said = ByteHash.set(of: "said reported claimed")

    init(_ text: QuoteText) {
        self.text = text
        subjects = SubjectFinder(text: text)
    }

    /// The claims of a unit that stand outside of what others say.
    func drafts(in unit: Range<Int>, beside others: [QuoteDraft]) -> [QuoteDraft] {
        unit.compactMap { position in
            guard Self.cues.contains(text.tokens[position].hash), text.quotationOf[position] < 0,
                !others.contains(where: {
                    $0.cue?.contains(position) ?? false || $0.pieces.contains { $0.contains(position) }
                })
            else { return nil }
            return draft(at: position, in: unit)
        }
    }

    private func draft(at position: Int, in unit: Range<Int>) -> QuoteDraft? {
        guard let be = auxiliary(before: position, in: unit) else { return nil }
        let subjectEnd = skipped(be - 1, unit)
        guard subjectEnd >= unit.lowerBound, let subject = subjects.subject(endingAt: subjectEnd, from: unit.lowerBound)
        else { return nil }
        let next = position + 1
        let end = end(from: next, unit)
        let isImpersonal = subject.count == 1 && text.words[subject.lowerBound].has(.neuter)
        let pieces: [Range<Int>]
        if isImpersonal, next < end, text.words[next].has(.that), let clause = text.trimmed(next + 1..<end) {
            pieces = [clause]
        } else if next + 1 < end, text.isTo(next), isVerb(next + 1, behind: position),
            let clause = text.trimmed(next..<end)
        {
            pieces = [subject, clause]
        } else {
            return nil
        }
        var draft = QuoteDraft(pieces: pieces, kind: text.kind(of: pieces), cue: be..<next)
        draft.end = end - 1
        return draft
    }

    private func isVerb(_ position: Int, behind cue: Int) -> Bool {
        if Self.verbs.contains(text.tokens[position].hash) { return true }
        guard !Self.said.contains(text.tokens[cue].hash), text.tokens[position].shape == .lower else { return false }
        return !text.words[position].has([.determiner, .pronoun, .object, .plural])
    }

    /// The form of "be" before a participle, adverbs between them passed over.
    private func auxiliary(before position: Int, in unit: Range<Int>) -> Int? {
        var index = position - 1
        while unit.contains(index), text.words[index].has(.adverb), position - index < 4 { index -= 1 }
        guard unit.contains(index), text.words[index].has(.be), !text.isPossessiveMark(index) else { return nil }
        return index
    }

    private func skipped(_ index: Int, _ unit: Range<Int>) -> Int {
        var index = index
        while unit.contains(index), text.words[index].has([.adverb, .have, .modal]), text.tokens[index].shape == .lower
        {
            index -= 1
        }
        return index
    }

    /// Where a claim ends: at a mark that parts clauses, or with the unit.
    private func end(from start: Int, _ unit: Range<Int>) -> Int {
        (start..<unit.upperBound).first {
            text.quotationOf[$0] < 0 && (text.isComma($0) || text.mark($0) == 0x3B || text.isDash($0))
        } ?? unit.upperBound
    }
}
