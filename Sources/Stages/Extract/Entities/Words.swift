import NewsText

/// The hashes of single words that rules ask for.
enum Words {
    static let near = ByteHash.of("near")
    static let of = ByteHash.of("of")
    static let forWord = ByteHash.of("for")
    static let and = ByteHash.of("and")
    static let the = ByteHash.of("the")
    static let a = ByteHash.of("a")
    static let an = ByteHash.of("an")
    static let who = ByteHash.of("who")
    static let he = ByteHash.of("he")
    static let she = ByteHash.of("she")
    static let his = ByteHash.of("his")
    static let her = ByteHash.of("her")
    static let companyForms = Set(["inc", "ltd", "llc", "corp", "plc"].map { ByteHash.of($0) })
    /// Articles and prefixes that are written small before a hyphen or apostrophe inside names.
    static let articles = Set(
        [
            "al", "el", "as", "ash", "at", "an", "ar", "az", "ad", "ul", "ud", "ur", "es", "d", "l", "bin", "abu", "de",
            "os",
        ].map { ByteHash.of($0) })
    static let relatives = Set(["who", "whose", "whom", "which", "that", "where"].map { ByteHash.of($0) })
    static let personPronouns = Set(["he", "she", "his", "her", "him", "himself", "herself"].map { ByteHash.of($0) })
    static let dashes = Set(["-", "--", "–", "—"].map { ByteHash.of($0) })
    /// What stands before a role that somebody or something has: `its mayor`, `the union’s leader`.
    static let owners = Set(["its", "his", "her", "their", "the", "whose", "'s", "’s"].map { ByteHash.of($0) })
    static let possessives = Set(["'s", "’s", "'", "’"].map { ByteHash.of($0) })
    static let determiners: Set<UInt64> = [a, an, the]
    static let comma = ByteHash.of(",")
    static let openBracket = ByteHash.of("(")
    static let closeBracket = ByteHash.of(")")
    static let stop = ByteHash.of(".")
}
