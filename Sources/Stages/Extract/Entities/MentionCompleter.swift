import NewsModel
import NewsText

/// Finds again, where capitals say nothing, the names that an article has elsewhere: a surname that is a word of every day at the
/// beginning of a sentence, names in headlines.
struct MentionCompleter {
    let view: NameView

    func completed(_ mentions: [Mention]) -> [Mention] {
        let known = knownWords(mentions)
        guard !known.isEmpty else { return mentions }
        var result: [Mention] = []
        var position = 0
        for mention in mentions {
            add(from: position, to: mention.tokens.lowerBound, known, &result)
            result.append(mention)
            position = mention.tokens.upperBound
        }
        add(from: position, to: view.tokens.count, known, &result)
        return result
    }

    /// The last words of persons with a title or several names, with the evidence for them.
    private func knownWords(_ mentions: [Mention]) -> Set<UInt64> {
        var known: Set<UInt64> = []
        for mention in mentions where mention.evidence.best == .person && mention.evidence.person >= 5 {
            let last = mention.tokens.upperBound - 1
            if view.isNameLike(last), !view.classes[last].contains(.function) {
                known.insert(view.tokens[last].hash)
                if let bare = view.hashBehindArticle(last) { known.insert(bare) }
            }
        }
        return known
    }

    private func add(from start: Int, to end: Int, _ known: Set<UInt64>, _ result: inout [Mention]) {
        guard start < end else { return }
        for index in start..<end where view.tokens[index].isCapitalised && known.contains(view.tokens[index].hash) {
            if index + 1 < end, view.isNameLike(index + 1), view.classes[index].contains(.common) { continue }
            if view.classes[index].contains(.calendar) { continue }
            var evidence = KindEvidence()
            evidence.person = 3
            result.append(Mention(tokens: index..<index + 1, evidence: evidence))
        }
    }
}
