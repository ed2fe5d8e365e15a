import NewsJSON
public import NewsModel
import NewsText

/// An article as a line of the articles file.
///
/// The order of the calls here is the documented order of the keys.
public enum ArticleRecord {
    /// Raised by hand whenever records change: parts made by an older revision are redone.
    public static let revision = 3

    /// The record as one line of JSON with its line feed.
    ///
    /// Absent values are left out; lists are always there.
    public static func line(for annotated: borrowing AnnotatedArticle, id: String? = nil) -> [UInt8] {
        var writer = RecordWriter(annotated)
        writer.write(id: id)
        return writer.json.bytes
    }
}

/// Writes one record; holds what its parts share.
private struct RecordWriter {
    var json = JSONWriter()
    private let segmented: SegmentedArticle
    private let found: Annotations
    private let index: CodePointIndex

    init(_ annotated: borrowing AnnotatedArticle) {
        segmented = annotated.segmented
        found = annotated.annotations
        index = CodePointIndex(segmented.article.text)
    }

    private var article: Article { segmented.article }

    mutating func write(id: String?) {
        json.reserve(article.text.count * 3)
        let index = index
        let (article, segmented, found) = (article, segmented, found)
        json.object { json in
            json.key("id")
            json.string(id ?? article.source.id)
            json.key("path")
            json.string(article.source.path)
            Self.write(article.source, to: &json)
            Self.write(article.metadata, to: &json)
            json.key("text")
            json.string(article.text.span)
            json.list("paragraphs", article.paragraphs) { $1.write($0, index) }
            json.list("sentences", segmented.sentences) { $1.span($0.range, index) }
            json.key("entities")
            json.array { json in
                for (id, entity) in found.entities.enumerated() { json.write(entity, id: id, index) }
            }
            json.list("quotes", found.quotes) { $1.write($0, article, index) }
            json.list("dates", found.dates) { $1.write($0, article, index) }
            json.list("counts", found.counts) { $1.write($0, article, index) }
            json.list("events", found.events) { $1.write($0, article, index) }
            json.list("removed", article.removed) { removal, json in
                json.object { json in
                    json.key("text")
                    json.string(removal.text)
                    json.key("reason")
                    json.string(removal.reason.rawValue)
                }
            }
            Self.write(article.dropped, to: &json)
        }
        json.endLine()
    }

    private static func write(_ dropped: [Dropped], to json: inout JSONWriter) {
        json.key("dropped")
        json.object { json in
            for count in dropped {
                json.key(count.reason.rawValue)
                json.integer(count.blocks)
            }
        }
    }

    private static func write(_ source: SourceInfo, to json: inout JSONWriter) {
        json.key("source")
        json.object { json in
            json.key("format")
            json.string(source.format.rawValue)
            json.key("bytes")
            json.integer(source.bytes)
            json.key("encoding")
            json.string(source.encoding)
            json.key("sha256")
            json.string(source.sha256)
        }
    }

    private static func write(_ metadata: Metadata, to json: inout JSONWriter) {
        json.member("url", metadata.url)
        json.member("site", metadata.site)
        json.member("title", metadata.title)
        json.key("authors")
        json.array { json in for author in metadata.authors { json.string(author) } }
        json.member("published", metadata.published)
        json.member("modified", metadata.modified)
        json.member("language", metadata.language)
        if let confidence = metadata.languageConfidence {
            json.key("languageConfidence")
            json.number((confidence * 100).rounded() / 100)
        }
        json.member("dateline", metadata.dateline)
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    fileprivate mutating func member(_ name: StaticString, _ number: Int?) {
        guard let number else { return }
        key(name)
        integer(number)
    }

    /// A member that is there only where it is true.
    fileprivate mutating func flag(_ name: StaticString, _ isSet: Bool) {
        guard isSet else { return }
        key(name)
        boolean(true)
    }

    fileprivate mutating func list<Element>(
        _ name: StaticString, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
    ) {
        key(name)
        array { json in for element in elements { write(element, &json) } }
    }

    fileprivate mutating func span(_ range: ByteRange, _ index: CodePointIndex) {
        array { json in
            json.integer(index.codePoints(before: range.start))
            json.integer(index.codePoints(before: range.end))
        }
    }

    fileprivate mutating func span(_ name: StaticString, _ range: ByteRange?, _ index: CodePointIndex) {
        guard let range else { return }
        key(name)
        span(range, index)
    }

    /// A span with the words it selects.
    fileprivate mutating func text(_ name: StaticString, _ range: ByteRange?, _ article: Article) {
        guard let range else { return }
        key(name)
        string(article.text.span.extracting(range.indices))
    }

    fileprivate mutating func write(_ paragraph: Paragraph, _ index: CodePointIndex) {
        object { json in
            json.span("span", paragraph.range, index)
            json.member("role", paragraph.role.rawValue)
            json.member("repeats", paragraph.repeats)
        }
    }

    fileprivate mutating func write(_ entity: Entity, id: Int, _ index: CodePointIndex) {
        object { json in
            json.key("id")
            json.integer(id)
            json.member("type", entity.kind.rawValue)
            json.member("name", entity.name)
            json.member("role", entity.role)
            json.list("mentions", entity.mentions) { $1.span($0, index) }
        }
    }

    fileprivate mutating func write(_ quote: Quote, _ article: Article, _ index: CodePointIndex) {
        object { json in
            json.list("spans", quote.ranges) { $1.span($0, index) }
            json.member("kind", quote.kind.rawValue)
            json.member("speaker", quote.speaker)
            json.span("speakerSpan", quote.speakerRange, index)
            json.text("speakerText", quote.speakerRange, article)
            json.text("cue", quote.cueRange, article)
            json.span("cueSpan", quote.cueRange, index)
            json.member("stance", quote.stance.rawValue)
            json.text("addressee", quote.addressee, article)
            if let said = quote.said {
                json.key("said")
                json.integer(said)
            }
        }
    }

    fileprivate mutating func write(_ date: DateMention, _ article: Article, _ index: CodePointIndex) {
        object { json in
            json.span("span", date.range, index)
            json.text("text", date.range, article)
            json.member("value", date.value)
            json.member("grain", date.grain.rawValue)
        }
    }

    fileprivate mutating func write(_ count: Count, _ article: Article, _ index: CodePointIndex) {
        object { json in
            json.span("span", count.range, index)
            json.member("kind", count.kind.rawValue)
            json.member("value", count.value)
            json.flag("atLeast", count.isAtLeast)
            json.member("atMost", count.atMost)
            json.text("of", count.of, article)
            json.flag("part", count.isPart)
            json.member("was", count.was)
            json.flag("superseded", count.isSuperseded)
            json.flag("denied", count.isDenied)
            json.participant("place", count.place, article, index)
            json.member("date", count.date)
            json.member("attributedTo", count.attributedTo)
        }
    }

    fileprivate mutating func write(_ event: Event, _ article: Article, _ index: CodePointIndex) {
        object { json in
            json.span("span", event.trigger, index)
            json.member("type", event.type)
            json.member("code", event.code.rawValue)
            json.participant("actor", event.actor, article, index)
            json.participant("target", event.target, article, index)
            json.participant("place", event.place, article, index)
            json.member("date", event.date)
            json.member("attributedTo", event.attributedTo)
            if let status = event.status { json.member("status", status.rawValue) }
            json.list("mentions", event.mentions) { $1.span($0, index) }
        }
    }

    private mutating func participant(
        _ name: StaticString, _ participant: Event.Participant?, _ article: Article, _ index: CodePointIndex
    ) {
        guard let participant else { return }
        key(name)
        object { json in
            json.span("span", participant.range, index)
            json.text("text", participant.range, article)
            json.member("entity", participant.entity)
        }
    }
}
