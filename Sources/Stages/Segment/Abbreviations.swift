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

    private let lexicon: Lexicon

    private init(_ language: String) {
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
    private static let all = Dictionary(uniqueKeysWithValues: known.map { ($0, Abbreviations($0)) })
    private static let english = Abbreviations("en")

    /// The list of a language (BCP 47), English for those without one.
    static func of(_ language: String?) -> Abbreviations {
        guard let code = language?.utf8.prefix(while: { $0 != 0x2D }) else { return english }
        return all[String(decoding: code, as: UTF8.self)] ?? english
    }
}
