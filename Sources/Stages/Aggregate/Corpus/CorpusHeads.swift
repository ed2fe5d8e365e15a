import NewsModel

/// What names the articles of the corpus, in its order: about 150 bytes each with ids of 40 bytes.
struct CorpusHeads {
    private(set) var ids: [String] = []
    private(set) var paths: [String] = []
    private(set) var days: [Int?] = []
    /// Each article's outlet as an index into `siteNames`.
    private(set) var sites: [Int32?] = []
    private(set) var siteNames: [String] = []
    private var siteNumbers: [String: Int32] = [:]

    var count: Int { ids.count }

    init(_ parts: some PartialResults) throws {
        try parts.forEachDigest(.head) { digest in append(digest.head) }
    }

    private mutating func append(_ head: ArticleDigest.Head) {
        ids.append(head.id)
        paths.append(head.path)
        days.append(head.day)
        guard let site = head.site else { return sites.append(nil) }
        if let number = siteNumbers[site] { return sites.append(number) }
        let number = Int32(siteNames.count)
        siteNumbers[site] = number
        siteNames.append(site)
        sites.append(number)
    }

    /// The day of publication in ISO 8601.
    func date(_ article: Int) -> String? { days[article].map { CalendarDate(daysSinceEpoch: $0).iso } }

    /// The outlet's name.
    func site(_ article: Int) -> String? { sites[article].map { siteNames[Int($0)] } }
}
