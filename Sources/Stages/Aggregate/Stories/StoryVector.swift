/// An article, or several together, as weighted features in the order of their numbers: 8 bytes each.
struct StoryVector {
    /// A word or an entity with its weight.
    struct Feature {
        /// The number, and a mark where it is a name, a figure or an entity here.
        var bits: UInt32
        var weight: Float

        /// Which word or entity it is, as `TermStatistics` numbers them.
        var number: UInt32 { bits & ~StoryVector.tellingMark }

        init(_ number: UInt32, weight: Float, isTelling: Bool) {
            bits = isTelling ? number | StoryVector.tellingMark : number
            self.weight = weight
        }

        /// Whether it is a name, a figure or an entity: what tells one event from others of its kind.
        var isTelling: Bool { bits & StoryVector.tellingMark != 0 }
    }

    private(set) var features: [Feature] = []
    /// The root of the sum of the squared weights.
    private(set) var norm = 0.0

    /// Marks an entity's number as the key of a term: no hash of a word is as large.
    static let entityMark: UInt32 = 1 << 31
    private static let tellingMark: UInt32 = 1 << 31
    /// What names and figures weigh beside other words.
    private static let particularFactor = 1.3
    /// How many features are kept of one article: the heaviest.
    private static let limit = 80
    /// What was added and taken away leaves crumbs.
    private static let crumb: Float = 0.000_1

    /// Nothing yet, to add articles to.
    init() {}

    /// Has these features, which come by their numbers.
    init(features: [Feature]) {
        self.features = features
        norm = Self.length(features)
    }

    /// Weighs an article's words and entities, all of them counted before, to unit length.
    ///
    /// What all reports of its series have counts for the length only: it resembles nothing by that.
    init(
        _ terms: [ArticleDigest.Term], _ entities: [UInt32], _ statistics: TermStatistics,
        without formula: Set<UInt32> = []
    ) {
        var weighted: [Feature] = []
        weighted.reserveCapacity(terms.count + entities.count)
        for term in terms {
            guard let known = statistics.numbered(term.hash) else { continue }
            let factor = (term.isParticular ? Self.particularFactor : 1) * (1 + Logarithm.natural(Double(term.count)))
            let weight = Float(factor * known.weight)
            weighted.append(Feature(known.number, weight: weight, isTelling: term.isParticular))
        }
        for entity in entities {
            guard let known = statistics.numbered(entity) else { continue }
            weighted.append(Feature(known.number, weight: Float(known.weight), isTelling: true))
        }
        features = Self.heaviest(weighted, Self.limit).sorted { $0.number < $1.number }
        let length = Self.length(features)
        guard length > 0 else {
            features = []
            return
        }
        for index in features.indices { features[index].weight /= Float(length) }
        if !formula.isEmpty { features.removeAll { formula.contains(statistics.hashes[Int($0.number)]) } }
        norm = 1
    }

    /// Adds another vector; of half as many features again as the limit the lightest are dropped.
    mutating func add(_ other: StoryVector, keeping limit: Int) {
        var sum: [Feature] = []
        sum.reserveCapacity(features.count + other.features.count)
        var (i, j) = (0, 0)
        while i < features.count, j < other.features.count {
            let (left, right) = (features[i].number, other.features[j].number)
            if left < right {
                sum.append(features[i])
                i += 1
                continue
            }
            var feature = other.features[j]
            if left == right {
                feature.weight += features[i].weight
                feature.bits |= features[i].bits
                i += 1
            }
            j += 1
            sum.append(feature)
        }
        sum.append(contentsOf: features[i...])
        sum.append(contentsOf: other.features[j...])
        features = sum.count > limit + limit / 2 ? Self.heaviest(sum, limit) : sum
        norm = Self.length(features)
    }

    private static func length(_ features: [Feature]) -> Double {
        features.reduce(0.0) { $0 + Double($1.weight) * Double($1.weight) }.squareRoot()
    }

    /// The heaviest features in their order; of equal ones those with smaller numbers.
    private static func heaviest(_ features: [Feature], _ limit: Int) -> [Feature] {
        guard features.count > limit else { return features }
        // weights are positive, so that their bits are ordered as they are
        var ranks = features.map { UInt64($0.weight.bitPattern) << 32 | UInt64(~$0.number) }
        let least = Selection.largest(limit, of: &ranks)
        return features.filter { UInt64($0.weight.bitPattern) << 32 | UInt64(~$0.number) >= least }
    }

    /// The heaviest features, in the order of their numbers.
    func heaviest(_ limit: Int) -> [Feature] { Self.heaviest(features, limit) }

    /// The cosine of two vectors, and the part of it that what is telling in the first contributes.
    func likeness(_ other: StoryVector) -> (whole: Double, telling: Double) {
        guard norm > 0, other.norm > 0 else { return (0, 0) }
        var (i, j) = (0, 0)
        var (whole, telling): (Float, Float) = (0, 0)
        while i < features.count, j < other.features.count {
            let (left, right) = (features[i].number, other.features[j].number)
            if left == right {
                let product = features[i].weight * other.features[j].weight
                whole += product
                telling += features[i].isTelling ? product : 0
            }
            i &+= left <= right ? 1 : 0
            j &+= right <= left ? 1 : 0
        }
        let length = norm * other.norm
        return (Double(whole) / length, Double(telling) / length)
    }

    /// The same for a sum that this vector is a part of, without its share in it.
    func likeness(toRestOf sum: StoryVector) -> (whole: Double, telling: Double) {
        var (i, j) = (0, 0)
        var (whole, telling): (Float, Float) = (0, 0)
        var square = sum.norm * sum.norm
        while i < features.count, j < sum.features.count {
            let (left, right) = (features[i].number, sum.features[j].number)
            if left == right {
                let with = sum.features[j].weight
                let rest = with - features[i].weight
                let without = rest > Self.crumb ? rest : 0
                square -= Double(with) * Double(with) - Double(without) * Double(without)
                let product = features[i].weight * without
                whole += product
                telling += features[i].isTelling ? product : 0
            }
            i &+= left <= right ? 1 : 0
            j &+= right <= left ? 1 : 0
        }
        guard norm > 0, square > 0.000_001 else { return (0, 0) }
        let length = norm * square.squareRoot()
        return (Double(whole) / length, Double(telling) / length)
    }
}
