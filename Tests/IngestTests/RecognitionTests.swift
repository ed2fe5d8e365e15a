import NewsIngest
import NewsModel
import Testing

@Suite("Recognising files by content")
struct RecognitionTests {
    @Test(
        "Every kind is told by its first bytes",
        arguments: [
            ("", .empty), ("  \n\t\n", .empty), ("<!DOCTYPE html><p>x", .html), ("\u{FEFF}<html>", .html),
            ("<!-- saved --><HTML lang=en>", .html), ("<?xml version='1.0'?><html xmlns='x'>", .html),
            ("<p>just a piece</p>", .html), ("junk before\n<html><body>x", .html),
            ("<?xml version='1.0'?><rss><channel/></rss>", .xml), ("A headline\n\nA text.", .text),
            ("<3 hearts for you", .text), ("{curly} is a word\nand more", .text),
            (#"{"title": "a", "text": "b"}"#, .record), ("{\n \"title\": \"a\",\n \"text\": \"b\"\n}\n", .record),
            ("{\"text\": \"a\"}\n{\"text\": \"b\"}\n", .records), ("{\"text\": broken}\n{\"text\": \"b\"}\n", .records),
            ("%PDF-1.7\n", .binary), ("\u{7F}ELF\u{2}\u{1}", .binary), ("PK\u{3}\u{4}zip", .binary),
            ("text \0 with one zero byte, which is a fault of its writer and no more", .text),
        ] as [(String, Recognition.Kind)])
    func kinds(content: String, kind: Recognition.Kind) {
        let found = Recognition(prefix: Array(content.utf8).span)
        #expect(found.kind == kind && found.compression == .none)
    }

    @Test("Bytes that are no text are binary")
    func binary() {
        let noise = (0..<4096).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) }
        #expect(Recognition(prefix: noise.span).kind == .binary)
        #expect(failure(noise) == .binary)
        #expect(failure([0xFF, 0xD8, 0xFF, 0xE0] + Array("JFIF".utf8)) == .binary)
    }

    @Test("UTF-16 is text, marked or not", arguments: [true, false])
    func utf16(isMarked: Bool) throws {
        var bytes: [UInt8] = isMarked ? [0xFF, 0xFE] : []
        for unit in "<html><p>Grüße aus Köln</p></html>".utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
        #expect(Recognition(prefix: bytes.span).kind == .html)
        let page = try ingest(bytes)
        #expect(page.text == "Grüße aus Köln")
        #expect(page.source.encoding == "utf-16le")
    }

    @Test("Failures say what is wrong")
    func failures() {
        #expect(failure([]) == .empty)
        #expect(failure(Array(" \n ".utf8)) == .empty)
        #expect(failure([], as: .html) == .empty)
        #expect(failure(Array("<?xml version='1.0'?><rss/>".utf8)) == .unsupportedFormat)
        var options = IngestOptions()
        options.maximumBytes = 1024
        #expect(failure([UInt8](repeating: 0x61, count: 1025), options: options) == .tooLarge)
        #expect(failure([UInt8](repeating: 0x61, count: 1024), options: options) == nil)
    }
}
