import NewsModel
import NewsText

extension ArticleDigest {
    /// Digests an article.
    init(_ annotated: borrowing AnnotatedArticle, terms counter: TermCounter, keys: ParagraphKeys) {
        let article = annotated.article
        head = Head(
            id: article.source.id, path: article.source.path, title: article.metadata.title,
            url: article.metadata.url, site: article.metadata.site,
            day: article.metadata.publicationDay?.daysSinceEpoch)
        let shingles = Shingles(annotated.segmented, keys)
        sketch = shingles.sketch
        paragraphs = shingles.paragraphs
        gramCount = shingles.gramCount
        gramLimit = shingles.gramLimit
        (terms, keywords) = counter.terms(of: annotated.segmented)
        addFindings(annotated.annotations, article)
    }

    private mutating func addFindings(_ found: Annotations, _ article: Article) {
        entities = found.entities.map { entity in
            Named(kind: entity.kind, name: entity.name, role: entity.role, mentions: entity.mentions.count)
        }
        quotes = found.quotes.map { quote in
            let speaker = quote.speaker.flatMap { found.entities.indices.contains($0) ? $0 : nil }
            return Said(
                text: quote.ranges.map { Self.line(article, $0) }.joined(separator: " "), kind: quote.kind,
                stance: quote.stance, entity: speaker,
                speaker: speaker == nil ? quote.speakerRange.map { Self.line(article, $0) } : nil,
                cue: quote.cueRange.map { Self.line(article, $0) })
        }
        figures = found.counts.map { figure($0, found, article) }
        deeds = found.events.filter { $0.status == nil }.map { Self.deed($0, found, article) }
        let named = found.dates.filter { $0.grain == .day || $0.grain == .time || $0.grain == .partOfDay }
        days = Array(Set(named.compactMap { $0.value.flatMap(CalendarDate.init(iso:))?.daysSinceEpoch })).sorted()
    }

    private func figure(_ count: Count, _ found: Annotations, _ article: Article) -> Figure {
        // who is quoted with it, as `quotes` has them
        let said = count.attributedTo.flatMap { quotes.indices.contains($0) ? quotes[$0] : nil }
        return Figure(
            kind: count.kind, value: count.value.map { max(0, $0) }, atMost: count.atMost.map { max(0, $0) },
            isAtLeast: count.isAtLeast, isPart: count.isPart, isSuperseded: count.isSuperseded,
            isDenied: count.isDenied, of: count.of.map { Self.line(article, $0) }, entity: said?.entity,
            speaker: said?.speaker)
    }

    private static func deed(_ event: Event, _ found: Annotations, _ article: Article) -> Deed {
        func name(_ participant: Event.Participant?) -> String? {
            guard let participant else { return nil }
            if let entity = participant.entity, found.entities.indices.contains(entity) {
                return found.entities[entity].name
            }
            return line(article, participant.range)
        }
        let date = event.date.flatMap { found.dates.indices.contains($0) ? found.dates[$0].value : nil }
        return Deed(
            type: event.type, code: event.code, actor: name(event.actor), target: name(event.target),
            place: name(event.place), date: date)
    }

    /// A range's text on one line.
    private static func line(_ article: Article, _ range: ByteRange) -> String {
        let bytes = article.text[range.indices]
        guard bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return article.string(range) }
        let words = bytes.split { $0.isASCIISpace }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }
}
