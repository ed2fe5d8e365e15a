import NewsModel
import NewsText

/// Terminal colours by meaning; empty where no colours are wanted.
struct Palette {
    let heading, dim, removed, entity, quote, value, reset: String

    static let plain = Palette(heading: "", dim: "", removed: "", entity: "", quote: "", value: "", reset: "")
    static let colours = Palette(
        heading: "\u{1B}[1m", dim: "\u{1B}[2m", removed: "\u{1B}[31m", entity: "\u{1B}[36m", quote: "\u{1B}[32m",
        value: "\u{1B}[33m", reset: "\u{1B}[0m")
}

extension [Dropped] {
    /// The counts for people: `navigation ×12, comments ×3`.
    var told: String { map { "\($0.reason.rawValue) ×\($0.blocks)" }.joined(separator: ", ") }
}

/// An article with all that was found in it, for people.
struct ArticleText {
    private(set) var text = ""
    let segmented: SegmentedArticle
    let found: Annotations
    let palette: Palette

    init(_ annotated: AnnotatedArticle, palette: Palette) {
        segmented = annotated.segmented
        found = annotated.annotations
        self.palette = palette
        writeHead()
        writeText()
        writeRemoved()
        writeEntities()
        writeQuotes()
        writeFindings()
    }

    var article: Article { segmented.article }

    mutating func line(_ content: String = "") { text += content + "\n" }

    mutating func heading(_ content: String) {
        line()
        line("\(palette.heading)\(content)\(palette.reset)")
    }

    private mutating func writeHead() {
        let metadata = article.metadata
        line("\(palette.heading)\(metadata.title ?? "(no title)")\(palette.reset)")
        let fields: [(String, String?)] = [
            ("site", metadata.site),
            ("authors", metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", ")),
            ("published", metadata.published), ("modified", metadata.modified), ("language", language),
            ("dateline", metadata.dateline), ("url", metadata.url),
            (
                "source",
                "\(article.source.format.rawValue), \(article.source.encoding), \(Readable.bytes(article.source.bytes))"
            ),
        ]
        for case (let name, let value?) in fields { line("\(palette.dim)\(name):\(palette.reset) \(value)") }
    }

    private var language: String? {
        guard let tag = article.metadata.language else { return nil }
        guard let confidence = article.metadata.languageConfidence else { return "\(tag) (declared)" }
        return "\(tag) (\((confidence * 100).rounded() / 100))"
    }

    /// The text with mentions and quotations in colour; paragraphs that are not plain ones carry their role.
    private mutating func writeText() {
        heading(
            "text: \(article.paragraphs.count) paragraphs, \(segmented.sentences.count) sentences, \(segmented.tokens.count) tokens"
        )
        let marks = colourMarks()
        for paragraph in article.paragraphs {
            let repeats = paragraph.repeats.map { " repeats paragraph \($0 + 1)" } ?? ""
            let role = paragraph.role == .paragraph ? repeats : " \(paragraph.role.rawValue)\(repeats)"
            let label = role.isEmpty ? "" : "\(palette.dim)[\(role.dropFirst())]\(palette.reset) "
            line("  \(label)\(coloured(paragraph.range, marks))")
        }
    }

    private func colourMarks() -> [(offset: Int, code: String)] {
        guard !palette.reset.isEmpty else { return [] }
        var codes: [(offset: Int, code: String)] = []
        for range in found.quotes.flatMap(\.ranges) {
            codes += [(range.start, palette.quote), (range.end, palette.reset)]
        }
        for range in found.entities.flatMap(\.mentions) {
            let isQuoted = found.quotes.contains { $0.ranges.contains { $0.contains(range) } }
            codes += [(range.start, palette.entity), (range.end, palette.reset + (isQuoted ? palette.quote : ""))]
        }
        return codes.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(
            \.element)
    }

    private func coloured(_ range: ByteRange, _ marks: [(offset: Int, code: String)]) -> String {
        var result = ""
        var position = range.start
        for mark in marks where range.start <= mark.offset && mark.offset <= range.end {
            result += article.string(ByteRange(position, mark.offset)) + mark.code
            position = mark.offset
        }
        return result + article.string(ByteRange(position, range.end)) + (marks.isEmpty ? "" : palette.reset)
    }

    private mutating func writeRemoved() {
        if !article.removed.isEmpty { heading("removed") }
        for removal in article.removed {
            let short = removal.text.count > 100 ? removal.text.prefix(97) + "…" : removal.text[...]
            line("  \(palette.removed)\(removal.reason.rawValue)\(palette.reset): \(short)")
        }
        guard !article.dropped.isEmpty else { return }
        heading("elsewhere on the page")
        line("  \(article.dropped.told)")
    }

    private mutating func writeEntities() {
        guard !found.entities.isEmpty else { return }
        heading("entities")
        for kind in Entity.Kind.allCases {
            for entity in found.entities where entity.kind == kind {
                let role = entity.role.map { ", \($0)" } ?? ""
                line(
                    "  \(kind.rawValue) \(palette.entity)\(entity.name)\(palette.reset)\(role) ×\(entity.mentions.count)"
                )
            }
        }
    }

    private mutating func writeQuotes() {
        guard !found.quotes.isEmpty else { return }
        heading("quotations by speaker")
        var order: [String] = []
        var bySpeaker: [String: [Quote]] = [:]
        for quote in found.quotes {
            let speaker = speaker(of: quote)
            if bySpeaker[speaker] == nil { order.append(speaker) }
            bySpeaker[speaker, default: []].append(quote)
        }
        for speaker in order {
            line("  \(palette.entity)\(speaker)\(palette.reset)")
            for quote in bySpeaker[speaker] ?? [] {
                let addressee = quote.addressee.map { " to \(article.string($0))" } ?? ""
                let cue = quote.cueRange.map { ", “\(article.string($0))”\(addressee)" } ?? ""
                let words = quote.ranges.map(article.string).joined(separator: " … ")
                line(
                    "    \(palette.dim)\(quote.kind.rawValue), \(quote.stance.rawValue)\(cue):\(palette.reset) \(words)"
                )
            }
        }
    }
}
