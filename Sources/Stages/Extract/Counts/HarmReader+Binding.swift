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
        if let figure = tabled(behind) { return [figure] }
        var bound: [PeopleGroup]
        switch isCounted(index) ? .toll : word.form {
        case .verb: bound = verb(index, behind)
        case .passive: bound = passive(index, behind)
        case .own:
            bound = subject(of: index)
            // "that drowned seven people"
            if bound.isEmpty, let object = object(at: behind) { bound = chain(from: object) }
        case .state: bound = state(index, behind)
        case .noun: bound = noun(index)
        // "made no arrest"
        case .act: bound = kind(index - 1) == .none ? noun(index) : act(behind)
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

    /// What stands before the word: something that makes it uncertain, or denies it.
    private func standing(_ index: Int, _ bound: [PeopleGroup]) -> Standing {
        var position = index - 1
        while position >= sentence.lowerBound, position > index - 6 {
            // what stands before a comma or another group speaks of something else
            if hash(position) == CountWord.comma || kind(position) == .joint { return .asserted }
            if isOpinion(position) {
                position -= 2
                continue
            }
            // "sixteen and not 14 were arrested"
            let denied = position + 1...position + 2
            if bound.contains(where: { $0.isOld && denied.contains($0.tokens.lowerBound) }) { return .asserted }
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
        // "are looking for seven others"
        if word(index).length > 1, let object = object(at: behind) { return chain(from: object) }
        if let auxiliary = passive(of: index) { return subject(before: auxiliary) }
        var objectAt =
            kind(behind) == .joint && kind(behind + 1) == .harm ? behind + 1 + word(behind + 1).length : behind
        if hash(objectAt) == CountWord.of || hash(objectAt) == CountWord.colon { objectAt += 1 }
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
        let qualifies = word(index).isParticiple && kind(behind) == .people && word(behind).value == 2
        guard word(index).length > 1 || (!opensObject(behind) || qualifies) && word(index).isParticiple else {
            return []
        }
        if qualifies, word(index).length == 1 {
            // "12 injured passengers"
            guard let number = group(endingAt: index), number.noun.isEmpty, number.value ?? 2 > 1 else { return [] }
            return [number]
        }
        var start = index
        while kind(start - 1) == .adverb { start -= 1 }
        guard let group = group(endingAt: start) else { return subjectBehindAside(before: start) }
        // "one captured by a camera"
        if group.noun.isEmpty, group.value == 1, hash(behind) == CountWord.by { return [] }
        // "a father of four injured in the battle"
        let before = group.tokens.lowerBound - 1
        if group.noun.isEmpty, hash(before) == CountWord.of, kind(before - 1) == .people,
            !CountWord.collectives.contains(hash(before - 1))
        {
            return []
        }
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
        guard word(index).isParticiple else { return nil }
        var position = index - 1
        while position > index - 4, sentence.contains(position) {
            if kind(position) == .passive || CountWord.staying.contains(hash(position)) {
                while kind(position - 1) == .passive || kind(position - 1) == .have || kind(position - 1) == .adverb {
                    position -= 1
                }
                return verbStart(position)
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
        return subject(before: verbStart(start))
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
        return subject(before: verbStart(start))
    }
}
