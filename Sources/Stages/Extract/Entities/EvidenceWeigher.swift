import NewsModel
import NewsText

/// Weighs what a name stands for, by its own words and by its neighbours.
///
/// The weights are set by hand: 6 for what hardly ever misleads, 1 for a hint.
struct EvidenceWeigher {
    let view: NameView
    private var tokens: [Token] { view.tokens }
    private var classes: [WordClass] { view.classes }

    func evidence(for name: Range<Int>, in sentence: Sentence, hasTitle: Bool) -> KindEvidence {
        var evidence = KindEvidence()
        if hasTitle { evidence.person += 6 }
        addLists(name, &evidence)
        addWords(name, &evidence)
        addBefore(name, sentence, &evidence)
        addBehind(name, sentence, &evidence)
        addEnding(name, &evidence)
        if name.count == 1, isFollowedByPronoun(name.upperBound, sentence) { evidence.person += 2 }
        if isDateline(name, sentence) { evidence.place += 8 }
        if evidence.strength <= 0 { addDefault(name, &evidence) }
        return evidence
    }

    private func addLists(_ name: Range<Int>, _ evidence: inout KindEvidence) {
        let match = view.gazetteer.longestMatch(
            in: tokens, at: name.lowerBound, before: name.upperBound, wanted: WordClass.listed)
        guard let match, match.length == name.count else { return }
        let weight = name.count > 1 ? 8 : 5
        if match.classes.contains(.organization) { evidence.organization += weight }
        if match.classes.contains(.place) { evidence.place += weight + 1 }
        if match.classes.contains(.other) { evidence.other += weight }
        if match.classes.contains(.strongCity) {
            evidence.place += weight
        } else if match.classes.contains(.city) {
            evidence.place += name.count > 1 ? 5 : 3
        } else if match.classes.contains(.weakCity) {
            evidence.place += name.count > 1 ? 4 : 2
        }
    }

    private func addWords(_ name: Range<Int>, _ evidence: inout KindEvidence) {
        let first = classes[name.lowerBound]
        let last = classes[name.upperBound - 1]
        if name.count == 1 { return addSingle(name.lowerBound, &evidence) }
        if last.contains(.endsOrganization) { evidence.organization += 6 }
        if last.contains(.endsPlace) { evidence.place += 6 }
        if last.contains(.endsOther) { evidence.other += 6 }
        if first.contains(.beginsOrganization) {
            evidence.organization +=
                name.contains { tokens[$0].hash == Words.of || tokens[$0].hash == Words.forWord } ? 8 : 3
        }
        if first.contains(.beginsPlace) { evidence.place += 4 }
        if first.contains(.beginsOther) { evidence.other += 4 }
        if first.contains(.given) {
            evidence.person += first.contains(.common) ? 3 : 5
        } else if last.contains(.place) || name.contains(where: { tokens[$0].shape == .capitals }) {
            evidence.organization += 3
        }
        if last.contains(.surname) { evidence.person += last.contains(.common) ? 1 : 2 }
        for index in name {
            if index + 1 < name.upperBound, classes[index].contains(.endsOrganization),
                tokens[index + 1].hash == Words.of || tokens[index + 1].hash == Words.forWord
            {
                evidence.organization += 8
            }
            if tokens[index].hash == Words.and || tokens[index].range.count == 1 && tokens[index].shape == .mark {
                evidence.organization += 2
            }
            if index > name.lowerBound, index < name.upperBound - 1, tokens[index].shape == .initial {
                evidence.person += 4
            }
            if tokens[index].shape == .number || tokens[index].shape == .mixed { evidence.other += 3 }
            if tokens[index].shape == .lower, classes[index].contains(.particle) { evidence.person += 2 }
        }
        if tokens[name.lowerBound].shape == .initial { evidence.person += 3 }
    }

    private func addSingle(_ index: Int, _ evidence: inout KindEvidence) {
        let found = classes[index]
        if tokens[index].shape == .capitals, tokens[index].range.count <= 6,
            found.isDisjoint(with: [.place, .other, .given])
        {
            evidence.organization += 4
        }
        if tokens[index].shape == .mixed { evidence.other += 3 }
        if found.contains(.given) { evidence.person += 2 }
        if found.contains(.surname) { evidence.person += 1 }
    }

    private func addBefore(_ name: Range<Int>, _ sentence: Sentence, _ evidence: inout KindEvidence) {
        guard name.lowerBound > sentence.tokens.lowerBound else { return }
        let previous = name.lowerBound - 1
        let before = classes[previous]
        if tokens[previous].hash == Words.near {
            // hardly ever said of a person, whatever given name a town begins with
            evidence.place += 9
        } else if before.contains(.strongPreposition) {
            evidence.place += 3
        } else if before.contains(.weakPreposition) {
            evidence.place += 1
        }
        if tokens[previous].hash == Words.of, previous > sentence.tokens.lowerBound,
            classes[previous - 1].contains(.placeNoun)
        {
            evidence.place += 4
        }
        if tokens[previous].hash == Words.of, previous > sentence.tokens.lowerBound,
            !classes[previous - 1].isDisjoint(with: [.role, .title])
        {
            evidence.organization += 2
        }
        if tokens[previous].hash == Words.comma, previous > sentence.tokens.lowerBound,
            !classes[previous - 1].isDisjoint(with: [.place, .strongCity]), view.isNameLike(previous - 1)
        {
            evidence.place += 2
        }
        if tokens[previous].hash == Words.the, name.count > 1 { evidence.organization += 1 }
        if tokens[previous].hash == Words.the { evidence.person -= 3 }
    }

    private func addBehind(_ name: Range<Int>, _ sentence: Sentence, _ evidence: inout KindEvidence) {
        let next = name.upperBound
        guard next < sentence.tokens.upperBound else { return }
        let found = classes[next]
        if found.contains(.personVerb) {
            evidence.person += 2
            evidence.organization += 1
        }
        if tokens[next].shape == .lower, found.contains(.placeNoun) { evidence.place += 4 }
        if tokens[next].hash == Words.who { evidence.person += 4 }
        guard tokens[next].hash == Words.comma, next + 1 < sentence.tokens.upperBound else { return }
        let second = next + 1
        if tokens[second].hash == Words.who { evidence.person += 4 }
        if tokens[second].shape == .number, tokens[second].range.count == 2, next + 2 < sentence.tokens.upperBound,
            tokens[next + 2].hash == Words.comma
        {
            evidence.person += 6
        }
        addApposition(from: second, limit: sentence.tokens.upperBound, &evidence)
        if !classes[second].isDisjoint(with: [.place, .strongCity]), view.isNameLike(second) { evidence.place += 2 }
    }

    /// "Saraya al-Fajr, an Iraqi militia": the noun behind the comma says what the name is.
    private func addApposition(from start: Int, limit: Int, _ evidence: inout KindEvidence) {
        guard [Words.a, Words.an, Words.the].contains(tokens[start].hash) else { return }
        for index in start + 1..<min(start + 6, limit) {
            let found = classes[index]
            guard tokens[index].isWord, !found.contains(.function) else { return }
            guard tokens[index].shape == .lower else { continue }
            let goesOn =
                index + 1 < limit && tokens[index + 1].shape == .lower && !classes[index + 1].contains(.function)
            if goesOn { continue }
            if found.contains(.role) {
                evidence.person += 6
            } else if found.contains(.endsOrganization) {
                evidence.organization += 8
            } else if found.contains(.placeNoun) || found.contains(.endsPlace) {
                evidence.place += 8
            }
            return
        }
    }

    /// Whether "he" or "she" stands soon behind, before any other name.
    private func isFollowedByPronoun(_ start: Int, _ sentence: Sentence) -> Bool {
        for index in start..<min(start + 12, sentence.tokens.upperBound) {
            if tokens[index].isCapitalised { return false }
            if Words.personPronouns.contains(tokens[index].hash) { return true }
        }
        return false
    }

    /// Whether the name stands in the dateline that opens a paragraph: "PORT SALAMA, Qasrin (MP) —".
    private func isDateline(_ name: Range<Int>, _ sentence: Sentence) -> Bool {
        let start = sentence.tokens.lowerBound
        guard name.upperBound - start <= 8, tokens[start].shape == .capitals,
            view.article.article.paragraphs[sentence.paragraph].range.start == sentence.range.start
        else { return false }
        for index in name.upperBound..<max(name.upperBound, min(start + 16, sentence.tokens.upperBound)) {
            if tokens[index].hash == Words.closeBracket,
                tokens[name.lowerBound - (name.lowerBound > start ? 1 : 0)].hash == Words.openBracket
            {
                return false
            }
            if tokens[index].spaceBefore, Words.dashes.contains(tokens[index].hash) { return true }
        }
        return false
    }

    /// How the last word ends, where no list knows it.
    private func addEnding(_ name: Range<Int>, _ evidence: inout KindEvidence) {
        let last = name.upperBound - 1
        guard tokens[last].shape == .capitalised, tokens[last].range.count >= 6,
            classes[last].isDisjoint(with: WordClass.listed.union([.given, .surname, .common]))
        else { return }
        switch NameEndings.shared.kind(of: view.article.article.text, tokens[last].range) {
        case .person: evidence.person += 2
        case .place: evidence.place += 2
        default: break
        }
    }

    /// What a name is that nothing speaks for: several words are mostly a person, one word in news an organization.
    private func addDefault(_ name: Range<Int>, _ evidence: inout KindEvidence) {
        let words = name.count { tokens[$0].isWord }
        let hasCommon = name.contains { classes[$0].contains(.common) }
        if words == 1 {
            evidence.organization = 1
        } else if hasCommon {
            evidence.other = 1
        } else if words <= 3 {
            evidence.person = 1
        } else {
            evidence.organization = 1
        }
    }
}
