/// Finds paragraphs that stand in several otherwise different articles of an outlet: notices, teasers, lines about the outlet.
///
/// A paragraph that articles of many outlets share, few of each, is a quotation or a sentence of an agency, and is text. Where outlets
/// are not known, all articles count as of one.
struct FurnitureFinder {
    /// In how many mutually different articles of one outlet a paragraph must stand to count as furniture.
    static let enough = 3
    /// Articles agree by chance in few slots; copies of one text in most.
    private static let differingShare = 0.2
    private static let leastSlots = 4
    /// Articles that agree in so much and share more paragraphs than this are no different ones: copies of which each was added to.
    private static let mostAgreement = MinHashSketch.slotCount * 2 / 5
    private static let mostNotices = 2
    /// How many articles with a paragraph are looked at; a paragraph of thousands shows what it is in the first few.
    private static let sample = 48

    private let corpus: CorpusSketches
    private let sites: Column<Int32>
    /// Whether each paragraph stands in as many articles as furniture must.
    private let isCommon: Column<Bool>

    /// For each paragraph of the corpus, whether it is furniture; `sites` are the articles' outlets.
    static func furniture(
        in corpus: CorpusSketches, sites: Column<Int32>, space: ColumnSpace
    ) throws -> Column<Bool> {
        var isFurniture = try Column(in: space, repeating: false, count: corpus.paragraphs.count)
        let finder = try FurnitureFinder(corpus, sites, space)
        try corpus.forEachRun { run in
            guard finder.isCommon[run[run.startIndex]], finder.isOfOutlet(run) else { return }
            for place in run { isFurniture[place] = true }
        }
        return isFurniture
    }

    private init(_ corpus: CorpusSketches, _ sites: Column<Int32>, _ space: ColumnSpace) throws {
        self.corpus = corpus
        self.sites = sites
        var isCommon = try Column(in: space, repeating: false, count: corpus.paragraphs.count)
        try corpus.forEachRun { run in
            var articles = 0
            var last: Int32 = -1
            for place in run where corpus.paragraphs[place].article != last {
                articles += 1
                last = corpus.paragraphs[place].article
            }
            if articles >= Self.enough { for place in run { isCommon[place] = true } }
        }
        self.isCommon = isCommon
    }

    /// Whether any outlet has enough articles with the paragraph that differ from each other.
    private func isOfOutlet(_ run: ArraySlice<Int>) -> Bool {
        var kept: [Int32: [Int]] = [:]
        var looks: [Int32: Int] = [:]
        for place in run {
            let article = Int(corpus.paragraphs[place].article)
            let site = sites[article]
            guard looks[site, default: 0] < Self.sample else { continue }
            looks[site, default: 0] += 1
            guard kept[site, default: []].allSatisfy({ differs(article, $0) }) else { continue }
            kept[site, default: []].append(article)
            if kept[site, default: []].count == Self.enough { return true }
        }
        return false
    }

    /// Whether two articles are different ones, by what they do not share with many others.
    private func differs(_ left: Int, _ right: Int) -> Bool {
        guard left != right else { return false }
        if corpus.agreement(left, right) > Self.mostAgreement, shareMany(left, right) { return false }
        var own = (compared: 0, equal: 0)
        var mixed = (left: 0, right: 0, equal: 0)
        for index in 0..<MinHashSketch.slotCount {
            guard let first = corpus.origin(index, of: left), let second = corpus.origin(index, of: right),
                !isCommon[first] || !isCommon[second]
            else { continue }
            let equal = corpus.slot(index, of: left) == corpus.slot(index, of: right) ? 1 : 0
            mixed.left += isCommon[first] ? 0 : 1
            mixed.right += isCommon[second] ? 0 : 1
            mixed.equal += equal
            if !isCommon[first], !isCommon[second] { own = (own.compared + 1, own.equal + equal) }
        }
        if own.compared >= Self.leastSlots { return Double(own.equal) < Double(own.compared) * Self.differingShare }
        // little but furniture on either side: what each has of its own must not be in the other at all
        return min(mixed.left, mixed.right) >= Self.leastSlots && mixed.equal == 0
    }

    /// Whether two articles have more than a notice or two in common.
    private func shareMany(_ left: Int, _ right: Int) -> Bool {
        let others = corpus.paragraphs(of: right)
        var shared = 0
        for place in corpus.paragraphs(of: left) where corpus.paragraphs[place].hash != 0 {
            guard others.contains(where: { corpus.paragraphs[$0].hash == corpus.paragraphs[place].hash }) else {
                continue
            }
            shared += 1
            if shared > Self.mostNotices { return true }
        }
        return false
    }
}
