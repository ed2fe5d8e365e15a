/// An article, or several together, as weighted features in the order of their keys: 8 bytes each.
struct StoryVector {
    /// A word or an entity with its weight.
    struct Feature {
        /// The key, and a mark where it is a name, a figure or an entity here.
        var bits: UInt32
        var weight: Float

        /// What it is: a word's hash, or an entity's number with `entityMark`.
        var key: UInt32 { bits & ~StoryVector.tellingMark }
        /// Whether it is a name, a figure or an entity: what tells one event from others of its kind.
        var isTelling: Bool { bits & StoryVector.tellingMark != 0 }
    }

    private(set) var features: [Feature] = []
    /// The root of the sum of the squared weights.
    private(set) var norm = 0.0

    /// A key beyond all terms is an entity.
    static let entityMark: UInt32 = 1 << 31
    private static let tellingMark: UInt32 = 1 << 30
    /// What names and figures weigh beside other words.
    private static let particularFactor = 1.3
    /// How many features are kept of one article: the heaviest.
    private static let limit = 80

    /// Nothing yet, to add articles to.
    init() {}

    /// Weighs an article's words and entities, to unit length.
    init(_ terms: [ArticleDigest.Term], _ entities: [UInt32], _ statistics: TermStatistics) {
        var weighted: [(bits: UInt32, weight: Double)] = []
        for term in terms {
            let factor = (term.isParticular ? Self.particularFactor : 1) * (1 + Logarithm.natural(Double(term.count)))
            let bits = term.isParticular ? term.hash | Self.tellingMark : term.hash
            weighted.append((bits, factor * statistics.weight(of: term.hash)))
        }
        for feature in entities { weighted.append((feature | Self.tellingMark, statistics.weight(of: feature))) }
        weighted.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.bits < $1.bits }
        let kept = weighted.prefix(Self.limit)
        let length = kept.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        guard length > 0 else { return }
        features = kept.map { Feature(bits: $0.bits, weight: Float($0.weight / length)) }.sorted { $0.key < $1.key }
        norm = 1
    }

    /// Adds another vector, or takes it away again; of half as many features again as the limit the lightest are dropped.
    mutating func add(_ other: StoryVector, times factor: Float = 1, keeping limit: Int) {
        var sum: [Feature] = []
        sum.reserveCapacity(features.count + other.features.count)
        var (i, j) = (0, 0)
        while i < features.count || j < other.features.count {
            let left = i < features.count ? features[i].key : .max
            let right = j < other.features.count ? other.features[j].key : .max
            if left < right {
                sum.append(features[i])
                i += 1
                continue
            }
            var feature = other.features[j]
            feature.weight *= factor
            if left == right {
                feature.weight += features[i].weight
                feature.bits |= features[i].bits
                i += 1
            }
            j += 1
            // what was added and taken away leaves crumbs
            if feature.weight > 0.000_1 { sum.append(feature) }
        }
        features = sum.count > limit + limit / 2 ? Self.heaviest(sum, limit) : sum
        norm = features.reduce(0.0) { $0 + Double($1.weight) * Double($1.weight) }.squareRoot()
    }

    private static func heaviest(_ features: [Feature], _ limit: Int) -> [Feature] {
        let ranked = features.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.key < $1.key }
        return ranked.prefix(limit).sorted { $0.key < $1.key }
    }

    /// The keys of the heaviest features.
    func heaviestKeys(_ limit: Int) -> [Feature] {
        features.count > limit ? Self.heaviest(features, limit) : features
    }

    /// The cosine of two vectors, and the part of it that what is telling in the first contributes.
    func likeness(_ other: StoryVector) -> (whole: Double, telling: Double) {
        guard norm > 0, other.norm > 0 else { return (0, 0) }
        var (i, j) = (0, 0)
        var (whole, telling): (Float, Float) = (0, 0)
        while i < features.count, j < other.features.count {
            let (left, right) = (features[i].key, other.features[j].key)
            if left == right {
                let product = features[i].weight * other.features[j].weight
                whole += product
                if features[i].isTelling { telling += product }
                i += 1
                j += 1
            } else if left < right {
                i += 1
            } else {
                j += 1
            }
        }
        let length = norm * other.norm
        return (Double(whole) / length, Double(telling) / length)
    }
}
