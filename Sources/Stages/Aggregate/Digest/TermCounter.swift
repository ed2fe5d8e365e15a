public import NewsModel
import NewsText

/// Chooses the words that tell what an article is about.
public struct TermCounter: Sendable {
    /// How many words of an article are kept at most: the most frequent ones; among equals their hashes decide, so that of two long
    /// versions of a text the same ones are kept.
    static let termLimit = 96
    private static let keywordLimit = 6
    private let stopWords = Lexicon(file: DataFile("aggregate/stopwords.txt"))

    /// Counts words of any article.
    public init() {}

    /// A word of the article: how often it stands there, and where first.
    private struct Tally {
        var hash: UInt32
        var count = 0
        var particular = 0
        /// The token's number and one; 0 for a word of the headline only.
        var first = 0
    }

    /// The article's terms by hash, and its most telling words as they stand.
    func terms(of segmented: borrowing SegmentedArticle) -> (terms: [ArticleDigest.Term], keywords: [String]) {
        var occurrences: [UInt64] = []
        occurrences.reserveCapacity(segmented.tokens.count)
        if let title = segmented.article.metadata.title { countTitle(title, &occurrences) }
        var buffer: [UInt8] = []
        let text = segmented.article.text
        for sentence in segmented.sentences {
            for index in sentence.tokens {
                let token = segmented.tokens[index]
                guard token.isWord, token.range.count > 1, !stopWords.contains(token.hash) else { continue }
                let isParticular =
                    token.shape == .number || token.shape == .mixed
                    || (token.isCapitalised && index > sentence.tokens.lowerBound)
                let hash = Self.stemHash(text.span, token.range, &buffer)
                occurrences.append(Self.occurrence(hash, place: index + 1, isParticular))
            }
        }
        occurrences.sort()
        return choose(Self.tallies(occurrences), segmented)
    }

    /// An occurrence in one number, so that sorting brings equal words together in text order.
    private static func occurrence(_ hash: UInt32, place: Int, _ isParticular: Bool) -> UInt64 {
        UInt64(hash) << 32 | UInt64(min(place, 0x7FFF_FFFF)) << 1 | (isParticular ? 1 : 0)
    }

    private func countTitle(_ title: String, _ occurrences: inout [UInt64]) {
        let bytes = Array(title.utf8)
        var tokens: [Token] = []
        var buffer: [UInt8] = []
        WordCutter.cut(bytes.span, into: &tokens)
        for token in tokens where token.range.count > 1 && !stopWords.contains(token.hash) {
            occurrences.append(Self.occurrence(Self.stemHash(bytes.span, token.range, &buffer), place: 0, false))
        }
    }

    private static func tallies(_ occurrences: [UInt64]) -> [Tally] {
        var tallies: [Tally] = []
        for bits in occurrences {
            let hash = UInt32(truncatingIfNeeded: bits >> 32)
            if tallies.last?.hash != hash { tallies.append(Tally(hash: hash)) }
            let last = tallies.count - 1
            let place = Int(bits >> 1 & 0x7FFF_FFFF)
            tallies[last].count += 1
            tallies[last].particular += Int(bits & 1)
            if tallies[last].first == 0 { tallies[last].first = place }
        }
        return tallies
    }

    private func choose(
        _ tallies: [Tally], _ segmented: borrowing SegmentedArticle
    ) -> (terms: [ArticleDigest.Term], keywords: [String]) {
        let ranked = tallies.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.hash < $1.hash
        }
        let terms = ranked.prefix(Self.termLimit).map { tally in
            ArticleDigest.Term(
                hash: tally.hash, count: min(tally.count, 63), isParticular: tally.particular * 2 >= tally.count)
        }
        var keywords: [String] = []
        let telling = tallies.sorted {
            $0.count != $1.count ? $0.count > $1.count : ($0.first, $0.hash) < ($1.first, $1.hash)
        }
        for tally in telling where tally.first > 0 {
            let token = segmented.tokens[tally.first - 1]
            if token.shape != .number { keywords.append(segmented.string(token)) }
            if keywords.count == Self.keywordLimit { break }
        }
        return (terms.sorted { $0.hash < $1.hash }, keywords)
    }

    /// The hash of a word without accents, case and the commonest English endings, 24 bits.
    ///
    /// Endings after Harman's S stemmer ("How effective is suffixing?", 1991), with `-ed` and `-ing` cut too.
    static func stemHash(_ text: Span<UInt8>, _ range: ByteRange, _ buffer: inout [UInt8]) -> UInt32 {
        readStem(text, range, &buffer)
        return hash(ofStem: buffer)
    }

    /// The hash of a word whose ending was cut before.
    static func hash(ofStem stem: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: ByteHash.mixed(ByteHash.of(stem.span)) >> 40)
    }

    private static func readStem(_ text: Span<UInt8>, _ range: ByteRange, _ buffer: inout [UInt8]) {
        let word = text.extracting(range.indices)
        buffer.removeAll(keepingCapacity: true)
        var isPlain = true
        for index in word.indices {
            if word[index] >= 0x80 { isPlain = false }
            if word[index] != 0x2E { buffer.append(word[index].asciiLowered) }
        }
        if !isPlain { buffer = Folding.folded(word) }
        cutEnding(&buffer)
    }

    /// The words that are compared of an article, as `stem` gives them.
    public func stems(of segmented: borrowing SegmentedArticle) -> Set<String> {
        let kept = Set(terms(of: segmented).terms.map(\.hash))
        let stems = segmented.tokens.map { Self.stem(of: segmented.string($0)) }
        return Set(stems.filter { kept.contains(Self.hash(ofStem: Array($0.utf8))) })
    }

    /// A word without accents, case and the commonest English endings: what `stemHash` is made of.
    static func stem(of word: String) -> String {
        let bytes = Array(word.utf8)
        var buffer: [UInt8] = []
        readStem(bytes.span, ByteRange(0, bytes.count), &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    /// The hash of a word by itself.
    static func stemHash(of word: String) -> UInt32 {
        let bytes = Array(word.utf8)
        var buffer: [UInt8] = []
        return stemHash(bytes.span, ByteRange(0, bytes.count), &buffer)
    }

    private static func cutEnding(_ word: inout [UInt8]) {
        var count = word.count
        guard count > 3 else { return }
        if word[count - 1] == 0x73, word[count - 2] != 0x73, word[count - 2] != 0x75 {
            count -= 1
            if count > 4, word[count - 1] == 0x65, word[count - 2] == 0x69 {
                // stories, story
                count -= 1
                word[count - 1] = 0x79
            }
        }
        if count > 5, word[count - 1] == 0x67, word[count - 2] == 0x6E, word[count - 3] == 0x69 {
            count -= 3
        } else if count > 4, word[count - 1] == 0x64, word[count - 2] == 0x65 {
            count -= 2
        }
        if count > 3, word[count - 1] == 0x65 { count -= 1 }
        word.removeSubrange(count...)
    }
}
