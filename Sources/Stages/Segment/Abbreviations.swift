import NewsText

/// What the full stop behind a short word means, by language.
struct Abbreviations: Sendable {
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
    private let lexicon: Lexicon

    private init(_ language: String, hasOrdinals: Bool = false) {
        self.hasOrdinals = hasOrdinals
        lexicon = Lexicon(file: DataFile("segment/abbreviations-\(language).txt")) { code in
            switch code {
            case "n": Manner.never.rawValue
            case "d": Manner.beforeNumber.rawValue
            case "c": Manner.beforeCapital.rawValue
            default: Manner.may.rawValue
            }
        }
    }

    /// How a word with a full stop behaves; nil for a plain word.
    func manner(of hash: UInt64) -> Manner? { lexicon.value(of: hash).flatMap(Manner.init(rawValue:)) }

    private static let known = ["en", "de", "fr", "es", "pt", "it", "nl", "ru", "pl", "tr"]
    /// Languages that write ordinals with a full stop; those without a list of their own use the English one.
    private static let ordinal = [
        "de", "tr", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "hr", "sr", "sl", "et", "lv", "is",
    ]
    private static let all = Dictionary(
        uniqueKeysWithValues: known.map { ($0, Abbreviations($0, hasOrdinals: ordinal.contains($0))) })
    private static let english = Abbreviations("en")
    private static let englishWithOrdinals = Abbreviations("en", hasOrdinals: true)

    /// The list of a language (BCP 47), English for those without one.
    static func of(_ language: String?) -> Abbreviations {
        guard let code = language?.utf8.prefix(while: { $0 != 0x2D }) else { return english }
        let name = String(decoding: code, as: UTF8.self)
        return all[name] ?? (ordinal.contains(name) ? englishWithOrdinals : english)
    }
}
