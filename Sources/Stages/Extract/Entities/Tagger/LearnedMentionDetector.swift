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
            for found in NameLabel.names(tagger.labels(scores), from: sentence.tokens.lowerBound) {
                let name = trimmed(found.tokens, view)
                guard !name.isEmpty else { continue }
                while rule < rules.endIndex, rules[rule].tokens.lowerBound < name.lowerBound { rule += 1 }
                let evidence = evidence(for: name, scores, from: sentence.tokens.lowerBound)
                var mention = Mention(tokens: name, evidence: evidence)
                if rule < rules.endIndex, rules[rule].tokens.lowerBound == name.lowerBound {
                    (mention.role, mention.gender) = (rules[rule].role, rules[rule].gender)
                    // what hardly ever misleads, such as an apposition, counts for names that training has not seen
                    if rules[rule].tokens == name { mention.evidence += rules[rule].evidence }
                } else if let role = parter.roleBefore(name.lowerBound, sentence) {
                    (mention.role, mention.gender) = (role, parter.gender(of: role))
                }
                mentions.append(mention)
            }
        }
        return mentions
    }

    /// Without marks and small words at its ends, which no name has there.
    private func trimmed(_ name: Range<Int>, _ view: NameView) -> Range<Int> {
        var (start, end) = (name.lowerBound, name.upperBound)
        func isLoose(_ index: Int) -> Bool {
            let shape = view.tokens[index].shape
            return shape == .lower && view.classes[index].contains(.function)
        }
        while start < end, isLoose(start) { start += 1 }
        while end > start, isLoose(end - 1) { end -= 1 }
        return start..<end
    }

    /// How much more speaks for each kind than for the second best, in half units of log-odds.
    private func evidence(for name: Range<Int>, _ scores: [SIMD16<Int16>], from start: Int) -> KindEvidence {
        var sums = KindEvidence()
        for kind in Entity.Kind.allCases {
            for index in name {
                let label = NameLabel(kind, at: index, in: name)
                sums[kind] += Int(scores[index - start][Int(label.rawValue) - 1])
            }
        }
        let second = Entity.Kind.allCases.filter { $0 != sums.best }.map { sums[$0] }.max() ?? 0
        var evidence = KindEvidence()
        for kind in Entity.Kind.allCases {
            evidence[kind] = (sums[kind] - second) * 2 / Int(model.unit)
        }
        return evidence
    }
}
