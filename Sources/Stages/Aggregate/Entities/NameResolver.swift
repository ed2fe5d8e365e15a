/// Decides which names of a corpus are of one person, organization or place.
///
/// Full names are joined over the whole corpus first: titles, legal forms and accents aside, with acronyms, transliterations,
/// and rare misspellings of frequent names. Then a surname or first word alone goes with the full name that its
/// own document gave last, or else with the one that most of the corpus means by it.
public struct NameResolver {
    private let lexicon = NameLexicon()
    private(set) var table: NameTable

    /// Knows no names yet.
    public init() { table = NameTable(lexicon: lexicon) }

    /// Adds a mention; mentions of a document follow each other.
    public mutating func add(_ mention: NameMention) { table.add(mention) }

    /// For each mention added, in order, the number of the name that stands for its entity.
    public func resolve() -> [Int32] {
        let merger = NameMerger(table, lexicon: lexicon)
        let partial = PartialNames(table, merger.groups, lexicon)
        var result: [Int32] = []
        result.reserveCapacity(table.places.count)
        var start = 0
        while start < table.places.count {
            var end = start
            while end < table.places.count, table.places[end].document == table.places[start].document { end += 1 }
            partial.resolve(table.places[start..<end], into: &result)
            start = end
        }
        return result
    }
}
