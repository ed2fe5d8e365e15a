/// What is compared of the articles that may be copies, their furniture left out; in flat arrays.
///
/// A text takes 4 bytes for each 4-gram, 6 for each term and 52 more: 1.6 KB for one of 1.5 KB, at most 2.7 KB.
struct ComparedTexts {
    /// A text's place in the arrays and what is needed of all of it.
    fileprivate struct Entry {
        var grams: Range<Int32> = 0..<0
        var terms: Range<Int32> = 0..<0
        /// The 4-grams below it are kept.
        var limit = Shingles.space
        /// The number of 4-grams in the whole text, estimated where only a sample is kept.
        var size: Float = 0
        /// The sum of the squares of the terms' weights.
        var norm: Float = 0
        /// How many names and figures it has, their weight, and that of the other words.
        var particulars: Int32 = 0
        var particularWeight: Float = 0
        var ordinaryWeight: Float = 0
    }

    /// Weights are kept in steps of this.
    fileprivate static let weightStep = 1.0 / 2048
    /// So many texts lie in one array of each kind: large enough to be cheap, small enough to be copied to its true size.
    private static let chunkSize = 1024

    /// The arrays of some texts.
    fileprivate struct Chunk {
        /// The 4-grams below each text's limit, ascending.
        var grams: [UInt32] = []
        /// The terms of each text, ascending: the hash, then how often, then whether it is a name or a figure.
        var terms: [UInt32] = []
        var weights: [UInt16] = []

        /// Gives back the room that the arrays grew ahead.
        mutating func seal() {
            grams = Array(grams[...])
            terms = Array(terms[...])
            weights = Array(weights[...])
        }
    }

    /// The number of each article's entry; -1 where it is not compared.
    private var numbers: [Int32]
    private var entries: [Entry] = []
    private var chunks: [Chunk] = []

    /// Holds nothing of `count` articles.
    init(articles count: Int) { numbers = Array(repeating: -1, count: count) }

    /// Takes in an article, each at most once; its words only where their statistics are given.
    mutating func add(
        _ article: Int, _ digest: ArticleDigest, furniture: ArraySlice<Bool>, _ statistics: TermStatistics?
    ) {
        if entries.count % Self.chunkSize == 0 {
            if !chunks.isEmpty { chunks[chunks.count - 1].seal() }
            chunks.append(Chunk())
        }
        var entry = Entry()
        chunks[chunks.count - 1].addGrams(digest, furniture, &entry)
        if let statistics { chunks[chunks.count - 1].addTerms(digest.terms, statistics, &entry) }
        numbers[article] = Int32(entries.count)
        entries.append(entry)
    }

    private func chunk(_ article: Int) -> Chunk { chunks[Int(numbers[article]) / Self.chunkSize] }

    private func entry(_ article: Int) -> Entry? { numbers[article] < 0 ? nil : entries[Int(numbers[article])] }

    /// How long a text is, in 4-grams; 0 where it is not compared.
    func size(of article: Int) -> Double { Double(entry(article)?.size ?? 0) }

    /// Whether all 4-grams of a text are compared, not a sample.
    func isWhole(_ article: Int) -> Bool { entry(article)?.limit == Shingles.space }

    /// The 4-grams of a text, ascending.
    func grams(of article: Int) -> ArraySlice<UInt32> {
        guard let entry = entry(article) else { return [] }
        return chunk(article).grams[Int(entry.grams.lowerBound)..<Int(entry.grams.upperBound)]
    }

    /// Compares two texts; their words only where the runs of words may be those of copies.
    func compare(_ left: Int, _ right: Int) -> TextComparison {
        var pair = TextComparison()
        guard let first = entry(left), let second = entry(right) else { return pair }
        countGrams((first, chunk(left).grams), (second, chunk(right).grams), &pair)
        if TextRelation.mayBeCopies(pair) { weighTerms((first, chunk(left)), (second, chunk(right)), &pair) }
        return pair
    }

    private func countGrams(_ first: (Entry, [UInt32]), _ second: (Entry, [UInt32]), _ pair: inout TextComparison) {
        let limit = min(first.0.limit, second.0.limit)
        let (left, right) = (first.1.span, second.1.span)
        var (i, j) = (Int(first.0.grams.lowerBound), Int(second.0.grams.lowerBound))
        let (iEnd, jEnd) = (Int(first.0.grams.upperBound), Int(second.0.grams.upperBound))
        let (iStart, jStart) = (i, j)
        while i < iEnd, j < jEnd {
            let (one, two) = (left[i], right[j])
            guard one < limit, two < limit else { break }
            if one == two { pair.common += 1 }
            if one <= two { i += 1 }
            if two <= one { j += 1 }
        }
        while i < iEnd, left[i] < limit { i += 1 }
        while j < jEnd, right[j] < limit { j += 1 }
        pair.left = i - iStart
        pair.right = j - jStart
    }

    private func weighTerms(_ first: (Entry, Chunk), _ second: (Entry, Chunk), _ pair: inout TextComparison) {
        var product = 0.0
        var (named, others) = (0.0, 0.0)
        let (left, right, weights) = (first.1.terms.span, second.1.terms.span, first.1.weights.span)
        var (i, j) = (Int(first.0.terms.lowerBound), Int(second.0.terms.lowerBound))
        let (iEnd, jEnd) = (Int(first.0.terms.upperBound), Int(second.0.terms.upperBound))
        while i < iEnd, j < jEnd {
            let (one, two) = (left[i], right[j])
            if one >> 8 == two >> 8 {
                let weight = Double(weights[i]) * Self.weightStep
                product += Double((one >> 1 & 0x7F) * (two >> 1 & 0x7F)) * weight * weight
                if (one | two) & 1 == 1 { named += weight }
                if one & two & 1 == 0 { others += weight }
                i += 1
                j += 1
            } else if one < two {
                i += 1
            } else {
                j += 1
            }
        }
        let norm = (Double(first.0.norm) * Double(second.0.norm)).squareRoot()
        pair.wordSimilarity = norm > 0 ? product / norm : 0
        pair.particulars = Int(min(first.0.particulars, second.0.particulars))
        pair.particularSimilarity = Self.share(named, first.0.particularWeight, second.0.particularWeight)
        pair.ordinarySimilarity = Self.share(others, first.0.ordinaryWeight, second.0.ordinaryWeight)
    }

    /// The share of what the side with less has that the other has too; 1 where a side has nothing.
    private static func share(_ both: Double, _ first: Float, _ second: Float) -> Double {
        let least = Double(min(first, second))
        return least > 0 ? min(1, both / least) : 1
    }
}

extension ComparedTexts.Chunk {
    fileprivate mutating func addGrams(
        _ digest: ArticleDigest, _ furniture: ArraySlice<Bool>, _ entry: inout ComparedTexts.Entry
    ) {
        let start = grams.count
        var sampled = 0
        for (paragraph, isFurniture) in zip(digest.paragraphs, furniture) {
            sampled += paragraph.grams.count
            if !isFurniture { grams.append(contentsOf: paragraph.grams) }
        }
        grams[start...].sort()
        entry.grams = Int32(start)..<Int32(grams.count)
        entry.limit = digest.gramLimit
        let kept = grams.count - start
        entry.size = sampled == 0 ? 0 : Float(digest.gramCount) * Float(kept) / Float(sampled)
    }

    fileprivate mutating func addTerms(
        _ digested: [ArticleDigest.Term], _ statistics: TermStatistics, _ entry: inout ComparedTexts.Entry
    ) {
        let start = terms.count
        for term in digested {
            let weight = UInt16(clamping: Int(statistics.weight(of: term.hash) / ComparedTexts.weightStep))
            terms.append(term.hash << 8 | UInt32(term.count) << 1 | (term.isParticular ? 1 : 0))
            weights.append(weight)
            let real = Float(weight) * Float(ComparedTexts.weightStep)
            entry.norm += Float(term.count * term.count) * real * real
            if term.isParticular {
                entry.particulars += 1
                entry.particularWeight += real
            } else {
                entry.ordinaryWeight += real
            }
        }
        entry.terms = Int32(start)..<Int32(terms.count)
    }
}
