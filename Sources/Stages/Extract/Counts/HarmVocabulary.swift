import NewsModel
import NewsText

/// What a word can be in a statement of how many people something happened to.
enum HarmClass: String, CaseIterable {
    case other
    /// Says what happened; the value holds the kind and the form.
    case harm
    /// A word for people: 1 for one, 2 for several.
    case people
    /// A number word, or digits.
    case number
    /// `dozen`, `hundred`, `thousand`.
    case scale
    /// `dozens`, `several`: no number.
    case vague
    /// `no` before a noun.
    case none
    /// `nobody`, `none`.
    case nobody
    /// `a`, `an`, `another`.
    case one
    /// A form of "be" or "get".
    case passive
    case have
    /// Makes what follows uncertain or denies it.
    case doubt
    /// `and`
    case joint
    /// `also`, `still`, `reportedly`.
    case adverb
    /// A word that ends a noun phrase.
    case stop
}

/// How a word takes the people it speaks of; the raw values are the names in `events/harm.txt`.
enum HarmForm: String, CaseIterable {
    /// The object behind it, or the subject of its passive: `killed`.
    case verb
    /// The subject of its passive, or the people right before it: `beaten to death`.
    case passive
    /// The subject: `died`.
    case own = "self"
    /// Behind the people: `dead`, `missing`.
    case state
    /// Behind the number: `deaths`.
    case noun
    /// Behind its "of": `murder`, `bodies`.
    case act
    /// A figure that is reported: `toll`.
    case toll
    /// As `noun`, in an article that speaks of disease: `cases`.
    case `case`
    /// As `noun`, behind a verb of loss: `cost six lives`.
    case life
}

/// What one token means for counts.
struct HarmWord {
    var kind = HarmClass.other
    var value = 0
    /// What happened, of a word of harm.
    var harm = Count.Kind.killed
    /// How a word of harm takes its people.
    var form = HarmForm.verb
    /// How many tokens it has.
    var length = 1
}

/// The words that counts of people are recognised by.
struct HarmVocabulary: Sendable {
    private let words: Lexicon
    private let phrases: Lexicon
    private let diseases: Lexicon
    private let classes = HarmClass.allCases
    private let kinds = Count.Kind.allCases
    private let forms = HarmForm.allCases

    init() {
        var entries: [(phrase: String, value: Int)] = []
        let (kinds, forms) = (Count.Kind.allCases, HarmForm.allCases)
        for (word, value) in DataFile("events/harm.txt").entries() {
            let fields = value.split(separator: " ").map(String.init)
            guard fields.count == 2, let kind = kinds.firstIndex(where: { $0.rawValue == fields[0] }),
                let form = forms.firstIndex(where: { $0.rawValue == fields[1] })
            else { continue }
            entries.append((word, Self.packed(.harm, kind * 16 + form)))
        }
        for file in ["events/people.txt", "events/victims.txt"] {
            for (word, value) in DataFile(file).entries() {
                entries.append((word, Self.packed(.people, Int(value) ?? 2)))
            }
        }
        for (word, value) in DataFile("events/amounts.txt").entries() {
            let fields = value.split(separator: " ").map(String.init)
            guard fields.count == 2, let kind = HarmClass(rawValue: fields[0]) else { continue }
            entries.append((word, Self.packed(kind, Int(fields[1]) ?? 0)))
        }
        words = Lexicon(entries.filter { !$0.phrase.contains(" ") })
        phrases = Lexicon(entries.filter { $0.phrase.contains(" ") })
        diseases = Lexicon(file: DataFile("events/diseases.txt"))
    }

    private static func packed(_ kind: HarmClass, _ value: Int) -> Int {
        (HarmClass.allCases.firstIndex(of: kind) ?? 0) << 24 | value
    }

    /// The word of harm of several tokens that starts at a position: `taken into custody`.
    func phrase(in tokens: Span<Token>, at position: Int) -> HarmWord? {
        guard let (length, packed) = phrases.longestMatch(in: tokens, at: position) else { return nil }
        var word = harm(packed & 0xFF_FFFF)
        word.length = length
        return word
    }

    /// Whether the token names a disease or its spread.
    func isDisease(_ token: Token) -> Bool { diseases.contains(token.hash) }

    private func harm(_ value: Int) -> HarmWord {
        HarmWord(kind: .harm, value: value, harm: kinds[value >> 4], form: forms[value & 15])
    }

    /// Reads one token.
    func read(_ token: Token, in text: Span<UInt8>) -> HarmWord {
        if token.shape == .number { return number(text.extracting(token.range.indices)) }
        guard let packed = words.value(of: token.hash) else {
            return token.isWord ? unlisted(token, text) : HarmWord()
        }
        let kind = classes[packed >> 24]
        let value = packed & 0xFF_FFFF
        return kind == .harm ? harm(value) : HarmWord(kind: kind, value: value)
    }

    /// A whole number, its thousands perhaps parted by commas.
    private func number(_ bytes: Span<UInt8>) -> HarmWord {
        var value = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x2C { continue }
            guard byte.isASCIIDigit, value < 1_000_000_000 else { return HarmWord() }
            value = value * 10 + Int(byte - 0x30)
        }
        // "40, 000" is a number torn apart
        return value == 0 ? HarmWord() : HarmWord(kind: .number, value: value)
    }

    /// Words for people by their ending: `-men`, `-women`, `-ists`, `-ians`, demonyms in `-ans`.
    private func unlisted(_ token: Token, _ text: Span<UInt8>) -> HarmWord {
        let end = token.range.end
        if token.range.count > 4, text[end - 1] == 0x79, text[end - 2] == 0x6C { return HarmWord(kind: .adverb) }
        guard token.range.count > 5, text[end - 1] == 0x73 || text[end - 1] == 0x6E else { return HarmWord() }
        let isMen = text[end - 3] == 0x6D && text[end - 2] == 0x65 && text[end - 1] == 0x6E
        let isIsts = text[end - 4] == 0x69 && text[end - 3] == 0x73 && text[end - 2] == 0x74 && text[end - 1] == 0x73
        let isAns = text[end - 3] == 0x61 && text[end - 2] == 0x6E && text[end - 1] == 0x73 && token.isCapitalised
        return isMen || isIsts || isAns ? HarmWord(kind: .people, value: 2) : HarmWord()
    }
}
