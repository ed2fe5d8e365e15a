/// What a comparison of two texts says about them.
///
/// The thresholds were set on generated families of news texts: spun, cut, expanded and lightly edited copies beside
/// roundups and series from one template.
enum TextRelation {
    /// So alike that a copy of a copy is a copy too.
    case copies
    /// Alike enough if other members of the family are so too.
    case resemble
    /// One wording with other names and figures.
    case series
    /// Different texts.
    case differ

    /// Whether the 4-grams of two texts alone leave them a chance to be copies.
    static func mayBeCopies(_ pair: TextComparison) -> Bool { pair.jaccard >= 0.12 || pair.containment >= 0.4 }

    init(_ pair: TextComparison) {
        guard Self.mayBeCopies(pair) else {
            self = .differ
            return
        }
        guard !Self.isTemplate(pair) else {
            self = pair.jaccard >= Self.leastSeries ? .series : .differ
            return
        }
        let isCopy = pair.jaccard >= 0.35 || pair.containment >= 0.7
        let isMuch = pair.jaccard >= 0.2 || pair.containment >= 0.4
        if isCopy, pair.wordSimilarity >= 0.4 {
            self = .copies
        } else if pair.shared >= Self.leastShared, pair.wordSimilarity >= (isMuch ? 0.3 : 0.5) {
            // where few runs of words are left, the text was reworded all over
            self = .resemble
        } else {
            self = .differ
        }
    }

    /// So much of the words of a weak pair must agree: articles that quote the same sentences have more runs in common than words.
    private static let leastShared = 0.62

    /// Less of a common wording is a phrase or two.
    private static let leastSeries = 0.3

    /// The same wording with other names and figures: weather, markets, police blotters, death notices.
    ///
    /// A new text from a template has lost names and figures and hardly an ordinary word; a copy that was worked over has lost both.
    private static func isTemplate(_ pair: TextComparison) -> Bool {
        guard pair.jaccard < 0.75, pair.containment < 0.85, pair.particulars >= 4 else { return false }
        return 1 - pair.particularSimilarity > 0.2 + 1.5 * (1 - pair.ordinarySimilarity)
    }
}
