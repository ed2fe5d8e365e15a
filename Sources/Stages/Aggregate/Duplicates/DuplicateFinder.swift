/// Finds families of equal and nearly equal articles.
///
/// Candidates share a band of their MinHash sketches, furniture left out; each is verified on the sets of 4-grams, the words by weight,
/// and the names and figures. Up to 512 different 4-grams the set is whole; of a longer text those with the smallest hashes are compared.
/// Kept in columns while it runs: 192 bytes for the sketch of each article until candidates are found, 13 bytes for each of its
/// paragraphs, 8 bytes for each pair of candidates, then 1 KB of 4-grams for each candidate of 1.5 KB, and 0.5 KB of words for those
/// that stay. In memory for good: 24 bytes for each pair that is alike, and 12 for each article.
struct DuplicateFinder {
    private let space: ColumnSpace
    private var corpus: CorpusSketches
    private var furniture: Column<Bool>

    /// The families in a corpus, and the paragraphs that stand in several places.
    static func copies(
        in parts: some PartialResults, _ heads: CorpusHeads, wantsParagraphs: Bool, resources: some TableResources
    ) async throws -> CorpusCopies {
        var finder = try DuplicateFinder(parts, heads, resources.space)
        var (candidates, series) = try await CandidatePairs.find(
            in: finder.corpus, furniture: finder.furniture, resources: resources)
        finder.corpus.dropSlots()
        let pairs = try await finder.alike(candidates, in: parts, heads, resources)
        let texts = try await finder.texts(of: pairs, in: parts, heads, WordWeights(), resources)
        let related = try await Self.links(pairs, texts, resources)
        try series.append(contentsOf: related.series)
        let links = Roundups.without(related.links, texts)
        let groups = FamilyBuilder(count: finder.corpus.count, links: links).families()
        let paragraphs =
            wantsParagraphs
            ? try RepeatedParagraphs(finder.corpus, furniture: finder.furniture, families: groups).find() : []
        return CorpusCopies(
            families: finder.describe(groups, links, texts, heads), paragraphs: paragraphs, series: series)
    }

    private init(_ parts: some PartialResults, _ heads: CorpusHeads, _ space: ColumnSpace) throws {
        self.space = space
        (corpus, furniture) = (CorpusSketches(in: space), Column(in: space))
        try parts.forEachDigest([.sketch, .terms]) { digest in
            try corpus.append(digest)
        }
        furniture = try FurnitureFinder.furniture(in: corpus, sites: heads.sites, space: space)
    }

    /// A family: its first article and what each other one copies.
    struct Family {
        struct Member {
            var article: Int
            var source: Int?
            var comparison: TextComparison?
            var kind: DuplicateFamily.Kind
        }
        /// By day, then by length, then by order in the corpus; the first is the original.
        var members: [Member]
    }

    /// The candidates whose 4-grams leave them a chance; only for these the words are needed too.
    private func alike(
        _ candidates: Column<UInt64>, in parts: some PartialResults, _ heads: CorpusHeads, _ sharing: some WorkSharing
    ) async throws -> Column<UInt64> {
        let texts = try await texts(of: candidates, in: parts, heads, nil, sharing)
        let space = space
        let pieces = try await sharing.share(candidates.indices) { range in
            var alike = Column<UInt64>(in: space)
            for index in range {
                let (left, right) = (CandidatePairs.left(candidates[index]), CandidatePairs.right(candidates[index]))
                if TextRelation.mayBeCopies(texts.compare(left, right)) { try alike.append(candidates[index]) }
            }
            return alike
        }
        var alike = Column<UInt64>(in: space)
        for piece in pieces { try alike.append(contentsOf: piece) }
        return alike
    }

    private func texts(
        of pairs: Column<UInt64>, in parts: some PartialResults, _ heads: CorpusHeads, _ weights: WordWeights?,
        _ sharing: some WorkSharing
    ) async throws -> ComparedTexts {
        var isWanted = try Column(in: space, repeating: false, count: corpus.count)
        for index in pairs.indices {
            isWanted[CandidatePairs.left(pairs[index])] = true
            isWanted[CandidatePairs.right(pairs[index])] = true
        }
        let (wanted, corpus, furniture, space) = (isWanted, corpus, furniture, space)
        let fields: DigestFields = weights == nil ? [.sketch, .grams] : [.sketch, .grams, .terms]
        var pieces = try await parts.gather(fields, heads, sharing) {
            wanted[$0]
        } into: {
            ComparedTexts(in: space)
        } add: { texts, article, digest in
            let paragraphs = corpus.paragraphs(of: article)
            let isFurniture = { (number: Int) in
                number < paragraphs.count && furniture[paragraphs.lowerBound + number]
            }
            try texts.add(article, digest, isFurniture: isFurniture, weights)
        }
        return try ComparedTexts(articles: corpus.count, joining: &pieces, in: space)
    }

    private static func links(
        _ pairs: Column<UInt64>, _ texts: ComparedTexts, _ sharing: some WorkSharing
    ) async throws -> (links: [FamilyBuilder.Link], series: [UInt64]) {
        let pieces = try await sharing.share(pairs.indices) { range in
            var (links, series): ([FamilyBuilder.Link], [UInt64]) = ([], [])
            for index in range {
                let (left, right) = (CandidatePairs.left(pairs[index]), CandidatePairs.right(pairs[index]))
                let comparison = texts.compare(left, right)
                switch TextRelation(comparison) {
                case .copies: links.append(.init(left, right, comparison, isStrong: true))
                case .resemble: links.append(.init(left, right, comparison, isStrong: false))
                case .series: series.append(pairs[index])
                case .differ: continue
                }
            }
            return (links: links, series: series)
        }
        return (pieces.flatMap(\.links), pieces.flatMap(\.series))
    }

    /// Orders each family and finds for each member the earlier one that it is most like.
    private func describe(
        _ groups: [[Int]], _ links: [FamilyBuilder.Link], _ texts: ComparedTexts, _ heads: CorpusHeads
    ) -> [Family] {
        var rank = Array(repeating: 0, count: corpus.count)
        let ordered = groups.map { group in
            // of those of one day the longest comes first: what was cut came from it
            group.sorted { left, right in
                let (first, second) = (texts.size(of: left), texts.size(of: right))
                return (heads.day(left) ?? .max, -first, left) < (heads.day(right) ?? .max, -second, right)
            }
        }
        var family = Array(repeating: -1, count: corpus.count)
        for (number, group) in ordered.enumerated() {
            for (place, article) in group.enumerated() {
                rank[article] = place
                family[article] = number
            }
        }
        var best: [Int: FamilyBuilder.Link] = [:]
        for link in links where family[link.left] == family[link.right] && family[link.left] >= 0 {
            let later = rank[link.left] < rank[link.right] ? link.right : link.left
            let isBetter = best[later].map { known in
                let (new, old) = (link.jaccard, known.jaccard)
                return new != old ? new > old : Self.earlierRank(link, rank) < Self.earlierRank(known, rank)
            }
            if isBetter ?? true { best[later] = link }
        }
        return ordered.map { group in
            Family(
                members: group.enumerated().map { place, article in
                    let linked = best[article].map { $0.other(than: article) }
                    let source = linked ?? Self.nearest(to: article, among: group[..<place], texts)
                    return member(article, copying: source, texts)
                })
        }
    }

    /// The member that an article is most like, where it was found by later ones only; the first of equals, and of a large family
    /// among its first.
    private static func nearest(to article: Int, among members: ArraySlice<Int>, _ texts: ComparedTexts) -> Int? {
        var best: (member: Int, jaccard: Double)?
        for member in members.prefix(32) {
            let jaccard = texts.compare(member, article).jaccard
            if jaccard > best?.jaccard ?? -1 { best = (member, jaccard) }
        }
        return best?.member
    }

    private static func earlierRank(_ link: FamilyBuilder.Link, _ rank: [Int]) -> Int {
        min(rank[link.left], rank[link.right])
    }

    private func member(_ article: Int, copying source: Int?, _ texts: ComparedTexts) -> Family.Member {
        guard let source else { return .init(article: article, source: nil, comparison: nil, kind: .original) }
        let comparison = texts.compare(source, article)
        let lengths = (source: texts.size(of: source), copy: texts.size(of: article))
        return .init(
            article: article, source: source, comparison: comparison,
            kind: isSame(source, article, comparison, texts) ? .identical : DuplicateFamily.Kind(comparison, lengths))
    }

    /// Whether two articles have the same words but for furniture.
    ///
    /// The runs of words that go on into furniture differ; and of long texts only a sample is compared: there, the paragraphs decide.
    private func isSame(_ left: Int, _ right: Int, _ pair: TextComparison, _ texts: ComparedTexts) -> Bool {
        if pair.jaccard == 1, texts.isWhole(left), texts.isWhole(right) { return true }
        let different = pair.left + pair.right - 2 * pair.common
        return different <= 3 * (edges(left) + edges(right)) && ownParagraphs(left) == ownParagraphs(right)
    }

    /// How often furniture follows what is none.
    private func edges(_ article: Int) -> Int {
        let range = corpus.paragraphs(of: article)
        return range.dropLast().count { !furniture[$0] && furniture[$0 + 1] }
    }

    /// The paragraphs of an article that are no furniture.
    private func ownParagraphs(_ article: Int) -> [UInt32] {
        corpus.paragraphs(of: article).filter { !furniture[$0] }.map { corpus.paragraphs[$0].hash }
    }
}
