import NewsText

/// The word lists that expressions of time are recognised by, and the reading of single tokens.
struct TimeVocabulary: Sendable {
    private let words: Lexicon
    private let kinds = TimeClass.allCases
    /// Festivals and references such as `recently`: values are indices into `phraseValues`.
    let phrases: Lexicon
    /// What the phrases stand for, as written in the data file.
    let phraseValues: [String]
    /// 1: future, 0: past, 2: present.
    let tenses: Lexicon

    init() {
        let kinds = Dictionary(uniqueKeysWithValues: TimeClass.allCases.enumerated().map { ($1.rawValue, $0) })
        let parts = ["MO", "MI", "AF", "EV", "NI", "SP", "SU", "FA", "WI"]
        words = Lexicon(file: DataFile("times/words.txt")) { text in
            let fields = text.split(separator: " ")
            let name = fields.count > 1 ? String(fields[1]) : "0"
            let value = Int(name) ?? TimeUnit.named[name] ?? parts.firstIndex(of: name) ?? 0
            return (kinds[String(fields.first ?? "none")] ?? 0) << 12 | value
        }
        let entries = DataFile("times/phrases.txt").entries()
        phraseValues = entries.map(\.value)
        phrases = Lexicon(entries.enumerated().map { (phrase: $1.key, value: $0) })
        tenses = Lexicon(file: DataFile("times/tense.txt")) { $0 == "future" ? 1 : $0 == "past" ? 0 : 2 }
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
