import NewsModel
import NewsText
import Testing

@testable import NewsAggregate

@Suite struct DigestTests {
    static let sample = Sample("a/1", Wording.flood, title: "Dam overflows", day: "2025-03-04", site: "Daily").with {
        $0.entities = [(.person, "Petra Lindqvist"), (.place, "Malden")]
        $0.counts = [(.rescued, 40)]
        $0.events = [("flood", .aid)]
        $0.quotes = [("Schools and the hospital were being emptied", 0)]
    }

    private func digest() throws -> ArticleDigest {
        ArticleDigest(try Self.sample.annotated(), terms: TermCounter(), keys: ParagraphKeys())
    }

    @Test("A digest reads back as it was written")
    func readsBack() throws {
        let digest = try digest()
        let bytes = digest.encoded()
        var place = ByteDecoder(from: 0, to: bytes.count)
        #expect(try ArticleDigest(bytes.span, at: &place) == digest)
        #expect(place.isAtEnd)
        #expect(bytes.count < 1200)
    }

    @Test("Every cut of a digest throws and none crashes")
    func cut() throws {
        let bytes = try digest().encoded()
        for length in bytes.indices {
            let part = Array(bytes[..<length])
            var place = ByteDecoder(from: 0, to: part.count)
            #expect(throws: DigestError.self) { try ArticleDigest(part.span, at: &place) }
        }
    }

    @Test("A digest with any byte changed throws or reads as something, but never crashes")
    func damaged() async throws {
        let bytes = try digest().encoded()
        for index in bytes.indices {
            for change in [0x01, 0x80, 0xFF] as [UInt8] {
                var copy = bytes
                copy[index] ^= change
                var place = ByteDecoder(from: 0, to: copy.count)
                _ = try? ArticleDigest(copy.span, at: &place)
                // the tables take long to make: a few of the damaged ones must do
                guard change == 0x01, index % 9 == 0 else { continue }
                var parts = try Parts([])
                parts.parts = [bytes + copy]
                _ = try? await lines(parts, .duplicates, .stories, .entities, .quotes, .timeline)
            }
        }
    }

    @Test("Another format is refused")
    func format() throws {
        var bytes = try digest().encoded()
        var place = ByteDecoder(from: 0, to: bytes.count)
        let body = try place.block(bytes.span)
        bytes[body.offset] = 99
        place = ByteDecoder(from: 0, to: bytes.count)
        #expect(throws: DigestError.self) { try ArticleDigest(bytes.span, at: &place) }
    }

    @Test(
        "Ascending lists of any spread read back",
        arguments: [
            [], [0], [16_777_215], [0, 1, 2, 3], [5, 5, 9], [1, 16_000_000],
            Array(stride(from: 7, to: 900_000, by: 1777)),
        ])
    func ascending(values: [UInt32]) throws {
        var encoder = ByteEncoder()
        encoder.ascending(values)
        let bytes = encoder.bytes
        var place = ByteDecoder(from: 0, to: bytes.count)
        #expect(try place.ascending(bytes.span) == values)
        #expect(place.isAtEnd)
    }

    @Test("Numbers of either sign read back", arguments: [0, 1, -1, 63, -64, 300, -40_000, Int.max, Int.min])
    func signed(value: Int) throws {
        var encoder = ByteEncoder()
        encoder.signed(value)
        let bytes = encoder.bytes
        var place = ByteDecoder(from: 0, to: bytes.count)
        #expect(try place.signed(bytes.span) == value)
    }

    @Test("An article without words has a digest and stands in no table but its own day")
    func empty() async throws {
        let parts = try Parts([Sample("empty", "", day: "2025-01-01"), Sample("none", " \n\n ")])
        #expect(try await lines(parts, .duplicates, .stories, .entities, .quotes).isEmpty)
        #expect(try await lines(parts, .timeline).count == 1)
    }
}
