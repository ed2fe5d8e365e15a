import NewsIngest
import NewsModel
import Testing

@Suite("Pages of more than one encoding")
struct MixedEncodingTests {
    private static let german = "Grüße aus Köln, schöne Töne für Österreich, größer als früher"

    private func text(_ pieces: [UInt8]...) throws -> String {
        try ingest(Array("<p>".utf8) + pieces.flatMap { $0 } + Array("</p>".utf8)).text
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test("The encoding is that of the visible text, whatever scripts and styles hold")
    func scripts() throws {
        let sentence = "Президент заявил, что переговоры продолжатся на следующей неделе."
        let script = "<script>var words = '" + String(repeating: "größer für schön ", count: 40) + "'</script>"
        let page = try bytes(script) + bytes("<p>") + EncodingTests.encoded(sentence, as: "CP1251") + bytes("</p>")
        #expect(try ingest(page).text == sentence)
        let faulty = bytes("<style>") + [UInt8](repeating: 0xE9, count: 90) + bytes("</style><p>\(Self.german)</p>")
        #expect(try ingest(faulty).text == Self.german)
    }

    @Test("What stands only in a script still tells the encoding")
    func onlyScript() throws {
        let page =
            try bytes("<script>var a = '") + EncodingTests.encoded("é à é", as: "CP1252") + bytes("'</script><p>x</p>")
        #expect(try ingest(page).source.encoding == "windows-1252")
    }

    @Test(
        "Single bytes of windows-1252 among UTF-8 are its letters",
        arguments: [
            ("S\u{FC}d", "Süd"), ("caf\u{E9} ", "café "), ("na\u{E7}\u{E3}o", "nação"), ("it\u{92}s", "it’s"),
            ("\u{93}no\u{94}", "“no”"), ("\u{C4}rger", "Ärger"),
        ])
    func strays(latin: String, right: String) throws {
        let stray = latin.unicodeScalars.map { UInt8($0.value) }
        #expect(try text(bytes(Self.german + " "), stray, bytes(".")) == Self.german + " \(right).")
    }

    @Test(
        "What is left of a sequence is no letter",
        arguments: [[0xC3], [0xE2], [0xE2, 0x80], [0x80, 0x99], [0xFF], [0xF0, 0x9F, 0x98]] as [[UInt8]])
    func remains(bytes remains: [UInt8]) throws {
        let found = try text(bytes(Self.german + " a"), remains, bytes(" b"))
        let middle = found.dropFirst(Self.german.count + 2).dropLast(2)
        #expect(!middle.isEmpty && middle.allSatisfy { $0 == "\u{FFFD}" })
    }

    @Test("In a script that is not Latin a bad byte stays a bad byte")
    func foreign() throws {
        let russian = "Президент заявил, что переговоры продолжатся"
        #expect(try text(bytes(russian + " a"), [0xE9], bytes("b")) == russian + " a\u{FFFD}b")
    }

    @Test("UTF-8 among windows-1252 is put back", arguments: ["über", "é", "“no”", "à la fête", "São"])
    func sequences(word: String) throws {
        let latin = try EncodingTests.encoded("Größe für Größe, schöner, höher, früher – ", as: "CP1252")
        let found = try text(latin, bytes("é ü "), bytes(word))
        #expect(found == "Größe für Größe, schöner, höher, früher – é ü " + word)
    }

    @Test("Control characters from U+0080 on are what windows-1252 has in their places")
    func controls() throws {
        #expect(try text(bytes("It\u{92}s \u{93}no\u{94} \u{96} 5 \u{80}")) == "It’s “no” – 5 €")
    }

    @Test("ISO-2022-JP is seen by its shifts, whatever is declared", arguments: ["", "utf-8", "shift_jis"])
    func shifts(declared: String) throws {
        let text = "政府は昨日、来週も協議を続けると発表した。(AP)"
        let page =
            try bytes("<meta charset='\(declared)'><p>") + EncodingTests.encoded(text, as: "ISO-2022-JP")
            + bytes("</p>")
        #expect(try ingest(page).text == text)
    }

    @Test("A letter and its tone are one in Vietnamese of windows-1258")
    func tones() throws {
        // "Việt Nam tiếp tục": ê with a dot below, ê with an acute, u with a dot below.
        let page =
            bytes("<meta charset=windows-1258><p>Vi") + [0xEA, 0xF2] + bytes("t Nam ti") + [0xEA, 0xEC] + bytes("p tu")
            + [0xF2] + bytes("c</p>")
        let found = try ingest(page).text
        #expect(Array(found.unicodeScalars) == Array("Việt Nam tiếp tục".unicodeScalars))
    }
}
