import NewsModel

/// Finds the full name that a surname, a first word or an initial with a surname stands for.
struct PartialNames {
    private let table: NameTable
    private let groups: NameGroups
    private let lexicon: NameLexicon
    /// For each last word, the full name of a person that most documents mean by it.
    private var leaders: [String: Int] = [:]
    /// The share of the documents with a surname's full names that its leader must have.
    private static let leadingShare = 0.6

    init(_ table: NameTable, _ groups: NameGroups, _ lexicon: NameLexicon) {
        self.table = table
        self.groups = groups
        self.lexicon = lexicon
        findLeaders()
    }

    private mutating func findLeaders() {
        var totals: [String: (sum: Int, best: Int, roots: Set<Int>)] = [:]
        for name in table.names.indices where isFull(name) && isPersonLike(name) {
            guard let last = table.names[name].form.words.last else { continue }
            let root = groups.root(name)
            // taken out while it changes, so that its set is not copied
            var total = totals.removeValue(forKey: last) ?? (0, root, [])
            if total.roots.insert(root).inserted {
                total.sum += groups.documents[root]
                if groups.documents[root] > groups.documents[total.best] { total.best = root }
            }
            totals[last] = total
        }
        for (word, total) in totals
        where Double(groups.documents[total.best]) >= Self.leadingShare * Double(total.sum) {
            leaders[word] = total.best
        }
    }

    private func isPersonLike(_ name: Int) -> Bool {
        table.names[name].kind == nil || table.names[name].kind == .person
    }

    /// Whether a name is complete: two words of which the first is no initial.
    private func isFull(_ name: Int) -> Bool {
        let words = table.names[name].form.words
        return words.count >= 2 && words[0].utf8.count > 1
    }

    /// Resolves the mentions of one document, in order.
    func resolve(_ places: ArraySlice<NameTable.Place>, into result: inout [Int32]) {
        var full: [Int] = []
        for place in places where isFull(Int(place.name)) && !full.contains(Int(place.name)) {
            full.append(Int(place.name))
            // a list of names rather than an article: looking everything up in everything would be quadratic
            if full.count == 200 { break }
        }
        var seen: [Int: Int] = [:]
        var decided: [Int32: Int] = [:]
        for (position, place) in places.enumerated() {
            let name = Int(place.name)
            if isFull(name) {
                seen[name] = position
                result.append(Int32(groups.root(name)))
            } else if let known = decided[place.name], known >= 0 {
                result.append(Int32(known))
            } else {
                let found = fullName(of: name, among: full, seen) ?? groups.root(name)
                decided[place.name] = found
                result.append(Int32(found))
            }
        }
    }

    private func fullName(of name: Int, among full: [Int], _ seen: [Int: Int]) -> Int? {
        let form = table.names[name].form
        guard let word = form.words.last, !form.isAcronym || table.names[name].kind == .person || isShout(form) else {
            return nil
        }
        let documents = groups.documents[groups.root(name)]
        for match in Match.allCases {
            let candidates = full.filter { table.areCompatible(name, $0) && matches(form, $0, match, documents) }
            // the one named last before, else the first that follows
            let best = candidates.max { (seen[$0] ?? -1, -$0) < (seen[$1] ?? -1, -$1) }
            if let best { return groups.root(best) }
        }
        guard isPersonLike(name), groups.root(name) == name, let leader = leaders[word],
            groups.documents[leader] >= 1, table.areCompatible(name, leader)
        else { return nil }
        if form.words.count == 2, let given = table.names[leader].form.words.first {
            return given.hasPrefix(form.words[0]) ? leader : nil
        }
        return leader
    }

    /// Whether capitals are a name shouted in a headline rather than an acronym.
    private func isShout(_ form: NameForm) -> Bool { form.words[0].utf8.count >= 4 }

    private enum Match: CaseIterable { case last, misspelt, first }

    private func matches(_ form: NameForm, _ candidate: Int, _ match: Match, _ documents: Int) -> Bool {
        let words = table.names[candidate].form.words
        guard let last = words.last, let own = form.words.last else { return false }
        if form.words.count == 2 {
            // an initial and a surname
            return match != .first && last == own && words[0].hasPrefix(form.words[0])
        }
        switch match {
        case .last: return isPersonLike(candidate) && (last == own || bare(last) == bare(own))
        case .misspelt:
            return isPersonLike(candidate) && own.utf8.first == last.utf8.first
                && NameSimilarity.isMisspelling(last, own)
        case .first:
            return words[0] == own && !form.hasTitle
                && (isPersonLike(candidate) || groups.documents[groups.root(candidate)] >= documents)
        }
    }

    /// A word without a particle before its hyphen.
    private func bare(_ word: String) -> Substring {
        guard let hyphen = word.firstIndex(of: "-"), lexicon.particles.contains(String(word[..<hyphen])) else {
            return word[...]
        }
        return word[word.index(after: hyphen)...]
    }
}
