import NewsText

/// What a word can do in a clause, as far as a list can say; the names are the keys of `quotes/words.txt`.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt32

    /// Stands as a subject by itself: `she`, `who`.
    static let pronoun = WordClass(rawValue: 1 << 0)
    static let relative = WordClass(rawValue: 1 << 1)
    static let male = WordClass(rawValue: 1 << 2)
    static let female = WordClass(rawValue: 1 << 3)
    static let neuter = WordClass(rawValue: 1 << 4)
    static let plural = WordClass(rawValue: 1 << 5)
    /// A pronoun that can be told something: `them`.
    static let object = WordClass(rawValue: 1 << 6)
    static let determiner = WordClass(rawValue: 1 << 7)
    static let possessive = WordClass(rawValue: 1 << 8)
    static let preposition = WordClass(rawValue: 1 << 9)
    /// A preposition that can join a noun to the noun before it: `the head of`, `police in`.
    static let inside = WordClass(rawValue: 1 << 10)
    static let conjunction = WordClass(rawValue: 1 << 11)
    static let subordinator = WordClass(rawValue: 1 << 12)
    static let that = WordClass(rawValue: 1 << 13)
    static let question = WordClass(rawValue: 1 << 14)
    static let be = WordClass(rawValue: 1 << 15)
    static let have = WordClass(rawValue: 1 << 16)
    static let modal = WordClass(rawValue: 1 << 17)
    static let negation = WordClass(rawValue: 1 << 18)
    static let adverb = WordClass(rawValue: 1 << 19)
    /// Days, months and parts of the day.
    static let time = WordClass(rawValue: 1 << 20)
    /// Words that stand before a time: `last`, `on`.
    static let timeword = WordClass(rawValue: 1 << 21)
    /// A common finite verb.
    static let verb = WordClass(rawValue: 1 << 22)
    /// Ends like a past tense but is an adjective: `armed`.
    static let neververb = WordClass(rawValue: 1 << 23)
    /// What something is said in: `statement`.
    static let adjunct = WordClass(rawValue: 1 << 24)
    /// A noun for people who can speak, or for bodies that do.
    static let human = WordClass(rawValue: 1 << 25)
    /// Those of `human` that are bodies.
    static let group = WordClass(rawValue: 1 << 26)
    /// Who is told by default: `reporters`.
    static let addressees = WordClass(rawValue: 1 << 27)
    /// A word whose first letters an apostrophe stands for: `’em`.
    static let elision = WordClass(rawValue: 1 << 28)

    /// Helps another verb or says that it did not happen.
    static let auxiliary: WordClass = [.be, .have, .modal]

    static let named: [String: WordClass] = [
        "pronoun": .pronoun, "relative": .relative, "male": .male, "female": .female, "neuter": .neuter,
        "plural": .plural, "object": .object, "determiner": .determiner, "possessive": .possessive,
        "preposition": .preposition, "inside": .inside, "conjunction": .conjunction,
        "subordinator": .subordinator, "that": .that, "question": .question, "be": .be, "have": .have,
        "modal": .modal, "negation": .negation, "adverb": .adverb, "time": .time, "timeword": .timeword,
        "verb": .verb, "neververb": .neververb, "adjunct": .adjunct, "human": .human, "group": .group,
        "addressees": .addressees, "elision": .elision,
    ]

    func has(_ any: WordClass) -> Bool { !isDisjoint(with: any) }
}

/// The words of `quotes/words.txt` with all their classes.
struct WordList: Sendable {
    private let lexicon: Lexicon

    init() {
        var classes: [String: WordClass] = [:]
        for (name, words) in DataFile("quotes/words.txt").entries() {
            guard let wordClass = WordClass.named[name] else { continue }
            for word in words.split(separator: " ") { classes[String(word), default: []].formUnion(wordClass) }
        }
        lexicon = Lexicon(classes.map { (phrase: $0.key, value: Int($0.value.rawValue)) })
    }

    /// The classes of a token's word; adverbs are also known by their ending.
    func classes(of token: Token, in text: Span<UInt8>) -> WordClass {
        guard token.isWord || token.range.count > 1 else { return [] }
        if let value = lexicon.value(of: token.hash) { return WordClass(rawValue: UInt32(value)) }
        let end = token.range.end
        let endsInLy = token.range.count > 4 && text[end - 1] == 0x79 && text[end - 2] == 0x6C
        return endsInLy && token.shape == .lower ? .adverb : []
    }
}
