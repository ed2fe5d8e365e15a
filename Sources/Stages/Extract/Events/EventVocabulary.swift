import NewsModel
import NewsText

/// What the small words of a clause do.
enum ClauseClass: String, CaseIterable {
    case other, auxiliary, passive, adverb, doubt, preposition, clause, saying, determiner, joint, disaster
}

/// The words and phrases that name events, and those by which a clause is read.
struct EventVocabulary: Sendable {
    /// What a trigger stands for.
    struct Entry: Sendable {
        var code: Event.Code
        var type: String
        var isVerb: Bool
        /// Whether it is a present tense without ending, which only a subject right before it tells from a noun.
        var isBare = false
        /// Whether the word has so many other senses that both actor and target must be named.
        var isWeak = false
    }

    /// What words may stand for.
    struct Option: Sendable, Hashable {
        var code: Event.Code
        var type: String
        /// The hash of the type, by which it is learnt.
        var mark: UInt64

        init(_ code: Event.Code, _ type: String) {
            (self.code, self.type) = (code, type)
            mark = ByteHash.of(type)
        }
    }

    /// All words that may name an event, those of many senses too; values are indices into `options`.
    let acts: Lexicon
    /// What each may stand for.
    let options: [[Option]]
    /// The words that the rules for clauses know; values are indices into `entries`.
    let triggers: Lexicon
    /// What the triggers stand for.
    let entries: [Entry]
    /// Words for people.
    let people: Lexicon
    /// What verbs of many senses are done to in politics: `sanctions`, `talks`.
    let institutions: Lexicon
    /// Words that end the names of bodies: `ministry`, `company`.
    let bodies: Lexicon
    private let clauseWords: Lexicon
    private let classes = ClauseClass.allCases

    init() {
        var entries: [Entry] = []
        var phrases: [(phrase: String, value: Int)] = []
        for (phrase, value) in DataFile("events/triggers.txt").entries() {
            let fields = value.split(separator: " ").map(String.init)
            guard fields.count == 3, let code = Event.Code(rawValue: fields[0]) else { continue }
            phrases.append((phrase, entries.count))
            entries.append(
                Entry(
                    code: code, type: fields[1], isVerb: fields[2] != "noun", isBare: fields[2] == "present",
                    isWeak: fields[2] == "weak"))
        }
        triggers = Lexicon(phrases)
        var acts = ActList()
        for (phrase, value) in phrases { acts.add(phrase, Option(entries[value].code, entries[value].type)) }
        for (phrase, value) in DataFile("events/acts.txt").entries() {
            let fields = value.split(separator: " ").map(String.init)
            guard fields.count == 2, let code = Event.Code(rawValue: fields[0]) else { continue }
            acts.add(phrase, Option(code, fields[1]))
        }
        self.acts = Lexicon(acts.phrases)
        options = acts.options
        self.entries = entries
        institutions = Lexicon(file: DataFile("events/institutions.txt"))
        bodies = Lexicon(
            DataFile("entities/kind-words.txt").entries().filter { $0.value == "o" }.map { ($0.key, 1) })
        people = Lexicon(file: DataFile("events/people.txt"))
        clauseWords = Lexicon(file: DataFile("events/clauses.txt")) { name in
            ClauseClass(rawValue: name).flatMap(ClauseClass.allCases.firstIndex(of:)) ?? 0
        }
    }

    /// What a token does in its clause.
    func classOf(_ token: Token) -> ClauseClass { clauseWords.value(of: token.hash).map { classes[$0] } ?? .other }
}

/// Collects what each phrase may stand for.
private struct ActList {
    var phrases: [(phrase: String, value: Int)] = []
    var options: [[EventVocabulary.Option]] = []
    private var numbers: [String: Int] = [:]

    mutating func add(_ phrase: String, _ option: EventVocabulary.Option) {
        guard let number = numbers[phrase] else {
            numbers[phrase] = options.count
            phrases.append((phrase, options.count))
            options.append([option])
            return
        }
        if !options[number].contains(option) { options[number].append(option) }
    }
}

/// A trigger that was found.
struct EventTrigger {
    /// Its tokens.
    var tokens: Range<Int>
    /// Its entry in the vocabulary.
    var entry: EventVocabulary.Entry
    /// Whether it is used as a verb here.
    var isVerb: Bool
    /// Whether the verb is in the passive.
    var isPassive = false
}
