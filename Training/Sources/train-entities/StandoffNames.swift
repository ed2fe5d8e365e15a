import Foundation
import NewsExtract
import NewsJSON
import NewsModel
import NewsText

/// Our marks of names in texts that are published elsewhere: lines of `id start end kind`, offsets in code points.
struct StandoffNames {
    /// The name of the set.
    let name = "wikinews"
    /// The file of marks.
    let marks: String
    /// The file of texts: JSON Lines of `{"id", "title", "text"}`.
    let file: String

    /// The marked texts; nil, and a message, where the file of texts is not there.
    func texts() throws -> [AnnotatedText]? {
        guard FileManager.default.fileExists(atPath: file) else {
            print("no texts for \(marks) at '\(file)' (--texts FILE): trained without them, the model is a lesser one")
            return nil
        }
        var entities: [String: [(Int, Int, Entity.Kind)]] = [:]
        for line in try String(contentsOfFile: marks, encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 4, let start = Int(fields[1]), let end = Int(fields[2]),
                let kind = Self.kinds[fields[3]]
            else { continue }
            entities[String(fields[0]), default: []].append((start, end, kind))
        }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        return try bytes.split(separator: 0x0A).compactMap { line in
            let value = try JSONParser().parse(Array(line).span)
            guard let id = value["id"]?.string, let marks = entities[id] else { return nil }
            let text = (value["title"]?.string ?? "") + "\n\n" + (value["text"]?.string ?? "")
            return AnnotatedText(id: id, text: text, marks: marks)
        }
    }

    private static let kinds: [Substring: Entity.Kind] = [
        "P": .person, "O": .organization, "L": .place, "X": .other, "N": .other,
    ]
}
