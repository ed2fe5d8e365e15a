import Foundation
import NewsJSON
import NewsOutput
import Testing

@Suite("Whole runs")
struct GoldenTests {
    private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let root = here.deletingLastPathComponent().deletingLastPathComponent()

    private func results(over corpus: URL) throws -> Results {
        let folder = try Folder()
        let outcome = try Program.run(
            "run", "--input", corpus.path, "--output", folder.path + "/output", "--set", "output.maximumQuarantined=1")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try Results(in: folder.path + "/output")
    }

    @Test("The small corpus gives the golden output; RECORD_GOLDENS=1 records it anew and fails")
    func golden() throws {
        let results = try results(over: Self.here.appendingPathComponent("corpus"))
        let folder = Self.here.appendingPathComponent("golden")
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
            for (name, data) in results.files { try data.write(to: folder.appendingPathComponent(name)) }
            Issue.record("recorded; look at the difference, then run again without RECORD_GOLDENS")
            return
        }
        let expected = try Results(in: folder.path)
        for name in results.differences(from: expected) {
            let pairs = zip(results.lines(of: name), expected.lines(of: name))
            let first = pairs.first { $0 != $1 }
            Issue.record("\(name) differs; first: \(first.map { String($0.0) } ?? "another number of lines")")
        }
    }

    @Test("Every line of every output is valid, its keys are in order, its spans select what they claim")
    func schemas() throws {
        let results = try results(over: Self.root.appendingPathComponent("corpus"))
        let schemas = Dictionary(uniqueKeysWithValues: OutputSchemas.all.map { ($0.fileName, $0.schema) })
        for name in results.files.keys.sorted() {
            let schema = try #require(schemas[name], "no schema for \(name)")
            let lines = results.lines(of: name)
            #expect(!lines.isEmpty, "\(name) is empty")
            for line in lines {
                let bytes = Array(line.utf8)
                let value = try JSONParser().parse(bytes.span)
                #expect(schema.problems(in: value) == [], "\(name): \(line.prefix(200))")
                if name == "articles.jsonl" { checkSpans(of: value) }
            }
        }
        #expect(results.lines(of: "articles.jsonl").count >= 60)
    }

    /// Holds every span that comes with its words against the text.
    private func checkSpans(of article: JSONValue) {
        let text = Array((article["text"]?.string ?? "").unicodeScalars)
        func words(_ span: JSONValue?) -> String? {
            guard let pair = span?.array?.compactMap(\.integer), pair.count == 2, pair[1] <= text.count else {
                return nil
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text[pair[0]..<pair[1]])
            return String(view)
        }
        func all(_ key: String) -> [JSONValue] { article[key]?.array ?? [] }
        for date in all("dates") { #expect(words(date["span"]) == date["text"]?.string) }
        for quote in all("quotes") {
            if quote["cue"] != nil { #expect(words(quote["cueSpan"]) == quote["cue"]?.string) }
            if quote["speakerText"] != nil { #expect(words(quote["speakerSpan"]) == quote["speakerText"]?.string) }
            for span in quote["spans"]?.array ?? [] { #expect(words(span) != nil) }
        }
        for event in all("events") {
            for key in ["actor", "target", "place"] where event[key] != nil {
                #expect(words(event[key]?["span"]) == event[key]?["text"]?.string)
            }
        }
        for entity in all("entities") {
            for mention in entity["mentions"]?.array ?? [] { #expect(words(mention)?.isEmpty == false) }
        }
        for paragraph in all("paragraphs") { #expect(words(paragraph["span"])?.isEmpty == false) }
        for sentence in all("sentences") {
            let sentence = words(sentence) ?? " "
            #expect(sentence == sentence.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }
}
