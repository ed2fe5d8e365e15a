/// What is compared of the articles that may be copies, their furniture left out; in flat arrays.
///
/// An article takes 4 bytes for each 4-gram, 6 for each term and 48 more: 1.6 KB for one of 1.5 KB, at most 2.7 KB.
struct ComparedTexts {
    /// A text's place in the arrays and what is needed of all of it.
    private struct Entry {
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
    private static let weightStep = 1.0 / 2048

    /// The number of each article's entry; -1 where it is not compared.
    private var numbers: [Int32]
    private var entries: [Entry] = []
    /// The 4-grams below each text's limit, ascending.
    private var grams: [UInt32] = []
    /// The terms of each text, ascending: the hash, then how often, then whether it is a name or a figure.
    private var terms: [UInt32] = []
    private var weights: [UInt16] = []

    /// Holds nothing of `count` articles.
    init(articles count: Int) { numbers = Array(repeating: -1, count: count) }

    /// Takes in an article; each at most once.
    mutating func add(
        _ article: Int, _ digest: ArticleDigest, furniture: ArraySlice<Bool>, _ statistics: TermStatistics
    ) {
        var entry = Entry()
        addGrams(digest, furniture, &entry)
        addTerms(digest.terms, statistics, &entry)
        numbers[article] = Int32(entries.count)
        entries.append(entry)
    }

    private mutating func addGrams(_ digest: ArticleDigest, _ furniture: ArraySlice<Bool>, _ entry: inout Entry) {
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

    private mutating func addTerms(
        _ digested: [ArticleDigest.Term], _ statistics: TermStatistics, _ entry: inout Entry
    ) {
        let start = terms.count
        for term in digested {
            let weight = UInt16(clamping: Int(statistics.weight(of: term.hash) / Self.weightStep))
            terms.append(term.hash << 8 | UInt32(term.count) << 1 | (term.isParticular ? 1 : 0))
            weights.append(weight)
            let real = Float(weight) * Float(Self.weightStep)
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

    private func entry(_ article: Int) -> Entry? { numbers[article] < 0 ? nil : entries[Int(numbers[article])] }

    /// How long a text is, in 4-grams; 0 where it is not compared.
    func size(of article: Int) -> Double { Double(entry(article)?.size ?? 0) }

    /// Whether all 4-grams of a text are compared, not a sample.
    func isWhole(_ article: Int) -> Bool { entry(article)?.limit == Shingles.space }

    /// The 4-grams of a text, ascending.
    func grams(of article: Int) -> ArraySlice<UInt32> {
        guard let entry = entry(article) else { return [] }
        return grams[Int(entry.grams.lowerBound)..<Int(entry.grams.upperBound)]
    }

    /// Compares two texts; their words only where the runs of words may be those of copies.
    func compare(_ left: Int, _ right: Int) -> TextComparison {
        var pair = TextComparison()
        guard let first = entry(left), let second = entry(right) else { return pair }
        countGrams(first, second, &pair)
        if TextRelation.mayBeCopies(pair) { weighTerms(first, second, &pair) }
        return pair
    }

    private func countGrams(_ first: Entry, _ second: Entry, _ pair: inout TextComparison) {
        let limit = min(first.limit, second.limit)
        let all = grams.span
        var (i, j) = (Int(first.grams.lowerBound), Int(second.grams.lowerBound))
        let (iEnd, jEnd) = (Int(first.grams.upperBound), Int(second.grams.upperBound))
        let (iStart, jStart) = (i, j)
        while i < iEnd, j < jEnd {
            let (one, two) = (all[i], all[j])
            guard one < limit, two < limit else { break }
            if one == two { pair.common += 1 }
            if one <= two { i += 1 }
            if two <= one { j += 1 }
        }
        while i < iEnd, all[i] < limit { i += 1 }
        while j < jEnd, all[j] < limit { j += 1 }
        pair.left = i - iStart
        pair.right = j - jStart
    }

    private func weighTerms(_ first: Entry, _ second: Entry, _ pair: inout TextComparison) {
        var product = 0.0
        var (named, others) = (0.0, 0.0)
        let all = terms.span
        var (i, j) = (Int(first.terms.lowerBound), Int(second.terms.lowerBound))
        let (iEnd, jEnd) = (Int(first.terms.upperBound), Int(second.terms.upperBound))
        while i < iEnd, j < jEnd {
            let (one, two) = (all[i], all[j])
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
        let norm = (Double(first.norm) * Double(second.norm)).squareRoot()
        pair.wordSimilarity = norm > 0 ? product / norm : 0
        pair.particulars = Int(min(first.particulars, second.particulars))
        pair.particularSimilarity = Self.share(named, first.particularWeight, second.particularWeight)
        pair.ordinarySimilarity = Self.share(others, first.ordinaryWeight, second.ordinaryWeight)
    }

    /// The share of what the side with less has that the other has too; 1 where a side has nothing.
    private static func share(_ both: Double, _ first: Float, _ second: Float) -> Double {
        let least = Double(min(first, second))
        return least > 0 ? min(1, both / least) : 1
    }
}
