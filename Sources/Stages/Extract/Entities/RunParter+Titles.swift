import NewsModel
import NewsText

extension RunParter {
    /// The last title in the run that a name can stand behind.
    func lastTitle(in run: Range<Int>) -> Range<Int>? {
        var found: Range<Int>?
        var index = run.lowerBound
        while index < run.upperBound {
            guard
                let match = view.gazetteer.longestMatch(
                    in: tokens, at: index, before: run.upperBound, wanted: [.title, .role]),
                isTitle(index, index + match.length, run)
            else {
                index += 1
                continue
            }
            var end = index + match.length
            if end < run.upperBound, tokens[end].hash == Words.stop, !tokens[end].spaceBefore { end += 1 }
            found = (found?.upperBound == index ? found?.lowerBound ?? index : index)..<end
            index = end
        }
        return found
    }

    private func isTitle(_ start: Int, _ end: Int, _ run: Range<Int>) -> Bool {
        // "General Motors", "Major League": what stands behind must not be an organization
        if start > run.lowerBound {
            let before = classes[start - 1]
            if before.contains(.given) && before.isDisjoint(with: [.place, .strongCity])
                || tokens[start - 1].shape == .initial
            {
                return false
            }
            if end == run.upperBound, classes[start].contains(.surname), before.isDisjoint(with: WordClass.listed),
                before.isDisjoint(with: [.title, .role])
            {
                return false
            }
        }
        guard end < run.upperBound else { return true }
        // "Gulf Star Lines": a noun that is no form of address needs a person's name behind it
        if classes[start].isDisjoint(with: [.title]), !classes[end].contains(.given), classes[end].contains(.common) {
            return false
        }
        if classes[run.upperBound - 1].contains(.endsOrganization), !classes[run.upperBound - 1].contains(.surname) {
            return false
        }
        // a title that is also a name ("Dean", "Major") is one only where a name stands before it or nothing does
        let isAlsoName = !classes[start].isDisjoint(with: [.given, .surname])
        return !isAlsoName || start == run.lowerBound || !classes[start - 1].contains(.given)
    }

    /// The organization, place or people that holds an office: "Pentagon" in "Pentagon spokeswoman".
    func appendHolders(_ range: Range<Int>, _ sentence: Sentence, _ mentions: inout [Mention]) {
        var index = range.lowerBound
        while index < range.upperBound {
            if let match = listed(at: index, limit: range.upperBound),
                match.length > 1 || match.classes.isDisjoint(with: [.common, .weakCity])
            {
                mentions.append(mention(index..<index + match.length, sentence, role: nil))
                index += match.length
            } else if index + 1 < range.upperBound,
                classes[range.upperBound - 1].contains(.endsOrganization)
            {
                mentions.append(mention(index..<range.upperBound, sentence, role: nil))
                return
            } else if tokens[index].shape == .capitals {
                mentions.append(mention(index..<index + 1, sentence, role: nil))
                index += 1
            } else {
                index += 1
            }
        }
    }

    /// The small-letter role words before a name: "lawyer", "Pentagon spokeswoman", "the defence minister".
    func roleBefore(_ start: Int, _ sentence: Sentence) -> Range<Int>? {
        let end = roleEnd(start, sentence)
        var first = end
        var hasRole = false
        while first > sentence.tokens.lowerBound, end - first < 5 {
            let previous = first - 1
            let found = classes[previous]
            guard tokens[previous].isWord, !found.contains(.function) || tokens[previous].shape == .capitals else {
                break
            }
            if !found.isDisjoint(with: [.role, .title]) {
                hasRole = true
            } else if !hasRole || !isModifier(previous) {
                break
            }
            first = previous
        }
        return hasRole ? first..<end : nil
    }

    /// "its mayor, Mona Sabbagh": where a comma stands between the role and the name, the role belongs to somebody or something.
    private func roleEnd(_ start: Int, _ sentence: Sentence) -> Int {
        guard start - 2 >= sentence.tokens.lowerBound, tokens[start - 1].hash == Words.comma else { return start }
        var index = start - 2
        guard !classes[index].isDisjoint(with: [.role, .title]), tokens[index].shape == .lower else { return start }
        while index > sentence.tokens.lowerBound, start - index < 6 {
            index -= 1
            if Words.owners.contains(tokens[index].hash) { return start - 1 }
            if tokens[index].shape != .lower || classes[index].contains(.function) { return start }
        }
        return start
    }

    private func isModifier(_ index: Int) -> Bool {
        let found = classes[index]
        if found.contains(.personVerb) || found.contains(.calendar) { return false }
        if tokens[index].shape != .lower { return !found.isDisjoint(with: WordClass.listed) }
        return found.contains(.endsOrganization) || found.contains(.role)
            || view.gazetteer[tokens[index].hash].contains(.other)
    }
}
