import NewsModel

/// The numbers of people that a story's articles give, as they come.
struct StoryFigures {
    /// A figure of an article.
    struct Given {
        var article: Int
        var figure: ArticleDigest.Figure
        /// Who says so.
        var source: String?
    }

    private var given: [Given] = []

    mutating func add(_ figure: ArticleDigest.Figure, of article: Int, source: String?) {
        given.append(Given(article: article, figure: figure, source: source))
    }

    /// The figures by day; what an article repeats stands once, what it replaces itself is left out.
    ///
    /// A denial stands with every figure of its kind and number that an article gave up to its day, else by itself.
    func records(_ heads: CorpusHeads) -> [StoryRecord.Figure] {
        var records: [StoryRecord.Figure] = []
        var last: [Count.Kind: Int] = [:]
        for given in ordered(heads) {
            let figure = given.figure
            guard let value = figure.value, !figure.isSuperseded else { continue }
            var record = StoryRecord.Figure(
                date: heads.date(given.article), id: heads.ids[given.article], kind: figure.kind, value: value,
                isAtLeast: figure.isAtLeast, atMost: figure.atMost, of: figure.of, isPart: figure.isPart,
                source: given.source)
            if figure.isDenied {
                let denial = StoryRecord.Denial(date: record.date, id: record.id, source: given.source)
                let claims = records.indices.filter { records[$0].kind == figure.kind && records[$0].value == value }
                for claim in claims where !records[claim].deniedBy.contains(denial) {
                    records[claim].deniedBy.append(denial)
                }
                guard claims.isEmpty else { continue }
                record.source = nil
                record.deniedBy = [denial]
            }
            let isRepeated = records.reversed().prefix { $0.id == record.id }
                .contains { $0.kind == record.kind && $0.value == value && $0.isPart == record.isPart }
            guard !isRepeated else { continue }
            if !figure.isPart, !figure.isDenied {
                if let earlier = last[figure.kind], earlier != value { record.was = earlier }
                last[figure.kind] = value
            }
            records.append(record)
        }
        return records
    }

    private func ordered(_ heads: CorpusHeads) -> [Given] {
        given.enumerated().sorted { left, right in
            let (first, second) = (left.element.article, right.element.article)
            return (heads.day(first) ?? .max, first, left.offset) < (heads.day(second) ?? .max, second, right.offset)
        }.map(\.element)
    }
}
