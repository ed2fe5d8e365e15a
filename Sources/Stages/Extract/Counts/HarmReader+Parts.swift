import NewsModel
import NewsText

/// Groups that are joined to one another, and parts of a group.
extension HarmReader {
    /// The groups joined behind one: `two soldiers, a policeman and three civilians`.
    func chain(from first: PeopleGroup, ofAct: Bool = false) -> [PeopleGroup] {
        var result = [first]
        var last = first
        while let next = object(at: pastJoint(last.tokens.upperBound)),
            next.tokens.lowerBound > last.tokens.upperBound,
            !startsOwnClause(next) || ofAct && CountWord.singular.contains(hash(next.tokens.upperBound)),
            !next.noun.isEmpty
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
        // "killed, among them three policemen, and 20 were wounded": a bare number has people of its own
        if last.noun.isEmpty { return result }
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

    /// The parts named behind a total: `including three children`, `two nurses among them`, `six of them women`.
    func parts(behind total: PeopleGroup, trigger: Int) -> [PeopleGroup] {
        let behind = trigger + word(trigger).length
        let start = total.tokens.upperBound
        let end = min(max(start, behind) + 14, sentence.upperBound)
        var found: [PeopleGroup] = []
        for position in start..<max(start, end) {
            if position >= behind, kind(position) == .harm { break }
            if CountWord.including.contains(hash(position)) { return found + partChain(object(at: position + 1)) }
            if CountWord.among.contains(hash(position)), CountWord.pronouns.contains(hash(position + 1)) {
                return found + partChain(asideGroup(before: position) ?? object(at: position + 2))
            }
            if hash(position) == CountWord.included { return found + partChain(group(endingAt: position)) }
            if hash(position) == CountWord.whom, hash(position - 1) == CountWord.of,
                let part = group(startingAt: position + 1), part.value != 0
            {
                found.append(part)
                found[found.count - 1].isPart = true
            }
            if let part = group(startingAt: position), part.value != 0, isDetail(part, of: total) {
                found.append(part)
                found[found.count - 1].isPart = true
            }
        }
        return found
    }

    /// Whether a group behind a total says something of some of them: `, six of them children`, `, two in a grave state`, `, one a woman of 61`.
    private func isDetail(_ part: PeopleGroup, of total: PeopleGroup) -> Bool {
        let before = part.tokens.lowerBound - 1
        if part.isPart { return !tokens[before].isWord }
        guard part.value ?? .max <= total.value ?? 0 else { return false }
        let opens = hash(before) == CountWord.comma || kind(before) == .joint
        if part.noun.isEmpty {
            return opens && CountWord.states.contains(hash(part.tokens.upperBound))
        }
        return part.value == 1 && hash(before) == CountWord.one
            && (hash(before - 1) == CountWord.comma || kind(before - 1) == .joint)
    }

    /// The group that begins behind the last comma: `, three members of one family among them`.
    private func asideGroup(before index: Int) -> PeopleGroup? {
        var start = index
        while start > max(sentence.lowerBound, index - 10), !isMark(start - 1) { start -= 1 }
        return group(startingAt: start) ?? group(endingAt: index)
    }

    private func partChain(_ first: PeopleGroup?) -> [PeopleGroup] {
        guard let first, !first.noun.isEmpty else { return [] }
        return chain(from: first).map { group in
            var part = group
            part.isPart = true
            return part
        }
    }

    /// Whether "from" stands right behind a figure: `to three dead from two`, `the toll to 11, from nine`.
    private func isBehindFigure(_ position: Int, _ group: PeopleGroup, _ trigger: Int) -> Bool {
        guard position == group.tokens.upperBound + 1 else { return false }
        let isToll = word(trigger).form == .toll || hash(trigger - 1) == CountWord.the
        return kind(position - 1) == .harm || isToll && hash(position - 1) == CountWord.comma
    }

    /// The figure that a new one replaces: `up from nine`, `to 15 from 12`, `rather than 14`, `not 19`.
    func earlier(behind group: PeopleGroup, trigger: Int) -> PeopleGroup? {
        let start = max(group.tokens.upperBound, trigger + 1)
        for position in group.tokens.upperBound..<max(group.tokens.upperBound, min(start + 8, sentence.upperBound)) {
            let isFrom = hash(position) == CountWord.from
            let replaces =
                isFrom && (position == group.tokens.upperBound || CountWord.moves.contains(hash(position - 1)))
                || hash(position) == CountWord.against
                || hash(position) == CountWord.than && hash(position - 1) == CountWord.rather
                || hash(position) == CountWord.of && hash(position - 1) == CountWord.instead
                || hash(position) == CountWord.not && !tokens[position - 1].isWord
            guard replaces || isFrom && isBehindFigure(position, group, trigger) else { continue }
            if var old = object(at: position + 1) {
                old.isOld = true
                return old
            }
            // "down from 14 given a day earlier"
            if isFrom, CountWord.moves.contains(hash(position - 1)), let amount = bounded(at: position + 1) {
                var old = PeopleGroup(
                    tokens: position + 1..<amount.end, noun: amount.end..<amount.end, value: amount.value)
                old.isOld = true
                return old
            }
        }
        return nil
    }
}
