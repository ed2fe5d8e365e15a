import NewsText

/// The word lists that names are read with.
struct NameLexicon: Sendable {
    let titles: Set<String>
    let legalForms: Set<String>
    let smallWords: Set<String>
    let particles: Set<String>
    /// Folded aliases and the usual name each stands for.
    let aliases: [String: String]
    /// Folded short forms of given names and the full ones.
    let nicknames: [String: [String]]

    /// Spellings of one word on both sides of the Atlantic.
    static let spellings = [
        "centre": "center", "defence": "defense", "labour": "labor", "theatre": "theater", "harbour": "harbor",
        "organisation": "organization", "programme": "program", "saint": "st", "dept": "department",
    ]

    init() {
        titles = Self.words("aggregate/titles.txt")
        legalForms = Self.words("aggregate/legalforms.txt")
        smallWords = Self.words("aggregate/smallwords.txt")
        particles = Self.words("aggregate/particles.txt")
        aliases = Dictionary(
            DataFile("aggregate/aliases.txt").entries().map { entry in
                (entry.key.split(separator: " ").map(NameForm.folded).joined(separator: " "), entry.value)
            },
            uniquingKeysWith: { first, _ in first })
        nicknames = Dictionary(
            DataFile("aggregate/nicknames.txt").entries().map {
                ($0.key, $0.value.split(separator: " ").map(String.init))
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func words(_ file: String) -> Set<String> { Set(DataFile(file).entries().map(\.key)) }

    /// Whether two folded given names may be the same: equal, an initial, a listed short form, or a beginning or end of four letters and more.
    func mayBeSame(given first: String, _ second: String) -> Bool {
        if first == second { return true }
        let (short, long) = first.utf8.count <= second.utf8.count ? (first, second) : (second, first)
        if short.utf8.count == 1 { return long.hasPrefix(short) }
        if nicknames[short]?.contains(long) ?? false || nicknames[long]?.contains(short) ?? false { return true }
        return short.utf8.count >= 3 && long.hasPrefix(short) || short.utf8.count >= 4 && long.hasSuffix(short)
    }
}
