/// Finds paragraphs that stand in several otherwise different articles: notices, teasers, lines about the outlet.
struct FurnitureFinder {
    /// In how many mutually different articles a paragraph must stand to count as furniture.
    static let enough = 3
    /// Articles agree by chance in few slots; copies of one text in most.
    private static let differingShare = 0.2
    private static let leastSlots = 4
    private static let leastMixedSlots = 8
    /// How many articles with a paragraph are looked at; a paragraph of thousands shows what it is in the first few.
    private static let sample = 48

    /// For each paragraph of the corpus, whether it is furniture.
    static func furniture(in corpus: CorpusSketches) -> [Bool] {
        var isFurniture = Array(repeating: false, count: corpus.paragraphs.count)
        let isCommon = common(corpus)
        corpus.forEachRun { run in
            guard isCommon[run[run.startIndex]], differing(run, corpus, isCommon) >= enough else { return }
            for place in run { isFurniture[place] = true }
        }
        return isFurniture
    }

    /// Whether each paragraph stands in as many articles as furniture must.
    private static func common(_ corpus: CorpusSketches) -> [Bool] {
        var isCommon = Array(repeating: false, count: corpus.paragraphs.count)
        corpus.forEachRun { run in
            var articles = 0
            var last: Int32 = -1
            for place in run where corpus.paragraphs[place].article != last {
                articles += 1
                last = corpus.paragraphs[place].article
            }
            if articles >= enough { for place in run { isCommon[place] = true } }
        }
        return isCommon
    }

    /// How many articles of a run differ from each other in what they do not share with many, up to `enough`.
    private static func differing(_ run: ArraySlice<Int>, _ corpus: CorpusSketches, _ isCommon: [Bool]) -> Int {
        var kept: [Int] = []
        for place in run.prefix(sample) {
            let article = Int(corpus.paragraphs[place].article)
            if kept.allSatisfy({ differs(article, $0, corpus, isCommon) }) {
                kept.append(article)
                if kept.count == enough { break }
            }
        }
        return kept.count
    }

    private static func differs(
        _ left: Int, _ right: Int, _ corpus: CorpusSketches, _ isCommon: [Bool]
    ) -> Bool {
        guard left != right else { return false }
        var own = (compared: 0, equal: 0)
        var mixed = (compared: 0, equal: 0)
        for index in 0..<MinHashSketch.slotCount {
            guard let first = corpus.origin(index, of: left), let second = corpus.origin(index, of: right),
                !isCommon[first] || !isCommon[second]
            else { continue }
            let equal = corpus.slot(index, of: left) == corpus.slot(index, of: right) ? 1 : 0
            mixed = (mixed.compared + 1, mixed.equal + equal)
            if !isCommon[first], !isCommon[second] { own = (own.compared + 1, own.equal + equal) }
        }
        if own.compared >= leastSlots { return Double(own.equal) < Double(own.compared) * differingShare }
        // little but furniture on either side: what one has of its own must not be in the other at all
        return mixed.compared >= leastMixedSlots && mixed.equal == 0
    }
}
