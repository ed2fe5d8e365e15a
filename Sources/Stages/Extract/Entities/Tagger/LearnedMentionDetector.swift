import NewsModel
import NewsText

/// Finds names with a model of labels; what the rules find is one of the things that it looks at.
///
/// Roles and titles are the rules' findings. Articles in languages that training has not seen are left to the rules altogether.
struct LearnedMentionDetector: MentionDetector {
    private let model: NameModel
    private let tagger: NameTagger

    init(model: NameModel = .shared) {
        self.model = model
        tagger = NameTagger(model: model)
    }

    func mentions(in view: NameView) -> [Mention] {
        let rules = RuleMentionDetector().mentions(in: view)
        guard !view.isForeign else { return rules }
        let features = NameFeatures(view, rules: rules)
        let parter = RunParter(view: view)
        var mentions: [Mention] = []
        var rule = rules.startIndex
        for (number, sentence) in view.article.sentences.enumerated() {
            let scores = model.scores(of: features, sentence: number)
            let labels = tagger.labels(scores)
            for found in NameLabel.names(labels, from: sentence.tokens.lowerBound) {
                let name = trimmed(found.tokens, view)
                // a name of more words is none; the bound keeps a text of capitals alone linear
                guard !name.isEmpty, name.count <= 24 else { continue }
                while rule < rules.endIndex, rules[rule].tokens.lowerBound < name.lowerBound { rule += 1 }
                let evidence = evidence(for: found, scores, labels, from: sentence.tokens.lowerBound)
                var mention = Mention(tokens: name, evidence: evidence)
                if rule < rules.endIndex, rules[rule].tokens.lowerBound == name.lowerBound {
                    (mention.role, mention.gender) = (rules[rule].role, rules[rule].gender)
                    // what hardly ever misleads, such as a list or an apposition, counts for names that training has not seen
                    if rules[rule].tokens == name, rules[rule].evidence.strength >= 5 {
                        mention.evidence += rules[rule].evidence
                    }
                } else if let role = parter.roleBefore(name.lowerBound, sentence) {
                    (mention.role, mention.gender) = (role, parter.gender(of: role))
                }
                mentions.append(mention)
            }
        }
        return joined(mentions, strong: rules.filter { $0.evidence.strength >= 8 }, view)
    }

    /// The names of the model, and of the rules those that are all but certain: where they touch none of the model's, or are listed
    /// as a whole and the model has parts of them (`European Community`).
    private func joined(_ mentions: [Mention], strong: [Mention], _ view: NameView) -> [Mention] {
        var result: [Mention] = []
        var next = mentions.startIndex
        for rule in strong {
            let name = rule.tokens
            while next < mentions.endIndex, mentions[next].tokens.upperBound <= name.lowerBound {
                result.append(mentions[next])
                next += 1
            }
            let touching = mentions[next...].prefix { $0.tokens.lowerBound < name.upperBound }
            if touching.isEmpty {
                result.append(rule)
            } else if isListed(name, view), touching.allSatisfy({ isPart($0.tokens, of: name) }) {
                result.append(rule)
                next = touching.endIndex
            }
        }
        return result + mentions[next...]
    }

    private func isPart(_ part: Range<Int>, of name: Range<Int>) -> Bool {
        name.lowerBound <= part.lowerBound && part.upperBound <= name.upperBound && part.count < name.count
    }

    private func isListed(_ name: Range<Int>, _ view: NameView) -> Bool {
        let match = view.gazetteer.longestMatch(
            in: view.tokens, at: name.lowerBound, before: name.upperBound, wanted: WordClass.listed)
        return name.count > 1 && match?.length == name.count
    }

    /// Without marks and small words at its ends, which no name has there.
    private func trimmed(_ name: Range<Int>, _ view: NameView) -> Range<Int> {
        var (start, end) = (name.lowerBound, name.upperBound)
        func isLoose(_ index: Int) -> Bool {
            let shape = view.tokens[index].shape
            return shape == .lower && view.classes[index].contains(.function)
        }
        while start < end, isLoose(start) { start += 1 }
        // "Anbar province": the common noun is none of the name
        if end - start > 1, view.tokens[end - 1].shape == .lower, view.classes[end - 1].contains(.placeNoun) {
            end -= 1
        }
        while end > start, isLoose(end - 1) { end -= 1 }
        return start..<end
    }

    /// How much more speaks for each kind than for the best other one, in half units of log-odds; names around it stay as they are.
    private func evidence(
        for found: (tokens: Range<Int>, kind: Entity.Kind), _ scores: [SIMD16<Int16>], _ labels: [NameLabel],
        from start: Int
    ) -> KindEvidence {
        let name = found.tokens
        let (first, last) = (name.lowerBound - start, name.upperBound - start - 1)
        var sums = KindEvidence()
        for kind in Entity.Kind.allCases {
            var before = first > 0 ? labels[first - 1] : NameLabel.outside
            for index in first...last {
                let label = NameLabel(kind, at: start + index, in: name)
                sums[kind] += Int(scores[index][Int(label.rawValue) - 1])
                sums[kind] += Int(model.transition(before, label))
                before = label
            }
            sums[kind] += Int(model.transition(before, last + 1 < labels.count ? labels[last + 1] : .outside))
        }
        let second = Entity.Kind.allCases.filter { $0 != found.kind }.map { sums[$0] }.max() ?? 0
        var evidence = KindEvidence()
        for kind in Entity.Kind.allCases {
            evidence[kind] = (sums[kind] - second) * 2 / Int(model.unit)
        }
        // a narrow choice is a choice, too
        evidence[found.kind] = max(1, evidence[found.kind])
        return evidence
    }
}
