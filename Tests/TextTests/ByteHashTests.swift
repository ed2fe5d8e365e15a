import NewsText
import Testing

@Suite("Hashes")
struct ByteHashTests {
    @Test(
        "The hash of bytes is FNV-1a as published and never changes",
        arguments: [
            ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
            ("chongo was here!\n", 0x4681_0940_EFF5_F915),
        ] as [(String, UInt64)])
    func known(text: String, hash: UInt64) {
        #expect(ByteHash.of(text) == hash)
        #expect(ByteHash.of(Array(text.utf8).span) == hash)
    }

    @Test("Spreading is MurmurHash3's finaliser and never changes")
    func mixed() {
        #expect(ByteHash.mixed(0) == 0)
        #expect(ByteHash.mixed(1) == 0xB456_BCFC_34C2_CB2C)
        #expect(ByteHash.joined(1, 2) != ByteHash.joined(2, 1))
    }

    @Test("Words that differ only in case hash alike", arguments: [("Baghdad", "BAGHDAD"), ("ÉRIC", "éric")])
    func lowered(left: String, right: String) {
        #expect(Folding.loweredHash(Array(left.utf8).span) == Folding.loweredHash(Array(right.utf8).span))
        #expect(Folding.loweredHash(Array(left.utf8).span) == ByteHash.of(left.lowercased()))
    }
}
