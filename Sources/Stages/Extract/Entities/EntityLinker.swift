import NewsModel
import NewsText

/// Settles over a whole article which mentions name the same and what that is: one name, one kind.
struct EntityLinker: Sendable {
    /// All mentions of one name.
    struct Cluster {
        var mentions: [Mention]
        var evidence: KindEvidence
        /// The longest form of the name, in words.
        var longest: Range<Int>
        /// The cluster that this one was merged into.
        var mergedInto: Int?
        var kind: Entity.Kind
    }

    private let roles = RoleFinder()

    /// The entities by first mention.
    func entities(of found: [Mention], in view: NameView) -> [Entity] {
        let mentions = MentionCompleter(view: view).completed(found)
        var clusters = sameNames(mentions, view)
        ClusterMerger(view: view).merge(&clusters)
        let merged = clusters.filter { $0.mergedInto == nil }
        let firsts = merged.map { $0.mentions.map(\.tokens.lowerBound).min() ?? 0 }
        return zip(firsts, merged).sorted { $0.0 < $1.0 }.map { entity($0.1, view) }
    }

    /// One cluster for each name as it stands, case aside.
    private func sameNames(_ mentions: [Mention], _ view: NameView) -> [Cluster] {
        var clusters: [Cluster] = []
        var places: [UInt64: Int] = [:]
        for mention in mentions {
            let key = view.key(of: mention.tokens)
            if let place = places[key] {
                clusters[place].mentions.append(mention)
                clusters[place].evidence += mention.evidence
                if view.isShouted(clusters[place].longest), !view.isShouted(mention.tokens) {
                    clusters[place].longest = mention.tokens
                }
            } else {
                places[key] = clusters.count
                clusters.append(
                    Cluster(
                        mentions: [mention], evidence: mention.evidence, longest: mention.tokens, mergedInto: nil,
                        kind: .other))
            }
        }
        for index in clusters.indices { clusters[index].kind = clusters[index].evidence.best }
        return clusters
    }

    private func entity(_ cluster: Cluster, _ view: NameView) -> Entity {
        let mentions = cluster.mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        var entity = Entity(
            kind: cluster.kind, name: view.string(cluster.longest), mentions: mentions.map { view.range($0.tokens) })
        if cluster.kind == .person {
            entity.role = roles.role(of: mentions, in: view)
            entity.gender = GenderFinder(view: view).gender(of: mentions, longest: cluster.longest)
        }
        return entity
    }
}

extension NameView {
    /// One hash for a name: its words in lower case, full stops aside.
    func key(of name: Range<Int>) -> UInt64 {
        var key: UInt64 = 0
        for index in name where tokens[index].hash != Words.stop {
            key = key == 0 ? tokens[index].hash : ByteHash.joined(key, tokens[index].hash)
        }
        return key
    }

    /// Whether a name is written in capitals as in a headline or dateline, acronyms aside.
    func isShouted(_ name: Range<Int>) -> Bool {
        name.contains { tokens[$0].shape == .capitals && tokens[$0].range.count >= 5 }
    }

    /// The hash of `Obeidi` for the token `al-Obeidi`.
    func hashBehindArticle(_ index: Int) -> UInt64? {
        let range = tokens[index].range
        let bytes = article.article.text.span
        guard let hyphen = range.indices.first(where: { bytes[$0] == 0x2D }), hyphen + 1 < range.end else { return nil }
        let article = Folding.loweredHash(bytes.extracting(range.start..<hyphen))
        guard Words.articles.contains(article) else { return nil }
        return Folding.loweredHash(bytes.extracting(hyphen + 1..<range.end))
    }

    /// The bytes of a run of tokens.
    func range(_ name: Range<Int>) -> ByteRange {
        ByteRange(tokens[name.lowerBound].range.start, tokens[name.upperBound - 1].range.end)
    }

    /// The text of a run of tokens, white space folded to single spaces.
    func string(_ name: Range<Int>) -> String {
        var bytes: [UInt8] = []
        for index in name {
            if index > name.lowerBound, tokens[index].spaceBefore { bytes.append(0x20) }
            bytes += article.article.text[tokens[index].range.indices]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
