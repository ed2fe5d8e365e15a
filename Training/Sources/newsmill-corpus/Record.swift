import Foundation
import NewsCorpus

/// What is scored of an article's record, as the program writes it; spans are `[start, end]` in code points.
struct Record: Decodable {
    struct Entity: Decodable {
        var id: Int
        var type: String
        var role: String?
        var mentions: [[Int]]
    }
    struct Quote: Decodable {
        var spans: [[Int]]
        var kind: String
        var speaker: Int?
        var speakerSpan: [Int]?
        var cueSpan: [Int]?
        var stance: String
        var addressee: String?
    }
    struct Date: Decodable {
        var span: [Int]
        var value: String?
    }
    struct Count: Decodable {
        var span: [Int]
        var kind: String
        var value: Int?
        var atLeast: Bool?
    }
    struct Participant: Decodable {
        var span: [Int]
        var entity: Int?
    }
    struct Event: Decodable {
        var span: [Int]
        var code: String
        var type: String
        var actor: Participant?
        var target: Participant?
    }

    var id: String
    var text: String
    var sentences: [[Int]]
    var entities: [Entity]
    var quotes: [Quote]
    var dates: [Date]
    var counts: [Count]
    var events: [Event]
}

enum Records {
    /// The records on standard input; lines that are none (failures, the end) are left out.
    static func read() throws -> [Record] {
        let decoder = JSONDecoder()
        var records: [Record] = []
        while let line = readLine() {
            if let record = try? decoder.decode(Record.self, from: Data(line.utf8)) { records.append(record) }
        }
        return records
    }
}

/// Articles as lines of JSON.
enum Feed {
    private struct Request: Encodable {
        var id, text, published: String
    }
    private struct Gold: Encodable {
        var id, text, referenceDate: String
        var sentences: [[Int]]
        var entities: [[Cell]]
        var dates: [[Cell]]
        enum CodingKeys: String, CodingKey {
            case id, text, sentences, entities, dates
            case referenceDate = "reference_date"
        }
    }
    private enum Cell: Encodable {
        case number(Int), word(String)
        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .number(let number): try container.encode(number)
            case .word(let word): try container.encode(word)
            }
        }
    }

    static func request(_ article: CorpusArticle) throws -> String {
        try line(
            Request(
                id: article.id, text: article.string(0..<article.text.count),
                published: article.header["published", default: ""]))
    }

    static func gold(_ article: CorpusArticle) throws -> String {
        func row(_ mark: Mark, _ word: String) -> [Cell] {
            [.number(mark.range.lowerBound), .number(mark.range.upperBound), .word(word)]
        }
        return try line(
            Gold(
                id: article.id, text: article.string(0..<article.text.count),
                referenceDate: article.header["published", default: ""],
                sentences: article.sentences.map { [$0.lowerBound, $0.upperBound] },
                entities: article.marks(\.isName).map { row($0, Score.label($0.kind)) },
                dates: article.marks { $0 == .date }.map { row($0, $0.id) }))
    }

    private static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
