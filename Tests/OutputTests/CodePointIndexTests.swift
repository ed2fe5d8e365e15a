import NewsOutput
import NewsText
import Testing

@Suite("Counting code points")
struct CodePointIndexTests {
    @Test(
        "An offset's code points are those that stand before it, in any script",
        arguments: [
            "", "a", "é", "plain text only", String(repeating: "x", count: 64), String(repeating: "é", count: 64),
            String(repeating: "日本語😀a", count: 40), "“We’ll go,” said Müller — at last…",
            String(repeating: "a", count: 63) + "é" + String(repeating: "b", count: 200),
            String(repeating: "नमस्ते ", count: 20), String(repeating: "e\u{301}", count: 50),
        ])
    func counts(text: String) {
        let bytes = Array(text.utf8)
        let index = CodePointIndex(bytes)
        var naive = 0
        for offset in 0...bytes.count {
            #expect(index.codePoints(before: offset) == naive)
            if offset < bytes.count, !bytes[offset].isContinuation { naive += 1 }
        }
        #expect(index.codePoints(before: bytes.count) == text.unicodeScalars.count)
    }
}
