import NewsIngest
import NewsOutput
import Testing

@Suite("Compressed files")
struct CompressionMethodTests {
    private static let blocks: [[UInt8]] = [
        [], Array("one line\n".utf8), Array(String(repeating: "the same line again\n", count: 5000).utf8),
        (0..<70_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) },
    ]

    @Test(
        "Members that are joined decompress to the blocks they were made of",
        arguments: [(CompressionMethod.gzip, Compression.gzip), (.zstd, .zstd)])
    func joined(method: CompressionMethod, compression: Compression) throws {
        let file = Self.blocks.flatMap(method.compressed)
        let content = try Decompressor.decompress(file.span, as: compression, limit: .max)
        #expect(content == Self.blocks.flatMap { $0 })
    }

    @Test("The same block gives the same bytes", arguments: [CompressionMethod.none, .gzip, .zstd])
    func stable(method: CompressionMethod) {
        for block in Self.blocks { #expect(method.compressed(block) == method.compressed(block)) }
    }

    @Test("A file's name says how it is compressed")
    func suffixes() {
        #expect([CompressionMethod.none, .gzip, .zstd].map(\.suffix) == ["", ".gz", ".zst"])
    }
}
