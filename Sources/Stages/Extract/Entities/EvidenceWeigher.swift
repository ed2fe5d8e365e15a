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
        if last.contains(.endsOrganization) { evidence.organization += 5 }
        if last.contains(.endsPlace) { evidence.place += 5 }
        if last.contains(.endsOther) { evidence.other += 5 }
        if first.contains(.beginsOrganization) {
            evidence.organization +=
                name.contains { tokens[$0].hash == Words.of || tokens[$0].hash == Words.forWord } ? 8 : 3
        }
        if first.contains(.beginsPlace) { evidence.place += 4 }
        if first.contains(.beginsOther) { evidence.other += 4 }
        if first.contains(.given) { evidence.person += first.contains(.common) ? 3 : 5 }
        if last.contains(.surname) { evidence.person += last.contains(.common) ? 1 : 2 }
        for index in name {
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
        if before.contains(.strongPreposition) {
            evidence.place += 3
        } else if before.contains(.weakPreposition) {
            evidence.place += 1
        }
        if tokens[previous].hash == Words.of, previous > sentence.tokens.lowerBound,
            classes[previous - 1].contains(.placeNoun)
        {
            evidence.place += 4
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
        if !classes[second].isDisjoint(with: [.place, .strongCity]), view.isNameLike(second) { evidence.place += 2 }
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
