import NewsModel

/// The words of two names set against each other.
struct NameAlignment {
    private typealias Cost = NameComparer.Cost

    /// Two words that stand for each other.
    private struct Match {
        var left: Int
        var right: Int
        var cost: Double
    }

    private let left: [NameWord]
    private let right: [NameWord]
    private var matches: [Match] = []
    private var leftRest: [Int] = []
    private var rightRest: [Int] = []
    private var acronyms = 0

    init(_ first: NameWords, _ second: NameWords, _ lexicon: NameLexicon) {
        let words = first.words.map { NameWord($0, lexicon) }
        let others = second.words.map { NameWord($0, lexicon) }
        left = Self.joining(words, as: others, lexicon)
        right = Self.joining(others, as: left, lexicon)
        match(lexicon)
        expandAcronyms()
    }

    /// Joins neighbours that together are a word of the other name and are none of its words themselves.
    private static func joining(_ words: [NameWord], as others: [NameWord], _ lexicon: NameLexicon) -> [NameWord] {
        var words = words
        var index = 0
        while index + 1 < words.count {
            let pair = [words[index], words[index + 1]]
            let whole = NameWord(pair[0].letters + pair[1].letters, lexicon)
            let isWhole =
                whole.letters.count >= 5
                && !others.contains { other in pair.contains { $0.letters == other.letters } }
                && others.contains { whole.cost(to: $0, lexicon) <= 0.3 }
            if isWhole { words.replaceSubrange(index...index + 1, with: [whole]) } else { index += 1 }
        }
        return words
    }

    /// Takes the likest words first, of equals those at the likest places.
    private mutating func match(_ lexicon: NameLexicon) {
        var candidates: [Match] = []
        for (i, word) in left.enumerated() {
            for (j, other) in right.enumerated() {
                let cost = word.cost(to: other, lexicon)
                if cost < Cost.mostForMatch { candidates.append(Match(left: i, right: j, cost: cost)) }
            }
        }
        candidates.sort {
            ($0.cost, abs($0.left - $0.right), $0.left, $0.right) < (
                $1.cost, abs($1.left - $1.right), $1.left, $1.right
            )
        }
        var isLeftFree = Array(repeating: true, count: left.count)
        var isRightFree = Array(repeating: true, count: right.count)
        for match in candidates where isLeftFree[match.left] && isRightFree[match.right] {
            matches.append(match)
            isLeftFree[match.left] = false
            isRightFree[match.right] = false
        }
        leftRest = left.indices.filter { isLeftFree[$0] }
        rightRest = right.indices.filter { isRightFree[$0] }
    }

    /// Takes acronyms and the words whose initials they are out of the rests.
    private mutating func expandAcronyms() {
        acronyms += Self.expand(left, &leftRest, right, &rightRest)
        acronyms += Self.expand(right, &rightRest, left, &leftRest)
    }

    private static func expand(
        _ words: [NameWord], _ rest: inout [Int], _ others: [NameWord], _ otherRest: inout [Int]
    ) -> Int {
        var found = 0
        for index in rest where (2...5).contains(words[index].letters.count) {
            let letters = words[index].letters
            guard otherRest.count >= letters.count else { continue }
            let runs = 0...(otherRest.count - letters.count)
            let start = runs.first { start in
                letters.indices.allSatisfy { others[otherRest[start + $0]].letters[0] == letters[$0] }
                    && otherRest[start + letters.count - 1] - otherRest[start] == letters.count - 1
            }
            guard let start else { continue }
            otherRest.removeSubrange(start..<start + letters.count)
            rest.removeAll { $0 == index }
            found += 1
        }
        return found
    }

    /// What the differences of the words cost.
    func cost(of kind: Entity.Kind?) -> Double {
        var sum = Double(acronyms) * Cost.acronym
        var agreement = 0.0
        for match in matches {
            let weight = max(left[match.left].weight, right[match.right].weight)
            sum += match.cost * weight
            agreement += weight * (1 - match.cost / Cost.conflict)
        }
        let leftOver = leftRest.reduce(0) { $0 + left[$1].weight }
        let rightOver = rightRest.reduce(0) { $0 + right[$1].weight }
        let more = abs(leftOver - rightOver)
        let excess = kind == .organization ? Cost.excessOfOrganization : Cost.excess
        sum += Cost.conflict * min(leftOver, rightOver) + excess * more
        if agreement < 1.5 { sum += Cost.thinEvidence * min(1, more) }
        // initials alone are nobody's name
        if agreement < 0.5, acronyms == 0 || kind == .person { sum += Cost.nothingCommon }
        let order = matches.sorted { $0.left < $1.left }.map(\.right)
        return zip(order, order.dropFirst()).allSatisfy(<) ? sum : sum + Cost.otherOrder
    }
}
