public import NewsModel
public import NewsText

/// An event that is known of a text, to learn from.
public struct KnownEvent {
    /// Where it is named, and what each place says of its having happened.
    public var mentions: [(range: ByteRange, status: Event.Status?)]
    /// Its root type.
    public var code: Event.Code
    /// Its finer type; nil where any will do.
    public var type: String?
    /// Where the actor and the target are named in the article; nil where there is none.
    public var actor, target: [ByteRange]?

    /// Makes an event.
    public init(
        mentions: [(range: ByteRange, status: Event.Status?)], code: Event.Code, type: String?, actor: [ByteRange]?,
        target: [ByteRange]?
    ) {
        self.mentions = mentions
        self.code = code
        self.type = type
        self.actor = actor
        self.target = target
    }
}

/// A decision of the extractor with its right answer: yes or no to one thing, or a choice among several.
public struct EventExample {
    /// What is decided.
    public enum Question: Sendable { case isEvent, status, actor, target, isSame }
    /// Something that may be decided for.
    public struct Alternative {
        /// Places in the model whose weights speak for it.
        public var features: [Int32]
        /// Whether it is right; of a choice several may be.
        public var isRight: Bool
    }
    /// What is decided.
    public var question: Question
    /// What may be decided for: one for yes or no, and of a choice all, the first of them nobody.
    public var alternatives: [Alternative]

    init(_ question: Question, _ features: EventFeatures, isRight: Bool) {
        self.question = question
        alternatives = [Alternative(features: features.indices, isRight: isRight)]
    }

    init(_ question: Question, among alternatives: [Alternative]) {
        self.question = question
        self.alternatives = alternatives
    }
}

extension EventsExtractor {
    /// All decisions that an article asks for, answered by the events that are known of it.
    public func examples(
        _ article: borrowing SegmentedArticle, _ annotations: Annotations, known: [KnownEvent]
    ) -> [EventExample] {
        var examples: [EventExample] = []
        var mentions: [(draft: EventDraft, known: Int)] = []
        let judge = EventJudge(model: EventModel([Float](repeating: 0, count: EventModel.count)), quotes: QuoteView([]))
        read(article, annotations, QuoteView(annotations.quotes)) { reader, sentence in
            for (index, candidate) in sentence.candidates.enumerated() {
                let seen = sentence.features(index, reader)
                let range = reader.range(candidate.tokens)
                let match = known.firstIndex { event in
                    event.mentions.contains { $0.range.overlaps(range) }
                        && candidate.options.contains { $0.code == event.code }
                }
                let right = match.flatMap { candidate.right(known[$0]) }
                for option in candidate.options {
                    examples.append(
                        EventExample(.isEvent, EventJudge.features(seen, for: option), isRight: option == right))
                }
                guard let match, let right else { continue }
                let event = known[match]
                let status = event.mentions.first { $0.range.overlaps(range) }.flatMap(\.status)
                for other in [nil] + Event.Status.allCases {
                    examples.append(
                        EventExample(.status, EventJudge.features(seen, for: other), isRight: other == status))
                }
                examples += reader.participants(of: candidate, right, event, sentence, annotations)
                var draft = reader.draft(candidate, right, status, sentence, judge, annotations.dates)
                reader.complete(&draft, event, sentence, annotations)
                mentions.append((draft, match))
            }
        }
        return examples + Self.pairs(mentions)
    }

    private static func pairs(_ mentions: [(draft: EventDraft, known: Int)]) -> [EventExample] {
        let merger = EventMerger(model: EventModel([Float](repeating: 0, count: EventModel.count)))
        var examples: [EventExample] = []
        for (index, second) in mentions.enumerated() {
            for first in mentions[..<index] where first.draft.event.code == second.draft.event.code {
                examples.append(
                    EventExample(
                        .isSame, merger.features(of: first.draft, second.draft), isRight: first.known == second.known))
            }
        }
        return examples
    }
}

extension EventCandidate {
    /// The option that says best what an event is.
    fileprivate func right(_ event: KnownEvent) -> EventVocabulary.Option? {
        let fitting = options.filter { $0.code == event.code }
        return fitting.first { event.type == nil || $0.type == event.type } ?? fitting.first
    }
}

extension ClauseReader {
    /// Which phrases of the sentence take part.
    fileprivate func participants(
        of candidate: EventCandidate, _ option: EventVocabulary.Option, _ event: KnownEvent, _ sentence: EventSentence,
        _ annotations: Annotations
    ) -> [EventExample] {
        let scene = EventScene(candidate, in: sentence, self)
        let nobody = features(ofNobodyIn: scene)
        let seen = scene.near.map { features(of: sentence.chunks[$0], at: $0, scene) }
        let participants = scene.near.map { scene.participant($0, self) }
        func choice(_ question: EventExample.Question, _ role: UInt64, _ wanted: [ByteRange]?) -> EventExample {
            let isRight = participants.map { Self.isNamed($0, wanted, annotations) }
            let features = ([nobody] + seen).map { EventJudge.features($0, as: role, in: option).indices }
            return EventExample(
                question,
                among: zip(features, [!isRight.contains(true)] + isRight)
                    .map { EventExample.Alternative(features: $0, isRight: $1) })
        }
        return [
            choice(.actor, EventQuestion.actor, event.actor), choice(.target, EventQuestion.target, event.target),
        ]
    }

    /// Puts the right participants into a mention.
    fileprivate func complete(
        _ draft: inout EventDraft, _ event: KnownEvent, _ sentence: EventSentence, _ annotations: Annotations
    ) {
        let scene = EventScene(draft.candidate, in: sentence, self)
        for index in scene.near {
            let chunk = sentence.chunks[index]
            let participant = scene.participant(index, self)
            if draft.event.actor == nil, Self.isNamed(participant, event.actor, annotations) {
                (draft.event.actor, draft.actorHead) = (participant, chunk.head)
            }
            if draft.event.target == nil, Self.isNamed(participant, event.target, annotations) {
                (draft.event.target, draft.targetHead) = (participant, chunk.head)
            }
        }
    }

    private static func isNamed(
        _ participant: Event.Participant, _ wanted: [ByteRange]?, _ annotations: Annotations
    ) -> Bool {
        guard let wanted else { return false }
        if wanted.contains(where: { $0.overlaps(participant.range) }) { return true }
        guard let entity = participant.entity else { return false }
        return annotations.entities[entity].mentions.contains { mention in wanted.contains { $0.overlaps(mention) } }
    }
}
