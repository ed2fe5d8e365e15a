import NewsText

/// The words that dates and the lines around them are made of.
enum DateWords {
    /// What a word of a date line says.
    enum Meaning { case published, modified, aside }

    /// Beyond this, a month's number counts the months of the Persian calendar.
    static let persian = 100
    /// The months' number that says that a number follows: Vietnamese "tháng 10".
    static let numbered = 0

    private static let months: [UInt64: Int] = Dictionary(
        DataFile("ingest/months.txt").entries().compactMap { entry in
            Int(entry.value).map { (hash(ofWords: entry.key), $0) }
        }
    ) { first, _ in first }

    private static let meanings: [UInt64: Meaning] = Dictionary(
        DataFile("ingest/dates.txt").entries().flatMap { entry -> [(UInt64, Meaning)] in
            let meaning: Meaning
            switch entry.key {
            case "published": meaning = .published
            case "modified": meaning = .modified
            case "aside": meaning = .aside
            default: return []
            }
            return entry.value.split(separator: " ").map { (hash(ofWords: String($0)), meaning) }
        }
    ) { first, _ in first }

    private static let zones = numbers("zone")
    private static let eras = numbers("era")
    private static let units = numbers("unit")

    /// The number of a month by the hash of its folded name in any of the listed languages.
    static func month(_ hash: UInt64) -> Int? { months[hash] }

    /// The number of a month whose name has two words: كانون الثاني.
    static func month(_ first: UInt64, _ second: UInt64) -> Int? { months[ByteHash.joined(first, second)] }

    /// What a folded word of a date line says, or nil where it does not belong into one.
    static func meaning(_ hash: UInt64) -> Meaning? { meanings[hash] }

    /// The offset from UTC in minutes that a folded abbreviation such as `cest` stands for.
    static func zone(_ hash: UInt64) -> Int? { zones[hash] }

    /// The year before the first of an era: 2018 for 令和.
    static func era(_ hash: UInt64) -> Int? { eras[hash] }

    /// Whether a word says that the number before it is a month's: 月.
    static func isMonthUnit(_ hash: UInt64) -> Bool { units[hash] != nil }

    /// The hash of a folded word.
    static func hash(_ word: Span<UInt8>) -> UInt64 {
        var hash = ByteHash()
        for index in word.indices {
            let byte = word[index]
            if byte >= 0x80 { return ByteHash.of(Folding.folded(word).span) }
            hash.add(byte.asciiLowered)
        }
        return hash.value
    }

    /// The words of one kind with their numbers.
    private static func numbers(_ kind: String) -> [UInt64: Int] {
        Dictionary(
            DataFile("ingest/dates.txt").entries().compactMap { entry in
                let parts = entry.value.split(separator: " ")
                guard entry.key == kind, parts.count == 2, let number = Int(parts[1]) else { return nil }
                return (hash(ofWords: String(parts[0])), number)
            }
        ) { first, _ in first }
    }

    private static func hash(ofWords text: String) -> UInt64 {
        let words = text.split(separator: " ").map { word in
            let bytes = Array(word.utf8)
            return hash(bytes.span)
        }
        guard let first = words.first else { return 0 }
        return words.count == 2 ? ByteHash.joined(first, words[1]) : first
    }
}
