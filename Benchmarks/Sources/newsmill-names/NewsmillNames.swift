import NewsAggregate
import NewsJSON
import NewsModel
import NewsPipeline

/// Resolves a list of mentions as the aggregates do, for measuring that part alone.
///
///     newsmill-names MENTIONS.jsonl
///     newsmill-names --pairs PAIRS.jsonl
///
/// With `--pairs`, a line is `{"a", "b"[, "type"]}`, two names, and is printed with their similarity as `"score"`. Otherwise a line is `{"id", "doc", "pos", "surface", "type"}`; for each, in the order of documents and positions, a line
/// `{"id", "cluster"}` is printed, equal clusters for one person, organization or place.
@main
enum NewsmillNames {
    private struct Row {
        let id: String
        let document: String
        let position: Int
        let surface: String
        let kind: Entity.Kind?
    }

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let file = arguments.last, arguments.dropLast().allSatisfy({ $0 == "--pairs" }) else {
            print("usage: newsmill-names [--pairs] FILE.jsonl")
            return
        }
        let content = try Files.read(FilePath(file))
        if arguments.count > 1 { return comparePairs(content) }
        let rows = content.split(separator: 0x0A).compactMap { row(Array($0)) }
            .sorted { ($0.document, $0.position) < ($1.document, $1.position) }
        var documents: [String: Int] = [:]
        var resolver = NameResolver()
        for row in rows {
            let document = documents[row.document] ?? documents.count
            documents[row.document] = document
            resolver.add(NameMention(document: document, surface: row.surface, kind: row.kind))
        }
        for (row, cluster) in zip(rows, resolver.resolve()) {
            print(JSONValue.object([.init("id", .string(row.id)), .init("cluster", .string("c\(cluster)"))]).compact())
        }
    }

    private static func comparePairs(_ content: [UInt8]) {
        let comparer = NameComparer()
        for line in content.split(separator: 0x0A) {
            guard let json = try? JSONParser().parse(Array(line).span), let first = json["a"]?.string,
                let second = json["b"]?.string
            else { continue }
            let score = comparer.similarity(first, second, kind: kindOfParty(json["type"]?.string ?? ""))
            let pair = JSONValue.object([
                .init("a", .string(first)), .init("b", .string(second)), .init("score", .number(score)),
            ])
            print(pair.compact())
        }
    }

    /// What the types of sanctions lists are.
    private static func kindOfParty(_ type: String) -> Entity.Kind? {
        switch type {
        case "Person": .person
        case "Company", "Organization": .organization
        default: nil
        }
    }

    private static func row(_ line: [UInt8]) -> Row? {
        guard let json = try? JSONParser().parse(line.span), let id = json["id"]?.string,
            let document = json["doc"]?.string, let surface = json["surface"]?.string
        else { return nil }
        return Row(
            id: id, document: document, position: json["pos"]?.integer ?? 0, surface: surface,
            kind: kind(json["type"]?.string ?? ""))
    }

    /// The kinds that the sets' labels say for certain; `HUM`, for one, is persons and groups alike.
    private static func kind(_ label: String) -> Entity.Kind? {
        switch label {
        case "PER", "PERSON": .person
        case "LOC", "GPE": .place
        case "ORG": .organization
        case "PRO": .other
        default: nil
        }
    }
}
