import NewsModel
import NewsText

/// Parts a run of capitalised words into titles, demonyms and names, and weighs the names.
struct RunParter {
    let view: NameView
    private let weigher: EvidenceWeigher
    private var tokens: [Token] { view.tokens }
    private var classes: [WordClass] { view.classes }

    init(view: NameView) {
        self.view = view
        weigher = EvidenceWeigher(view: view)
    }

    /// Appends the mentions that the run holds.
    func part(_ run: Range<Int>, in sentence: Sentence, into mentions: inout [Mention]) {
        var rest = trimmed(run)
        guard !rest.isEmpty else { return }
        if let whole = listed(at: rest.lowerBound, limit: rest.upperBound), whole.length == rest.count {
            let role = roleBefore(rest.lowerBound, sentence)
            mentions.append(mention(rest, sentence, role: role))
            return
        }
        var role: Range<Int>?
        if let title = lastTitle(in: rest) {
            if title.upperBound == rest.upperBound {
                appendHolders(rest.lowerBound..<title.lowerBound, sentence, &mentions)
                return
            }
            appendHolders(rest.lowerBound..<title.lowerBound, sentence, &mentions)
            role = rest.lowerBound..<title.upperBound
            rest = trimmed(title.upperBound..<rest.upperBound)
        } else {
            role = roleBefore(rest.lowerBound, sentence)
        }
        if role == nil, let name = afterDemonym(rest) ?? afterListed(rest) {
            mentions.append(mention(rest.lowerBound..<name.lowerBound, sentence, role: nil))
            rest = name
        }
        rest = withoutOpener(rest)
        guard role != nil || !isPhrase(rest) else { return }
        guard !rest.isEmpty, role != nil && tokens[rest.lowerBound].shape != .initial || isName(rest) else { return }
        mentions.append(mention(rest, sentence, role: role))
    }

    /// "Senior Kory Smith": a word of every day before a whole person's name is none of it.
    private func withoutOpener(_ run: Range<Int>) -> Range<Int> {
        guard run.count >= 3, classes[run.lowerBound].contains(.common) else { return run }
        let part = WordClass.listed.union(WordClass.kindWord).union([.given, .surname])
        let second = classes[run.lowerBound + 1]
        guard classes[run.lowerBound].isDisjoint(with: part), second.contains(.given), !second.contains(.common) else {
            return run
        }
        return run.lowerBound + 1..<run.upperBound
    }

    private func mention(_ range: Range<Int>, _ sentence: Sentence, role: Range<Int>?) -> Mention {
        let evidence = weigher.evidence(for: range, in: sentence, hasTitle: role != nil)
        var gender: Entity.Gender?
        if let role {
            for index in role where classes[index].contains(.female) || classes[index].contains(.male) {
                guard !classes[index].isDisjoint(with: [.title, .role]) else { continue }
                gender = classes[index].contains(.female) ? .female : .male
            }
        }
        return Mention(tokens: range, evidence: evidence, role: role, gender: gender)
    }

    /// Without marks and small words at its ends.
    private func trimmed(_ run: Range<Int>) -> Range<Int> {
        var (start, end) = (run.lowerBound, run.upperBound)
        while start < end, !tokens[start].isWord { start += 1 }
        while end > start, !tokens[end - 1].isWord || tokens[end - 1].shape == .lower && !view.isNameLike(end - 1) {
            if tokens[end - 1].hash == Words.stop, end - 1 > start, tokens[end - 2].range.count <= 4 { break }
            end -= 1
        }
        if end > start, tokens[end - 1].hash == Words.stop { end -= 1 }
        return start..<end
    }

    private func listed(at start: Int, limit: Int) -> (length: Int, classes: WordClass)? {
        view.gazetteer.longestMatch(in: tokens, at: start, before: limit, wanted: WordClass.listed)
    }

    /// The last title in the run that a name can stand behind.
    private func lastTitle(in run: Range<Int>) -> Range<Int>? {
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
    private func appendHolders(_ range: Range<Int>, _ sentence: Sentence, _ mentions: inout [Mention]) {
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
    private func roleBefore(_ start: Int, _ sentence: Sentence) -> Range<Int>? {
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

    /// What is left behind a demonym, where it is a name by itself: "Iraqi" + "Haider al-Abadi".
    private func afterDemonym(_ run: Range<Int>) -> Range<Int>? {
        guard run.count >= 2, let match = listed(at: run.lowerBound, limit: run.upperBound),
            match.classes.contains(.other), match.classes.isDisjoint(with: [.place, .organization, .surname]),
            match.length < run.count
        else { return nil }
        let name = run.lowerBound + match.length..<run.upperBound
        let last = classes[run.upperBound - 1]
        guard
            last.isDisjoint(with: WordClass.kindWord)
                || last.contains(.surname) && classes[name.lowerBound].contains(.given)
        else { return nil }
        // "American Civil Liberties": words of every day go on with the name
        return name.allSatisfy { classes[$0].contains(.common) && !classes[$0].contains(.given) } ? nil : name
    }

    /// What is left behind a listed name where it is one by itself: "US" + "FBI", "Baghdad" + "Kadhim Talal".
    private func afterListed(_ run: Range<Int>) -> Range<Int>? {
        guard run.count >= 2, let match = listed(at: run.lowerBound, limit: run.upperBound), match.length < run.count,
            !match.classes.isDisjoint(with: [.place, .strongCity, .organization])
        else { return nil }
        let name = run.lowerBound + match.length..<run.upperBound
        let first = classes[name.lowerBound]
        if listed(at: name.lowerBound, limit: name.upperBound)?.length == name.count {
            return tokens[name.lowerBound].shape == .capitals ? name : nil
        }
        let isPerson =
            name.count >= 2 && first.contains(.given) && !first.contains(.common)
            && !classes[run.lowerBound].contains(.given)
            && classes[name.upperBound - 1].isDisjoint(with: WordClass.kindWord)
        return isPerson ? name : nil
    }

    /// "Development Agreement", "Any Questions": words of every day of which none speaks for a name.
    private func isPhrase(_ run: Range<Int>) -> Bool {
        let evidence = WordClass.listed.union(WordClass.kindWord).union([.given, .surname])
        return run.count >= 2
            && run.allSatisfy { index in
                !tokens[index].isWord
                    || !classes[index].isDisjoint(with: [.common, .function, .opener])
                        && classes[index].isDisjoint(with: evidence)
            } && listed(at: run.lowerBound, limit: run.upperBound)?.length != run.count
    }

    /// Whether the words can be a name: not only words of every day that no list knows as a name.
    private func isName(_ run: Range<Int>) -> Bool {
        if listed(at: run.lowerBound, limit: run.upperBound)?.length == run.count {
            return run.count > 1 || !classes[run.lowerBound].contains(.common)
                || tokens[run.lowerBound].shape == .capitals
                || classes[run.lowerBound].contains(.organization) || classes[run.lowerBound].contains(.other)
        }
        if run.count == 1 {
            let found = classes[run.lowerBound]
            if tokens[run.lowerBound].shape == .initial { return false }
            return !found.contains(.common)
                || !found.isDisjoint(with: [.given, .surname])
                    && !view.lowered.contains(tokens[run.lowerBound].hash)
        }
        return true
    }
}
