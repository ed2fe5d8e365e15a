import NewsText
import Testing

/// Tokens of words parted by single spaces.
private func tokens(_ text: String) -> [Token] {
    text.utf8.split(separator: 0x20).map { word in
        Token(
            range: ByteRange(0, word.count), hash: Folding.loweredHash(Array(word).span), shape: .lower,
            spaceBefore: true)
    }
}

extension Lexicon {
    fileprivate func match(_ text: String, at position: Int = 0) -> (length: Int, value: Int)? {
        let words = tokens(text)
        return longestMatch(in: words.span, at: position)
    }
}

@Suite("Lexicons")
struct LexiconTests {
    private let lexicon = Lexicon([
        (phrase: "New York", value: 1), (phrase: "New York Times", value: 2), (phrase: "york", value: 3),
        (phrase: "United Nations Security Council", value: 4), (phrase: "Zürich", value: 5),
    ])

    @Test(
        "The longest phrase at a place is found, in any case",
        arguments: [
            ("the new york times said", 1, 3, 2), ("new york said", 0, 2, 1), ("NEW YORK", 0, 2, 1), ("york", 0, 1, 3),
            ("united nations security council", 0, 4, 4), ("ZÜRICH", 0, 1, 5),
        ])
    func longest(text: String, position: Int, length: Int, value: Int) throws {
        let match = try #require(lexicon.match(text, at: position))
        #expect(match.length == length)
        #expect(match.value == value)
    }

    @Test("The beginning of a phrase is no match", arguments: ["new", "new zealand", "united nations security", ""])
    func prefixes(text: String) {
        #expect(lexicon.match(text) == nil)
    }

    @Test("A phrase that begins longer ones is no word on its own")
    func prefixIsNoWord() {
        #expect(!lexicon.contains(ByteHash.of("new")))
        #expect(lexicon.value(of: ByteHash.of("york")) == 3)
    }

    @Test("A word listed before or after a phrase that it begins keeps its value", arguments: [true, false])
    func wordThatIsPrefix(first: Bool) {
        let entries = [(phrase: "new", value: 7), (phrase: "new york", value: 1)]
        let lexicon = Lexicon(first ? entries : entries.reversed())
        #expect(lexicon.value(of: ByteHash.of("new")) == 7)
        #expect(lexicon.match("new york")?.length == 2)
    }

    @Test("An empty lexicon finds nothing, a large one everything")
    func sizes() {
        #expect(Lexicon([]).match("a") == nil)
        let entries = (0..<5000).map { (phrase: "word\($0) a b c d", value: $0) }
        let large = Lexicon(entries)
        #expect(large.count == 5000)
        let isWhole = entries.allSatisfy { large.match($0.phrase)?.value == $0.value }
        #expect(isWhole)
    }
}
