import NewsJSON
import NewsModel
import NewsText

/// Reads an article out of a JSON object.
struct RecordReader {
    /// What a record's text still is.
    enum Body {
        case plain([UInt8])
        case html([UInt8])
    }
    /// An article as its record gives it.
    struct Article {
        var id: String?
        var metadata: Metadata
        var body: Body
    }

    /// The names under which our fields are looked for, best first.
    private static let defaults: [String: [String]] = [
        "id": ["id"], "title": ["title", "headline"], "text": ["text"], "html": ["html"],
        "published": ["published", "date"], "modified": ["modified"], "authors": ["authors", "author"],
        "url": ["url"], "site": ["site", "publisher", "source"], "language": ["language"], "dateline": ["dateline"],
    ]
    /// Our field names, for the options' check.
    static let fields = defaults.keys.sorted()

    private let names: [String: [String]]

    /// Makes a reader; `map` gives the record's name of some of our fields.
    init(map: [String: String]) {
        names = Self.defaults.merging(map.mapValues { [$0] }) { $1 }
    }

    /// Reads a record.
    ///
    /// - Throws: `.invalidRecord` where it is no JSON object, `.incompleteRecord` where it has neither text nor html.
    func read(_ bytes: [UInt8]) throws(DocumentFailure) -> Article {
        let record: JSONValue
        do {
            record = try JSONParser().parse(bytes.span)
        } catch {
            let (line, column) = error.position(in: bytes)
            throw failure(.invalidRecord, "\(error.reason) in line \(line), column \(column) of the record")
        }
        guard record.members != nil else {
            throw failure(.invalidRecord, "expected an object, found \(record.kindName)")
        }
        return Article(
            id: identifier(value("id", in: record)), metadata: metadata(of: record), body: try body(of: record))
    }

    private func body(of record: JSONValue) throws(DocumentFailure) -> Body {
        if let text = string("text", in: record), !Inline.tidied(text).isEmpty { return .plain(cleaned(text)) }
        if let html = string("html", in: record), !Inline.tidied(html).isEmpty { return .html(cleaned(html)) }
        let wanted = ["text", "html"].flatMap { names[$0] ?? [] }.map { "\"\($0)\"" }.joined(separator: " nor ")
        throw failure(.incompleteRecord, "the record has neither \(wanted)")
    }

    private func cleaned(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        UTF8Cleaner.clean(bytes.span, into: &result)
        return Mojibake.repaired(result)
    }

    private func metadata(of record: JSONValue) -> Metadata {
        var metadata = Metadata()
        metadata.title = Inline.nonEmpty(string("title", in: record))
        metadata.url = Inline.nonEmpty(string("url", in: record))
        metadata.site = Inline.nonEmpty(string("site", in: record))
        metadata.dateline = Inline.nonEmpty(string("dateline", in: record))
        metadata.language = string("language", in: record).flatMap(LanguageTag.normalised)
        metadata.published = timestamp("published", in: record)
        metadata.modified = timestamp("modified", in: record)
        metadata.authors = authors(value("authors", in: record))
        return metadata
    }

    private func authors(_ value: JSONValue?) -> [String] {
        switch value {
        case .string(let byline): AuthorNames.shared.names(in: byline)
        // A list says itself where one author ends.
        case .array(let list): list.compactMap { Inline.nonEmpty($0.string ?? $0["name"]?.string) }
        case .object: [Inline.nonEmpty(value?["name"]?.string)].compactMap { $0 }
        default: []
        }
    }

    private func timestamp(_ field: String, in record: JSONValue) -> String? {
        guard let value = value(field, in: record) else { return nil }
        return (value.string ?? value.integer.map { String($0) }).flatMap { Timestamp($0)?.iso }
    }

    private func identifier(_ value: JSONValue?) -> String? {
        value?.integer.map { String($0) } ?? Inline.nonEmpty(value?.string)
    }

    private func string(_ field: String, in record: JSONValue) -> String? { value(field, in: record)?.string }

    private func value(_ field: String, in record: JSONValue) -> JSONValue? {
        for name in names[field] ?? [] {
            if let value = record[name], value != .null { return value }
        }
        return nil
    }

    private func failure(_ code: DocumentFailure.Code, _ detail: String) -> DocumentFailure {
        DocumentFailure(stage: .ingest, code: code, detail: detail)
    }
}
