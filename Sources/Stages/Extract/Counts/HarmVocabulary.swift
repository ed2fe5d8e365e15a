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
    /// Whether a verb may be a participle by its ending: `killed` and `slain`, but not `rescues` or `wounding`.
    var isParticiple = true
    /// Whether a word ends in an "s".
    var endsInS = false
    /// Whether it is done for the sick as well as for the wounded: `admitted to hospital`.
    var isCare = false
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
            guard 2...3 ~= fields.count, let kind = kinds.firstIndex(where: { $0.rawValue == fields[0] }),
                let form = forms.firstIndex(where: { $0.rawValue == fields[1] })
            else { continue }
            entries.append((word, Self.packed(.harm, (fields.count == 3 ? Self.care : 0) + kind * 16 + form)))
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

    /// Marks what is done for the sick as well as for the wounded, above kind and form.
    private static let care = 256

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

    /// Whether the token names what one can have: a disease, not an outbreak or a vaccine.
    func isSickness(_ token: Token) -> Bool { diseases.value(of: token.hash) == 1 }

    /// Whether the token names a disease or its spread.
    func isDisease(_ token: Token) -> Bool { diseases.contains(token.hash) }

    private func harm(_ value: Int) -> HarmWord {
        var word = HarmWord(kind: .harm, value: value, harm: kinds[value >> 4 & 15], form: forms[value & 15])
        word.isCare = value >= Self.care
        return word
    }

    /// Reads one token.
    func read(_ token: Token, in text: Span<UInt8>) -> HarmWord {
        if token.shape == .number { return number(text.extracting(token.range.indices)) }
        guard let packed = words.value(of: token.hash) else {
            guard token.isWord else { return HarmWord() }
            var word = unlisted(token, text)
            word.endsInS = text[token.range.end - 1] | 0x20 == 0x73
            return word
        }
        let kind = classes[packed >> 24]
        let value = packed & 0xFF_FFFF
        guard kind == .harm else { return HarmWord(kind: kind, value: value) }
        var word = harm(value)
        word.isParticiple = [0x64, 0x6E, 0x74].contains(text[token.range.end - 1] | 0x20)
        return word
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

    /// Words for people by their ending: `-men`, `-women`, `-ists`, `-ians`, `-ers`, `-ors`, `-ees`, demonyms in `-ans`; in any case.
    private func unlisted(_ token: Token, _ text: Span<UInt8>) -> HarmWord {
        let end = token.range.end
        // bit 5 makes an ASCII capital small; what is no letter may change, but into none of those asked for
        func letter(_ back: Int) -> UInt8 { text[end - back] | 0x20 }
        if token.range.count > 4, letter(1) == 0x79, letter(2) == 0x6C { return HarmWord(kind: .adverb) }
        guard token.range.count > 5, letter(1) == 0x73 || letter(1) == 0x6E else { return HarmWord() }
        let isMen = letter(3) == 0x6D && letter(2) == 0x65 && letter(1) == 0x6E
        let isIsts = letter(4) == 0x69 && letter(3) == 0x73 && letter(2) == 0x74 && letter(1) == 0x73
        // in capitals, "PLANS" and "MEANS" look like them
        let isAns =
            letter(3) == 0x61 && letter(2) == 0x6E && letter(1) == 0x73 && token.isCapitalised
            && (token.shape != .capitals || letter(4) == 0x69)
        // who does something: "wholesalers", "conductors", "trainees"; the things that end so are listed
        let isDoers =
            letter(1) == 0x73
            && (letter(2) == 0x72 && (letter(3) == 0x65 || letter(3) == 0x6F) && token.range.count > 6
                || letter(2) == 0x65 && letter(3) == 0x65)
        return isMen || isIsts || isAns || isDoers ? HarmWord(kind: .people, value: 2) : HarmWord()
    }
}
