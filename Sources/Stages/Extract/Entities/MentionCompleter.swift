import NewsModel
import NewsText

/// Finds again, where capitals say nothing, the names that an article has elsewhere: a surname that is a word of every day at the
/// beginning of a sentence, names in headlines.
struct MentionCompleter {
    let view: NameView

    func completed(_ mentions: [Mention]) -> [Mention] {
        let known = KnownNames(mentions, view)
        guard !known.isEmpty else { return mentions }
        var result: [Mention] = []
        var position = 0
        for mention in mentions {
            known.add(from: position, to: mention.tokens.lowerBound, to: &result)
            result.append(mention)
            position = mention.tokens.upperBound
        }
        known.add(from: position, to: view.tokens.count, to: &result)
        return result
    }
}

/// The names of an article that are looked for once more.
private struct KnownNames {
    private let view: NameView
    /// The last words of persons with a title or several names, with the evidence for them.
    private var surnames: Set<UInt64> = []
    /// Whole names by their words, and the beginnings of longer ones.
    private var whole: [UInt64: Entity.Kind] = [:]
    private var beginnings: Set<UInt64> = []

    var isEmpty: Bool { surnames.isEmpty && whole.isEmpty }

    init(_ mentions: [Mention], _ view: NameView) {
        self.view = view
        for mention in mentions {
            if mention.evidence.best == .person, mention.evidence.person >= 5 {
                addSurname(mention.tokens.upperBound - 1)
            }
            if mention.evidence.strength >= 4, mention.tokens.count <= 8 { addWhole(mention) }
        }
    }

    private mutating func addSurname(_ last: Int) {
        guard view.isNameLike(last), !view.classes[last].contains(.function) else { return }
        surnames.insert(view.tokens[last].hash)
        if let bare = view.hashBehindArticle(last) { surnames.insert(bare) }
    }

    private mutating func addWhole(_ mention: Mention) {
        let first = mention.tokens.lowerBound
        let ordinary: WordClass = [.common, .function, .calendar]
        if mention.tokens.count == 1, !view.classes[first].isDisjoint(with: ordinary) { return }
        var key: UInt64 = 0
        for index in mention.tokens {
            if index > first { beginnings.insert(key) }
            key = index == first ? view.tokens[index].hash : ByteHash.joined(key, view.tokens[index].hash)
        }
        whole[key] = mention.evidence.best
    }

    /// Adds what is known between two names.
    func add(from start: Int, to end: Int, to result: inout [Mention]) {
        var index = start
        while index < end {
            var evidence = KindEvidence()
            var length = 1
            if let found = longest(from: index, to: end) {
                (evidence[found.kind], length) = (2, found.length)
            } else if isSurname(index, end) {
                evidence.person = 3
            }
            if evidence.strength > 0 { result.append(Mention(tokens: index..<index + length, evidence: evidence)) }
            index += length
        }
    }

    private func longest(from start: Int, to end: Int) -> (length: Int, kind: Entity.Kind)? {
        guard view.isNameLike(start) else { return nil }
        var best: (length: Int, kind: Entity.Kind)?
        var key: UInt64 = 0
        for index in start..<min(start + 8, end) {
            key = index == start ? view.tokens[index].hash : ByteHash.joined(key, view.tokens[index].hash)
            if let kind = whole[key] { best = (index - start + 1, kind) }
            guard beginnings.contains(key) else { break }
        }
        return best
    }

    private func isSurname(_ index: Int, _ end: Int) -> Bool {
        guard view.tokens[index].isCapitalised, surnames.contains(view.tokens[index].hash) else { return false }
        if index + 1 < end, view.isNameLike(index + 1), view.classes[index].contains(.common) { return false }
        return !view.classes[index].contains(.calendar)
    }
}
