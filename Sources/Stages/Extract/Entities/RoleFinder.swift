import NewsModel
import NewsText

/// Finds what an article says a person is: before the name ("Transport Minister"), or behind it ("head of the pilots’ union").
struct RoleFinder: Sendable {
    /// The role at the first mention that has one.
    func role(of mentions: [Mention], in view: NameView) -> String? {
        for mention in mentions {
            if let role = mention.role, !isBareTitle(role, view) { return view.string(role) }
            if let role = roleBehind(mention.tokens, view) { return view.string(role) }
        }
        return mentions.compactMap(\.role).first { !isCourtesy($0, view) }.map(view.string)
    }

    /// "Mr", "Mrs": says nothing but the gender.
    private func isCourtesy(_ role: Range<Int>, _ view: NameView) -> Bool {
        role.allSatisfy { index in
            let length = view.tokens[index].range.count
            return length <= 4 && view.classes[index].contains(.title)
                && !view.classes[index].isDisjoint(with: [.male, .female]) || view.tokens[index].hash == Words.stop
        }
    }

    private func isBareTitle(_ role: Range<Int>, _ view: NameView) -> Bool {
        isCourtesy(role, view) || role.count == 1 && view.tokens[role.lowerBound].range.count <= 3
    }

    /// The apposition behind a name, without its article, where its first words hold a noun for what people are.
    private func roleBehind(_ name: Range<Int>, _ view: NameView) -> Range<Int>? {
        let tokens = view.tokens
        let sentence = view.article.sentences[view.article.sentence(at: tokens[name.lowerBound].range.start)]
        let limit = min(sentence.tokens.upperBound, name.upperBound + 24)
        var start = name.upperBound + 1
        guard start < limit, tokens[name.upperBound].hash == Words.comma else { return nil }
        // ", 34, a nurse"
        if tokens[start].shape == .number, start + 1 < limit, tokens[start + 1].hash == Words.comma { start += 2 }
        guard start < limit else { return nil }
        if [Words.a, Words.an, Words.the].contains(tokens[start].hash) { start += 1 }
        var end = start
        var hasRole = false
        while end < limit, !endsApposition(tokens[end], view) {
            if end - start < 5, !view.classes[end].isDisjoint(with: [.role, .title]) { hasRole = true }
            if view.classes[end].contains(.personVerb) || !hasRole && view.classes[end].contains(.function) {
                return nil
            }
            end += 1
        }
        return hasRole && end > start && end < sentence.tokens.upperBound ? start..<end : nil
    }

    private func endsApposition(_ token: Token, _ view: NameView) -> Bool {
        if Words.relatives.contains(token.hash) { return true }
        guard token.shape == .mark else { return false }
        // an apostrophe ("pilots’ union") and a hyphen do not end it
        let byte = view.article.article.text[token.range.start]
        return byte != 0x27 && byte != 0x2D && !(byte == 0xE2 && view.article.article.text[token.range.end - 1] == 0x99)
    }
}
