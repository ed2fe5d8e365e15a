import NewsModel
import NewsText

/// What groups of people are to those that were counted before them.
extension HarmReader {
    /// What happened to those whom a group is a part of: `six of the wounded`.
    func namedHarm(_ group: PeopleGroup) -> Count.Kind? {
        // "parents of two of the dead" are not of the dead
        guard hash(group.tokens.lowerBound - 1) != CountWord.of else { return nil }
        return group.noun.first { kind($0) == .harm }.map { word($0).harm }
    }

    /// Whether a group is left out of what is said: `all but two of them`.
    func isException(_ group: PeopleGroup) -> Bool { hash(group.tokens.lowerBound - 1) == CountWord.but }

    /// Whether a group is a part of people named before: `two children are among them`, `among them were two children`.
    func isAmongThem(_ group: PeopleGroup) -> Bool {
        // "three members of one family among them"
        let verb = group.tokens.upperBound
        // "six are children"
        if group.noun.isEmpty, group.value ?? 2 > 1 { return kind(verb) == .passive && kind(verb + 1) == .people }
        guard !group.noun.isEmpty, hash(group.tokens.lowerBound - 1) != CountWord.of else { return false }
        let behind = kind(verb) == .passive ? verb + 1 : verb
        if CountWord.among.contains(hash(behind)), CountWord.pronouns.contains(hash(behind + 1)) { return true }
        let before = group.tokens.lowerBound - (kind(group.tokens.lowerBound - 1) == .passive ? 2 : 1)
        return CountWord.pronouns.contains(hash(before)) && CountWord.among.contains(hash(before - 1))
    }

    /// Whether a group is a part of people named before: `two of them`.
    func isPronoun(_ group: PeopleGroup) -> Bool { CountWord.pronouns.contains(hash(group.noun.lowerBound)) }

    /// The count that a group makes.
    func count(of group: PeopleGroup, _ kind: Count.Kind) -> Count {
        let range = ByteRange(
            tokens[group.tokens.lowerBound].range.start, tokens[group.tokens.upperBound - 1].range.end)
        let who =
            group.noun.isEmpty
            ? nil
            : ByteRange(tokens[group.noun.lowerBound].range.start, tokens[group.noun.upperBound - 1].range.end)
        var count = Count(range: range, kind: kind, value: group.value, isAtLeast: group.isAtLeast, of: who)
        count.atMost = group.atMost
        count.isPart = group.isPart
        count.isSuperseded = group.isOld
        count.isDenied = group.isDenied
        return count
    }
}
