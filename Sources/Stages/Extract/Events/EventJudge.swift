import NewsModel
import NewsText

/// Decides by the model what the words of a sentence tell of.
struct EventJudge {
    let model: EventModel
    let quotes: QuoteView

    // What was learnt is surer of the texts it was learnt from than of others, so that less has to speak for a yes;
    // where precision and recall meet on texts that it has not seen.
    private static let eventThreshold: Float = -0.5
    private static let ruledThreshold: Float = -2.5
    /// How much likelier than anybody it has to be that nobody takes part.
    private static let reticence: Float = 0.3

    /// How the options of a candidate are told apart.
    static func features(_ seen: EventFeatures, for option: EventVocabulary.Option) -> EventFeatures {
        let code = EventQuestion.isEvent ^ EventQuestion.of(option.code)
        return seen.joined(with: code, EventQuestion.isEvent, code ^ option.mark)
    }

    /// What the states of an event are told apart by; nil is an event that took place.
    static func features(_ seen: EventFeatures, for status: Event.Status?) -> EventFeatures {
        seen.joined(with: EventQuestion.status ^ (status.map { ByteHash.of($0.rawValue) } ?? 0))
    }

    /// What is asked of those who may take part.
    static func features(_ seen: EventFeatures, as role: UInt64, in option: EventVocabulary.Option) -> EventFeatures {
        let code = role ^ EventQuestion.of(option.code)
        return seen.joined(with: role, code, code ^ option.mark)
    }

    /// What a candidate most likely stands for, if it is an event at all.
    func option(
        of candidate: EventCandidate, _ seen: EventFeatures, isAlone: Bool
    ) -> EventVocabulary.Option? {
        let threshold = isAlone && candidate.ruled != nil ? Self.ruledThreshold : Self.eventThreshold
        var best: (score: Float, option: EventVocabulary.Option)?
        for option in candidate.options {
            let score = model.score(Self.features(seen, for: option))
            if score > best?.score ?? threshold { best = (score, option) }
        }
        return best?.option
    }

    /// Whether it took place (nil), or is only spoken of.
    func status(_ seen: EventFeatures) -> Event.Status? {
        var best = (score: model.score(Self.features(seen, for: nil)), status: Event.Status?.none)
        for status in Event.Status.allCases {
            let score = model.score(Self.features(seen, for: status))
            if score > best.score { best = (score, status) }
        }
        return best.status
    }

    /// The phrase that most likely takes part in a role, as an index; nil where it is likelier that nobody does.
    func chunk(
        _ seen: [EventFeatures], or nobody: EventFeatures, as role: UInt64, in option: EventVocabulary.Option,
        not taken: Int?
    ) -> Int? {
        let nobody = model.score(Self.features(nobody, as: role, in: option))
        var best: (score: Float, index: Int)?
        for index in seen.indices where index != taken {
            let score = model.score(Self.features(seen[index], as: role, in: option))
            if score > best?.score ?? nobody - Self.reticence { best = (score, index) }
        }
        return best?.index
    }
}
