import NewsText
import Testing

@Suite("Sets of words")
struct WordSetTests {
    @Test("A set holds what was put in, however many", arguments: [0, 1, 64, 5000])
    func holds(count: Int) {
        var words = WordSet(expected: 10)
        let hashes = (0..<count).map { ByteHash.of("word \($0)") }
        for hash in hashes + hashes { words.insert(hash) }
        #expect(hashes.allSatisfy(words.contains))
        #expect(!words.contains(ByteHash.of("another")))
    }
}
