import NewsLanguage
import NewsText
import Testing

@Suite("Identifying a language")
struct IdentifierTests {
    private static let identifier = LanguageIdentifier()

    private func identify(_ text: String, declared: String? = nil) -> IdentifiedLanguage {
        Self.identifier.identify(Array(text.utf8).span, declared: declared)
    }

    @Test("Sentences in many languages are there to be tried")
    func sentences() { #expect(Sentences.all.count >= 80) }

    @Test("A sentence shows its language", arguments: Sentences.all)
    func sentence(saying: Saying) {
        let found = identify(saying.text)
        #expect(found.tag == saying.language)
        #expect(found.confidence ?? 0 > 0.5)
    }

    @Test("So does its first half", arguments: Sentences.all)
    func half(saying: Saying) {
        let half = saying.text.unicodeScalars.prefix(saying.text.unicodeScalars.count / 2)
        let found = identify(String(String.UnicodeScalarView(half)))
        if let tag = found.tag, let confidence = found.confidence, confidence > 0.95 { #expect(tag == saying.language) }
    }

    @Test(
        "Capitals are no other language",
        arguments: ["cs", "de", "el", "en", "es", "fr", "pl", "ru", "sv", "tr", "uk", "vi"])
    func capitals(language: String) { #expect(identify(Sentences.text(in: language).uppercased()).tag == language) }

    @Test("Serbian is Serbian in either alphabet, with the other languages of its neighbours near")
    func serbian() {
        let text =
            "Gradsko veće je juče odlučilo da stari most preko reke više nije bezbedan i da ga treba popraviti pre leta."
        #expect(identify(text).tag == "sr-latn")
        #expect(identify(text, declared: "sr").tag == "sr")
    }

    @Test(
        "A declared tag that agrees with the text is kept as it is",
        arguments: [
            ("pt", "pt-br"), ("en", "en-gb"), ("nb", "no"), ("nn", "no"), ("zh", "zh-cn"), ("zh-hant", "zh-tw"),
            ("he", "iw"),
            ("tl", "fil"), ("id", "in"), ("hr", "hr-hr"), ("de", "de"), ("hr", "sh"),
        ])
    func agreeing(language: String, declared: String) {
        let found = identify(Sentences.text(in: language), declared: declared)
        #expect(found.tag == declared)
        #expect(found.confidence ?? 0 > 0.5)
    }

    @Test(
        "A clear text overrules a wrong declaration",
        arguments: [
            ("de", "en"), ("fr", "en-us"), ("en", "de"), ("ru", "en"), ("ja", "zh"), ("el", "en"), ("sv", "fi"),
            ("uk", "ru"),
        ])
    func wrong(language: String, declared: String) {
        #expect(identify(Sentences.text(in: language), declared: declared).tag == language)
    }

    @Test(
        "A text that says little leaves the declaration standing",
        arguments: [
            ("Ministeri", "fi"), ("Radio", "hr"), ("OK!", "nb"), ("Oslo 12.5.", "nn"), ("En", "es"), ("Foto", "it"),
        ])
    func short(text: String, declared: String) { #expect(identify(text, declared: declared).tag == declared) }

    @Test(
        "Without a letter only the declaration is left, and nothing is sure of it",
        arguments: ["", "1234 – 5678", "…!?", "☃☃☃"])
    func nothing(text: String) {
        #expect(identify(text) == IdentifiedLanguage())
        #expect(identify(text, declared: "fr") == IdentifiedLanguage(tag: "fr"))
    }

    @Test("A few letters are no language", arguments: ["a", "Foto", "BBC", "Æ", "NATO"])
    func few(text: String) { #expect(identify(text).tag == nil) }

    @Test("A language that the model does not know keeps its declaration, but for plain English")
    func unknown() {
        let text = "Il-kunsill tal-belt iddeċieda lbieraħ li l-pont l-antik fuq ix-xmara m'għadux sigur."
        #expect(identify(text, declared: "mt").tag == "mt")
        #expect(identify(Sentences.text(in: "en"), declared: "mt").tag == "en")
    }

    @Test("A language with two scripts keeps its declaration in the one that the model has not seen it in")
    func otherScript() {
        let text =
            "Шаҳар кенгаши кеча дарё устидаги эски кўприк энди хавфсиз эмаслигини ва уни таъмирлаш кераклигини айтди."
        #expect(identify(text, declared: "uz").tag == "uz")
    }

    @Test("Chinese signs with a few Japanese letters are Japanese")
    func fewKana() {
        let text = "気象庁発表：高知県宿毛市、愛媛県宇和島市、大分県佐伯市、宮崎県宮崎市で震度四を観測。津波注意報解除。"
        #expect(identify(text).tag == "ja")
    }

    @Test(
        "The language of most of a text is its language, whatever it quotes",
        arguments: [("es", "en"), ("en", "fr"), ("de", "ru"), ("ja", "en")])
    func mixed(main: String, quoted: String) {
        let text =
            Array(repeating: Sentences.text(in: main), count: 4).joined(separator: "\n\n") + "\n\n"
            + Sentences.text(in: quoted)
        #expect(identify(text).tag == main)
    }

    @Test("Of a long text all parts count, and paragraphs that are left out do not")
    func long() {
        let english = Array(repeating: Sentences.text(in: "en"), count: 40).joined(separator: "\n\n")
        let french = Array(repeating: Sentences.text(in: "fr"), count: 400).joined(separator: "\n\n")
        let text = Array((english + french).utf8)
        #expect(Self.identifier.identify(text.span).tag == "fr")
        let first = [ByteRange(0, english.utf8.count)]
        #expect(Self.identifier.identify(text.span, in: first).tag == "en")
    }

    @Test("The same text gives the same finding, however often it is asked")
    func determinism() {
        for saying in Sentences.all {
            let first = identify(saying.text)
            #expect(identify(saying.text) == first)
            #expect(LanguageIdentifier().identify(Array(saying.text.utf8).span) == first)
        }
    }

    @Test("Bytes that are no text are read to their end", arguments: [1, 63, 255, 2047, 2049, 5000, 100_000])
    func hostile(count: Int) {
        for first: UInt8 in [0x41, 0x80, 0xC3, 0xE2, 0xF0, 0xFF] {
            let bytes = [UInt8](repeating: first, count: count)
            _ = Self.identifier.identify(bytes.span)
            let paragraphs = (0..<count / 2).map { ByteRange($0 * 2, $0 * 2 + 1) }
            _ = Self.identifier.identify(bytes.span, in: paragraphs)
        }
    }
}
