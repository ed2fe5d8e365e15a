import NewsModel
import NewsText

/// Where, when and by whom the numbers of an article are given.
struct CountContext {
    private let places: [(range: ByteRange, entity: Int)]
    private let dates: [DateMention]
    private let quotes: QuoteView

    init(_ annotations: borrowing Annotations) {
        var places: [(range: ByteRange, entity: Int)] = []
        for (index, entity) in annotations.entities.enumerated() where entity.kind == .place {
            for mention in entity.mentions { places.append((mention, index)) }
        }
        self.places = places.sorted { $0.range < $1.range }
        dates = annotations.dates
        quotes = QuoteView(annotations.quotes)
    }

    /// Adds place, date and quotation to a count in a sentence.
    func complete(_ count: inout Count, in sentence: Range<Int>, _ article: borrowing SegmentedArticle) {
        let start = article.tokens[sentence.lowerBound].range.start
        let range = ByteRange(start, article.tokens[sentence.upperBound - 1].range.end)
        count.place = place(behind: count.range.end, in: range, article)
        count.date = date(nearest: count.range, in: range)
        count.attributedTo = quotes.quote(at: count.range.start)
    }

    /// The first place behind the number that a preposition stands before.
    private func place(
        behind position: Int, in sentence: ByteRange, _ article: borrowing SegmentedArticle
    ) -> Event.Participant? {
        var index = places.partitionIndex { $0.range.start < position }
        while index < places.count, places[index].range.start < sentence.end {
            let first = article.firstToken(from: places[index].range.start)
            let before = max(0, first - 2)..<first
            if article.tokens[before].contains(where: { CountWord.places.contains($0.hash) }) {
                return Event.Participant(range: places[index].range, entity: places[index].entity)
            }
            index += 1
        }
        return nil
    }

    /// The nearest date of the sentence, as an index; lengths of time are none.
    private func date(nearest range: ByteRange, in sentence: ByteRange) -> Int? {
        var best: (distance: Int, index: Int)?
        var index = dates.partitionIndex { $0.range.start < sentence.start }
        while index < dates.count, dates[index].range.start < sentence.end {
            let date = dates[index]
            let distance =
                date.range.start < range.start ? range.start - date.range.end : date.range.start - range.end
            if ![.duration, .set, .reference].contains(date.grain), best.map({ distance < $0.distance }) ?? true {
                best = (distance, index)
            }
            index += 1
        }
        return best?.index
    }
}
