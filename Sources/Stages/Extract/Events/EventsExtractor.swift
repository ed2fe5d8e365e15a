public import NewsModel
import NewsText

/// Finds who did what to whom, where and when.
///
/// A trigger names the event; actor, target, place and date come from the same sentence. Words that may name an event are listed
/// with all that they may stand for; a model that was fitted to annotated articles decides which of it they do here, whether it took
/// place, and who of the sentence takes part. What is denied, planned or hypothetical is marked so. Mentions of the same event are
/// one event. Types are those of PLOVER (Open Event Data Alliance) with a finer name of our own.
public struct EventsExtractor: Extractor {
    /// See `Extractor.reads`.
    public static let reads: [AnnotationLayer] = [.entities, .dates, .quotes]
    /// See `Extractor.writes`.
    public static let writes = AnnotationLayer.events

    let vocabulary = EventVocabulary()
    private let model: EventModel

    /// Makes the extractor; its word lists and its model are read once.
    public init() { self.init(model: EventModel(DataFile("events/model.bin"))) }

    /// Makes the extractor with another model.
    public init(model: EventModel) { self.model = model }

    /// See `Extractor.annotate`.
    public func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations) {
        let quotes = QuoteView(annotations.quotes)
        let judge = EventJudge(model: model, quotes: quotes)
        var drafts: [EventDraft] = []
        read(article, annotations, quotes) { reader, sentence in
            for (index, candidate) in sentence.candidates.enumerated() {
                let seen = sentence.features(index, reader)
                guard let option = judge.option(of: candidate, seen, isAlone: sentence.position == EventSentence.alone)
                else { continue }
                let isDenied = reader.isNegated(candidate) || reader.isDenied(candidate, quotes)
                drafts.append(
                    reader.draft(
                        candidate, option, isDenied ? .denied : judge.status(seen), sentence, judge, annotations.dates))
            }
        }
        annotations.events = EventMerger(model: model).events(drafts)
    }

    /// Reads an article sentence by sentence.
    func read(
        _ article: borrowing SegmentedArticle, _ annotations: Annotations, _ quotes: QuoteView,
        _ body: (ClauseReader, EventSentence) -> Void
    ) {
        var reader = ClauseReader(article, annotations, vocabulary)
        var repeated: [UInt64: Int] = [:]
        for (number, sentence) in article.sentences.enumerated() {
            for piece in sentence.tokens.pieces {
                reader.enter(piece)
                let candidates = reader.candidates(quotes)
                guard !candidates.isEmpty else { continue }
                let chunks = reader.chunks(around: candidates)
                body(
                    reader,
                    EventSentence(
                        number: number,
                        position: article.sentences.count == 1 ? EventSentence.alone : min(number, 3),
                        candidates: candidates, chunks: chunks, quotes: quotes,
                        repeated: candidates.map { repeated[$0.stem, default: 0] }))
                for candidate in candidates { repeated[candidate.stem, default: 0] += 1 }
            }
        }
    }
}

extension Range<Int> {
    /// A sentence in parts that are short enough for work that grows with the square of their length.
    fileprivate var pieces: [Range<Int>] {
        stride(from: lowerBound, to: upperBound, by: 256).map { $0..<Swift.min($0 + 256, upperBound) }
    }
}

/// A sentence with all that may be said in it.
struct EventSentence {
    /// Its number in the article.
    let number: Int
    /// 0 for the first, 3 for all behind the third, `alone` for the only one.
    let position: Int
    /// A sentence without a text around it, of which there is less to learn from: the rules for clauses weigh more.
    static let alone = 9
    /// The words that may name events.
    let candidates: [EventCandidate]
    /// Who or what may take part.
    let chunks: [Chunk]
    let quotes: QuoteView
    /// How often a word like each candidate stood in the article before.
    let repeated: [Int]

    /// What is seen of a candidate.
    func features(_ index: Int, _ reader: ClauseReader) -> EventFeatures {
        reader.features(
            of: candidates[index], among: chunks, quotes, position: position, repeated: repeated[index])
    }
}

extension ClauseReader {
    /// A mention of an event with those who take part in it.
    func draft(
        _ candidate: EventCandidate, _ option: EventVocabulary.Option, _ status: Event.Status?,
        _ sentence: EventSentence, _ judge: EventJudge, _ dates: [DateMention]
    ) -> EventDraft {
        let scene = EventScene(candidate, in: sentence, self)
        let first = scene.near.lowerBound
        let seen = scene.near.map { features(of: sentence.chunks[$0], at: $0, scene) }
        let nobody = features(ofNobodyIn: scene)
        let nearActor = judge.chunk(seen, or: nobody, as: EventQuestion.actor, in: option, not: nil)
        let nearTarget = judge.chunk(seen, or: nobody, as: EventQuestion.target, in: option, not: nearActor)
        let (actor, target) = (nearActor.map { first + $0 }, nearTarget.map { first + $0 })
        var event = Event(trigger: range(candidate.tokens), type: option.type, code: option.code)
        let ruled = scene.hearsRules ? (scene.ruledActor, scene.ruledTarget) : (nil, nil)
        event.actor = actor.map { scene.participant($0, self) } ?? scene.cueSpeaker ?? ruled.0
        event.target = target.map { scene.participant($0, self) } ?? ruled.1
        event.status = status
        let trigger = EventTrigger(
            tokens: candidate.tokens, entry: .init(code: option.code, type: option.type, isVerb: true), isVerb: true)
        event.place = place(of: trigger)
        // "staged a protest in Baghdad": where it took place is not whom it is aimed at
        if option.code == .protest, let place = event.place, event.target?.range.overlaps(place.range) == true {
            event.target = nil
        }
        event.date = date(of: trigger)
        event.attributedTo = candidate.quotedIn
        return EventDraft(
            event: event, candidate: candidate, sentence: sentence.number,
            wordBefore: hash(candidate.tokens.lowerBound - 1), actorHead: actor.map { sentence.chunks[$0].head },
            targetHead: target.map { sentence.chunks[$0].head },
            day: event.date.flatMap { dates.indices.contains($0) ? dates[$0].value : nil })
    }
}
