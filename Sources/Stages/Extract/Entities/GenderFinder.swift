import NewsModel
import NewsText

/// Finds what pronouns stand for a person: by title, by role, by the given name, by the pronoun that follows.
struct GenderFinder {
    let view: NameView

    func gender(of mentions: [Mention], longest: Range<Int>) -> Entity.Gender? {
        if let gender = mentions.lazy.compactMap(\.gender).first { return gender }
        let found = view.classes[longest.lowerBound]
        // "Xi Jinping", "Ma Ngok": of short words many are family names in front, which say nothing
        let isShort = longest.count > 1 && view.tokens[longest.lowerBound].range.count <= 3
        if isShort, let gender = mentions.lazy.compactMap(pronounBehind).first { return gender }
        let isFamilyFirst =
            isShort && found.contains(.surname) && !view.classes[longest.upperBound - 1].contains(.surname)
        if longest.count > 1 ? !isFamilyFirst : found.isDisjoint(with: [.surname]) {
            switch (found.contains(.givenFemale), found.contains(.givenMale)) {
            case (true, false): return .female
            case (false, true): return .male
            default: break
            }
        }
        return mentions.lazy.compactMap(pronounBehind).first
    }

    /// The pronoun with which the next sentence begins.
    private func pronounBehind(_ mention: Mention) -> Entity.Gender? {
        let sentences = view.article.sentences
        let next = view.article.sentence(at: view.tokens[mention.tokens.lowerBound].range.start) + 1
        guard next < sentences.count, sentences[next].paragraph == sentences[next - 1].paragraph,
            let first = sentences[next].tokens.first(where: { view.tokens[$0].isWord })
        else { return nil }
        switch view.tokens[first].hash {
        case Words.he, Words.his: return .male
        case Words.she, Words.her: return .female
        default: return nil
        }
    }
}
