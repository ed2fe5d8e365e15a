import NewsModel
import NewsText

/// Groups that are joined to one another, and parts of a group.
extension HarmReader {
    /// The groups joined behind one: `two soldiers, a policeman and three civilians`.
    func chain(from first: PeopleGroup) -> [PeopleGroup] {
        var result = [first]
        var last = first
        while let next = group(startingAt: pastJoint(last.tokens.upperBound)),
            next.tokens.lowerBound > last.tokens.upperBound,
            !startsOwnClause(next), !next.noun.isEmpty
        {
            result.append(next)
            last = next
        }
        return result
    }

    /// The groups joined before one, in order.
    func chain(endingWith last: PeopleGroup) -> [PeopleGroup] {
        var result = [last]
        var first = last
        while let joint = jointBefore(first.tokens.lowerBound), let group = group(endingAt: joint), !group.noun.isEmpty,
            !isObject(group)
        {
            result.insert(group, at: 0)
            first = group
            // a chain is short in honest text
            if result.count > 8 { break }
        }
        return result
    }

    /// Whether a group already is what a word of harm before it speaks of: `killed 12 people and 30 were wounded`.
    private func isObject(_ group: PeopleGroup) -> Bool {
        kind(group.tokens.lowerBound - 1) == .harm || kind(group.tokens.upperBound) == .harm
    }

    /// Whether a group is the subject of a verb of its own: `and 30 were wounded`, `30 wounded`.
    func startsOwnClause(_ group: PeopleGroup) -> Bool {
        let next = kind(group.tokens.upperBound)
        return next == .harm || next == .passive || next == .have || next == .doubt
    }

    private func pastJoint(_ index: Int) -> Int {
        var next = index
        if hash(next) == CountWord.comma { next += 1 }
        if kind(next) == .joint { next += 1 }
        return next
    }

    private func jointBefore(_ index: Int) -> Int? {
        if kind(index - 1) == .joint { return hash(index - 2) == CountWord.comma ? index - 2 : index - 1 }
        return hash(index - 1) == CountWord.comma ? index - 1 : nil
    }

    /// The parts named behind a total: `including three children`, `among them a doctor`.
    func parts(behind total: PeopleGroup, trigger: Int) -> [PeopleGroup] {
        let start =
            max(total.tokens.upperBound, trigger + 1) > total.tokens.upperBound + 12
            ? total.tokens.upperBound
            : max(total.tokens.upperBound, trigger < total.tokens.lowerBound ? 0 : trigger + 1)
        for position in start..<max(start, min(total.tokens.upperBound + 16, sentence.upperBound)) {
            if CountWord.including.contains(hash(position)) { return partChain(at: position + 1) }
            if CountWord.among.contains(hash(position)), CountWord.pronouns.contains(hash(position + 1)) {
                return partChain(at: position + 2)
            }
            // a new statement begins
            if kind(position) == .harm { return [] }
        }
        return []
    }

    private func partChain(at index: Int) -> [PeopleGroup] {
        group(startingAt: index).map { $0.noun.isEmpty ? [] : chain(from: $0) } ?? []
    }
}
