import NewsClean
import NewsMarkup
import NewsModel
import NewsText
import Testing

@Suite("A list of known furniture")
struct FurnitureListTests {
    private static let notice = "The Daily Star is funded by its readers."

    private func list(of paragraphs: String...) throws -> FurnitureList {
        let keys = ParagraphKeys()
        let lines = paragraphs.map { text in
            let bytes = Array(text.utf8)
            let key = keys.key(of: bytes.span, outlet: ParagraphKeys.Outlet("Daily Star"))
            let hash = String(key?.hash ?? 0, radix: 16)
            return #"{"paragraph":"\#(hash)","words":\#(key?.words ?? 0),"kind":"furniture"}"# + "\n"
        }
        return try FurnitureList(lines: Array(lines.joined().utf8))
    }

    private func article(_ text: String, without list: FurnitureList, site: String = "Daily Star") throws -> Article {
        var options = CleanOptions()
        options.knownFurniture = list
        var metadata = Metadata()
        metadata.site = site
        let source = SourceInfo(id: "a", path: "a", format: .ready, bytes: text.utf8.count)
        return try CleanStage(options: options)
            .process(Page(source: source, metadata: metadata, content: .ready(Array(text.utf8))))
    }

    @Test("Its paragraphs are taken out and told; the others and their spans are true")
    func removes() throws {
        let text = "First things.\n\n\(Self.notice)\n\nLast things."
        let article = try article(text, without: try list(of: Self.notice))
        #expect(String(decoding: article.text, as: UTF8.self) == "First things.\n\nLast things.")
        #expect(article.paragraphs.map { article.string($0.range) } == ["First things.", "Last things."])
        #expect(article.removed == [Removal(text: Self.notice, reason: .furniture)])
    }

    @Test("The notice of another outlet with that outlet's name goes too")
    func otherOutlet() throws {
        let text = "First things.\n\nHarbor Times is funded by its readers."
        let article = try article(
            text, without: try list(of: "Daily Star is funded by its readers."), site: "Harbor Times")
        #expect(String(decoding: article.text, as: UTF8.self) == "First things.")
    }

    @Test("A text that is nothing but furniture stays")
    func nothingElse() throws {
        let article = try article(Self.notice, without: try list(of: Self.notice))
        #expect(String(decoding: article.text, as: UTF8.self) == Self.notice)
        #expect(article.removed.isEmpty)
    }

    @Test("Copied and repeated paragraphs are no furniture, and the order of lines does not matter")
    func kinds() throws {
        let lines = [
            #"{"paragraph":"0000000a","words":9,"kind":"copied"}"#,
            #"{"paragraph":"0000000b","words":9,"kind":"furniture"}"#,
            #"{"paragraph":"0000000c","words":7,"kind":"furniture"}"#,
        ]
        func list(_ lines: [String]) throws -> FurnitureList {
            try FurnitureList(lines: Array(lines.joined(separator: "\n").utf8))
        }
        #expect(try list(lines).count == 2)
        #expect(try list(lines).digest == list(lines.reversed()).digest)
        #expect(try list(lines).digest != list(Array(lines.dropLast())).digest)
    }

    @Test(
        "A line of something else is refused with its number",
        arguments: ["{", #"{"id":"a"}"#, #"{"paragraph":"xyz","words":1,"kind":"furniture"}"#])
    func damaged(line: String) {
        let lines = #"{"paragraph":"1","words":1,"kind":"furniture"}"# + "\n" + line
        #expect { try FurnitureList(lines: Array(lines.utf8)) } throws: { ($0 as? FurnitureList.Damage)?.line == 2 }
    }
}
