import NewsModel
import NewsText

/// Reads the words of one article for counts of people.
struct HarmReader {
    let tokens: [Token]
    let words: [HarmWord]
    /// The sentence that is being read.
    var sentence = 0..<0
    /// The groups of people of the sentence, in order, none inside another.
    var groups: [PeopleGroup] = []

    init(_ article: borrowing SegmentedArticle, _ vocabulary: HarmVocabulary) {
        tokens = article.tokens
        let text = article.article.text.span
        var words: [HarmWord] = []
        words.reserveCapacity(tokens.count)
        for token in tokens { words.append(vocabulary.read(token, in: text)) }
        self.words = words
    }

    func word(_ index: Int) -> HarmWord { sentence.contains(index) ? words[index] : HarmWord() }
    func kind(_ index: Int) -> HarmClass { word(index).kind }
    func hash(_ index: Int) -> UInt64 { sentence.contains(index) ? tokens[index].hash : 0 }
    func isMark(_ index: Int) -> Bool { !sentence.contains(index) || !tokens[index].isWord }

    /// Whether any word of the sentence speaks of harm: most sentences end here.
    var speaksOfHarm: Bool { words[sentence].contains { $0.kind == .harm } }

    /// Finds the sentence's groups of people.
    mutating func findGroups() {
        groups.removeAll(keepingCapacity: true)
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if let group = group(at: index) {
                groups.append(group)
                index = group.tokens.upperBound
            } else {
                index += 1
            }
        }
    }

    /// The group that starts at a token (binary search).
    func group(startingAt index: Int) -> PeopleGroup? {
        let position = firstGroup(from: index)
        return position < groups.count && groups[position].tokens.lowerBound == index ? groups[position] : nil
    }

    /// The group that ends right before a token.
    func group(endingAt index: Int) -> PeopleGroup? {
        let position = firstGroup(from: index) - 1
        return position >= 0 && groups[position].tokens.upperBound == index ? groups[position] : nil
    }

    /// The last group that ends at or before a token.
    func group(before index: Int) -> PeopleGroup? {
        let position = firstGroup(from: index) - 1
        return position >= 0 && groups[position].tokens.upperBound <= index ? groups[position] : nil
    }

    private func firstGroup(from index: Int) -> Int {
        groups.partitionIndex { $0.tokens.lowerBound < index }
    }
}

/// Hashes of the small words that are looked for by themselves.
enum CountWord {
    static let comma = ByteHash.of(",")
    static let open = ByteHash.of("(")
    static let and = ByteHash.of("and")
    static let or = ByteHash.of("or")
    static let of = ByteHash.of("of")
    static let at = ByteHash.of("at")
    static let to = ByteHash.of("to")
    static let from = ByteHash.of("from")
    static let least = ByteHash.of("least")
    static let than = ByteHash.of("than")
    static let over = ByteHash.of("over")
    static let between = ByteHash.of("between")
    static let one = ByteHash.of("one")
    static let percent = set("% percent pc per pct")
    static let money = set("$ € £ ¥ us$")
    static let more = set("more greater")
    static let fewer = set("fewer less")
    static let including = set("including")
    static let among = set("among")
    static let owners = set("the its his her their our my those")
    static let by = ByteHash.of("by")
    static let total = ByteHash.of("total")
    static let all = ByteHash.of("all")
    static let death = ByteHash.of("death")
    static let casualties = ByteHash.of("casualties")
    static let pronouns = set("them whom these those")
    static let extra = set("more other others additional further")
    static let scales = set("hundred thousand million dozen")
    static let months = set(
        "january february march april may june july august september october november december jan feb mar apr jun jul"
            + " aug sept sep oct nov dec")
    static let figure = set("to at of is was reached reaching stands stood exceeds exceeded passed topped")
    static let person = ByteHash.of("person")

    private static func set(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { ByteHash.of(String($0)) })
    }
}
