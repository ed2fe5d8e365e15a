/// What is compared of the articles that may be copies, their furniture left out; in columns.
///
/// A text takes 4 bytes for each 4-gram, 6 for each term and 64 more: 1.6 KB for one of 1.5 KB, at most 2.7 KB.
struct ComparedTexts {
    /// A text's place in the arrays and what is needed of all of it.
    private struct Entry: BitwiseCopyable {
        var firstGram = 0
        var firstTerm = 0
        var gramCount: Int32 = 0
        var termCount: Int32 = 0
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

        var grams: Range<Int> { firstGram..<firstGram + Int(gramCount) }
        var terms: Range<Int> { firstTerm..<firstTerm + Int(termCount) }
    }

    /// Weights are kept in steps of this.
    private static let weightStep = 1.0 / 2048

    /// The number of each article's entry; -1 where it is not compared.
    private var numbers: Column<Int32>
    private var entries: Column<Entry>
    /// The 4-grams below each text's limit, ascending.
    private var grams: Column<UInt32>
    /// The terms of each text, ascending: the hash, then how often, then whether it is a name or a figure.
    private var terms: Column<UInt32>
    /// The weight of each of them.
    private var weights: Column<UInt16>

    /// The articles of the entries.
    private var articles: Column<Int32>

    /// Nothing yet, to be joined with others before texts are compared.
    init(in space: ColumnSpace) {
        (numbers, articles) = (Column(in: space), Column(in: space))
        entries = Column(in: space)
        (grams, terms, weights) = (Column(in: space), Column(in: space), Column(in: space))
    }

    /// Texts of a corpus of `count` articles, put together of pieces, which are used up.
    init(articles count: Int, joining pieces: inout [ComparedTexts], in space: ColumnSpace) throws {
        self.init(in: space)
        while !pieces.isEmpty {
            let piece = pieces.removeFirst()
            for index in piece.entries.indices {
                var entry = piece.entries[index]
                entry.firstGram += grams.count
                entry.firstTerm += terms.count
                try entries.append(entry)
            }
            try articles.append(contentsOf: piece.articles)
            try grams.append(contentsOf: piece.grams)
            try terms.append(contentsOf: piece.terms)
            try weights.append(contentsOf: piece.weights)
        }
        numbers = try Column(in: space, repeating: -1, count: count)
        for index in articles.indices { numbers[Int(articles[index])] = Int32(index) }
    }

    /// Takes in an article, each at most once; its words only where their weights are given.
    mutating func add(
        _ article: Int, _ digest: ArticleDigest, isFurniture: (Int) -> Bool, _ weights: WordWeights?
    ) throws {
        var entry = Entry()
        try addGrams(digest, isFurniture, &entry)
        if let weights { try addTerms(digest.terms, weights, &entry) }
        try articles.append(Int32(article))
        try entries.append(entry)
    }

    private func entry(_ article: Int) -> Entry? { numbers[article] < 0 ? nil : entries[Int(numbers[article])] }

    /// How long a text is, in 4-grams; 0 where it is not compared.
    func size(of article: Int) -> Double { Double(entry(article)?.size ?? 0) }

    /// Whether all 4-grams of a text are compared, not a sample.
    func isWhole(_ article: Int) -> Bool { entry(article)?.limit == Shingles.space }

    /// The 4-grams of a text, ascending.
    func grams(of article: Int) -> [UInt32] {
        guard let entry = entry(article) else { return [] }
        return grams.withSpan(entry.grams) { span in span.indices.map { span[$0] } }
    }

    /// Compares two texts; their words only where the runs of words may be those of copies.
    func compare(_ left: Int, _ right: Int) -> TextComparison {
        var pair = TextComparison()
        guard let first = entry(left), let second = entry(right) else { return pair }
        let limit = min(first.limit, second.limit)
        grams.withSpan(first.grams) { one in
            grams.withSpan(second.grams) { other in Self.countGrams(one, other, below: limit, &pair) }
        }
        guard TextRelation.mayBeCopies(pair) else { return pair }
        weighTerms(first, second, &pair)
        return pair
    }

    private static func countGrams(
        _ one: Span<UInt32>, _ other: Span<UInt32>, below limit: UInt32, _ pair: inout TextComparison
    ) {
        var (i, j) = (0, 0)
        while i < one.count, j < other.count {
            let (left, right) = (one[i], other[j])
            guard left < limit, right < limit else { break }
            // no branches: which of the two comes first cannot be foretold
            pair.common &+= left == right ? 1 : 0
            i &+= left <= right ? 1 : 0
            j &+= right <= left ? 1 : 0
        }
        while i < one.count, one[i] < limit { i += 1 }
        while j < other.count, other[j] < limit { j += 1 }
        (pair.left, pair.right) = (i, j)
    }

    private func weighTerms(_ first: Entry, _ second: Entry, _ pair: inout TextComparison) {
        var both = Common()
        terms.withSpan(first.terms) { one in
            terms.withSpan(second.terms) { other in
                weights.withSpan(first.terms) { weights in both.add(one, other, weights) }
            }
        }
        let norm = (Double(first.norm) * Double(second.norm)).squareRoot()
        pair.wordSimilarity = norm > 0 ? both.product / norm : 0
        pair.particulars = Int(min(first.particulars, second.particulars))
        pair.particularSimilarity = Self.share(both.named, first.particularWeight, second.particularWeight)
        pair.ordinarySimilarity = Self.share(both.others, first.ordinaryWeight, second.ordinaryWeight)
    }

    /// What two texts have in common, by weight.
    private struct Common {
        var product = 0.0
        /// Names and figures.
        var named = 0.0
        /// Other words.
        var others = 0.0

        mutating func add(_ one: Span<UInt32>, _ other: Span<UInt32>, _ weights: Span<UInt16>) {
            var (i, j) = (0, 0)
            while i < one.count, j < other.count {
                let (left, right) = (one[i], other[j])
                if left >> 8 == right >> 8 {
                    let weight = Double(weights[i]) * ComparedTexts.weightStep
                    product += Double((left >> 1 & 0x7F) * (right >> 1 & 0x7F)) * weight * weight
                    if (left | right) & 1 == 1 { named += weight }
                    if left & right & 1 == 0 { others += weight }
                    i += 1
                    j += 1
                } else {
                    i &+= left < right ? 1 : 0
                    j &+= left < right ? 0 : 1
                }
            }
        }
    }

    /// The share of what the side with less has that the other has too; 1 where a side has nothing.
    private static func share(_ both: Double, _ first: Float, _ second: Float) -> Double {
        let least = Double(min(first, second))
        return least > 0 ? min(1, both / least) : 1
    }

    private mutating func addGrams(
        _ digest: ArticleDigest, _ isFurniture: (Int) -> Bool, _ entry: inout Entry
    ) throws {
        var kept: [UInt32] = []
        var sampled = 0
        for (number, paragraph) in digest.paragraphs.enumerated() {
            sampled += paragraph.grams.count
            if !isFurniture(number) { kept += paragraph.grams }
        }
        kept.sort()
        (entry.firstGram, entry.gramCount) = (grams.count, Int32(kept.count))
        try grams.append(contentsOf: kept)
        entry.limit = digest.gramLimit
        entry.size = sampled == 0 ? 0 : Float(digest.gramCount) * Float(kept.count) / Float(sampled)
    }

    private mutating func addTerms(
        _ digested: [ArticleDigest.Term], _ wordWeights: WordWeights, _ entry: inout Entry
    ) throws {
        (entry.firstTerm, entry.termCount) = (terms.count, Int32(digested.count))
        for term in digested {
            let weight = UInt16(clamping: Int(wordWeights[term.hash] / Self.weightStep))
            try terms.append(term.hash << 8 | UInt32(term.count) << 1 | (term.isParticular ? 1 : 0))
            try weights.append(weight)
            let real = Float(weight) * Float(Self.weightStep)
            entry.norm += Float(term.count * term.count) * real * real
            if term.isParticular {
                entry.particulars += 1
                entry.particularWeight += real
            } else {
                entry.ordinaryWeight += real
            }
        }
    }
}
