import NewsText
import Testing

@Suite("Numbering hashes")
struct HashIndexTests {
    @Test("Every hash keeps the number that it got first, however many there are", arguments: [0, 10, 5000])
    func numbers(expected: Int) {
        var index = HashIndex(expected: expected)
        let hashes = (0..<5000).map { ByteHash.mixed(UInt64($0 * 2 + 1)) }
        for (number, hash) in hashes.enumerated() {
            #expect(index.number(of: hash, orNew: Int32(number)) == Int32(number))
        }
        for (number, hash) in hashes.enumerated() { #expect(index.number(of: hash, orNew: -1) == Int32(number)) }
    }
}
