import NewsModel
import NewsText

/// Numbers and the people they count.
extension HarmReader {
    /// The number of people that starts at a token: `at least 12 soldiers`, `a contractor`, `dozens of people`, `30`.
    func group(at index: Int) -> PeopleGroup? {
        if opensHeadline(index), let someone = someone(at: index) {
            return someone
        }
        guard var amount = bounded(at: index) else { return relative(at: index) }
        if hash(amount.end) == CountWord.or, CountWord.more.contains(hash(amount.end + 1)) {
            amount = Amount(end: amount.end + 2, value: amount.value, isAtLeast: true, atMost: amount.atMost)
        }
        // "July 12 people" is no count for sure, nor is "$12"
        if CountWord.months.contains(hash(index - 1)) || CountWord.money.contains(hash(index - 1)) { return nil }
        // "how many are ill?", "hospital No. 4"
        if hash(index - 1) == CountWord.how || isNumbered(index) { return nil }
        // "seven per 100,000 people" is a rate
        if hash(index - 1) == CountWord.per { return nil }
        let isSingle = kind(amount.end - 1) == .one
        if let part = part(at: index, amount) { return part }
        guard let noun = noun(behind: amount.end, isSingle: isSingle, wantsPlural: !isSingle && amount.value ?? 2 > 1)
        else {
            if let stranger = stranger(at: index, amount, isSingle: isSingle) { return stranger }
            if hash(index) == CountWord.another, amount.end == index + 1, isBare(amount, from: index) {
                return PeopleGroup(index..<amount.end, noun: index..<amount.end, amount)
            }
            let isCount = (kind(index) != .none || amount.end > index + 1) && !isSingle && isBare(amount, from: index)
            return isCount
                ? PeopleGroup(index..<amount.end, noun: amount.end..<amount.end, amount) : nil
        }
        // "one" says itself who; a number is followed by who
        let who = isSingle ? amount.end - 1..<noun.upperBound : noun
        // "an elderly couple"
        if isSingle, CountWord.pairs.contains(hash(noun.upperBound - 1)) { amount.value = 2 }
        if isSingle, hash(noun.upperBound - 1) == CountWord.trio { amount.value = 3 }
        if isSingle, CountWord.collectives.contains(hash(noun.upperBound - 1)), hash(noun.upperBound) == CountWord.of,
            kind(noun.upperBound + 1) == .number
        {
            // "a family of five"
            amount.value = word(noun.upperBound + 1).value
        }
        return PeopleGroup(index..<pastAge(noun.upperBound), noun: who, amount)
    }

    /// People by a word that is not listed, where only people can have suffered what is said of them: `four pickets were injured`.
    private func stranger(at index: Int, _ amount: Amount, isSingle: Bool) -> PeopleGroup? {
        // "a member of a government has been jailed"
        guard let value = amount.value, value > 0, hash(index - 1) != CountWord.of else { return nil }
        var end = amount.end
        while end < amount.end + 3, kind(end) == .other, !isMark(end) { end += 1 }
        guard end > amount.end, tokens[end - 1].shape == .lower || tokens[end - 1].shape == .capitals,
            isSingle || word(end - 1).endsInS, !CountWord.notPeople.contains(hash(end - 1))
        else { return nil }
        guard isSufferer(index..<end, isSingle: isSingle) else { return nil }
        return PeopleGroup(index..<end, noun: isSingle ? amount.end - 1..<end : amount.end..<end, amount)
    }

    /// Whether only people can be what words are: the subject or object of what is done to people.
    private func isSufferer(_ range: Range<Int>, isSingle: Bool) -> Bool {
        let before = range.lowerBound - 1
        if kind(before) == .harm, word(before).form == .verb,
            kind(range.upperBound) != .other || isMark(range.upperBound),
            (isSingle ? CountWord.ofPersons : CountWord.ofPeople).contains(hash(before))
        {
            return true
        }
        var verb = range.upperBound
        while [.passive, .have, .adverb].contains(kind(verb)) { verb += 1 }
        guard kind(verb) == .harm, word(verb).form != .noun, word(verb).form != .act else { return false }
        return word(verb).isParticiple && (verb > range.upperBound || !isSingle)
            && CountWord.ofPeople.contains(hash(verb))
    }

    /// Whether a number is a name: `No. 4`.
    private func isNumbered(_ index: Int) -> Bool {
        hash(index - 1) == CountWord.numero || hash(index - 1) == CountWord.stop && kind(index - 2) == .none
    }

    /// Whether a headline's clause may begin here.
    private func opensHeadline(_ index: Int) -> Bool {
        let before = hash(index - 1)
        return index == sentence.lowerBound || before == CountWord.colon || before == CountWord.semicolon
            || before == CountWord.as && tokens[index].isCapitalised
    }

    /// One person by whose they are: `his wife`, `its driver`.
    private func relative(at index: Int) -> PeopleGroup? {
        guard CountWord.possessives.contains(hash(index)), kind(index + 1) == .people, word(index + 1).value == 1,
            kind(index + 2) != .people
        else { return nil }
        return PeopleGroup(index..<index + 2, noun: index..<index + 2, Amount(end: index + 1, value: 1))
    }

    /// One person without an article, as headlines put it: `Man dies in fire`, `Boy of 13 killed`.
    private func someone(at index: Int) -> PeopleGroup? {
        guard kind(index) == .people, word(index).value == 1 else { return nil }
        let end = pastAge(index + 1)
        let behind = end + word(end).length
        guard kind(end) == .harm, word(end).form != .verb || kind(behind) == .stop || isMark(behind) else { return nil }
        return PeopleGroup(index..<end, noun: index..<index + 1, Amount(end: index, value: 1))
    }

    /// The token behind the age of someone: `a boy of 13`.
    private func pastAge(_ index: Int) -> Int {
        guard hash(index) == CountWord.of, kind(index + 1) == .number, word(index + 1).value <= 110,
            kind(index + 2) != .people, kind(index + 2) != .scale
        else { return index }
        return index + 2
    }

    /// A part by a pronoun or by what happened: `two of them`, `six of them children`, `three of the injured`.
    private func part(at index: Int, _ amount: Amount) -> PeopleGroup? {
        guard hash(amount.end) == CountWord.of else { return nil }
        let first = amount.end + 1
        var end = first
        if CountWord.pronouns.contains(hash(first)) {
            end = kind(first + 1) == .people ? lastPeople(from: first + 1, isSingle: false) : first + 1
        } else if CountWord.owners.contains(hash(first)), kind(first + 1) == .harm, kind(first + 2) != .people {
            end = first + 2
        }
        guard end > first else { return nil }
        var group = PeopleGroup(index..<end, noun: first..<end, amount)
        group.isPart = true
        return group
    }

    /// Whether a number without a noun may stand for people: what follows must not be another noun.
    private func isBare(_ amount: Amount, from index: Int) -> Bool {
        let next = amount.end
        if amount.end - index == 1, kind(index) == .number, 1900...2100 ~= word(index).value { return false }
        if CountWord.percent.contains(hash(next)) { return false }
        switch kind(next) {
        case .harm, .passive, .have, .stop, .joint, .doubt, .adverb: return true
        case .other: return isMark(next) && !isHyphen(next)
        default: return false
        }
    }

    private func isHyphen(_ index: Int) -> Bool {
        hash(index) == ByteHash.of("-") || hash(index) == ByteHash.of("–") || hash(index) == ByteHash.of("/")
    }

    /// The noun phrase behind a number, up to its last word for people.
    private func noun(behind start: Int, isSingle: Bool, wantsPlural: Bool) -> Range<Int>? {
        var first = start
        // "dozens of people", "three of the hostages"
        if hash(first) == CountWord.of {
            first += 1
            if CountWord.pronouns.contains(hash(first)) { return nil }
            if CountWord.owners.contains(hash(first)) {
                first += 1
            }
        }
        var index = first
        while index < first + 6, sentence.contains(index) {
            let word = words[index]
            if wantsPlural, word.kind == .people, word.value == 1 {
                // "12 American and coalition soldiers"
                index += kind(index + 1) == .joint ? 2 : 1
                continue
            }
            if word.kind == .people {
                if isSingle && word.value == 2 {
                    // "a police sergeant"
                    guard kind(index + 1) == .people, self.word(index + 1).value == 1 else { return nil }
                    return first..<lastPeople(from: index + 1, isSingle: true)
                }
                return first..<lastPeople(from: index, isSingle: isSingle)
            }
            // "elderly" looks like an adverb
            let isAdjective = (word.kind == .other || word.kind == .adverb) && tokens[index].isWord
            // "wounded soldiers", "missing children", "dead civilians" are not what happens here
            guard isAdjective || word.kind == .harm && word.form == .state && kind(index + 1) == .people else {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// The token behind the last of neighbouring words for people: `police officers`.
    private func lastPeople(from index: Int, isSingle: Bool) -> Int {
        var end = index + 1
        while kind(end) == .people, !isSingle || word(end).value == 1 { end += 1 }
        return end
    }
}

extension PeopleGroup {
    fileprivate init(_ tokens: Range<Int>, noun: Range<Int>, _ amount: Amount) {
        self.init(
            tokens: tokens, noun: noun, value: amount.value, isAtLeast: amount.isAtLeast, atMost: amount.atMost)
    }
}
