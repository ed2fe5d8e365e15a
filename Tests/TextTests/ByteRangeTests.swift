import NewsText
import Testing

@Suite("Byte ranges")
struct ByteRangeTests {
    @Test("Neighbouring ranges do not overlap")
    func neighbours() {
        #expect(!ByteRange(0, 4).overlaps(ByteRange(4, 6)))
        #expect(ByteRange(0, 5).overlaps(ByteRange(4, 6)))
        #expect(ByteRange(0, 4).union(ByteRange(4, 6)) == ByteRange(0, 6))
    }

    @Test(
        "Accents and case fold away",
        arguments: [
            ("Ağaoğlu", "agaoglu"), ("ÉRIC Müller", "eric muller"), ("O’Dowd", "o'dowd"), ("Straße", "strasse"),
        ])
    func folding(text: String, folded: String) {
        #expect(Folding.folded(text) == folded)
    }
}
