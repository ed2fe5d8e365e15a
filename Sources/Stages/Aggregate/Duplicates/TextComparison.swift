/// How alike two texts are.
struct TextComparison {
    /// The 4-grams of both, of either, and of each, below the lower of the two limits.
    private(set) var common = 0
    private(set) var left = 0
    private(set) var right = 0
    /// The cosine of the weighted words.
    private(set) var wordSimilarity = 0.0
    /// The share of the names and figures of the text with fewer that the other has too, by weight.
    private(set) var particularSimilarity = 0.0
    /// The same share of the other words, of the text with fewer of those.
    private(set) var ordinarySimilarity = 0.0
    /// How many names and figures the text with fewer has.
    private(set) var particulars = 0

    /// The share of the words of both kinds.
    var shared: Double { (particularSimilarity + ordinarySimilarity) / 2 }
    var union: Int { left + right - common }
    var jaccard: Double { union == 0 ? 0 : Double(common) / Double(union) }
    /// The share of the shorter text that stands in the longer one.
    var containment: Double { min(left, right) == 0 ? 0 : Double(common) / Double(min(left, right)) }

    init(_ first: ComparedText, _ second: ComparedText, _ statistics: TermStatistics) {
        countGrams(first, second)
        weighTerms(first.terms, second.terms, statistics)
    }

    private mutating func countGrams(_ first: ComparedText, _ second: ComparedText) {
        let limit = min(first.limit, second.limit)
        var (i, j) = (0, 0)
        let (one, two) = (first.grams, second.grams)
        while i < one.count, j < two.count, one[i] < limit, two[j] < limit {
            if one[i] == two[j] {
                common += 1
                i += 1
                j += 1
            } else if one[i] < two[j] {
                i += 1
            } else {
                j += 1
            }
        }
        left = one.count { $0 < limit }
        right = two.count { $0 < limit }
    }

    private mutating func weighTerms(
        _ one: [ArticleDigest.Term], _ two: [ArticleDigest.Term], _ statistics: TermStatistics
    ) {
        var sums = (product: 0.0, left: 0.0, right: 0.0)
        var (named, others) = (Share(), Share())
        var (i, j) = (0, 0)
        while i < one.count || j < two.count {
            let isLeft = j == two.count || (i < one.count && one[i].hash <= two[j].hash)
            let isRight = i == one.count || (j < two.count && two[j].hash <= one[i].hash)
            let weight = statistics.weight(of: isLeft ? one[i].hash : two[j].hash)
            let first = isLeft ? Double(one[i].count) * weight : 0
            let second = isRight ? Double(two[j].count) * weight : 0
            sums.product += first * second
            sums.left += first * first
            sums.right += second * second
            let (isFirst, isSecond) = (isLeft && one[i].isParticular, isRight && two[j].isParticular)
            named.add(weight, left: isFirst, right: isSecond, both: isLeft && isRight && (isFirst || isSecond))
            others.add(
                weight, left: isLeft && !isFirst, right: isRight && !isSecond,
                both: isLeft && isRight && !(isFirst && isSecond))
            if isLeft { i += 1 }
            if isRight { j += 1 }
        }
        let norm = (sums.left * sums.right).squareRoot()
        wordSimilarity = norm > 0 ? sums.product / norm : 0
        particulars = min(named.left.count, named.right.count)
        particularSimilarity = named.value
        ordinarySimilarity = others.value
    }
}

/// How much of the words of a kind two texts have in common, by weight.
private struct Share {
    private(set) var left = (count: 0, weight: 0.0)
    private(set) var right = (count: 0, weight: 0.0)
    private var both = 0.0

    mutating func add(_ weight: Double, left isLeft: Bool, right isRight: Bool, both isBoth: Bool) {
        if isLeft { left = (left.count + 1, left.weight + weight) }
        if isRight { right = (right.count + 1, right.weight + weight) }
        if isBoth { both += weight }
    }

    /// The share of the side with less that the other has too; 1 where a side has none.
    var value: Double {
        let least = min(left.weight, right.weight)
        return least > 0 ? min(1, both / least) : 1
    }
}
