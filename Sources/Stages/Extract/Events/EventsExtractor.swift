public import NewsModel
import NewsText

/// Finds who did what to whom, where and when.
///
/// A trigger names the event; actor, target, place and date come from the same sentence, actor and target from the
/// trigger's own clause. What is denied, planned or merely possible is left out. Types are those of PLOVER (Open Event Data
/// Alliance) with a finer name of our own.
public struct EventsExtractor: Extractor {
    /// See `Extractor.reads`.
    public static let reads: [AnnotationLayer] = [.entities, .dates, .quotes]
    /// See `Extractor.writes`.
    public static let writes = AnnotationLayer.events

    private let vocabulary = EventVocabulary()

    /// Makes the extractor; its word lists are read once.
    public init() {}

    /// See `Extractor.annotate`.
    public func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations) {
        var reader = ClauseReader(article, annotations, vocabulary)
        let quotes = QuotedRanges(annotations.quotes)
        var events: [Event] = []
        for sentence in article.sentences {
            reader.enter(sentence.tokens)
            var last: Event?
            for trigger in reader.triggers() {
                var event = reader.event(of: trigger)
                // ", killing 12 and wounding 30" goes on with the actor of the verb before
                if event.actor == nil, trigger.isVerb, !trigger.isPassive { event.actor = last?.actor }
                guard reader.supports(event, of: trigger) else { continue }
                event.attributedTo = quotes.quote(at: event.trigger.start)
                last = event
                events.append(event)
            }
        }
        annotations.events = events
    }
}

extension ClauseReader {
    /// Whether enough is known beside the trigger to believe it: some participant; for words of many senses two names, or an
    /// institution of politics behind them.
    fileprivate func supports(_ event: Event, of trigger: EventTrigger) -> Bool {
        guard trigger.entry.isWeak else { return event.actor != nil || event.target != nil || event.place != nil }
        if event.actor?.entity != nil, event.target?.entity != nil { return true }
        return (event.actor != nil || event.target?.entity != nil) && concernsInstitution(trigger)
    }

    /// The event that a trigger names.
    func event(of trigger: EventTrigger) -> Event {
        var event = Event(trigger: range(trigger.tokens), type: trigger.entry.type, code: trigger.entry.code)
        (event.actor, event.target) = participants(of: trigger)
        event.place = place(of: trigger)
        event.date = date(of: trigger)
        return event
    }
}

/// The ranges of all quotations in text order, to look up which one holds a byte.
struct QuotedRanges {
    private let ranges: [(range: ByteRange, quote: Int)]

    init(_ quotes: [Quote]) {
        ranges = quotes.enumerated()
            .flatMap { index, quote in quote.ranges.map { (range: $0, quote: index) } }
            .sorted { $0.range < $1.range }
    }

    /// The quotation that holds a byte (binary search).
    func quote(at offset: Int) -> Int? {
        let behind = ranges.partitionIndex { $0.range.start <= offset }
        guard behind > 0, ranges[behind - 1].range.contains(offset) else { return nil }
        return ranges[behind - 1].quote
    }
}
