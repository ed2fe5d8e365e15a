import Foundation
import Testing

/// A language and something said in it.
struct Saying: Sendable, CustomTestStringConvertible {
    let language: String
    let text: String

    var testDescription: String { "\(language): \(text.prefix(24))" }
}

enum Sentences {
    /// Our own sentences, of the length of a news item's first paragraph.
    static let all: [Saying] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("data/sentences.txt")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: "\t")
            return fields.count == 2 ? Saying(language: String(fields[0]), text: String(fields[1])) : nil
        }
    }()

    static func text(in language: String) -> String { all.first { $0.language == language }?.text ?? "" }
}
