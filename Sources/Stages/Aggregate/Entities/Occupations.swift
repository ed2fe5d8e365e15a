import NewsText

/// The fields of life that a person's role may belong to.
struct Fields: OptionSet {
    let rawValue: UInt16

    /// The name of the first field, for telling namesakes apart.
    var name: String? { Occupations.fields.indices.first { rawValue & 1 << $0 != 0 }.map { Occupations.fields[$0] } }
}

/// The list of occupations with their fields.
struct Occupations: Sendable {
    static let fields = [
        "politics", "business", "forces", "law", "crime", "science", "health", "arts", "media", "faith", "sport",
        "travel",
    ]

    private let words: [String: Fields]

    init() {
        words = Dictionary(
            DataFile("aggregate/occupations.txt").entries().map { entry in
                let fields = entry.value.split(separator: " ").compactMap { name in
                    Self.fields.firstIndex(of: String(name)).map { Fields(rawValue: 1 << $0) }
                }
                return (entry.key, Fields(fields))
            }, uniquingKeysWith: { $0.union($1) })
    }

    /// The fields of all occupations that a role names; empty where it names none.
    func fields(of role: String) -> Fields {
        NameCutter.words(of: role).reduce(into: Fields()) { fields, word in
            let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
            fields.formUnion(words[word] ?? words[singular] ?? [])
        }
    }
}
