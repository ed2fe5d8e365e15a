import NewsModel
import NewsText

/// Joins the names of an article that stand for the same: surnames, given names, acronyms, short forms.
struct ClusterMerger {
    typealias Cluster = EntityLinker.Cluster
    let view: NameView
    private static let aliases = AliasTable()

    func merge(_ clusters: inout [Cluster]) {
        mergeAliases(&clusters)
        mergePersons(&clusters)
        mergeSurnames(&clusters)
        mergeAcronyms(&clusters)
        mergeShortForms(&clusters)
    }

    private func mergeAliases(_ clusters: inout [Cluster]) {
        var first: [UInt64: Int] = [:]
        for index in clusters.indices {
            let key = Self.aliases.canonical(view.key(of: clusters[index].longest))
            if let earlier = first[key] { join(index, into: earlier, &clusters) } else { first[key] = index }
        }
    }

    private func words(_ cluster: Cluster) -> [Int] { cluster.longest.filter { view.tokens[$0].isWord } }

    /// A surname alone, or a given name alone where only one person has it, is the person with the full name.
    private func mergePersons(_ clusters: inout [Cluster]) {
        var full: [UInt64: Int] = [:]
        var given: [UInt64: Int] = [:]
        var ambiguous: Set<UInt64> = []
        for index in clusters.indices where clusters[index].mergedInto == nil {
            let words = words(clusters[index])
            guard words.count >= 2, clusters[index].kind == .person, let last = words.last else { continue }
            let (firstHash, lastHash) = (view.tokens[words[0]].hash, view.tokens[last].hash)
            let pair = ByteHash.joined(firstHash, lastHash)
            if let earlier = full[pair] {
                join(index, into: earlier, &clusters)
                continue
            }
            full[pair] = index
            if full[lastHash] == nil { full[lastHash] = index }
            if let bare = view.hashBehindArticle(last), full[bare] == nil { full[bare] = index }
            if given[firstHash] != nil { ambiguous.insert(firstHash) } else { given[firstHash] = index }
        }
        for index in clusters.indices where clusters[index].mergedInto == nil && words(clusters[index]).count == 1 {
            let hash = view.tokens[clusters[index].longest.lowerBound].hash
            let target = full[hash] ?? (ambiguous.contains(hash) ? nil : given[hash])
            guard let target, target != index, canBePerson(clusters[index]) else { continue }
            join(index, into: target, &clusters)
        }
    }

    /// "de Blasio" and "Bill de Blasio": surnames of several words.
    private func mergeSurnames(_ clusters: inout [Cluster]) {
        var endings: [UInt64: Int] = [:]
        var ambiguous: Set<UInt64> = []
        let persons = clusters.indices.filter { clusters[$0].mergedInto == nil && clusters[$0].kind == .person }
        for index in persons {
            let name = clusters[index].longest
            guard name.count > 2 else { continue }
            for start in name.lowerBound + 1..<name.upperBound - 1 where view.tokens[start].isWord {
                let key = view.key(of: start..<name.upperBound)
                if endings[key] != nil { ambiguous.insert(key) } else { endings[key] = index }
            }
        }
        for index in persons where clusters[index].longest.count > 1 {
            let key = view.key(of: clusters[index].longest)
            guard let target = endings[key], target != index, !ambiguous.contains(key) else { continue }
            join(index, into: target, &clusters)
        }
    }

    private func canBePerson(_ cluster: Cluster) -> Bool {
        switch cluster.kind {
        case .person: true
        case .place: cluster.evidence.place < 5 * cluster.mentions.count
        case .organization, .other: cluster.evidence[cluster.kind] < 5 * cluster.mentions.count
        }
    }

    /// "Gulf Star Lines" and "GSL": capital letters that are the initials of a name of several words.
    private func mergeAcronyms(_ clusters: inout [Cluster]) {
        var initials: [[UInt8]: Int] = [:]
        for index in clusters.indices where clusters[index].mergedInto == nil && clusters[index].kind != .person {
            for letters in initialLetters(clusters[index].longest) where letters.count >= 2 && initials[letters] == nil
            {
                initials[letters] = index
            }
        }
        guard !initials.isEmpty else { return }
        for index in clusters.indices where clusters[index].mergedInto == nil && clusters[index].longest.count == 1 {
            let token = view.tokens[clusters[index].longest.lowerBound]
            guard token.shape == .capitals else { continue }
            let letters = view.article.article.text[token.range.indices].filter { $0 != 0x2E }
            if let target = initials[letters], target != index {
                clusters[target].evidence.other -= clusters[target].evidence.other / 2
                join(index, into: target, &clusters)
            }
        }
    }

    /// The initials of all words, and of the words with capitals only.
    private func initialLetters(_ name: Range<Int>) -> [[UInt8]] {
        var all: [UInt8] = []
        var capitals: [UInt8] = []
        for index in name where view.tokens[index].isWord {
            let first = view.article.article.text[view.tokens[index].range.start]
            guard first.isASCIILetter else { return [] }
            if first.isASCIIUpper { capitals.append(first) }
            all.append(first & 0xDF)
        }
        return capitals.count < 2 ? [] : all == capitals ? [all] : [all, capitals]
    }

    /// "Gulf Star" where only one organization begins with these words.
    private func mergeShortForms(_ clusters: inout [Cluster]) {
        var beginnings: [UInt64: Int] = [:]
        var ambiguous: Set<UInt64> = []
        for index in clusters.indices where clusters[index].mergedInto == nil && clusters[index].kind == .organization {
            let name = clusters[index].longest
            guard name.count > 1, view.tokens[name.lowerBound].isWord else { continue }
            // one word alone only where no list knows it: "Calder" for "Calder Shipbuilding", but not "Iraq"
            let known = WordClass.listed.union([.common, .given])
            let shortest = view.classes[name.lowerBound].isDisjoint(with: known) ? 1 : 2
            guard shortest < name.count else { continue }
            for end in name.lowerBound + shortest..<name.upperBound {
                let key = view.key(of: name.lowerBound..<end)
                if beginnings[key] != nil { ambiguous.insert(key) } else { beginnings[key] = index }
            }
        }
        for index in clusters.indices where clusters[index].mergedInto == nil {
            let key = view.key(of: clusters[index].longest)
            guard let target = beginnings[key], target != index, !ambiguous.contains(key),
                clusters[index].kind == .organization
                    || clusters[index].kind == .other
                        && clusters[index].evidence.other < 5 * clusters[index].mentions.count
            else { continue }
            join(index, into: target, &clusters)
        }
    }

    private func join(_ index: Int, into target: Int, _ clusters: inout [Cluster]) {
        clusters[target].mentions += clusters[index].mentions
        clusters[target].evidence += clusters[index].evidence
        let (longest, other) = (clusters[target].longest, clusters[index].longest)
        if other.count > longest.count
            || other.count == longest.count && view.isShouted(longest) && !view.isShouted(other)
        {
            clusters[target].longest = clusters[index].longest
        }
        clusters[index].mergedInto = target
        clusters[index].mentions = []
    }
}

/// Names that stand for the same everywhere: "U.N." and "United Nations".
struct AliasTable: Sendable {
    private var targets: [UInt64: UInt64] = [:]

    init() {
        for (alias, name) in DataFile("entities/aliases.txt").entries() { targets[Self.key(alias)] = Self.key(name) }
    }

    /// The key of the name that a name stands for, or its own.
    func canonical(_ key: UInt64) -> UInt64 { targets[key] ?? key }

    private static func key(_ name: String) -> UInt64 {
        let bytes = Array(name.utf8)
        var key: UInt64 = 0
        for hash in Gazetteer.wordHashes(bytes.span) where hash != Words.stop {
            key = key == 0 ? hash : ByteHash.joined(key, hash)
        }
        return key
    }
}
