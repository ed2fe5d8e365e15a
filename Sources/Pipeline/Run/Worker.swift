import NewsIngest
import NewsJSON
import NewsModel
import NewsOutput

/// Answers requests of the worker protocol, one line for one line, in order.
public struct Worker: ~Copyable {
    private let processor: DocumentProcessor
    private var digest = SHA256Digest()
    private var requests = 0
    private var answers = 0

    /// Makes a worker with the stages that a configuration asks for.
    public init(_ configuration: Configuration) { processor = DocumentProcessor(configuration) }

    /// The answer to a request, with its line feed: an article record or a failure.
    public mutating func answer(_ line: [UInt8]) -> [UInt8] {
        requests += 1
        let answer = Self.answer(to: line, number: requests, processor)
        digest.add(answer.span)
        answers += 1
        return answer
    }

    /// The last line: how many requests and answers there were, and the digest of all answers.
    public consuming func end() -> [UInt8] {
        let line = JSONValue.object([
            .init("end", .boolean(true)), .init("in", .integer(requests)), .init("out", .integer(answers)),
            .init("sha256", .string(digest.hexadecimal())),
        ])
        return Array((line.compact() + "\n").utf8)
    }

    private static func answer(to line: [UInt8], number: Int, _ processor: DocumentProcessor) -> [UInt8] {
        var id = "line \(number)"
        do throws(DocumentFailure) {
            let request: JSONValue
            do throws(JSONError) {
                request = try JSONParser().parse(line.span)
            } catch {
                throw DocumentFailure(
                    stage: .ingest, code: .invalidRecord, detail: "not JSON: \(error.reason) at byte \(error.offset)")
            }
            guard request.members != nil else {
                throw DocumentFailure(
                    stage: .ingest, code: .invalidRecord, detail: "a request is an object, not \(request.kindName)")
            }
            if let given = request["id"]?.string ?? request["id"]?.integer.map(String.init) { id = given }
            return ArticleRecord.line(for: try process(request, id: id, processor), id: id)
        } catch {
            return failureLine(error, id: id)
        }
    }

    /// The first of these that a request has decides; an article record has a path too, but its text is what counts.
    private static let forms: [(key: String, form: SourceDocument.Form)] = [
        ("text", .ready), ("plain", .plain), ("html", .html),
    ]

    private static func process(
        _ request: JSONValue, id: String, _ processor: DocumentProcessor
    ) throws(DocumentFailure) -> AnnotatedArticle {
        var given = Metadata()
        given.url = request["url"]?.string
        given.site = request["site"]?.string
        given.title = request["title"]?.string
        given.published = request["published"]?.string
        given.language = request["language"]?.string
        given.authors = (request["authors"]?.array ?? []).compactMap(\.string)
        let path = request["path"]?.string ?? id
        for (key, form) in forms {
            guard let value = request[key] else { continue }
            guard let text = value.string else {
                throw DocumentFailure(
                    stage: .ingest, code: .invalidRecord, detail: "\"\(key)\" must be a string, not \(value.kindName)")
            }
            let bytes = Array(text.utf8)
            return try processor.process(SourceDocument(id: id, path: path, form: form, bytes: bytes, given: given))
        }
        guard request["path"]?.string != nil else {
            throw DocumentFailure(
                stage: .ingest, code: .incompleteRecord,
                detail: "a request needs one of \"text\", \"plain\", \"html\" and \"path\"")
        }
        return try processor.process(file: FilePath(path), id: id, given: given)
    }

    private static func failureLine(_ failure: DocumentFailure, id: String) -> [UInt8] {
        let line = JSONValue.object([
            .init("id", .string(id)),
            .init(
                "failure",
                .object([
                    .init("stage", .string(failure.stage.rawValue)), .init("code", .string(failure.code.rawValue)),
                    .init("detail", .string(failure.detail)),
                ])),
        ])
        return Array((line.compact() + "\n").utf8)
    }
}
