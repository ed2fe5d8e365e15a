import NewsModel
import NewsText

/// Totals and the groups that they are made up of.
extension HarmReader {
    /// The rows of two or more groups with nothing but commas and "and" between them: `eleven men and three women`.
    var chains: [[PeopleGroup]] {
        var rows: [[PeopleGroup]] = []
        var row: [PeopleGroup] = []
        for group in groups {
            if let last = row.last, isJoint(last.tokens.upperBound..<group.tokens.lowerBound) {
                row.append(group)
            } else {
                if row.count > 1 { rows.append(row) }
                row = [group]
            }
        }
        if row.count > 1 { rows.append(row) }
        // "16 people, 11 women and five men": the first is the total
        rows += rows.filter { $0.count > 2 }.map { Array($0.dropFirst()) }
        return rows.filter { row in row.allSatisfy { $0.value ?? 0 > 0 } }
    }

    private func isJoint(_ between: Range<Int>) -> Bool {
        !between.isEmpty && between.count < 3
            && between.allSatisfy { kind($0) == .joint || hash($0) == CountWord.comma }
    }

    /// A total with an "of" that opens the sentence, and the groups that it is divided into: `Of the 41 hurt, twelve were flown out`.
    var division: (whole: PeopleGroup, parts: [PeopleGroup])? {
        guard let whole = groups.first, let value = whole.value, value > 1, !whole.isPart else { return nil }
        let before = whole.tokens.lowerBound - 1
        let of = hash(before) == CountWord.the || hash(before) == CountWord.all ? before - 1 : before
        guard hash(of) == CountWord.of, of == sentence.lowerBound || !tokens[of - 1].isWord else { return nil }
        var parts: [PeopleGroup] = []
        for group in groups.dropFirst() {
            if (whole.tokens.upperBound..<group.tokens.lowerBound).contains(where: { isEnd($0) }) { break }
            if let part = group.value, part > 0, part <= value { parts.append(group) }
        }
        return (whole, parts)
    }

    /// The groups behind an `Of these`, `Of the total` that opens the sentence.
    var partsOfThese: [PeopleGroup] {
        let first = sentence.lowerBound
        guard hash(first) == CountWord.of,
            CountWord.pronouns.contains(hash(first + 1))
                || hash(first + 1) == CountWord.the && hash(first + 2) == CountWord.total
        else { return [] }
        return groups.filter { ($0.value ?? 0) > 0 }
    }

    /// The count that a group makes as a part of another.
    func part(_ group: PeopleGroup, _ kind: Count.Kind) -> Count {
        var count = count(of: group, kind)
        count.isPart = true
        return count
    }

    private func isEnd(_ index: Int) -> Bool { hash(index) == CountWord.semicolon || hash(index) == CountWord.colon }

    /// What happened to a group by the words in it or right behind it: `of the 41 hurt`.
    func harm(in group: PeopleGroup) -> Count.Kind? {
        for index in group.noun.lowerBound..<group.tokens.upperBound + 1 where kind(index) == .harm {
            return word(index).harm
        }
        return nil
    }

    /// What the noun of a group says that happened to them.
    func harmByNoun(_ group: PeopleGroup) -> Count.Kind? {
        guard !group.noun.isEmpty, hash(group.noun.lowerBound - 1) != CountWord.of else { return nil }
        if let index = group.noun.dropLast().first(where: { kind($0) == .harm }) { return word(index).harm }
        return speaksOfDisease && hash(group.noun.upperBound - 1) == CountWord.patients ? .infected : nil
    }

    /// Whether a number alone opens a clause as its subject: `Six are children`, `; one is in danger`.
    func isSomeOfThem(_ group: PeopleGroup) -> Bool {
        guard group.noun.isEmpty, !group.isAtLeast else { return false }
        let first = group.tokens.lowerBound
        let opens = first == sentence.lowerBound || hash(first - 1) == CountWord.semicolon
        let next = kind(group.tokens.upperBound)
        return opens && (next == .passive || next == .have || next == .adverb)
    }
}
