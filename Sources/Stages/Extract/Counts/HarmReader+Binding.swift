import NewsModel
import NewsText

/// Whether what is said is said to be so.
private enum Standing {
    case asserted, denied, uncertain
}

/// Which groups of people a word of harm speaks of.
extension HarmReader {
    /// The groups that the word at `index` speaks of, none where it is only feared.
    func groups(boundTo index: Int) -> [PeopleGroup] {
        let word = word(index)
        let behind = index + word.length
        var bound: [PeopleGroup]
        switch isCounted(index) ? .toll : word.form {
        case .verb: bound = verb(index, behind)
        case .passive: bound = passive(index, behind)
        case .own: bound = subject(of: index)
        case .state: bound = state(index, behind)
        case .noun: bound = noun(index)
        case .act: bound = act(behind)
        case .toll: bound = toll(index)
        case .case: bound = speaksOfDisease ? noun(index) : []
        case .life: bound = life(index)
        }
        guard let last = bound.last else { return [] }
        switch standing(index, bound) {
        case .uncertain: return []
        case .denied:
            return bound.map { group in
                var denied = group
                denied.isDenied = true
                return denied
            }
        case .asserted: break
        }
        if bound.contains(where: { $0.value == 0 }) { return bound }
        bound += parts(behind: last, trigger: index)
        if let old = earlier(behind: last, trigger: index) { bound.append(old) }
        return bound
    }

    /// `the murder of two priests and a cook`; the verb behind them has the act for its subject.
    private func act(_ behind: Int) -> [PeopleGroup] {
        guard hash(behind) == CountWord.of, let first = object(at: behind + 1) else { return [] }
        return chain(from: first, ofAct: true)
    }

    /// `two Chileans were among the dead`, `the wounded include a nurse`: parts of those.
    private func members(_ index: Int) -> [PeopleGroup] {
        guard hash(index - 1) == CountWord.the else { return [] }
        let behind = index + 1
        var bound: [PeopleGroup] = []
        if CountWord.among.contains(hash(index - 2)), kind(index - 3) == .passive {
            bound = subject(before: index - 3)
        } else if CountWord.includes.contains(hash(behind)) {
            bound = object(at: behind + 1).map { chain(from: $0) } ?? []
        }
        return bound.map { group in
            var part = group
            part.isPart = true
            return part
        }
    }

    /// `the injured at six`, `wounded now 31`, `the missing to 12 from 14`: a figure that is reported.
    private func reported(_ index: Int, _ behind: Int) -> [PeopleGroup]? {
        var at = behind
        while at < behind + 2, CountWord.put.contains(hash(at)) { at += 1 }
        let isPut = at > behind
        if CountWord.reported.contains(hash(at)) { at += 1 }
        guard at > behind, isPut || hash(index - 1) == CountWord.the, let figure = group(startingAt: at),
            figure.noun.isEmpty
        else { return nil }
        let toll = toll(index)
        return toll.isEmpty ? [figure] : toll
    }

    /// Whether the figure of what happened is spoken of: `the number of workers killed rose to seven`.
    private func isCounted(_ index: Int) -> Bool {
        let window = max(sentence.lowerBound, index - 5)..<index
        return window.contains { hash($0) == CountWord.number && hash($0 - 1) == CountWord.the }
    }

    /// A position behind every word of the sentence.
    private var limit: Int { sentence.upperBound }

    /// What stands before the word: something that makes it uncertain, or denies it.
    private func standing(_ index: Int, _ bound: [PeopleGroup]) -> Standing {
        var position = index - 1
        while position >= sentence.lowerBound, position > index - 6 {
            // what stands before a comma or another group speaks of something else
            if hash(position) == CountWord.comma || kind(position) == .joint { return .asserted }
            if kind(position) == .doubt, !bound.contains(where: { $0.tokens.contains(position) }) {
                if CountWord.denials.contains(hash(position)) { return .denied }
                guard hash(position) == CountWord.to else { return .uncertain }
                // "to" also stands before places and figures: "the road to Kabul killed 12", "rose to 12 dead"
                let next = kind(position + 1)
                if position + 1 == index || next == .passive || next == .have || next == .adverb { return .uncertain }
            }
            position -= 1
        }
        return .asserted
    }

    /// `killed 12 people`, `12 people were killed`, `12 killed`.
    private func verb(_ index: Int, _ behind: Int) -> [PeopleGroup] {
        let members = members(index)
        if !members.isEmpty { return members }
        if let reported = reported(index, behind) { return reported }
        if let either = either(index, behind) { return either }
        if let auxiliary = passive(of: index) { return subject(before: auxiliary) }
        var objectAt =
            kind(behind) == .joint && kind(behind + 1) == .harm ? behind + 1 + word(behind + 1).length : behind
        if hash(objectAt) == CountWord.of { objectAt += 1 }
        if let object = object(at: objectAt) { return chain(from: object) }
        // "executed the mayor and three councilmen"
        if let joined = pastSingle(objectAt), let object = object(at: joined) { return chain(from: object) }
        return participle(index, behind)
    }

    /// `12 people were beaten to death`, `12 beaten to death`.
    private func passive(_ index: Int, _ behind: Int) -> [PeopleGroup] {
        if let either = either(index, behind) { return either }
        if let auxiliary = passive(of: index) { return subject(before: auxiliary) }
        return participle(index, behind)
    }

    /// "killed or wounded" says neither, unless it is said of nobody.
    private func either(_ index: Int, _ behind: Int) -> [PeopleGroup]? {
        guard hash(behind) == CountWord.or || hash(index - 1) == CountWord.or else { return nil }
        guard hash(behind) == CountWord.or, let auxiliary = passive(of: index) else { return [] }
        return subject(before: auxiliary).filter { $0.value == 0 }
    }

    /// People right before a participle that has no object: `12 killed in raid`, `two men held over fire`.
    private func participle(_ index: Int, _ behind: Int) -> [PeopleGroup] {
        // "pulled from lake" has its object in itself; "60 rescues", "three wounding shots" are no people
        guard word(index).length > 1 || !opensObject(behind) && word(index).isParticiple else { return [] }
        var start = index
        while kind(start - 1) == .adverb { start -= 1 }
        guard let group = group(endingAt: start) else { return subjectBehindAside(before: start) }
        // "one captured by a camera"
        if group.noun.isEmpty, group.value == 1, hash(behind) == CountWord.by { return [] }
        // "a father of four injured in the battle"
        let before = group.tokens.lowerBound - 1
        if group.noun.isEmpty, hash(before) == CountWord.of, kind(before - 1) == .people { return [] }
        return chain(endingWith: group)
    }

    /// Whether a noun phrase begins behind a verb: then what stands before the verb is who did it.
    private func opensObject(_ index: Int) -> Bool {
        guard sentence.contains(index), tokens[index].isWord else { return false }
        switch kind(index) {
        case .one, .number, .scale, .vague, .people: return true
        case .stop: return CountWord.owners.contains(hash(index)) || CountWord.determiners.contains(hash(index))
        case .other: return !CountWord.times.contains(hash(index))
        default: return false
        }
    }

    /// The group of people behind a verb or an "of".
    func object(at index: Int) -> PeopleGroup? {
        var start = index
        while start < index + 3, group(startingAt: start) == nil, CountWord.determiners.contains(hash(start)) {
            start += 1
        }
        guard let object = group(startingAt: start) ?? group(startingAt: index),
            !object.noun.isEmpty || !startsOwnClause(object)
        else { return nil }
        return object
    }

    /// The token behind one person who is known already and an "and": `the mayor and`.
    private func pastSingle(_ index: Int) -> Int? {
        guard hash(index) == CountWord.the else { return nil }
        var next = index + 1
        while next < index + 4, kind(next) == .other, !isMark(next) { next += 1 }
        guard kind(next) == .people, word(next).value == 1, kind(next + 1) == .joint else { return nil }
        return next + 2
    }

    /// The first word of the passive that the word stands in: `were`, `have been`.
    private func passive(of index: Int) -> Int? {
        var position = index - 1
        while position > index - 4, sentence.contains(position) {
            if kind(position) == .passive {
                while kind(position - 1) == .passive || kind(position - 1) == .have || kind(position - 1) == .adverb {
                    position -= 1
                }
                return position
            }
            // adverbs: "were also critically wounded"; coordination: "were killed and wounded"
            guard kind(position) == .other || kind(position) == .stop || kind(position) == .adverb, !isMark(position)
            else {
                return nil
            }
            position -= 1
        }
        return nil
    }

    /// The people that die, flee …: the subject of a verb that has no object.
    func subject(of index: Int) -> [PeopleGroup] {
        var start = index
        while start > index - 4,
            kind(start - 1) == .have || kind(start - 1) == .passive
                || kind(start - 1) == .adverb
                || kind(start - 1) == .other && !isMark(start - 1) && kind(start - 2) == .have
        {
            start -= 1
        }
        return subject(before: start)
    }

    /// `left three dead`, `12 people are missing`, `12 dead`.
    private func state(_ index: Int, _ behind: Int) -> [PeopleGroup] {
        // "put the dead at nine"
        let members = members(index)
        if !members.isEmpty { return members }
        if let reported = reported(index, behind) { return reported }
        if hash(index - 1) == CountWord.the, hash(behind) == CountWord.at || hash(behind) == CountWord.to {
            return toll(index)
        }
        if kind(behind) == .people { return [] }
        // "2,300 people dead or missing" says neither
        if let either = either(index, behind) { return either }
        var start = index
        while start > index - 4,
            kind(start - 1) == .passive || kind(start - 1) == .have
                || kind(start - 1) == .adverb
                || kind(start - 1) == .other && !isMark(start - 1) && kind(start - 2) == .passive
        {
            start -= 1
        }
        // "two missing pieces"
        if start == index, opensObject(behind), kind(behind) == .other { return [] }
        if start == index, let group = group(endingAt: index) { return chain(endingWith: group) }
        return subject(before: start)
    }
}
