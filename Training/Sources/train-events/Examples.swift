import Foundation
import NewsCorpus
import NewsExtract
import NewsModel
import NewsSegment
import NewsText

/// Makes examples of annotated texts.
struct Examples {
    private let extractors: [any Extractor] = [EntitiesExtractor(), DatesExtractor(), QuotesExtractor()]
    private let events = EventsExtractor(model: EventModel([Float](repeating: 0, count: EventModel.count)))

    /// The decisions in a part of the corpus.
    func corpus(_ folder: URL, part: String) throws -> [EventExample] {
        try CorpusFolder(folder, parts: [part]).articles.flatMap { article in
            let article = article.withoutFurniture()
            let text = article.string(0..<article.text.count)
            return try examples(
                text, id: article.id, published: article.header["published"], known: CorpusEvents(article).known)
        }
    }

    /// The decisions in sentences of PLOVER.
    func plover(_ file: URL) throws -> [EventExample] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").flatMap { line in
            let sentence = try JSONDecoder().decode(PloverSentence.self, from: Data(line.utf8))
            return try examples(sentence.text, id: sentence.id, published: nil, known: sentence.known)
        }
    }

    private func examples(_ text: String, id: String, published: String?, known: [KnownEvent]) throws
        -> [EventExample]
    {
        let bytes = Array(text.utf8)
        var paragraphs: [Paragraph] = []
        var start = 0
        for offset in 0...bytes.count where offset == bytes.count || bytes[offset] == 0x0A {
            if offset > start { paragraphs.append(Paragraph(range: ByteRange(start, offset), role: .paragraph)) }
            start = offset + 1
        }
        var metadata = Metadata()
        metadata.published = published
        let source = SourceInfo(id: id, path: id, format: .ready, bytes: bytes.count)
        let article = try SegmentStage(options: SegmentOptions()).process(
            Article(source: source, metadata: metadata, text: bytes, paragraphs: paragraphs))
        var annotations = Annotations()
        for extractor in extractors { extractor.annotate(article, &annotations) }
        return events.examples(article, annotations, known: known)
    }
}

/// A sentence of the PLOVER gold standard records.
struct PloverSentence: Decodable {
    struct Event: Decodable {
        var type: String
        var text: String?
        var source, target: [[String]]?
    }
    var id, text: String
    var events: [Event]

    /// Codes of PLOVER's first version that are part of others in the one that we use.
    private static let newer = [
        "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT", "ENGAGE": "CONSULT",
        "YIELD": "CONCEDE",
    ]

    /// Its events; a trigger is any of the words that the record gives.
    var known: [KnownEvent] {
        events.compactMap { event in
            let name = Self.newer[event.type] ?? event.type
            guard let code = NewsModel.Event.Code(rawValue: name) else { return nil }
            let words = (event.text ?? "").split(separator: " ").map(String.init).filter { $0.count > 2 }
            return KnownEvent(
                mentions: words.flatMap { places(of: $0) }.map { ($0, nil) }, code: code, type: nil,
                actor: ranges(event.source), target: ranges(event.target))
        }
    }

    private func ranges(_ names: [[String]]?) -> [ByteRange]? {
        guard let names, !names.isEmpty else { return nil }
        return names.compactMap(\.first).flatMap { places(of: $0) }
    }

    private func places(of words: String) -> [ByteRange] { text.places(of: words) }
}

extension String {
    /// Where some words stand, in any case, in bytes.
    func places(of words: String) -> [ByteRange] {
        var places: [ByteRange] = []
        var start = startIndex
        while let found = range(of: words, options: .caseInsensitive, range: start..<endIndex), !found.isEmpty {
            let isApart =
                (found.lowerBound == startIndex || !self[index(before: found.lowerBound)].isLetter)
                && (found.upperBound == endIndex || !self[found.upperBound].isLetter)
            if isApart {
                places.append(
                    ByteRange(
                        utf8.distance(from: startIndex, to: found.lowerBound),
                        utf8.distance(from: startIndex, to: found.upperBound)))
            }
            start = found.upperBound
        }
        return places
    }
}
