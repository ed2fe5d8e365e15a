/// How alike two texts are.
struct TextComparison {
    /// The 4-grams of both and of each, below the lower of the two limits.
    var common = 0
    var left = 0
    var right = 0
    /// The cosine of the weighted words.
    var wordSimilarity = 0.0
    /// The share of the names and figures of the text with fewer that the other has too, by weight.
    var particularSimilarity = 0.0
    /// The same share of the other words, of the text with fewer of those.
    var ordinarySimilarity = 0.0
    /// How many names and figures the text with fewer has.
    var particulars = 0

    /// The share of the words of both kinds.
    var shared: Double { (particularSimilarity + ordinarySimilarity) / 2 }
    /// The share of the 4-grams of either text that both have.
    var jaccard: Double { common == 0 ? 0 : Double(common) / Double(left + right - common) }
    /// The share of the shorter text that stands in the longer one.
    var containment: Double { common == 0 ? 0 : Double(common) / Double(min(left, right)) }
}
