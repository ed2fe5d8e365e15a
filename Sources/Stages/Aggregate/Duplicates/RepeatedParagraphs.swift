/// A paragraph that stands in several places of the corpus.
struct RepeatedParagraph: Sendable {
    /// Where it stands: the article and the paragraph's number in it.
    struct Place: Sendable {
        var article: Int32
        var paragraph: Int32
    }

    var kind: ParagraphRecord.Kind
    var hash: UInt32
    var words: Int
    /// In the corpus's order.
    var places: [Place]
    /// How many articles those are.
    var articles: Int
}

/// Gathers the paragraphs that stand in several articles or several times in one, and says which are furniture.
struct RepeatedParagraphs {
    /// Shorter paragraphs stand in two articles by chance.
    private static let fewestWords: Int32 = 8
    /// Shorter ones that an outlet has in many articles are sub-headings: `Pros`, `What we like`.
    private static let fewestFurnitureWords: Int32 = 6

    private let corpus: CorpusSketches
    private let furniture: Column<Bool>
    /// The family of each article; its own one, beyond those of copies, where it is no copy.
    private var families: [Int32]

    init(_ corpus: CorpusSketches, furniture: Column<Bool>, families groups: [[Int]]) {
        self.corpus = corpus
        self.furniture = furniture
        families = (0..<corpus.count).map { Int32($0) }
        for group in groups { for article in group { families[article] = Int32(group[0]) } }
    }

    /// Furniture first, then copies and repetitions, those of the most articles first.
    func find() throws -> [RepeatedParagraph] {
        var found: [RepeatedParagraph] = []
        try corpus.forEachRun { run in
            let first = corpus.paragraphs[run[run.startIndex]]
            guard run.count > 1, let kind = kind(of: run, first) else { return }
            let places = run.map { place in
                let article = corpus.paragraphs[place].article
                return RepeatedParagraph.Place(
                    article: article, paragraph: Int32(place - corpus.paragraphs(of: Int(article)).lowerBound))
            }
            found.append(
                RepeatedParagraph(
                    kind: kind, hash: first.hash, words: Int(first.words), places: places, articles: articles(run)))
        }
        return found.sorted { left, right in
            let (first, second) = (left.kind == .furniture, right.kind == .furniture)
            if first != second { return first }
            return left.articles != right.articles ? left.articles > right.articles : left.hash < right.hash
        }
    }

    /// What a paragraph is; nil where it is too short to say.
    ///
    /// What the copies of one article share is no furniture, however much was done to each.
    private func kind(of run: ArraySlice<Int>, _ first: CorpusSketches.Paragraph) -> ParagraphRecord.Kind? {
        if furniture[run[run.startIndex]], first.words >= Self.fewestFurnitureWords {
            var seen: Set<Int32> = []
            for place in run where seen.count < FurnitureFinder.enough {
                seen.insert(families[Int(corpus.paragraphs[place].article)])
            }
            if seen.count >= FurnitureFinder.enough { return .furniture }
        }
        guard first.words >= Self.fewestWords else { return nil }
        return articles(run) > 1 ? .copied : .repeated
    }

    /// How many articles the places of a run lie in.
    private func articles(_ run: ArraySlice<Int>) -> Int {
        var count = 0
        var last: Int32 = -1
        for place in run where corpus.paragraphs[place].article != last {
            count += 1
            last = corpus.paragraphs[place].article
        }
        return count
    }
}
