import NewsText

/// The words that dates and the lines around them are made of.
enum DateWords {
    /// What a word of a date line says.
    enum Meaning { case published, modified, aside }

    private static let months = table("ingest/months.txt") { Int($0) }

    private static let meanings: [[UInt8]: Meaning] = Dictionary(
        DataFile("ingest/dates.txt").entries().flatMap { entry in
            let meaning: Meaning =
                switch entry.key {
                case "published": .published
                case "modified": .modified
                default: .aside
                }
            return entry.value.split(separator: " ").map { (Array(Folding.folded(String($0)).utf8), meaning) }
        }
    ) { first, _ in first }

    /// The number of a month by its folded name in any of the listed languages.
    static func month(_ folded: [UInt8]) -> Int? { months[folded] }

    /// What a folded word of a date line says, or nil where it does not belong into one.
    static func meaning(_ folded: [UInt8]) -> Meaning? { meanings[folded] }

    private static func table(_ name: String, _ value: (String) -> Int?) -> [[UInt8]: Int] {
        var table: [[UInt8]: Int] = [:]
        for entry in DataFile(name).entries() {
            if let number = value(entry.value) { table[Array(Folding.folded(entry.key).utf8)] = number }
        }
        return table
    }
}
