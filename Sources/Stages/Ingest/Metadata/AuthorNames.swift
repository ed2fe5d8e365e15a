import NewsText

/// Takes persons' names out of bylines: no "By", no roles, no desks, no addresses.
struct AuthorNames {
    private let begins: [[Substring]]
    private let others: [[Substring]]
    private let suffixes: Set<String>
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
        begins = Self.phrases(lists["begin"])
        others = Self.phrases(lists["other"])
        suffixes = Set(lists["suffix"] ?? []).union(lists["credential"] ?? [])
        joins = Set(lists["join"] ?? [])
        roles = Set(lists["role"] ?? [])
        groups = Set(lists["group"] ?? [])
        none = Set(lists["none"] ?? [])
    }

    private static func phrases(_ list: [String]?) -> [[Substring]] {
        (list ?? []).map { $0.split(separator: " ") }.sorted { $0.count > $1.count }
    }

    /// The names in a byline, in order, each once; none where it names a reviewer or photographer.
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
        for part in Self.withoutAsides(byline).split(whereSeparator: { ",;|/&•·–—[]<>".contains($0) }) {
            var words = part.split(separator: " ")
            if length(of: others, at: words) > 0 { break }
            words.removeFirst(beginLength(words))
            for run in words.split(whereSeparator: { joins.contains(Folding.folded(String($0))) && $0.utf8.count < 6 })
            {
                pieces.append(Array(run))
            }
        }
        return pieces
    }

    /// The byline without what stands in parentheses, and without addresses.
    private static func withoutAsides(_ byline: String) -> String {
        guard byline.utf8.contains(where: { $0 == 0x28 || $0 == 0x3A || $0 == 0x40 }) else { return byline }
        var depth = 0
        let kept = byline.filter { character in
            if character == "(" { depth += 1 }
            defer { if character == ")", depth > 0 { depth -= 1 } }
            return depth == 0
        }
        return kept.split(separator: " ").filter { !$0.contains("@") && !$0.contains("://") }.joined(separator: " ")
    }

    private func beginLength(_ words: [Substring]) -> Int { length(of: begins, at: words) }

    /// The number of words of the longest of these phrases that the words begin with.
    private func length(of phrases: [[Substring]], at words: [Substring]) -> Int {
        let folded = words.prefix(4).map { word in
            Folding.folded(String(word.last == ":" ? word.dropLast() : word))
        }
        for phrase in phrases where phrase.count <= folded.count {
            if zip(phrase, folded).allSatisfy({ $0 == $1 }) { return phrase.count }
        }
        return 0
    }

    private func name(_ words: [Substring]) -> String? {
        var words = words
        while let last = words.last, suffixes.contains(Inline.comparable(String(last))) { words.removeLast() }
        guard let first = words.first, words.count <= Self.mostWords else { return nil }
        // "ByJane Doe": the markup lost a space.
        if first.hasPrefix("By"), first.dropFirst(2).first?.isUppercase == true { words[0] = first.dropFirst(2) }
        let name = words.joined(separator: " ").trimmed { "\"'“”.:*-_ ".contains($0) && $0 != "." || $0 == ":" }
        let folded = Folding.folded(name)
        guard name.utf8.count >= 3, name.utf8.count <= 80, !none.contains(folded) else { return nil }
        guard !name.contains("@"), !name.contains("://"), !folded.hasPrefix("www.") else { return nil }
        guard !name.utf8.contains(where: \.isASCIIDigit) else { return nil }
        guard let initial = name.unicodeScalars.first, ScalarClass.isLetter(initial.value) else { return nil }
        let compared = Inline.comparable(name).split(separator: " ").map { String($0) }
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
