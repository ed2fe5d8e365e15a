import NewsIngest
import NewsModel
import Testing

@Suite("Compressed files")
struct CompressionTests {
    /// `Headline\n\nThe text.\n` by `gzip -9n`.
    static let gzip: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0xF3, 0x48, 0x4D, 0x4C, 0xC9, 0xC9, 0xCC, 0x4B,
        0xE5, 0xE2, 0x0A, 0xC9, 0x48, 0x55, 0x28, 0x49, 0xAD, 0x28, 0xD1, 0xE3, 0x02, 0x00, 0xF7, 0x76, 0x9B, 0xDB,
        0x14, 0x00, 0x00, 0x00,
    ]
    /// The same by `zstd -19`.
    static let zstd: [UInt8] = [
        0x28, 0xB5, 0x2F, 0xFD, 0x04, 0x68, 0xA1, 0x00, 0x00, 0x48, 0x65, 0x61, 0x64, 0x6C, 0x69, 0x6E, 0x65, 0x0A,
        0x0A, 0x54, 0x68, 0x65, 0x20, 0x74, 0x65, 0x78, 0x74, 0x2E, 0x0A, 0xEA, 0xE7, 0x86, 0x23,
    ]
    /// A hundred thousand spaces by `gzip -9n`: a small file that is large inside.
    static let bomb: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0xED, 0xC1, 0x31, 0x01, 0x00, 0x00, 0x00, 0xC2,
        0xA0, 0x2A, 0xEB, 0x9F, 0xD2, 0x1A, 0x1E, 0x40, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xAF, 0x06, 0x2D,
        0xF0, 0x79, 0xCA, 0xA0, 0x86, 0x01, 0x00,
    ]

    @Test("gzip and zstd are seen through", arguments: [gzip, zstd])
    func reads(bytes: [UInt8]) throws {
        let page = try ingest(bytes)
        #expect(page.metadata.title == "Headline")
        #expect(page.text == "The text.\n")
        #expect(page.source.bytes == 20)
        #expect(page.source.sha256 == SHA256Digest.hexadecimal(of: Array("Headline\n\nThe text.\n".utf8).span))
        #expect(Recognition(prefix: bytes.span).kind == .text)
    }

    @Test("Several members are read as one file", arguments: [gzip, zstd])
    func members(bytes: [UInt8]) throws {
        let whole = try Decompressor.decompress((bytes + bytes).span, as: Compression(prefix: bytes.span), limit: 1000)
        #expect(String(decoding: whole, as: UTF8.self) == "Headline\n\nThe text.\nHeadline\n\nThe text.\n")
    }

    @Test("Bytes behind the last gzip member are ignored")
    func padding() throws {
        #expect(try ingest(Self.gzip + [0, 0, 0]).text == "The text.\n")
    }

    @Test("Data that are cut off or damaged are explained", arguments: [gzip, zstd])
    func damaged(bytes: [UInt8]) {
        for count in 5..<bytes.count { #expect(failure(Array(bytes[..<count])) == .damagedCompression, "\(count)") }
        var broken = bytes
        broken[bytes.count - 6] ^= 0x55
        #expect(failure(broken) == .damagedCompression)
    }

    @Test("What grows beyond the limit is refused before it is whole")
    func bomb() {
        var options = IngestOptions()
        options.maximumBytes = 50_000
        #expect(failure(Self.bomb, options: options) == .tooLarge)
    }

    @Test("Pieces of any size give the same bytes", arguments: [gzip, zstd])
    func pieces(bytes: [UInt8]) throws {
        for size in 1..<12 {
            var decompressor = Decompressor(Compression(prefix: bytes.span))
            var output: [UInt8] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                try decompressor.push(bytes.span.extracting(start..<min(start + size, bytes.count)), into: &output)
            }
            try decompressor.finish()
            #expect(output == Array("Headline\n\nThe text.\n".utf8))
        }
    }

    @Test("A digest is the standard's, in pieces or at once")
    func digest() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(SHA256Digest.hexadecimal(of: Array("abc".utf8).span) == abc)
        var digest = SHA256Digest()
        digest.add("a")
        digest.add(Array("bc".utf8).span)
        #expect(digest.hexadecimal() == abc)
    }
}
