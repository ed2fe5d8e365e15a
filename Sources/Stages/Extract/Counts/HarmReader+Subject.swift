import NewsModel
import NewsText

/// The people before a verb.
extension HarmReader {
    /// The group that is the subject of what starts at `index`, with those joined to it.
    ///
    /// Between the two may stand where they were, but no other group, no mark and no other word of harm.
    func subject(before index: Int) -> [PeopleGroup] {
        if let group = group(endingAt: index) {
            // "a mother of 12 was killed"
            let before = group.tokens.lowerBound - 1
            if group.noun.isEmpty, hash(before) == CountWord.of, hash(before - 1) != CountWord.total { return [] }
            return chain(endingWith: group)
        }
        let aside = subjectBehindAside(before: index)
        if !aside.isEmpty { return aside }
        guard let group = group(before: index), !group.noun.isEmpty || isAll(group),
            index - group.tokens.upperBound <= 10
        else {
            return []
        }
        // "three men who were on the bus were jailed"
        let isRelative = hash(group.tokens.upperBound) == CountWord.who
        for position in group.tokens.upperBound..<index {
            let kind = kind(position)
            if kind == .passive, isRelative, position == group.tokens.upperBound + 1 { continue }
            if isMark(position) || kind == .harm || kind == .passive || kind == .joint { return [] }
        }
        // "people who said he was killed" has a verb of its own between
        let next = group.tokens.upperBound
        return kind(next) == .stop || hash(next) == CountWord.of ? chain(endingWith: group) : []
    }

    /// Whether the number is that of all: `all 189 on board`.
    private func isAll(_ group: PeopleGroup) -> Bool { hash(group.tokens.lowerBound - 1) == CountWord.all }

    /// A subject with an aside behind it: `Two guards, aged 21 and 34, were`, `four people (three of them children)`.
    func subjectBehindAside(before index: Int) -> [PeopleGroup] {
        let isOpen = hash(index - 1) == CountWord.close
        guard isOpen || hash(index - 1) == CountWord.comma else { return [] }
        let mark = isOpen ? CountWord.open : CountWord.comma
        for position in stride(from: index - 2, through: max(sentence.lowerBound + 1, index - 28), by: -1) {
            if kind(position) == .passive || kind(position) == .have { return [] }
            guard hash(position) == mark, let group = group(endingAt: position) ?? group(of: position),
                isAside(position + 1..<index - 1) || group.value == 1 && index - position < 14
            else { continue }
            return chain(endingWith: group)
        }
        return []
    }

    /// A group with words that say whose or where from behind it, up to a mark: `41 pupils of Kawere Primary,`.
    private func group(of end: Int) -> PeopleGroup? {
        guard let group = group(before: end), !group.noun.isEmpty, end - group.tokens.upperBound <= 6,
            [CountWord.of, CountWord.from].contains(hash(group.tokens.upperBound)),
            !(group.tokens.upperBound..<end).contains(where: { isMark($0) || kind($0) == .harm || kind($0) == .passive }
            )
        else { return nil }
        return group
    }

    /// Whether words between commas say more of the people before them: their ages, or who is among them.
    private func isAside(_ range: Range<Int>) -> Bool {
        if kind(range.lowerBound) == .number, range.count == 1 || hash(range.lowerBound + 1) == CountWord.of {
            return true
        }
        return range.contains { CountWord.aside.contains(hash($0)) }
    }
}
