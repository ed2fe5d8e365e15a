import NewsText
import Testing

@Suite("Reading UTF-8")
struct UTF8ReaderTests {
    @Test(
        "Valid text is read code point by code point", arguments: ["", "plain", "é", "日本語", "a😀b", "\u{10FFFF}\u{0}"])
    func valid(text: String) {
        let bytes = Array(text.utf8)
        var values: [UInt32] = []
        var again: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            let (value, length) = UTF8Reader.scalar(in: bytes.span, at: offset)
            values.append(value)
            UTF8Reader.append(value, to: &again)
            offset += length
        }
        #expect(values == text.unicodeScalars.map(\.value))
        #expect(again == bytes)
        #expect(UTF8Reader.codePoints(in: bytes.span) == values.count)
    }

    @Test("Every two bytes and every broken tail are read to the end, never past it")
    func broken() {
        for first in UInt8.min...UInt8.max {
            for second: UInt8 in [0x00, 0x41, 0x80, 0xBF, 0xC0, 0xE2, 0xF0, 0xFF] {
                for count in 1...4 {
                    let bytes = Array([first, second, first, second].prefix(count))
                    var offset = 0
                    while offset < bytes.count {
                        let length = UTF8Reader.scalar(in: bytes.span, at: offset).length
                        #expect(length > 0)
                        offset += length
                    }
                    #expect(offset == bytes.count)
                    _ = Folding.folded(bytes.span)
                    _ = Folding.loweredHash(bytes.span)
                }
            }
        }
    }
}

@Suite("Folding")
struct FoldingTests {
    @Test(
        "Folding joins the spellings of a name",
        arguments: [
            ("Łódź", "lodz"), ("Œuvre", "oeuvre"), ("Ærø", "aero"), ("Þór", "thor"), ("İstanbul", "istanbul"),
            ("Nguyễn", "nguyen"), ("e\u{301}", "e"), ("Москва", "москва"), ("東京", "東京"), ("‘a’", "'a'"), ("", ""),
        ])
    func folded(text: String, folded: String) {
        #expect(Folding.folded(text) == folded)
    }

    @Test("Lowering keeps accents", arguments: [("ÉCOLE", "école"), ("ΑΘΗΝΑ", "αθηνα"), ("Ω", "ω"), ("ẞ", "ß")])
    func lowered(text: String, lowered: String) {
        #expect(Folding.lowered(Array(text.utf8).span) == Array(lowered.utf8))
    }

    @Test("What is lowered by rule is what Unicode's tables say")
    func rules() {
        for value in UInt32(0)..<0x3000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let expected = scalar.properties.lowercaseMapping.unicodeScalars.first?.value
            if Folding.lowered(value) != expected { Issue.record("U+\(String(value, radix: 16))") }
        }
    }
}

@Suite("Classes of bytes and code points")
struct CharacterClassTests {
    @Test("Each byte has the class that its look-ups say")
    func bytes() {
        for byte in UInt8.min...UInt8.max {
            #expect(byte.isASCIILetter == !byte.byteClass.isDisjoint(with: .letter))
            #expect(byte.isASCIIDigit == (byte.byteClass == .digit))
            #expect(byte.isASCIISpace == (byte.byteClass == .space))
            #expect((byte >= 0x80) == (byte.byteClass == .wide))
        }
    }

    @Test(
        "Half a surrogate pair and what lies beyond Unicode belong to no class",
        arguments: [0xD800, 0x11_0000] as [UInt32])
    func strangers(value: UInt32) {
        #expect(!ScalarClass.isLetter(value))
        #expect(!ScalarClass.isUpper(value))
        #expect(!ScalarClass.isSpace(value))
    }

    @Test(
        "Scripts without spaces between words are known",
        arguments: [("日", true), ("ก", true), ("б", false), ("한", false)])
    func unspaced(text: Unicode.Scalar, expected: Bool) {
        #expect(ScalarClass.isUnspaced(text.value) == expected)
    }
}
