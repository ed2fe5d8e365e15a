import NewsModel
import NewsText

/// Parts a run of capitalised words into titles, demonyms and names, and weighs the names.
struct RunParter {
    let view: NameView
    private let weigher: EvidenceWeigher
    var tokens: [Token] { view.tokens }
    var classes: [WordClass] { view.classes }

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

    func mention(_ range: Range<Int>, _ sentence: Sentence, role: Range<Int>?) -> Mention {
        let evidence = weigher.evidence(for: range, in: sentence, hasTitle: role != nil)
        return Mention(tokens: range, evidence: evidence, role: role, gender: role.flatMap(gender))
    }

    /// The gender that the last title or role noun with one shows.
    func gender(of role: Range<Int>) -> Entity.Gender? {
        var gender: Entity.Gender?
        for index in role where classes[index].contains(.female) || classes[index].contains(.male) {
            guard !classes[index].isDisjoint(with: [.title, .role]) else { continue }
            gender = classes[index].contains(.female) ? .female : .male
        }
        return gender
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

    func listed(at start: Int, limit: Int) -> (length: Int, classes: WordClass)? {
        view.gazetteer.longestMatch(in: tokens, at: start, before: limit, wanted: WordClass.listed)
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
            guard found.contains(.common) else { return true }
            if view.lowered.contains(tokens[run.lowerBound].hash) { return false }
            // "Brown" alone is a word of every day unless it speaks; where a full name is known the completer finds it
            return found.contains(.given)
                || found.contains(.surname) && run.upperBound < tokens.count
                    && classes[run.upperBound].contains(.personVerb)
        }
        return true
    }
}
