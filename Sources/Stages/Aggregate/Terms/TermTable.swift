import NewsModel
import NewsText

/// Gathers the lines of `terms.jsonl`; 24 bytes are kept for each key word of each article.
struct TermTable {
    /// A term has to stand in so many different events of the day: what one story tells is no trend.
    private static let leastStories = 2
    /// G² beyond which a chance of one in a thousand is ruled out (one degree of freedom).
    private static let leastScore = 10.83
    /// How many terms a day has.
    private static let limit = 10

    private var numbers: [UInt32: Int] = [:]
    private var forms: [Ranking<String>] = []
    private var days: [Int: UnitTally] = [:]
    private var published: [Int: UnitTally] = [:]

    /// The terms that rise, by day.
    static func records(
        in parts: some PartialResults, _ stories: StoryIndex, _ heads: CorpusHeads
    ) throws -> [RisingTerm] {
        var table = TermTable()
        var article = 0
        try parts.forEachDigest(.terms) { digest in
            if let day = heads.day(article) { table.add(digest.keywords, stories.unit(of: article), day) }
            article += 1
        }
        return table.records()
    }

    private mutating func add(_ words: [String], _ unit: StoryIndex.Unit, _ day: Int) {
        published[day, default: UnitTally()].add(0, unit)
        var seen: Set<Int> = []
        for word in words {
            let number = number(of: word)
            forms[number].add(word)
            if seen.insert(number).inserted { days[day, default: UnitTally()].add(number, unit) }
        }
    }

    private mutating func number(of word: String) -> Int {
        let hash = TermCounter.stemHash(of: word)
        if let number = numbers[hash] { return number }
        numbers[hash] = forms.count
        forms.append(Ranking())
        return forms.count - 1
    }

    private func records() -> [RisingTerm] {
        var inAll = [Int](repeating: 0, count: forms.count)
        let sums = days.mapValues { $0.sums() }
        for day in sums.values { for sum in day { inAll[sum.what] += sum.units.stories } }
        let sizes = published.mapValues { $0.sums().first?.units.stories ?? 0 }
        let size = sizes.values.reduce(0, +)
        return sums.keys.sorted().flatMap { day in
            let here = sizes[day] ?? 0
            let rising = (sums[day] ?? []).compactMap { sum -> (what: Int, units: Units, score: Double)? in
                guard sum.units.stories >= Self.leastStories else { return nil }
                let score = Self.score(
                    sum.units.stories, of: here, inAll[sum.what] - sum.units.stories, of: size - here)
                return score >= Self.leastScore ? (sum.what, sum.units, score) : nil
            }
            let ranked = rising.sorted { left, right in
                left.score != right.score ? left.score > right.score : form(left.what) < form(right.what)
            }
            return ranked.prefix(Self.limit).map { term in
                RisingTerm(
                    date: CalendarDate(daysSinceEpoch: day).iso, term: form(term.what), units: term.units,
                    elsewhere: inAll[term.what] - term.units.stories, score: term.score)
            }
        }
    }

    /// The commonest form of a term.
    private func form(_ number: Int) -> String { forms[number].top(1).first ?? "" }

    /// The log-likelihood ratio of two shares; 0 where the first is not the larger one.
    private static func score(_ here: Int, of all: Int, _ elsewhere: Int, of rest: Int) -> Double {
        guard all > 0, rest > 0, here * rest > elsewhere * all else { return 0 }
        let share = Double(here + elsewhere) / Double(all + rest)
        func part(_ seen: Int, _ of: Int, _ share: Double) -> Double {
            seen > 0 ? Double(seen) * Logarithm.natural(Double(seen) / (Double(of) * share)) : 0
        }
        return 2
            * (part(here, all, share) + part(elsewhere, rest, share) + part(all - here, all, 1 - share)
                + part(rest - elsewhere, rest, 1 - share))
    }
}
