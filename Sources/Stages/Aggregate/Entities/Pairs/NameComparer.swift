public import NewsModel

/// How likely two names are of one thing, judged by the names alone.
///
/// The words of the two are set against each other one by one. A slip of the pen, another transliteration, an initial or a short form
/// costs little, and so does a word that only one of them has; but where each has a word that the other lacks, they contradict each
/// other, however long the rest that agrees: `Jonas Gahr Støre` is not `Jonas Gahr Stoltenberg`. Averages over the letters, such as
/// those of Jaro and Winkler, miss that.
///
/// The costs were set on one half of 791 labelled pairs of persons, companies and vessels (nomenklatura's name_bench), and checked on
/// the other. Comparing takes about 10 µs; the number of words compared is bounded.
public struct NameComparer: Sendable {
    /// What each difference costs, in natural logarithms of the likelihood.
    enum Cost {
        /// Each of the names has a word that the other lacks.
        static let conflict = 2.2
        /// A word more in one of the names; of organizations, most often a branch.
        static let excess = 0.25
        static let excessOfOrganization = 0.5
        /// Words more beside a single word that agrees.
        static let thinEvidence = 0.5
        /// Next to nothing agrees.
        static let nothingCommon = 2.0
        /// Other legal forms, or a form in one of the names only.
        static let otherForm = 0.8
        static let missingForm = 0.1
        static let otherOrder = 0.05
        /// So that a half is where names of one thing and of two are as many.
        static let unit = 0.75
        /// An acronym for several words.
        static let acronym = 0.4
        /// Words are compared beyond this, but do not stand for each other.
        static let mostForMatch = 1.6
    }

    private let reader: NameReader

    /// Loads the word lists.
    public init() { reader = NameReader() }

    /// From 0, certainly different, to 1, the same words.
    ///
    /// From a half on, more of the pairs that the costs were set on are of one thing than not.
    public func similarity(_ first: String, _ second: String, kind: Entity.Kind? = nil) -> Double {
        Exponential.ofNegative(Cost.unit * cost(first, second, kind))
    }

    private func cost(_ first: String, _ second: String, _ kind: Entity.Kind?) -> Double {
        var (left, right) = (reader.read(first), reader.read(second))
        if left.alphabets != right.alphabets {
            left = reader.inLatin(left)
            right = reader.inLatin(right)
        }
        guard !left.words.isEmpty, !right.words.isEmpty else { return 2 * Cost.conflict }
        var sum = NameAlignment(left, right, reader.lexicon).cost(of: kind)
        if !left.forms.isEmpty, !right.forms.isEmpty, left.forms.isDisjoint(with: right.forms) {
            sum += Cost.otherForm
        } else if left.forms != right.forms {
            sum += Cost.missingForm
        }
        return min(sum, costOfGaps(left, right))
    }

    /// The cost where the names are cut into words in other ways: `Plat Ono Vich`.
    private func costOfGaps(_ left: NameWords, _ right: NameWords) -> Double {
        let (one, two) = (left.words.flatMap(\.self), right.words.flatMap(\.self))
        guard left.words.count != right.words.count, one.count >= 6,
            let distance = NameSimilarity.distance(one, two, limit: 2)
        else { return .infinity }
        return 0.2 + 0.3 * Double(distance)
    }
}

/// The exponential function without a system library, so that results are the same bits on every platform.
enum Exponential {
    /// e to the power of a number that is not positive.
    static func ofNegative(_ value: Double) -> Double {
        guard value < 700 else { return 0 }
        // e^-x = (e^-(x/1024))^1024, the inner one by its series
        let part = -value / 1024
        var sum = 1.0
        for step in stride(from: 8, through: 1, by: -1) { sum = 1 + part / Double(step) * sum }
        for _ in 0..<10 { sum *= sum }
        return sum
    }
}
