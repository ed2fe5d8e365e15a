import NewsCorpus

extension Score {
    mutating func scoreEntities(_ record: Record, _ article: CorpusArticle) {
        let names = article.marks(\.isName)
        var wanted: [Range<Int>: Mark] = [:]
        for mark in names { wanted[mark.range] = mark }
        var found: [Range<Int>: (label: String, entity: Int)] = [:]
        for entity in record.entities {
            for span in entity.mentions { found[Range(span: span)] = (Self.label(entity.type), entity.id) }
        }
        for label in ["PER", "ORG", "LOC", "MISC"] {
            let right = found.count { range, name in
                name.label == label && wanted[range].map { Self.label($0.kind) } == label
            }
            let foundAll = found.values.count { $0.label == label }
            let wantedAll = wanted.values.count { Self.label($0.kind) == label }
            count("entities.\(label)", right: right, found: foundAll, wanted: wantedAll)
            count("entities.micro", right: right, found: foundAll, wanted: wantedAll)
            if label != "MISC" { count("entities.PER+ORG+LOC", right: right, found: foundAll, wanted: wantedAll) }
        }
        noteEntities(wanted, found, article)
        scoreCoreference(wanted, found)
    }

    private mutating func noteEntities(
        _ wanted: [Range<Int>: Mark], _ found: [Range<Int>: (label: String, entity: Int)], _ article: CorpusArticle
    ) {
        for (range, mark) in wanted.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
            let label = Self.label(mark.kind)
            if let name = found[range] {
                if name.label != label { note("entities", article, "kind", range, "\(label) is \(name.label)") }
            } else if let other = found.keys.first(where: { $0.overlaps(range) }) {
                note("entities", article, "bounds", range, "\(label), found \(article.string(other))")
            } else {
                note("entities", article, "missed", range, label)
            }
        }
        for (range, name) in found.sorted(by: { $0.key.lowerBound < $1.key.lowerBound })
        where !wanted.keys.contains(where: { $0.overlaps(range) }) {
            note("entities", article, "invented", range, name.label)
        }
    }

    /// B-cubed within the article, over the mentions whose bounds are right; found pairs against wanted ones.
    private mutating func scoreCoreference(
        _ wanted: [Range<Int>: Mark], _ found: [Range<Int>: (label: String, entity: Int)]
    ) {
        let both = wanted.keys.filter { found[$0] != nil }
        var (right, foundPairs, wantedPairs) = (0, 0, 0)
        for (index, first) in both.enumerated() {
            for second in both.dropFirst(index + 1) {
                let isFound = found[first]?.entity == found[second]?.entity
                let isWanted = wanted[first]?.id == wanted[second]?.id
                if isFound { foundPairs += 1 }
                if isWanted { wantedPairs += 1 }
                if isFound, isWanted { right += 1 }
            }
        }
        count("entities.pairs", right: right, found: foundPairs, wanted: wantedPairs)
    }

    static func label(_ type: String) -> String {
        switch type {
        case "person": "PER"
        case "organization": "ORG"
        case "place": "LOC"
        default: "MISC"
        }
    }

    /// A person's role is right if one says the other: `Justice Minister` for `the Justice Minister of Peru`.
    mutating func scoreRoles(_ record: Record, _ article: CorpusArticle) {
        var wanted: [String: [String]] = [:]
        for mark in article.marks where mark.kind == .role {
            wanted[mark.id, default: []].append(article.string(mark.range).lowercased())
        }
        var right: Set<String> = []
        var found = 0
        for entity in record.entities {
            guard let role = entity.role?.lowercased() else { continue }
            found += 1
            let ids = Set(names(of: entity, in: article).map(\.id))
            if let id = ids.first(where: { id in (wanted[id] ?? []).contains { $0.contains(role) || role.contains($0) }
            }) {
                right.insert(id)
            } else if let first = entity.mentions.first {
                note("roles", article, "invented", Range(span: first), role)
            }
        }
        for mark in article.marks where mark.kind == .role && !right.contains(mark.id) {
            note("roles", article, "missed", mark.range, mark.id)
        }
        count("entities.roles", right: right.count, found: found, wanted: wanted.count)
    }

    /// The marked names that an entity's mentions touch.
    func names(of entity: Record.Entity, in article: CorpusArticle) -> [Mark] {
        article.marks.filter { mark in
            mark.kind.isName && entity.mentions.contains { mark.range.overlaps(Range(span: $0)) }
        }
    }
}
