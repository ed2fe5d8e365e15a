import NewsModel

/// What names the articles of the corpus, in its order: about 120 bytes each with ids and paths of 40 bytes.
struct CorpusHeads {
    private(set) var ids: TextColumn
    private(set) var paths: TextColumn
    private var days: Column<Int32>
    /// A hash of each article's digest: two articles of one have the same id.
    private(set) var fingerprints: Column<UInt64>
    /// Each article's outlet as an index into `siteNames`; -1 where it is not known.
    private(set) var sites: Column<Int32>
    private(set) var siteNames: [String] = []
    private var siteNumbers: [String: Int32] = [:]
    /// The number of each part's first article, and behind them that of all articles.
    private(set) var partStarts = [0]
    /// No day.
    private static let undated = Int32.max

    var count: Int { ids.count }

    init(_ parts: some PartialResults, in space: ColumnSpace = .memory) throws {
        (ids, paths) = (TextColumn(in: space), TextColumn(in: space))
        (days, sites, fingerprints) = (Column(in: space), Column(in: space), Column(in: space))
        for part in 0..<parts.count {
            try parts.forEachDigest(in: part, [.head, .fingerprint]) { digest in
                try append(digest.head)
                try fingerprints.append(digest.fingerprint)
            }
            partStarts.append(ids.count)
        }
    }

    private mutating func append(_ head: ArticleDigest.Head) throws {
        try ids.append(head.id)
        try paths.append(head.path)
        try days.append(head.day.map(Int32.init) ?? Self.undated)
        guard let site = head.site else { return try sites.append(-1) }
        if let number = siteNumbers[site] { return try sites.append(number) }
        let number = Int32(siteNames.count)
        siteNumbers[site] = number
        siteNames.append(site)
        try sites.append(number)
    }

    /// The day of publication, in days since 1970-01-01.
    func day(_ article: Int) -> Int? { days[article] == Self.undated ? nil : Int(days[article]) }

    /// The order of time: by day, then by order in the corpus, undated ones last.
    func precedes(_ left: Int, _ right: Int) -> Bool { (day(left) ?? .max, left) < (day(right) ?? .max, right) }

    /// The day of publication in ISO 8601.
    func date(_ article: Int) -> String? { day(article).map { CalendarDate(daysSinceEpoch: $0).iso } }

    /// The outlet's name.
    func site(_ article: Int) -> String? { sites[article] < 0 ? nil : siteNames[Int(sites[article])] }
}
