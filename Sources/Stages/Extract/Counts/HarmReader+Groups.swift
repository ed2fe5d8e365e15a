import NewsModel
import NewsText

/// Numbers and the people they count.
extension HarmReader {
    /// The number of people that starts at a token: `at least 12 soldiers`, `a contractor`, `dozens of people`, `30`.
    func group(at index: Int) -> PeopleGroup? {
        guard let amount = bounded(at: index) else { return nil }
        // "July 12 people" is no count for sure, nor is "$12"
        if CountWord.months.contains(hash(index - 1)) || CountWord.money.contains(hash(index - 1)) { return nil }
        let isSingle = kind(amount.end - 1) == .one
        guard let noun = noun(behind: amount.end, isSingle: isSingle, wantsPlural: !isSingle && amount.value != 1)
        else {
            let isCount = (kind(index) != .none || amount.end > index + 1) && !isSingle && isBare(amount, from: index)
            return isCount
                ? PeopleGroup(
                    tokens: index..<amount.end, noun: amount.end..<amount.end, value: amount.value,
                    isAtLeast: amount.isAtLeast) : nil
        }
        // "one" says itself who; a number is followed by who
        let who = isSingle ? amount.end - 1..<noun.upperBound : noun
        return PeopleGroup(
            tokens: index..<noun.upperBound, noun: who, value: amount.value, isAtLeast: amount.isAtLeast)
    }

    /// Whether a number without a noun may stand for people: what follows must not be another noun.
    private func isBare(_ amount: Amount, from index: Int) -> Bool {
        let next = amount.end
        if amount.end - index == 1, kind(index) == .number, 1900...2100 ~= word(index).value { return false }
        if CountWord.percent.contains(hash(next)) { return false }
        switch kind(next) {
        case .harm, .passive, .have, .stop, .joint, .doubt: return true
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
                if isSingle && word.value == 2 { return nil }
                return first..<lastPeople(from: index, isSingle: isSingle)
            }
            let isAdjective = word.kind == .other && tokens[index].isWord
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

    /// A number with its bounds: `at least 12`, `more than 40`, `between 20 and 30`.
    private func bounded(at index: Int) -> Amount? {
        let first = hash(index)
        if first == CountWord.at, hash(index + 1) == CountWord.least { return lower(at: index + 2) }
        if CountWord.more.contains(first), hash(index + 1) == CountWord.than { return lower(at: index + 2) }
        if first == CountWord.over, kind(index + 1) == .number || kind(index + 1) == .one {
            return lower(at: index + 1)
        }
        if kind(index) == .none, CountWord.fewer.contains(hash(index + 1)), hash(index + 2) == CountWord.than {
            return lower(at: index + 3)
        }
        if first == CountWord.between, let low = plain(at: index + 1), kind(low.end) == .joint,
            let high = plain(at: low.end + 1)
        {
            return Amount(end: high.end, value: low.value, isAtLeast: true)
        }
        guard let amount = plain(at: index) else { return nil }
        // "20 to 30 people", but not "rose from 20 to 30"
        if hash(amount.end) == CountWord.to, first != CountWord.from, hash(index - 1) != CountWord.from,
            kind(amount.end + 1) == .number, let high = plain(at: amount.end + 1)
        {
            return Amount(end: high.end, value: amount.value, isAtLeast: true)
        }
        return amount
    }

    private func lower(at index: Int) -> Amount? {
        guard var amount = plain(at: index) else { return nil }
        amount.isAtLeast = true
        return amount
    }

    /// A number without bounds: `12`, `1.2 million`, `two dozen`, `one hundred and twenty`, `a dozen`, `dozens`, `no`.
    private func plain(at index: Int) -> Amount? {
        let word = word(index)
        switch word.kind {
        case .number: return withExtra(scaled(word.value, at: index + 1))
        case .scale: return withExtra(scaled(1, at: index))
        case .vague: return vague(at: index)
        case .none: return Amount(end: hash(index + 1) == CountWord.one ? index + 2 : index + 1, value: 0)
        case .nobody: return Amount(end: index + 1, value: 0)
        case .one:
            if kind(index + 1) == .scale { return withExtra(scaled(1, at: index + 1)) }
            if kind(index + 1) == .vague { return vague(at: index + 1) }
            return Amount(end: index + 1, value: 1)
        default: return nil
        }
    }

    /// Multiplies and adds what follows a number: `two hundred and twelve`.
    private func scaled(_ value: Int, at index: Int) -> Amount {
        var total = 0
        var part = value
        var next = index
        while sentence.contains(next), next < index + 8 {
            let word = words[next]
            if word.kind == .scale, word.value > 0, part < 1_000_000_000 {
                if word.value >= 1000 {
                    total += part * word.value
                    part = 0
                } else {
                    part *= word.value
                }
            } else if word.kind == .joint, next > index, words[next - 1].kind == .scale, kind(next + 1) == .number,
                kind(next + 2) != .harm
            {
                part += self.word(next + 1).value
                next += 1
            } else if word.kind == .number, next > index, words[next - 1].kind == .scale {
                part += word.value
            } else {
                break
            }
            next += 1
        }
        return Amount(end: next, value: total + part)
    }

    private func vague(at index: Int) -> Amount {
        var end = index + 1
        // "tens of thousands"
        if hash(end) == CountWord.of, kind(end + 1) == .vague { end += 2 }
        return withExtra(Amount(end: end, value: nil))
    }

    /// Takes in `more`, `other` between a number and its noun.
    private func withExtra(_ amount: Amount) -> Amount {
        guard CountWord.extra.contains(hash(amount.end)), kind(amount.end) != .people else { return amount }
        var amount = amount
        amount.end += 1
        return amount
    }
}
