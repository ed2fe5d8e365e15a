import NewsText

/// Takes persons' names out of bylines: no "By", no roles, no desks, no addresses.
struct AuthorNames {
    private let begins: [[Substring]]
    private let joins: Set<String>
    private let roles: Set<String>
    private let groups: Set<String>
    private let none: Set<String>

    /// The names that all bylines share.
    static let shared = AuthorNames(file: DataFile("ingest/bylines.txt"))

    /// More words than this are a sentence, not a name.
    private static let mostWords = 6
    private static let mostNames = 20

    private init(file: DataFile) {
        var lists: [String: [String]] = [:]
        for entry in file.entries() { lists[entry.key, default: []].append(Folding.folded(entry.value)) }
        // The longest beginning first: "text von" before "text".
        begins = (lists["begin"] ?? []).map { $0.split(separator: " ") }.sorted { $0.count > $1.count }
        joins = Set(lists["join"] ?? [])
        roles = Set(lists["role"] ?? [])
        groups = Set(lists["group"] ?? [])
        none = Set(lists["none"] ?? [])
    }

    /// The names in a byline, in order, each once.
    func names(in byline: String) -> [String] {
        var result: [String] = []
        for piece in pieces(of: Inline.tidied(byline)) {
            guard let name = name(piece), !result.contains(name) else { continue }
            result.append(name)
            if result.count == Self.mostNames { break }
        }
        return result
    }

    /// Whether a line begins as a byline does ("By …", "Von …").
    func beginsByline(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return beginLength(words) > 0
    }

    /// Whether a name is an organisation's: a news agency, a desk, "staff".
    func isGroup(_ name: String) -> Bool {
        Inline.comparable(name).split(separator: " ").contains { groups.contains(String($0)) }
    }

    /// Cuts at marks and at words that join two names.
    private func pieces(of byline: String) -> [[Substring]] {
        var pieces: [[Substring]] = []
        for part in byline.split(whereSeparator: { ",;|/&\n•·–—()[]<>".contains($0) }) {
            var words = part.split(separator: " ")
            words.removeFirst(beginLength(words))
            for run in words.split(whereSeparator: { joins.contains(Folding.folded(String($0))) && $0.utf8.count < 6 })
            {
                pieces.append(Array(run))
            }
        }
        return pieces
    }

    private func beginLength(_ words: [Substring]) -> Int {
        let folded = words.prefix(4).map { word in
            Folding.folded(String(word.last == ":" ? word.dropLast() : word))
        }
        for begin in begins where begin.count < folded.count || begin.count == words.count {
            if zip(begin, folded).allSatisfy({ $0 == $1 }) { return begin.count }
        }
        return 0
    }

    private func name(_ words: [Substring]) -> String? {
        guard !words.isEmpty, words.count <= Self.mostWords else { return nil }
        let name = words.joined(separator: " ").trimmed { "\"'“”.:*-_ ".contains($0) && $0 != "." || $0 == ":" }
        let folded = Folding.folded(name)
        guard name.utf8.count >= 3, name.utf8.count <= 80, !none.contains(folded) else { return nil }
        guard !name.contains("@"), !name.contains("://"), !folded.hasPrefix("www.") else { return nil }
        guard name.unicodeScalars.contains(where: { ScalarClass.isLetter($0.value) }) else { return nil }
        guard !name.utf8.contains(where: \.isASCIIDigit) else { return nil }
        let compared = folded.split(separator: " ").map { $0.trimmed { $0 == "." } }
        if compared.contains(where: { roles.contains($0) || groups.contains($0) }) { return nil }
        return name
    }
}

extension StringProtocol {
    /// The text without the characters at both ends for which `isMargin` holds.
    func trimmed(_ isMargin: (Character) -> Bool) -> String {
        var rest = self[...]
        while let first = rest.first, isMargin(first) { rest.removeFirst() }
        while let last = rest.last, isMargin(last) { rest.removeLast() }
        return String(rest)
    }
}
