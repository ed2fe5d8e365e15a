import NewsExtract
import NewsModel
import NewsSegment
import NewsText
import Testing

/// Somebody whom the tests' articles name, in all the forms of the name, longest first.
private struct Character {
    var kind = Entity.Kind.person
    var gender: Entity.Gender?
    var role: String?
    var names: [String]
}

private let cast = [
    Character(gender: .female, role: "transport minister", names: ["Leila Mansour", "Mansour"]),
    Character(gender: .male, role: "union head", names: ["Omar Bitar", "Bitar"]),
    Character(gender: .male, role: "spokesman", names: ["Abu Karim Jaafar", "Jaafar"]),
    Character(kind: .organization, names: ["Gulf Star Lines"]),
    Character(kind: .organization, names: ["Reuters"]),
    Character(kind: .organization, names: ["Pentagon"]),
    Character(kind: .place, names: ["Baghdad"]),
]

/// An article whose paragraphs are parted by blank lines, segmented.
func segmented(_ string: String) throws -> SegmentedArticle {
    let text = Array(string.utf8)
    var paragraphs: [Paragraph] = []
    var start = 0
    for position in text.indices where text[position] == 0x0A && position + 1 < text.count && text[position + 1] == 0x0A
    {
        paragraphs.append(Paragraph(range: ByteRange(start, position), role: .paragraph))
        start = position + 2
    }
    if start < text.count { paragraphs.append(Paragraph(range: ByteRange(start, text.count), role: .paragraph)) }
    let source = SourceInfo(id: "test", path: "test", format: .ready, bytes: text.count)
    let article = Article(source: source, metadata: Metadata(), text: text, paragraphs: paragraphs)
    return try SegmentStage(options: SegmentOptions()).process(article)
}

/// The entities of the cast that the article names.
private func entities(in article: SegmentedArticle) -> [Entity] {
    cast.compactMap { character in
        var mentions: [ByteRange] = []
        for name in character.names {
            for range in places(of: Array(name.utf8), in: article.article.text)
            where !mentions.contains(where: { $0.overlaps(range) }) {
                mentions.append(range)
            }
        }
        guard let name = character.names.first, !mentions.isEmpty else { return nil }
        return Entity(
            kind: character.kind, name: name, role: character.role, gender: character.gender,
            mentions: mentions.sorted())
    }
}

private func places(of name: [UInt8], in text: [UInt8]) -> [ByteRange] {
    guard text.count >= name.count, let first = name.first else { return [] }
    return (0...text.count - name.count)
        .filter { text[$0] == first && text[$0..<$0 + name.count].elementsEqual(name) }
        .map { ByteRange($0, $0 + name.count) }
}

private let extractor = QuotesExtractor()

/// What the extractor finds, a line each: `direct: “…,” + “…” | Leila Mansour | said`.
///
/// The stance follows the kind unless it asserts; behind the speaker's words stands `=` and the entity where they are not the same; behind
/// the cue `to` and who was told, `on` and when.
func quotes(in string: String) throws -> [String] {
    let article = try segmented(string)
    var annotations = Annotations()
    annotations.entities = entities(in: article)
    ExtractorKind.dates.make().annotate(article, &annotations)
    extractor.annotate(article, &annotations)
    return annotations.quotes.map { quote in
        let words = article.article
        let stance = quote.stance == .asserts ? "" : " " + quote.stance.rawValue
        let content = quote.ranges.map(words.string).joined(separator: " + ")
        let speaker = quote.speakerRange.map(words.string) ?? "–"
        let name = quote.speaker.map { annotations.entities[$0].name }
        let entity = name.map { $0 == speaker ? "" : " = \($0)" } ?? " = –"
        let cue = quote.cueRange.map(words.string) ?? "–"
        var addressee = quote.addressee.map { " to " + words.string($0) } ?? ""
        if let said = quote.said { addressee += " on " + words.string(annotations.dates[said].range) }
        return "\(quote.kind.rawValue)\(stance): \(content) | \(speaker)\(entity) | \(cue)\(addressee)"
    }
}

/// An article and the quotations that must be found in it, all of them.
struct QuoteCase: CustomTestStringConvertible {
    var text: String
    var expected: [String]
    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }
    var testDescription: String { text }
}

/// Expects exactly the quotations of the case; a stance only where the case names one, as training moves the others.
func expectQuotes(_ example: QuoteCase) throws {
    let found = try quotes(in: example.text)
    let compared = found.enumerated().map { index, line in
        let head = line.prefix { $0 != ":" }
        let namesStance =
            index >= example.expected.count || example.expected[index].prefix { $0 != ":" }.contains(" ")
        return namesStance ? line : String(head.prefix { $0 != " " } + line.dropFirst(head.count))
    }
    #expect(compared == example.expected)
}
