import NewsModel
import NewsText

/// The runs of neighbouring words of an article, as hashes by paragraph.
struct Shingles {
    /// 4-grams are hashed to 24 bits: two articles of 500 words share one by chance once in 70 pairs.
    static let space: UInt32 = 1 << 24
    /// How many 4-grams of an article are kept at most: those with the smallest hashes.
    static let sampleSize = 512

    var paragraphs: [ArticleDigest.ParagraphTrace] = []
    var gramCount = 0
    var gramLimit = Shingles.space
    var sketch = MinHashSketch()

    /// Cuts an article; runs go on over the end of a paragraph, so that a copy with other breaks has the same ones.
    init(_ segmented: borrowing SegmentedArticle, _ keys: ParagraphKeys) {
        readKeys(segmented.article, keys)
        var words: [UInt64] = []
        var homes: [UInt8] = []
        words.reserveCapacity(segmented.tokens.count)
        homes.reserveCapacity(segmented.tokens.count)
        let marks = collectWords(segmented, &words, &homes)
        guard !words.isEmpty else { return }
        sketch = Self.sketch(words, homes)
        sampleGrams(words, marks)
    }

    private mutating func readKeys(_ article: borrowing Article, _ keys: ParagraphKeys) {
        let outlet = ParagraphKeys.Outlet(article.metadata.site)
        let text = article.text.span
        for paragraph in article.paragraphs {
            let key = keys.key(of: text.extracting(paragraph.range.indices), outlet: outlet)
            paragraphs.append(.init(hash: key?.hash ?? 0, words: key?.words ?? 0))
        }
    }

    /// Gathers the words' hashes and where each paragraph starts among them.
    private func collectWords(
        _ segmented: borrowing SegmentedArticle, _ words: inout [UInt64], _ homes: inout [UInt8]
    ) -> [Int] {
        var marks: [Int] = []
        for sentence in segmented.sentences {
            while marks.count <= sentence.paragraph { marks.append(words.count) }
            let home = UInt8(min(sentence.paragraph, 255))
            for index in sentence.tokens {
                let token = segmented.tokens[index]
                guard token.isWord else { continue }
                words.append(token.hash)
                homes.append(home)
            }
        }
        return marks
    }

    private static func sketch(_ words: [UInt64], _ homes: [UInt8]) -> MinHashSketch {
        var hashes: [UInt32] = []
        hashes.reserveCapacity(words.count)
        for index in 0..<max(1, words.count - 2) {
            let second = index + 1 < words.count ? words[index + 1] : 0
            let third = index + 2 < words.count ? words[index + 2] : 0
            let hash = ByteHash.joined(ByteHash.joined(words[index], second), third)
            hashes.append(UInt32(truncatingIfNeeded: hash >> 32))
        }
        return MinHashSketch(hashes, paragraphs: homes)
    }

    private mutating func sampleGrams(_ words: [UInt64], _ marks: [Int]) {
        var grams: [UInt64] = []
        grams.reserveCapacity(words.count)
        var paragraph = 0
        for index in 0..<max(1, words.count - 3) {
            while paragraph + 1 < marks.count, marks[paragraph + 1] <= index { paragraph += 1 }
            var hash = words[index]
            for step in 1...3 where index + step < words.count { hash = ByteHash.joined(hash, words[index + step]) }
            // the hash above, the place below: sorting brings equal grams together with the earliest place first
            grams.append((hash >> 40) << 32 | UInt64(paragraph))
        }
        grams.sort()
        keepSmallest(grams)
    }

    private mutating func keepSmallest(_ sorted: [UInt64]) {
        var last = UInt32.max
        var kept = 0
        for entry in sorted {
            let hash = UInt32(truncatingIfNeeded: entry >> 32)
            guard hash != last else { continue }
            last = hash
            gramCount += 1
            if kept == Self.sampleSize {
                gramLimit = min(gramLimit, hash)
                continue
            }
            kept += 1
            paragraphs[Int(truncatingIfNeeded: entry & 0xFFFF_FFFF)].grams.append(hash)
        }
    }
}
