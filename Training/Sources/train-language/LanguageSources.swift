import NewsLanguage

/// A language of the model and where it is learnt from.
struct LanguageSource {
    /// The tag that the model answers.
    let tag: String
    /// The file of letter sequences below `ngrams`, if there is one.
    let sequences: String?
    /// The file of running text below `texts`, if there is one.
    let texts: String?
    /// Whether the sequences are Serbian Cyrillic that has to be written in Latin letters.
    var isTransliterated = false
    /// What is added to the score: less than zero for a language that is rare in the news, so that a doubtful text is in another.
    var bias: Float = 0
}

/// The languages of one script, which the model tells apart.
struct LanguageGroup {
    let script: Script
    let languages: [LanguageSource]
    /// The letter sequences that the model keeps, and the logarithm of its hash table's size.
    let rows: Int
    let slotBits: Int

    /// What the model knows.
    ///
    /// Languages that their script alone decides are in `Script`.
    static let all: [LanguageGroup] = [
        LanguageGroup(script: .latin, languages: latin, rows: 5000, slotBits: 13),
        LanguageGroup(script: .cyrillic, languages: cyrillic, rows: 2400, slotBits: 12),
        LanguageGroup(script: .arabic, languages: arabic, rows: 1200, slotBits: 11),
        LanguageGroup(script: .devanagari, languages: devanagari, rows: 1200, slotBits: 11),
        LanguageGroup(script: .han, languages: han, rows: 1200, slotBits: 11),
    ]

    /// A guess: a fifth as many texts as in a language that is not rare.
    private static let rare: Float = -1.5

    // Malay and Indonesian are one to the letters, and most of it is Indonesian; Galician was learnt from too little text to
    // stand up to its neighbours. Both numbers are by eye.
    private static let latin =
        both(
            "af az bs ca cs cy da de en es et eu fi fr ga hr hu id is it lt lv nb nl pl pt ro sk sl sq sv sw tr vi")
        + both("eo nn", bias: rare) + both("ms", bias: 2 * rare) + counted("tl zu")
        + counted("la lg mi sn so st tn ts xh yo", bias: rare)
        + written("uz") + written("gl", bias: 1) + written("lb gd", bias: rare)
        + [LanguageSource(tag: "sr-latn", sequences: "sr", texts: "sr-latn", isTransliterated: true)]

    private static let cyrillic =
        both("ru uk be bg mk sr kk mn") + written("ky tg tt")
    private static let arabic = both("ar fa ur") + written("ckb ug")
    private static let devanagari = both("hi mr") + written("ne")
    private static let han = [
        LanguageSource(tag: "zh", sequences: nil, texts: "zh-hans"),
        LanguageSource(tag: "zh-hant", sequences: nil, texts: "zh-hant"),
    ]

    private static func both(_ tags: String, bias: Float = 0) -> [LanguageSource] {
        tags.split(separator: " ").map(String.init).map {
            LanguageSource(tag: $0, sequences: $0, texts: $0, bias: bias)
        }
    }
    private static func counted(_ tags: String, bias: Float = 0) -> [LanguageSource] {
        tags.split(separator: " ").map(String.init).map {
            LanguageSource(tag: $0, sequences: $0, texts: nil, bias: bias)
        }
    }
    private static func written(_ tags: String, bias: Float = 0) -> [LanguageSource] {
        tags.split(separator: " ").map(String.init).map {
            LanguageSource(tag: $0, sequences: nil, texts: $0, bias: bias)
        }
    }
}
