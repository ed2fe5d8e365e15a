import NewsModel
import NewsText

/// The people before a verb.
extension HarmReader {
    /// Whether a "to" stands behind what is held to be so: `believed to be`, `known to have`.
    func isOpinion(_ index: Int) -> Bool {
        hash(index) == CountWord.to && CountWord.opinions.contains(hash(index - 1))
            && [.passive, .have, .adverb].contains(kind(index + 1))
    }

    /// The token at which the verb group begins that goes on at `index`: `are now believed to have been`.
    func verbStart(_ index: Int) -> Int {
        guard isOpinion(index - 1) else { return index }
        var start = index - 2
        while [.passive, .have, .adverb].contains(kind(start - 1)) { start -= 1 }
        return start
    }

    /// The group that is the subject of what starts at `index`, with those joined to it.
    ///
    /// Between the two may stand where they were, but no other group, no mark and no other word of harm.
    func subject(before index: Int) -> [PeopleGroup] {
        if let group = group(endingAt: index) { return adjacentSubject(group, before: index) }
        // "three workers, who were dug out"
        if hash(index - 1) == CountWord.who, hash(index - 2) == CountWord.comma, let group = group(endingAt: index - 2),
            !group.noun.isEmpty
        {
            return chain(endingWith: group)
        }
        let aside = subjectBehindAside(before: index)
        if !aside.isEmpty { return aside }
        guard let group = group(before: index), !group.noun.isEmpty || isAll(group),
            index - group.tokens.upperBound <= (isQualified(group) ? 24 : 12)
        else {
            return []
        }
        // "three men who were on the bus were jailed"
        for position in group.tokens.upperBound..<index {
            let kind = kind(position)
            if kind == .passive, hash(position - 1) == CountWord.who { continue }
            if isMark(position) || kind == .harm || kind == .passive || kind == .joint { return [] }
        }
        // "people who said he was killed" has a verb of its own between
        let next = group.tokens.upperBound
        return kind(next) == .stop || hash(next) == CountWord.of ? chain(endingWith: group) : []
    }

    /// The subject that ends right before a verb; empty where the group belongs to another noun before it.
    private func adjacentSubject(_ group: PeopleGroup, before index: Int) -> [PeopleGroup] {
        if let replaced = replaced(by: group) { return replaced }
        var group = group
        // "six men of the 31 remain"
        let the = group.tokens.lowerBound - 1
        if group.noun.isEmpty, hash(the) == CountWord.the, hash(the - 1) == CountWord.of,
            let some = self.group(endingAt: the - 1)
        {
            group = some
        }
        let before = group.tokens.lowerBound - 1
        guard hash(before) == CountWord.of, !CountWord.collectives.contains(hash(before - 1)) else {
            return chain(endingWith: group)
        }
        // "a mother of 12 was killed", "the treatment of 38 people has been moved"
        let isOther = group.value ?? 2 > 1 && CountWord.singular.contains(hash(index))
        return group.noun.isEmpty || isOther ? [] : chain(endingWith: group)
    }

    /// A number behind a "not" with the one that replaces it: `sixteen people and not 14`.
    private func replaced(by group: PeopleGroup) -> [PeopleGroup]? {
        let not =
            hash(group.tokens.lowerBound - 1) == CountWord.the
            ? group.tokens.lowerBound - 2 : group.tokens.lowerBound - 1
        guard hash(not) == CountWord.not, group.noun.isEmpty,
            kind(not - 1) == .joint || hash(not - 1) == CountWord.comma,
            let new = self.group(endingAt: not - 1)
        else { return nil }
        var old = group
        old.isOld = true
        return [new, old]
    }

    /// Whether a clause with "who" says more of a group: `a schoolboy from Shorkot who had gone to the final`.
    private func isQualified(_ group: PeopleGroup) -> Bool {
        (group.tokens.upperBound..<group.tokens.upperBound + 5).contains { hash($0) == CountWord.who }
    }

    /// Whether the number is that of all: `all 189 on board`.
    private func isAll(_ group: PeopleGroup) -> Bool { hash(group.tokens.lowerBound - 1) == CountWord.all }

    /// A subject with an aside behind it: `Two guards, aged 21 and 34, were`, `four people (three of them children)`.
    func subjectBehindAside(before index: Int) -> [PeopleGroup] {
        let isOpen = hash(index - 1) == CountWord.close
        guard isOpen || hash(index - 1) == CountWord.comma else { return [] }
        let mark = isOpen ? CountWord.open : CountWord.comma
        for position in stride(from: index - 2, through: max(sentence.lowerBound + 1, index - 28), by: -1) {
            if kind(position) == .passive || kind(position) == .have, hash(position - 1) != CountWord.who { return [] }
            guard hash(position) == mark, let group = group(endingAt: position) ?? group(of: position),
                isAside(position + 1..<index - 1, of: group) || group.value == 1 && index - position < 14
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
    private func isAside(_ range: Range<Int>, of group: PeopleGroup) -> Bool {
        if kind(range.lowerBound) == .number {
            return !group.noun.isEmpty || range.count == 1 || hash(range.lowerBound + 1) == CountWord.of
        }
        return range.contains { CountWord.aside.contains(hash($0)) }
    }
}
