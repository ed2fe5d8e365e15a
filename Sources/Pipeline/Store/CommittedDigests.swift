import NewsAggregate
import NewsJSON

/// The digests of the committed parts, read part by part.
struct CommittedDigests: PartialResults {
    let store: PartStore
    let keys: [String]

    var count: Int { keys.count }

    func withDigests(of part: Int, _ body: (Span<UInt8>) throws -> Void) throws {
        try Task.checkCancellation()
        let digests = try store.section(.digests, of: keys[part])
        try body(digests.span)
    }

    /// Reads the articles' lines of those parts that have a wanted one.
    func texts(of places: [ParagraphPlace]) throws -> [String?] {
        var texts: [String?] = Array(repeating: nil, count: places.count)
        var wanted = places.indices.sorted { places[$0].article < places[$1].article }[...]
        var first = 0
        for key in keys where !wanted.isEmpty {
            try Task.checkCancellation()
            let end = first + (try store.header(of: key).written)
            let here = wanted.prefix { places[$0].article < end }
            wanted = wanted.dropFirst(here.count)
            if !here.isEmpty {
                let lines = try store.section(.articles, of: key).split(separator: 0x0A)
                for index in here where places[index].article - first < lines.count {
                    texts[index] = Self.text(of: places[index], in: Array(lines[places[index].article - first]))
                }
            }
            first = end
        }
        return texts
    }

    /// A paragraph of an article's record.
    private static func text(of place: ParagraphPlace, in line: [UInt8]) -> String? {
        guard let record = try? JSONParser().parse(line.span), let text = record["text"]?.string,
            let paragraphs = record["paragraphs"]?.array, place.paragraph < paragraphs.count,
            let span = paragraphs[place.paragraph]["span"]?.array?.compactMap(\.integer), span.count == 2
        else { return nil }
        let scalars = text.unicodeScalars.dropFirst(span[0]).prefix(span[1] - span[0])
        return String(String.UnicodeScalarView(scalars))
    }
}
