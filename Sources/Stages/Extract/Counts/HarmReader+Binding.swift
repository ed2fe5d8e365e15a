import NewsModel
import NewsText

/// Which groups of people a word of harm speaks of.
extension HarmReader {
    /// The groups that the word at `index` speaks of, none where it is denied or only feared.
    func groups(boundTo index: Int) -> [PeopleGroup] {
        let word = word(index)
        guard isAsserted(index) else { return [] }
        var bound: [PeopleGroup]
        switch word.form {
        case .verb: bound = verb(index)
        case .own: bound = subject(of: index)
        case .state: bound = state(index)
        case .noun: bound = noun(index)
        case .toll: bound = toll(index)
        }
        if let last = bound.last { bound += parts(behind: last, trigger: index) }
        return bound
    }

    /// Whether nothing before the word makes it uncertain or denies it.
    private func isAsserted(_ index: Int) -> Bool {
        var position = index - 1
        while position >= sentence.lowerBound, position > index - 6 {
            // what stands before a comma or another group speaks of something else
            if hash(position) == CountWord.comma || word(position).kind == .joint { return true }
            if word(position).kind == .doubt {
                // "to" also stands before places: "the road to Kabul killed 12"
                return hash(position) == CountWord.to && position < index - 3
            }
            position -= 1
        }
        return true
    }

    /// `killed 12 people`, `12 people were killed`, `12 killed`.
    private func verb(_ index: Int) -> [PeopleGroup] {
        // "killed or wounded" says neither
        if hash(index + 1) == CountWord.or || hash(index - 1) == CountWord.or { return [] }
        if let auxiliary = passive(of: index) { return subject(before: auxiliary) }
        let objectAt = kind(index + 1) == .joint && kind(index + 2) == .harm ? index + 3 : index + 1
        if let object = group(startingAt: objectAt), !object.noun.isEmpty || !startsOwnClause(object) {
            return chain(from: object)
        }
        return group(endingAt: index).map { chain(endingWith: $0) } ?? []
    }

    /// The first word of the passive that the word stands in: `were`, `have been`.
    private func passive(of index: Int) -> Int? {
        var position = index - 1
        while position > index - 4, sentence.contains(position) {
            if kind(position) == .passive {
                while kind(position - 1) == .passive || kind(position - 1) == .have { position -= 1 }
                return position
            }
            // adverbs: "were also critically wounded"; coordination: "were killed and wounded"
            guard kind(position) == .other || kind(position) == .stop, !isMark(position) else { return nil }
            position -= 1
        }
        return nil
    }

    /// The people that die, flee …: the subject of a verb that has no object.
    private func subject(of index: Int) -> [PeopleGroup] {
        var start = index
        while start > index - 4,
            kind(start - 1) == .have || kind(start - 1) == .passive
                || kind(start - 1) == .other && !isMark(start - 1) && kind(start - 2) == .have
        {
            start -= 1
        }
        return subject(before: start)
    }

    /// The group that is the subject of what starts at `index`, with those joined to it.
    ///
    /// Between the two may stand where they were, but no other group, no mark and no other word of harm.
    private func subject(before index: Int) -> [PeopleGroup] {
        if let group = group(endingAt: index) {
            // "a mother of 12 was killed"
            if group.noun.isEmpty, hash(group.tokens.lowerBound - 1) == CountWord.of { return [] }
            return chain(endingWith: group)
        }
        guard let group = group(before: index), !group.noun.isEmpty, index - group.tokens.upperBound <= 10 else {
            return []
        }
        for position in group.tokens.upperBound..<index {
            let kind = kind(position)
            if isMark(position) || kind == .harm || kind == .passive || kind == .joint { return [] }
        }
        // "people who said he was killed" has a verb of its own between
        return kind(group.tokens.upperBound) == .stop ? chain(endingWith: group) : []
    }

    /// `left three dead`, `12 people are missing`, `12 dead`.
    private func state(_ index: Int) -> [PeopleGroup] {
        if kind(index + 1) == .people { return [] }
        var start = index
        while start > index - 4,
            kind(start - 1) == .passive || kind(start - 1) == .have
                || kind(start - 1) == .other && !isMark(start - 1) && kind(start - 2) == .passive
        {
            start -= 1
        }
        // "two missing pieces"
        if start == index, kind(index + 1) == .other, !isMark(index + 1) { return [] }
        if start == index { return group(endingAt: index).map { chain(endingWith: $0) } ?? [] }
        return subject(before: start)
    }

    /// `12 deaths`, `three arrests`, `no injuries`, `the deaths of 12 people`.
    private func noun(_ index: Int) -> [PeopleGroup] {
        if hash(index + 1) == CountWord.of, let group = group(startingAt: index + 2) { return chain(from: group) }
        // adjectives may stand between: "12 confirmed deaths"
        for start in stride(from: index - 1, through: max(sentence.lowerBound, index - 4), by: -1) {
            if let amount = amount(at: start, upTo: index) { return [amount] }
            guard kind(start) == .other, !isMark(start) else { return [] }
        }
        return []
    }

    private func amount(at start: Int, upTo index: Int) -> PeopleGroup? {
        switch kind(start) {
        case .number, .scale, .vague, .none:
            // "the 2012 shooting death"
            if kind(start) == .number, tokens[start].range.count == 4, 1900...2100 ~= word(start).value { return nil }
            let group = group(endingAt: start + 1)
            let first = group?.tokens.lowerBound ?? start
            let value = kind(start) == .none ? 0 : group?.value ?? (kind(start) == .number ? word(start).value : nil)
            // "casualties" may be dead or wounded; only none of them is clear
            if hash(index) == CountWord.casualties, value != 0 { return nil }
            return PeopleGroup(
                tokens: first..<start + 1, noun: index..<index, value: value, isAtLeast: group?.isAtLeast ?? false)
        default: return nil
        }
    }

    /// `the death toll rose to 47 from 31`: the figure that it has now.
    private func toll(_ index: Int) -> [PeopleGroup] {
        let end = min(index + 14, sentence.upperBound)
        for position in index + 1..<max(index + 1, end) {
            guard CountWord.figure.contains(hash(position)) else { continue }
            // "to at least 47"
            if let group = group(startingAt: position + 1), group.value ?? 2 > 1 || !group.noun.isEmpty {
                return [group]
            }
        }
        return []
    }
}
