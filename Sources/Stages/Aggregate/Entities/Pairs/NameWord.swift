import NewsText

/// A word of a name that is compared.
struct NameWord {
    let letters: [UInt32]
    private let text: String
    private let sounds: NameSimilarity.Skeleton
    /// How much it tells: particles and initials less than names.
    let weight: Double

    init(_ letters: [UInt32], _ lexicon: NameLexicon) {
        self.letters = letters
        var scalars = String.UnicodeScalarView()
        for letter in letters { if let scalar = Unicode.Scalar(letter) { scalars.append(scalar) } }
        text = String(scalars)
        sounds = NameSimilarity.Skeleton(text)
        if lexicon.particles.contains(text) || lexicon.smallWords.contains(text) {
            weight = 0.25
        } else {
            weight = letters.count == 1 ? 0.4 : 1
        }
    }

    private static let initial = 0.2
    private static let shortForm = 0.15
    private static let transliteration = 0.15
    private static let otherEnding = 0.1

    /// What it costs to take one word for the other; at most that of a conflict.
    func cost(to other: NameWord, _ lexicon: NameLexicon) -> Double {
        if letters == other.letters { return 0 }
        let (short, long) = letters.count < other.letters.count ? (self, other) : (other, self)
        if short.letters.count == 1 {
            let isInitial = short.letters[0] == long.letters[0] && ScalarClass.isLetter(short.letters[0])
            return isInitial ? Self.initial : NameComparer.Cost.conflict
        }
        if lexicon.nicknames[text]?.contains(other.text) ?? false
            || lexicon.nicknames[other.text]?.contains(text) ?? false
        {
            return Self.shortForm
        }
        let distance = NameSimilarity.distance(letters, other.letters, limit: long.letters.count) ?? long.letters.count
        var cost = Self.cost(of: distance, in: long)
        if short.letters.count >= 4, sounds == other.sounds, sounds.count >= 2 {
            let ending = NameSimilarity.differInEnding(text, other.text) ? Self.otherEnding : 0
            cost = min(cost, Self.transliteration + ending + 0.05 * Double(distance))
        }
        return cost
    }

    /// The cost of so many errors in a word: rising steeply where a third of it is wrong.
    private static func cost(of distance: Int, in word: NameWord) -> Double {
        // a sign of Han, Kana or Hangul is worth two letters
        let length = Double(word.letters.count) / (word.letters.contains(where: isSyllable) ? 2 : 1)
        var ratio = Double(distance) / length
        if distance == 1, length >= 4 { ratio = min(ratio, 0.25) }
        var (before, costBefore) = (0.0, 0.0)
        for (end, cost) in curve {
            if ratio <= end { return costBefore + (cost - costBefore) * (ratio - before) / (end - before) }
            (before, costBefore) = (end, cost)
        }
        return NameComparer.Cost.conflict
    }

    /// Shares of wrong letters and what they cost; straight lines between them.
    private static let curve: [(Double, Double)] = [
        (0.12, 0.2), (0.2, 0.35), (0.25, 0.45), (0.34, 0.9), (0.4, 1.3), (0.5, 1.9), (0.7, NameComparer.Cost.conflict),
    ]

    private static func isSyllable(_ letter: UInt32) -> Bool {
        (0x3040..<0xA000).contains(letter) || (0xAC00..<0xD7B0).contains(letter)
    }
}
