import Foundation
import NewsExtract
import NewsJSON
import NewsModel
import NewsSegment
import NewsText

/// A text with the names that it holds.
struct AnnotatedText {
    /// A name: bytes of the text and a kind.
    struct Name: Hashable {
        var range: ByteRange
        var kind: Entity.Kind
    }

    var id: String
    var text: [UInt8]
    var names: [Name]

    private static let kinds: [String: Entity.Kind] = [
        "PER": .person, "ORG": .organization, "LOC": .place, "MISC": .other,
    ]

    /// Reads JSON Lines of `{"id", "text", "entities": [[start, end, "PER"]]}`, offsets in code points.
    static func read(_ path: String) throws -> [AnnotatedText] {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        return try bytes.split(separator: 0x0A).compactMap { line in
            let value = try JSONParser().parse(Array(line).span)
            guard let id = value["id"]?.string, let text = value["text"]?.string else { return nil }
            return AnnotatedText(id: id, text: text, entities: value["entities"]?.array ?? [])
        }
    }

    init(id: String, text: [UInt8], names: [Name]) {
        self.id = id
        self.text = text
        self.names = names
    }

    private init(id: String, text: String, entities: [JSONValue]) {
        let marks = entities.compactMap { entity -> (Int, Int, Entity.Kind)? in
            guard let parts = entity.array, parts.count >= 3, case .integer(let start) = parts[0],
                case .integer(let end) = parts[1], let kind = Self.kinds[parts[2].string ?? ""]
            else { return nil }
            return (start, end, kind)
        }
        self.init(id: id, text: text, marks: marks)
    }

    /// A text with marks in code points; those that do not lie in it are left out.
    init(id: String, text: String, marks: [(start: Int, end: Int, kind: Entity.Kind)]) {
        let bytes = Array(text.utf8)
        var offsets: [Int] = []
        for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { offsets.append(offset) }
        offsets.append(bytes.count)
        let names = marks.filter { 0 <= $0.start && $0.start < $0.end && $0.end < offsets.count }.map { mark in
            Name(range: ByteRange(offsets[mark.start], offsets[mark.end]), kind: mark.kind)
        }
        self.init(id: id, text: bytes, names: names)
    }

    /// Cuts the text as the program does.
    func segmented() throws -> SegmentedArticle {
        var paragraphs: [Paragraph] = []
        var start = 0
        var offset = 0
        while offset <= text.count {
            let isBlank = offset + 1 < text.count && text[offset] == 0x0A && text[offset + 1] == 0x0A
            if isBlank || offset == text.count {
                if offset > start { paragraphs.append(Paragraph(range: ByteRange(start, offset), role: .paragraph)) }
                start = offset + (isBlank ? 2 : 0)
                offset += isBlank ? 2 : 1
            } else {
                offset += 1
            }
        }
        let source = SourceInfo(id: id, path: id, format: .ready, bytes: text.count)
        var metadata = Metadata()
        metadata.language = "en"
        let article = Article(source: source, metadata: metadata, text: text, paragraphs: paragraphs)
        return try SegmentStage(options: SegmentOptions()).process(article)
    }

    /// The label of each token; of names that overlap the first and longest counts.
    func labels(_ tokens: [Token]) -> [NameLabel] {
        var labels = [NameLabel](repeating: .outside, count: tokens.count)
        let ordered = names.sorted {
            $0.range.start != $1.range.start ? $0.range.start < $1.range.start : $0.range.end > $1.range.end
        }
        var reached = 0
        for name in ordered where name.range.start >= reached {
            let first = tokens.partitionIndex { $0.range.end <= name.range.start }
            var end = first
            while end < tokens.count, tokens[end].range.start < name.range.end { end += 1 }
            for index in first..<end { labels[index] = NameLabel(name.kind, at: index, in: first..<end) }
            reached = name.range.end
        }
        return labels
    }
}
