import NewsText

/// What a word can do in a clause, as far as a list can say; the names are the keys of `quotes/words.txt`.
struct ClauseWord: OptionSet, Sendable {
    let rawValue: UInt64

    /// Stands as a subject by itself: `she`, `who`.
    static let pronoun = ClauseWord(rawValue: 1 << 0)
    static let relative = ClauseWord(rawValue: 1 << 1)
    static let male = ClauseWord(rawValue: 1 << 2)
    static let female = ClauseWord(rawValue: 1 << 3)
    static let neuter = ClauseWord(rawValue: 1 << 4)
    static let plural = ClauseWord(rawValue: 1 << 5)
    /// A pronoun that can be told something: `them`.
    static let object = ClauseWord(rawValue: 1 << 6)
    static let determiner = ClauseWord(rawValue: 1 << 7)
    static let possessive = ClauseWord(rawValue: 1 << 8)
    static let preposition = ClauseWord(rawValue: 1 << 9)
    /// A preposition that can join a noun to the noun before it: `the head of`, `police in`.
    static let inside = ClauseWord(rawValue: 1 << 10)
    static let conjunction = ClauseWord(rawValue: 1 << 11)
    static let subordinator = ClauseWord(rawValue: 1 << 12)
    static let that = ClauseWord(rawValue: 1 << 13)
    static let question = ClauseWord(rawValue: 1 << 14)
    static let be = ClauseWord(rawValue: 1 << 15)
    static let have = ClauseWord(rawValue: 1 << 16)
    static let modal = ClauseWord(rawValue: 1 << 17)
    static let negation = ClauseWord(rawValue: 1 << 18)
    static let adverb = ClauseWord(rawValue: 1 << 19)
    /// Days, months and parts of the day.
    static let time = ClauseWord(rawValue: 1 << 20)
    /// Words that stand before a time: `last`, `on`.
    static let timeword = ClauseWord(rawValue: 1 << 21)
    /// A common finite verb.
    static let verb = ClauseWord(rawValue: 1 << 22)
    /// Ends like a past tense but is an adjective: `armed`.
    static let neververb = ClauseWord(rawValue: 1 << 23)
    /// What something is said in: `statement`.
    static let adjunct = ClauseWord(rawValue: 1 << 24)
    /// A noun for people who can speak, or for bodies that do.
    static let human = ClauseWord(rawValue: 1 << 25)
    /// Those of `human` that are bodies.
    static let group = ClauseWord(rawValue: 1 << 26)
    /// Who is told by default: `reporters`.
    static let addressees = ClauseWord(rawValue: 1 << 27)
    /// A word whose first letters an apostrophe stands for: `’em`.
    static let elision = ClauseWord(rawValue: 1 << 28)

    /// A participle that does not end in `ed`: `held`.
    static let participle = ClauseWord(rawValue: 1 << 29)

    /// Stands for who speaks: `I`.
    static let myself = ClauseWord(rawValue: 1 << 30)

    /// Stands for who speaks and others: `we`.
    static let ourselves = ClauseWord(rawValue: 1 << 31)
    /// Stands for who is spoken to: `you`.
    static let addressed = ClauseWord(rawValue: 1 << 32)
    /// Says that something is to come: `will`.
    static let future = ClauseWord(rawValue: 1 << 33)
    /// Opens a condition: `if`.
    static let condition = ClauseWord(rawValue: 1 << 34)

    /// Says that something is not so: `no`, `nobody`.
    static let denial = ClauseWord(rawValue: 1 << 35)

    /// A preposition before the time of a deed: `on`.
    static let timed = ClauseWord(rawValue: 1 << 36)

    /// Stands for a part of those who were named: `one`.
    static let part = ClauseWord(rawValue: 1 << 37)

    /// Helps another verb or says that it did not happen.
    static let auxiliary: ClauseWord = [.be, .have, .modal]

    static let named: [String: ClauseWord] = [
        "pronoun": .pronoun, "relative": .relative, "male": .male, "female": .female, "neuter": .neuter,
        "plural": .plural, "object": .object, "determiner": .determiner, "possessive": .possessive,
        "preposition": .preposition, "inside": .inside, "conjunction": .conjunction,
        "subordinator": .subordinator, "that": .that, "question": .question, "be": .be, "have": .have,
        "modal": .modal, "negation": .negation, "adverb": .adverb, "time": .time, "timeword": .timeword,
        "verb": .verb, "neververb": .neververb, "adjunct": .adjunct, "human": .human, "group": .group,
        "addressees": .addressees, "elision": .elision, "part": .part, "participle": .participle, "myself": .myself,
        "ourselves": .ourselves,
        "addressed": .addressed, "future": .future, "condition": .condition,
        "denial": .denial, "timed": .timed,
    ]

    func has(_ any: ClauseWord) -> Bool { !isDisjoint(with: any) }
}

/// The words of `quotes/words.txt` with all their classes.
struct ClauseWordList: Sendable {
    private let lexicon: Lexicon
    /// The classes of each word; the lexicon holds their places.
    private let classes: [ClauseWord]

    init() {
        var classes: [String: ClauseWord] = [:]
        for (name, words) in DataFile("quotes/words.txt").entries() {
            guard let wordClass = ClauseWord.named[name] else { continue }
            for word in words.split(separator: " ") { classes[String(word), default: []].formUnion(wordClass) }
        }
        let words = classes.sorted { $0.key < $1.key }
        self.classes = words.map(\.value)
        lexicon = Lexicon(words.enumerated().map { (phrase: $1.key, value: $0) })
    }

    /// The classes of a token's word; adverbs are also known by their ending.
    func classes(of token: Token, in text: Span<UInt8>) -> ClauseWord {
        guard token.isWord || token.range.count > 1 else { return [] }
        if let value = lexicon.value(of: token.hash) { return classes[value] }
        let end = token.range.end
        let endsInLy = token.range.count > 4 && text[end - 1] == 0x79 && text[end - 2] == 0x6C
        return endsInLy && token.shape == .lower ? .adverb : []
    }
}
