import NewsText

/// The word lists that expressions of time are recognised by, and the reading of single tokens.
struct TimeVocabulary: Sendable {
    private let words: Lexicon
    private let kinds = TimeClass.allCases
    /// References of no exact time (`recently`): 1 future, 0 past, 2 present.
    let references: Lexicon
    /// Festivals and memorial days.
    let festivals = FestivalCalendar()
    /// 1: future, 0: past, 2: present.
    let tenses: Lexicon
    /// Verbs that speak of the future behind "to" in a headline.
    let headlineVerbs: Lexicon

    init() {
        let kinds = Dictionary(uniqueKeysWithValues: TimeClass.allCases.enumerated().map { ($1.rawValue, $0) })
        let parts = ["MO", "MI", "AF", "EV", "NI", "SP", "SU", "FA", "WI"]
        words = Lexicon(file: DataFile("times/words.txt")) { text in
            let fields = text.split(separator: " ")
            let name = fields.count > 1 ? String(fields[1]) : "0"
            let value = Int(name) ?? TimeUnit.named[name] ?? parts.firstIndex(of: name) ?? 0
            return (kinds[String(fields.first ?? "none")] ?? 0) << 12 | value
        }
        let directions = { (text: String) in text == "future" ? 1 : text == "past" ? 0 : 2 }
        references = Lexicon(file: DataFile("times/phrases.txt"), value: directions)
        let tenseWords = DataFile("times/tense.txt").entries()
        tenses = Lexicon(tenseWords.filter { $0.value != "headline" }.map { ($0.key, directions($0.value)) })
        headlineVerbs = Lexicon(tenseWords.filter { $0.value == "headline" }.map { ($0.key, 1) })
    }

    /// The code of a part of the day or a season, by the value of its word.
    static func code(_ value: Int) -> String {
        ["MO", "MI", "AF", "EV", "NI", "SP", "SU", "FA", "WI"][min(max(value, 0), 8)]
    }

    /// Reads one token.
    func read(_ token: Token, in text: Span<UInt8>) -> TimeWord {
        switch token.shape {
        case .mark: return TimeWord()
        case .number, .mixed: return numeric(text.extracting(token.range.indices))
        default:
            if let word = listed(token.hash) { return word }
            // hyphens join at least "x-xx"
            return token.range.count > 4 ? hyphenated(text.extracting(token.range.indices)) : TimeWord()
        }
    }

    private func listed(_ hash: UInt64) -> TimeWord? {
        words.value(of: hash).map { TimeWord(kind: kinds[$0 >> 12], value: $0 & 0xFFF) }
    }

    /// What a part of a hyphenated word means by itself.
    func listed(_ bytes: Span<UInt8>) -> TimeWord? { listed(Folding.loweredHash(bytes)) }
}
