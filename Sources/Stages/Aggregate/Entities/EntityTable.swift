import NewsModel

/// Gathers the lines of `entities.jsonl`.
struct EntityTable {
    private struct Tally {
        var articles = 0
        var mentions = 0
        var lastArticle = -1
        var surfaces = Ranking<String>()
        var roles = Ranking<String>()
        var days: [Int: Int] = [:]
    }

    private static let aliasLimit = 20
    private static let roleLimit = 5

    /// The records, those of the most articles first, then by name.
    static func records(
        in parts: some PartialResults, _ index: EntityIndex, _ heads: CorpusHeads
    ) throws -> [EntityRecord] {
        var tallies: [Tally?] = Array(repeating: nil, count: index.count)
        var article = 0
        try parts.forEachDigest(.entities) { digest in
            for (entity, named) in zip(index.entities(of: article), digest.entities) {
                var tally = tallies[Int(entity)] ?? Tally()
                tallies[Int(entity)] = nil
                tally.mentions += named.mentions
                tally.surfaces.add(named.name, max(1, named.mentions))
                if let role = named.role { tally.roles.add(role) }
                if tally.lastArticle != article {
                    tally.lastArticle = article
                    tally.articles += 1
                    if let day = heads.day(article) { tally.days[day, default: 0] += 1 }
                }
                tallies[Int(entity)] = tally
            }
            article += 1
        }
        let records = tallies.indices.compactMap { number in
            tallies[number].map { record(Int32(number), $0, index) }
        }
        return records.sorted {
            ($0.articles, $0.mentions) != ($1.articles, $1.mentions)
                ? ($0.articles, $0.mentions) > ($1.articles, $1.mentions) : $0.entity < $1.entity
        }
    }

    private static func record(_ entity: Int32, _ tally: Tally, _ index: EntityIndex) -> EntityRecord {
        let name = index.name(entity)
        let days = tally.days.sorted { $0.key < $1.key }.map {
            EntityRecord.Day(date: CalendarDate(daysSinceEpoch: $0.key).iso, articles: $0.value)
        }
        return EntityRecord(
            entity: index.id(entity), kind: index.kind(entity), name: name,
            aliases: Array(tally.surfaces.top(aliasLimit + 1).filter { $0 != name }.prefix(aliasLimit)),
            roles: tally.roles.top(roleLimit), articles: tally.articles, mentions: tally.mentions, days: days)
    }
}
