import NewsModel
import NewsText

/// Numbers, with their bounds.
extension HarmReader {
    /// A number with its bounds: `at least 12`, `more than 40`, `between 20 and 30`.
    func bounded(at index: Int) -> Amount? {
        let first = hash(index)
        if first == CountWord.at, hash(index + 1) == CountWord.least { return lower(at: index + 2) }
        if CountWord.more.contains(first), hash(index + 1) == CountWord.than { return lower(at: index + 2) }
        if first == CountWord.half, kind(index + 1) == .one, kind(index + 2) == .scale,
            var amount = plain(at: index + 1)
        {
            amount.value = amount.value.map { $0 / 2 }
            return amount
        }
        if first == CountWord.not { return notOne(at: index) ?? upper(at: index) }
        if let upper = upper(at: index) { return upper }
        if first == CountWord.over, kind(index + 1) == .number || kind(index + 1) == .one {
            return lower(at: index + 1)
        }
        if kind(index) == .none, CountWord.fewer.contains(hash(index + 1)), hash(index + 2) == CountWord.than {
            return lower(at: index + 3)
        }
        if first == CountWord.between, let low = plain(at: index + 1), kind(low.end) == .joint,
            let high = plain(at: low.end + 1)
        {
            return Amount(end: high.end, value: low.value, isAtLeast: true, atMost: high.value)
        }
        guard let amount = plain(at: index) else { return nil }
        // "20 to 30 people", but not "rose from 20 to 30"
        if hash(amount.end) == CountWord.to, first != CountWord.from, hash(index - 1) != CountWord.from,
            kind(amount.end + 1) == .number, let high = plain(at: amount.end + 1)
        {
            return Amount(end: high.end, value: amount.value, isAtLeast: true, atMost: high.value)
        }
        return amount
    }

    /// `not one`, `not a single`: none.
    private func notOne(at index: Int) -> Amount? {
        guard kind(index + 1) == .one || hash(index + 1) == CountWord.one else { return nil }
        if hash(index + 2) == CountWord.single { return Amount(end: index + 3, value: 0) }
        return hash(index + 1) == CountWord.one ? Amount(end: index + 2, value: 0) : nil
    }

    /// A number with an upper bound: `up to 12`, `as many as 12`, `no more than 12`, `fewer than 12`.
    private func upper(at index: Int) -> Amount? {
        let start: Int
        if hash(index) == CountWord.up, hash(index + 1) == CountWord.to {
            start = index + 2
        } else if hash(index) == CountWord.as, hash(index + 1) == CountWord.many, hash(index + 2) == CountWord.as {
            start = index + 3
        } else if hash(index) == CountWord.at, hash(index + 1) == CountWord.most {
            start = index + 2
        } else if kind(index) == .none || hash(index) == CountWord.not, CountWord.more.contains(hash(index + 1)),
            hash(index + 2) == CountWord.than
        {
            start = index + 3
        } else if CountWord.fewer.contains(hash(index)), hash(index + 1) == CountWord.than {
            start = index + 2
        } else {
            return nil
        }
        guard var amount = plain(at: start) else { return nil }
        amount.atMost = amount.value
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
            if hash(index) == CountWord.another, kind(index + 1) == .number || kind(index + 1) == .vague {
                return plain(at: index + 1)
            }
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
