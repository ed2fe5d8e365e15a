/// Gathers the lines of `paragraphs.jsonl`.
enum ParagraphTable {
    private static let outletLimit = 20
    /// So many furniture paragraphs are shown at a time, so that their texts are not all held at once.
    private static let batch = 512

    /// Hands over the records one after the other.
    static func forEach(
        _ paragraphs: [RepeatedParagraph], in parts: some PartialResults, _ heads: CorpusHeads,
        _ body: (ParagraphRecord) throws -> Void
    ) throws {
        for start in stride(from: 0, to: paragraphs.count, by: batch) {
            let some = paragraphs[start..<min(start + batch, paragraphs.count)]
            let shown = some.filter { $0.kind == .furniture }
            let places = shown.map {
                ParagraphPlace(article: Int($0.places[0].article), paragraph: Int($0.places[0].paragraph))
            }
            var texts = places.isEmpty ? [][...] : try parts.texts(of: places)[...]
            for paragraph in some {
                let text = paragraph.kind == .furniture ? texts.popFirst() ?? nil : nil
                try body(record(paragraph, text, heads))
            }
        }
    }

    private static func record(
        _ paragraph: RepeatedParagraph, _ text: String?, _ heads: CorpusHeads
    ) -> ParagraphRecord {
        var outlets = Ranking<String>()
        for place in paragraph.places {
            if let site = heads.site(Int(place.article)) { outlets.add(site) }
        }
        return ParagraphRecord(
            hash: paragraph.hash, words: paragraph.words, kind: paragraph.kind, articles: paragraph.articles,
            outlets: outlets.top(outletLimit), text: text,
            places: paragraph.places.map { .init(id: heads.ids[Int($0.article)], paragraph: Int($0.paragraph)) })
    }
}
