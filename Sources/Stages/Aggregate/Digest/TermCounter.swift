import NewsModel
import NewsText

/// Chooses the words that tell what an article is about.
struct TermCounter: Sendable {
    /// How many words of an article are kept at most: the most frequent ones, earlier ones first among equals.
    static let termLimit = 96
    private static let keywordLimit = 6
    private let stopWords = Lexicon(file: DataFile("aggregate/stopwords.txt"))

    private struct Tally {
        var count = 0
        var particular = 0
        var first: Int
        var token: Token
    }

    /// The article's terms by hash, and its most telling words as they stand.
    func terms(of segmented: borrowing SegmentedArticle) -> (terms: [ArticleDigest.Term], keywords: [String]) {
        var tallies: [UInt32: Tally] = [:]
        var buffer: [UInt8] = []
        let text = segmented.article.text
        if let title = segmented.article.metadata.title { countTitle(title, &tallies) }
        for sentence in segmented.sentences {
            for index in sentence.tokens {
                let token = segmented.tokens[index]
                guard token.isWord, token.range.count > 1, !stopWords.contains(token.hash) else { continue }
                let hash = Self.stemHash(text.span, token.range, &buffer)
                let isParticular =
                    token.shape == .number || token.shape == .mixed
                    || (token.isCapitalised && index > sentence.tokens.lowerBound)
                add(hash, token, index, isParticular ? 1 : 0, &tallies)
            }
        }
        return choose(tallies, segmented)
    }

    private func countTitle(_ title: String, _ tallies: inout [UInt32: Tally]) {
        let bytes = Array(title.utf8)
        var tokens: [Token] = []
        var buffer: [UInt8] = []
        WordCutter.cut(bytes.span, into: &tokens)
        for token in tokens where token.range.count > 1 && !stopWords.contains(token.hash) {
            add(Self.stemHash(bytes.span, token.range, &buffer), token, -1, 0, &tallies)
        }
    }

    private func add(
        _ hash: UInt32, _ token: Token, _ place: Int, _ particular: Int, _ tallies: inout [UInt32: Tally]
    ) {
        var tally = tallies[hash] ?? Tally(first: place, token: token)
        if tally.first < 0, place >= 0 {
            tally.first = place
            tally.token = token
        }
        tally.count += 1
        tally.particular += particular
        tallies[hash] = tally
    }

    private func choose(
        _ tallies: [UInt32: Tally], _ segmented: borrowing SegmentedArticle
    ) -> (terms: [ArticleDigest.Term], keywords: [String]) {
        let ranked = tallies.sorted {
            $0.value.count != $1.value.count
                ? $0.value.count > $1.value.count
                : ($0.value.first, $0.key) < ($1.value.first, $1.key)
        }
        let terms = ranked.prefix(Self.termLimit).map { hash, tally in
            ArticleDigest.Term(
                hash: hash, count: min(tally.count, 63), isParticular: tally.particular * 2 >= tally.count)
        }
        var keywords: [String] = []
        for (_, tally) in ranked where tally.first >= 0 && tally.token.shape != .number {
            keywords.append(segmented.string(tally.token))
            if keywords.count == Self.keywordLimit { break }
        }
        return (terms.sorted { $0.hash < $1.hash }, keywords)
    }

    /// The hash of a word without accents, case and the commonest English endings, 24 bits.
    ///
    /// Endings after Harman's S stemmer ("How effective is suffixing?", 1991), with `-ed` and `-ing` cut too.
    static func stemHash(_ text: Span<UInt8>, _ range: ByteRange, _ buffer: inout [UInt8]) -> UInt32 {
        let word = text.extracting(range.indices)
        buffer.removeAll(keepingCapacity: true)
        var isPlain = true
        for index in word.indices {
            if word[index] >= 0x80 { isPlain = false }
            if word[index] != 0x2E { buffer.append(word[index].asciiLowered) }
        }
        if !isPlain { buffer = Folding.folded(word) }
        cutEnding(&buffer)
        return UInt32(truncatingIfNeeded: ByteHash.mixed(ByteHash.of(buffer.span)) >> 40)
    }

    private static func cutEnding(_ word: inout [UInt8]) {
        let count = word.count
        guard count > 3 else { return }
        if word[count - 1] == 0x73, word[count - 2] != 0x73, word[count - 2] != 0x75 {
            word.removeLast()
            if count > 5, word.suffix(2) == [0x69, 0x65] {
                word.removeLast(2)
                word.append(0x79)
            }
        }
        if word.count > 5, word.suffix(3) == [0x69, 0x6E, 0x67] {
            word.removeLast(3)
        } else if word.count > 4, word.suffix(2) == [0x65, 0x64] {
            word.removeLast(2)
        }
        if word.count > 3, word.last == 0x65 { word.removeLast() }
    }
}
