import NewsText

/// What words say about the full stops around them, by language.
struct LanguageWords: Sendable {
    /// How an abbreviation behaves.
    enum Manner: Int, Sendable {
        /// Never ends a sentence: `Mr.`
        case never
        /// May end one: `Inc.`
        case may
        /// Does not where a number follows: `No. 5`.
        case beforeNumber
        /// Does before any capital, and only there: `etc.`
        case beforeCapital
    }

    /// Whether a full stop behind a number makes it an ordinal: `5. Oktober`.
    let hasOrdinals: Bool
    /// Words that open sentences; those with the value 2 even where no stop stands before them.
    let openers: Lexicon
    private let abbreviations: Lexicon

    private init(_ language: String, hasOrdinals: Bool = false) {
        self.hasOrdinals = hasOrdinals
        openers = Self.openers(of: language)
        abbreviations = Lexicon(file: DataFile("segment/abbreviations-\(language).txt")) { code in
            switch code {
            case "n": Manner.never.rawValue
            case "d": Manner.beforeNumber.rawValue
            case "c": Manner.beforeCapital.rawValue
            default: Manner.may.rawValue
            }
        }
    }

    private static func openers(of language: String) -> Lexicon {
        if language == "en" {
            return Lexicon(file: DataFile("segment/openers.txt")) { $0 == "s" ? 2 : 1 }
        }
        let entries = DataFile("segment/openers-other.txt").entries()
            .filter { $0.value.split(separator: " ").contains { $0 == language } }
        return Lexicon(entries.map { (phrase: $0.key, value: 1) })
    }

    /// How a word with a full stop behaves; nil for a plain word.
    func manner(of hash: UInt64) -> Manner? { abbreviations.value(of: hash).flatMap(Manner.init(rawValue:)) }

    private static let known = ["en", "de", "fr", "es", "pt", "it", "nl", "ru", "pl", "tr"]
    /// Languages whose words another one's list holds well enough.
    private static let neighbours = ["uk": "ru", "be": "ru", "bg": "ru", "ca": "es", "gl": "pt", "af": "nl"]
    /// Languages that write ordinals with a full stop; those without a list of their own use the English one.
    private static let ordinal = [
        "de", "tr", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "hr", "sr", "sl", "et", "lv", "is",
    ]
    private static let all = Dictionary(
        uniqueKeysWithValues: known.map { ($0, LanguageWords($0, hasOrdinals: ordinal.contains($0))) })
    private static let english = LanguageWords("en")
    private static let englishWithOrdinals = LanguageWords("en", hasOrdinals: true)

    /// The list of a language (BCP 47), English for those without one.
    static func of(_ language: String?) -> LanguageWords {
        guard let code = language?.utf8.prefix(while: { $0 != 0x2D }) else { return english }
        let name = String(decoding: code, as: UTF8.self)
        return all[neighbours[name] ?? name] ?? (ordinal.contains(name) ? englishWithOrdinals : english)
    }
}
