import NewsExtract
import NewsModel
import NewsSegment
import NewsText

/// A text with its names marked like `[PER:Anna Krüger]` and paragraphs parted by blank lines; other brackets stay as they are.
struct MarkedNames {
    /// The text without the marks.
    private(set) var text = ""
    /// The names in order, as `PER Anna Krüger`.
    private(set) var names: [String] = []

    init(_ marked: String) {
        var rest = Substring(marked)
        while let open = rest.firstIndex(of: "[") {
            let kind = rest[open...].dropFirst().prefix(3)
            let colon = rest[open...].dropFirst(4).first
            guard ["PER", "ORG", "LOC", "OTH"].contains(String(kind)), colon == ":",
                let close = rest[open...].firstIndex(of: "]")
            else {
                text += rest[...open]
                rest = rest[rest.index(after: open)...]
                continue
            }
            let name = rest[rest.index(open, offsetBy: 5)..<close]
            text += rest[..<open] + name
            names.append("\(kind) \(name)")
            rest = rest[rest.index(after: close)...]
        }
        text += rest
    }
}

/// Segments a text and finds its entities.
func entities(in text: String) throws -> (article: SegmentedArticle, entities: [Entity]) {
    var paragraphs: [Paragraph] = []
    var start = 0
    for part in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
        let end = start + part.utf8.count
        if end > start { paragraphs.append(Paragraph(range: ByteRange(start, end), role: .paragraph)) }
        start = end + 2
    }
    let bytes = Array(text.utf8)
    let source = SourceInfo(id: "test", path: "test", format: .ready, bytes: bytes.count)
    let article = Article(source: source, metadata: Metadata(), text: bytes, paragraphs: paragraphs)
    let segmented = try SegmentStage(options: SegmentOptions()).process(article)
    var annotations = Annotations()
    EntitiesExtractor().annotate(segmented, &annotations)
    return (segmented, annotations.entities)
}

/// All mentions in text order, as `PER Anna Krüger`.
func names(in text: String) throws -> [String] {
    let (article, entities) = try entities(in: text)
    let labels: [Entity.Kind: String] = [.person: "PER", .organization: "ORG", .place: "LOC", .other: "OTH"]
    let mentions = entities.flatMap { entity in entity.mentions.map { (range: $0, kind: entity.kind) } }
    return mentions.sorted { $0.range < $1.range }.map {
        "\(labels[$0.kind] ?? "?") \(article.article.string($0.range))"
    }
}
