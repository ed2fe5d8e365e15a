import NewsModel
import NewsText

/// Joins full names that are spellings of one, over the whole corpus.
struct NameMerger {
    private let table: NameTable
    private let lexicon: NameLexicon
    private(set) var groups: NameGroups
    /// No bucket of names that share something is compared beyond this size with all others in it; larger ones tell little.
    private static let largestBucket = 400

    init(_ table: NameTable, lexicon: NameLexicon) {
        self.table = table
        self.lexicon = lexicon
        groups = NameGroups(table.names)
        joinEqual { Self.squashed($0) }
        joinEqual {
            guard $0.words.count > 1 else { return nil }
            let words = $0.words.filter { !lexicon.smallWords.contains($0) }.map { ByteHash.of($0) }
            return words.sorted().reduce(0, ByteHash.joined)
        }
        joinGivenNames()
        joinSharedWords()
        joinSingleWords()
        joinAcronyms()
    }

    private func form(_ name: Int) -> NameForm { table.names[name].form }

    /// `Sea Micro`, `SeaMicro` and `Sea-Micro` without their gaps.
    private static func squashed(_ form: NameForm) -> UInt64? {
        var hash = ByteHash()
        var count = 0
        for byte in form.key.utf8 where byte != 0x20 && byte != 0x2D {
            hash.add(byte)
            count += 1
        }
        return count >= 5 || form.words.count == 1 ? hash.value : nil
    }

    /// Joins compatible names for which `key` gives the same.
    private mutating func joinEqual(_ key: (NameForm) -> UInt64?) {
        for bucket in buckets({ key(form($0)).map { [$0] } ?? [] }) {
            for name in bucket.dropFirst() where table.areCompatible(bucket[0], name) { groups.join(bucket[0], name) }
        }
    }

    /// Names under each of their keys, which are hashes that are taken as unique; buckets in the order of their first name.
    private func buckets(_ keys: (Int) -> [UInt64]) -> [[Int]] {
        var numbers: [UInt64: Int] = [:]
        var buckets: [[Int]] = []
        for name in table.names.indices {
            for key in keys(name) {
                if let number = numbers[key] {
                    if buckets[number].last != name { buckets[number].append(name) }
                } else {
                    numbers[key] = buckets.count
                    buckets.append([name])
                }
            }
        }
        return buckets.filter { $0.count > 1 }
    }

    private func isPersonLike(_ name: Int) -> Bool {
        let kind = table.names[name].kind
        return (kind == nil || kind == .person) && form(name).words.count >= 2
    }

    /// `Raj K. Chohan`, `R. Chohan` and `Rajiv Chohan`: the same surname, given names that may be one, and no other candidate.
    private mutating func joinGivenNames() {
        for bucket in buckets({ isPersonLike($0) ? [ByteHash.of(form($0).words.last ?? "")] : [] })
        where bucket.count <= Self.largestBucket {
            for name in bucket {
                guard let given = form(name).words.first else { continue }
                let others = bucket.filter { other in
                    guard groups.root(other) != groups.root(name), table.areCompatible(other, name),
                        groups.documents[groups.root(other)] >= groups.documents[groups.root(name)],
                        let theirs = form(other).words.first
                    else { return false }
                    return lexicon.mayBeSame(given: given, theirs) && middlesAgree(name, other)
                }
                let roots = Set(others.map { groups.root($0) })
                if roots.count == 1, let other = others.first { groups.join(name, other) }
            }
        }
    }

    /// Whether the middle names of one are missing from or equal to those of the other.
    private func middlesAgree(_ first: Int, _ second: Int) -> Bool {
        let left = form(first).words.dropFirst().dropLast()
        let right = form(second).words.dropFirst().dropLast()
        return left.isEmpty || right.isEmpty || left.elementsEqual(right)
    }

    /// Names of several words that share one of them: the others may be misspelt in the rarer name or transliterated.
    private mutating func joinSharedWords() {
        let significant = table.names.map { SignificantWords(Self.significant($0.form, lexicon)) }
        func keys(_ name: Int) -> [UInt64] {
            let bones = significant[name].bones
            guard bones.count >= 2 else { return [] }
            return bones.map { ByteHash.joined(UInt64(bones.count), $0.hash.value) }
        }
        for bucket in buckets(keys) where bucket.count <= Self.largestBucket {
            for (place, name) in bucket.enumerated() {
                for other in bucket[..<place] where groups.root(name) != groups.root(other) {
                    if table.areCompatible(name, other),
                        areSpellings(name, other, significant[name], significant[other])
                    {
                        groups.join(name, other)
                    }
                }
            }
        }
    }

    /// The words that are no particles; particles with a hyphen are cut off.
    private static func significant(_ form: NameForm, _ lexicon: NameLexicon) -> [String] {
        form.words.compactMap { word -> String? in
            if lexicon.particles.contains(word) { return nil }
            if let hyphen = word.firstIndex(of: "-"), lexicon.particles.contains(String(word[..<hyphen])) {
                return String(word[word.index(after: hyphen)...])
            }
            return word
        }
    }

    private func areSpellings(_ first: Int, _ second: Int, _ left: SignificantWords, _ right: SignificantWords) -> Bool
    {
        guard left.words.count == right.words.count else { return false }
        let documents = (table.names[first].documents, table.names[second].documents)
        let (rare, frequent) = (min(documents.0, documents.1), max(documents.0, documents.1))
        var errors = 0
        for index in left.words.indices where left.words[index] != right.words[index] {
            let (one, two) = (left.words[index], right.words[index])
            // most pairs of a bucket have nothing else in common
            if abs(one.utf8.count - two.utf8.count) > 4 { return false }
            if one.utf8.first == two.utf8.first || left.words.count > 1,
                NameSimilarity.isTransliteration(one, two, left.bones[index], right.bones[index])
            {
                continue
            }
            guard NameSimilarity.isMisspelling(one, two), !NameSimilarity.differInEnding(one, two),
                rare * 3 <= frequent || rare < frequent && rare == 1
            else { return false }
            errors += 1
        }
        return errors <= 1
    }

    /// A rare single word beside a far more frequent one that differs by one slip.
    private mutating func joinSingleWords() {
        func keys(_ name: Int) -> [UInt64] {
            let words = form(name).words
            guard words.count == 1, !form(name).isAcronym, table.names[name].kind != .person,
                words[0].utf8.count >= 5
            else { return [] }
            return Self.deletions(words[0])
        }
        for bucket in buckets(keys) where bucket.count <= Self.largestBucket {
            for name in bucket {
                for other in bucket where groups.root(name) != groups.root(other) {
                    let (rare, frequent) = (table.names[name].documents, table.names[other].documents)
                    guard rare * 10 <= frequent, table.areCompatible(name, other),
                        NameSimilarity.isMisspelling(form(name).words[0], form(other).words[0])
                    else { continue }
                    groups.join(name, other)
                }
            }
        }
    }

    /// The hashes of a word and of all that is left of it when one byte is taken out: words one error apart share one of them.
    ///
    /// Source: W. Garbe, symmetric delete spelling correction.
    private static func deletions(_ word: String) -> [UInt64] {
        let count = word.utf8.count
        guard count <= 24 else { return [ByteHash.of(word)] }
        return (0...count).map { dropped in
            var hash = ByteHash()
            for (index, byte) in word.utf8.enumerated() where index != dropped { hash.add(byte) }
            return hash.value
        }
    }

    /// `WHO` and the one name of several words whose capitals it has, the most frequent one where there are several.
    private mutating func joinAcronyms() {
        var expansions: [String: Int] = [:]
        for name in table.names.indices where form(name).words.count >= 2 && table.names[name].kind != .person {
            for letters in initials(name) {
                guard letters.utf8.count >= 2 else { continue }
                let best = expansions[letters].map { groups.documents[groups.root($0)] } ?? 0
                if groups.documents[groups.root(name)] > best { expansions[letters] = name }
            }
        }
        for name in table.names.indices where form(name).isAcronym {
            let letters = form(name).words[0]
            if let full = expansions[letters], table.areCompatible(name, full) { groups.join(name, full) }
        }
    }

    /// The initials with and without those of small words.
    private func initials(_ name: Int) -> [String] {
        let words = form(name).words
        let all = words.compactMap(\.first)
        let large = words.filter { !lexicon.smallWords.contains($0) }.compactMap(\.first)
        return [String(large)] + (all.count != large.count ? [String(all)] : [])
    }
}

/// The words of a name that tell it from others, with their skeletons.
private struct SignificantWords {
    let words: [String]
    let bones: [NameSimilarity.Skeleton]

    init(_ words: [String]) {
        self.words = words
        bones = words.count >= 2 ? words.map(NameSimilarity.Skeleton.init) : []
    }
}
