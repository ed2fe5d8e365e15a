import NewsText

/// Takes persons' names out of bylines: no "By", no roles, no desks, no addresses.
struct AuthorNames {
    private let begins: OpeningPhrases
    private let others: OpeningPhrases
    private let suffixes: Set<String>
    private let joins: Set<String>
    private let roles: Set<String>
    private let groups: Set<String>
    private let agencies: Set<String>
    private let small: Set<String>
    private let none: Set<String>

    /// The names that all bylines share.
    static let shared = AuthorNames(file: DataFile("ingest/bylines.txt"))

    /// More words than this are a sentence, not a name.
    private static let mostWords = 6
    private static let mostNames = 20

    private init(file: DataFile) {
        var lists: [String: [String]] = [:]
        for entry in file.entries() { lists[entry.key, default: []].append(Folding.folded(entry.value)) }
        begins = OpeningPhrases(lists["begin"] ?? [])
        others = OpeningPhrases(lists["other"] ?? [])
        suffixes = Set(lists["suffix"] ?? []).union(lists["credential"] ?? [])
        joins = Set(lists["join"] ?? [])
        roles = Set(lists["role"] ?? [])
        groups = Set(lists["group"] ?? [])
        agencies = Set(lists["agency"] ?? [])
        small = Set(lists["small"] ?? [])
        none = Set(lists["none"] ?? [])
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
    func beginsByline(_ line: String) -> Bool { begins.length(at: Self.opening(line)) > 0 }

    /// Whether a name is an organisation's: a news agency, a desk, "staff".
    func isGroup(_ name: String) -> Bool {
        Inline.comparable(name).split(separator: " ").map { String($0) }.contains {
            groups.contains($0) || agencies.contains($0)
        }
    }

    /// Whether a name is a news agency's.
    func isAgency(_ name: String) -> Bool {
        let compared = Inline.comparable(name)
        return compared.split(separator: " ").contains { agencies.contains(String($0)) }
            || agencies.contains { $0.contains(" ") && compared.contains($0) }
    }

    /// Whether a line begins as one about a reviewer, a photographer or the like does.
    func beginsOther(_ line: String) -> Bool { others.length(at: Self.opening(line)) > 0 }

    private static func opening(_ line: String) -> ArraySlice<Substring> {
        line.split(separator: " ", maxSplits: 5).prefix(5)
    }

    /// What signs where no person does: an agency, an outlet, a desk with a name of its own, a pen name.
    func signatures(in byline: String) -> [String] {
        var result: [String] = []
        for part in Self.withoutAsides(Inline.tidied(byline)).split({ ",;|•·".unicodeScalars.contains($0) }) {
            var words = part.split(separator: " ")
            let isEnd = cut(&words)
            words.removeFirst(begins.length(at: words[...]))
            if let name = signature(words), !result.contains(name) { result.append(name) }
            if isEnd || result.count == 3 { break }
        }
        return result
    }

    private func signature(_ words: [Substring]) -> String? {
        guard 1...8 ~= words.count, let name = plain(words.joined(separator: " ")), name.utf8.count <= 60 else {
            return nil
        }
        // Sentences, dates and what is left of an entity are none.
        guard name.utf8.filter(\.isASCIIDigit).count < 4, !name.hasSuffix("?"), !name.hasSuffix("!"),
            !name.contains("nbsp")
        else { return nil }
        guard words.count < 3 || name.contains(where: \.isUppercase), words.count < 4 || name.first?.isUppercase == true
        else { return nil }
        // "Staff", "Our Editors", "News Desk" say who it was not.
        let compared = Inline.comparable(name).split(separator: " ").map { String($0) }
        guard compared.contains(where: { !roles.contains($0) && !groups.contains($0) && !small.contains($0) }) else {
            return nil
        }
        return name
    }

    /// Cuts at marks and at words that join two names.
    private func pieces(of byline: String) -> [[Substring]] {
        var pieces: [[Substring]] = []
        for part in Self.withoutAsides(byline).split({ ",;|/&•·–—[]<>、，；／・".unicodeScalars.contains($0) }) {
            var words = part.split(separator: " ")
            let isEnd = cut(&words)
            words.removeFirst(begins.length(at: words[...]))
            let runs = words.split { $0 == "-" || $0.utf8.count < 6 && joins.contains(Folding.folded(String($0))) }
            for run in runs {
                pieces.append(Array(run))
            }
            if isEnd { break }
        }
        return pieces
    }

    /// Cuts a part where someone else is named ("Reviewed by"), and a place off ("in Berlin"); whether nothing more is to come.
    private func cut(_ words: inout [Substring]) -> Bool {
        if others.length(at: words[...]) > 0 {
            words.removeAll()
            return true
        }
        for index in words.indices.dropFirst() {
            let rest = words[index...]
            if others.length(at: rest) > 1 {
                words.removeSubrange(index...)
                return true
            }
            if words[index] == "in" || words[index] == "à", index >= 2 || words.count == 3, rest.count > 1,
                words[index + 1].first?.isUppercase == true
            {
                words.removeSubrange(index...)
                return false
            }
        }
        return false
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

    private func name(_ words: [Substring]) -> String? {
        var words = words
        while let last = words.last, suffixes.contains(Inline.comparable(String(last))) { words.removeLast() }
        guard let first = words.first, words.count <= Self.mostWords else { return nil }
        // "ByJane Doe": the markup lost a space.
        if first.hasPrefix("By"), first.dropFirst(2).first?.isUppercase == true { words[0] = first.dropFirst(2) }
        guard let name = plain(words.joined(separator: " ")), name.utf8.count >= 3,
            !name.contains(where: { ":()".contains($0) })
        else {
            return nil
        }
        guard !name.utf8.contains(where: \.isASCIIDigit) else { return nil }
        let compared = Inline.comparable(name).split(separator: " ").map { String($0) }
        if compared.contains(where: { roles.contains($0) || groups.contains($0) || agencies.contains($0) }) {
            return nil
        }
        return name
    }

    /// A text without marks around it, where it can be a name at all.
    private func plain(_ text: String) -> String? {
        let name = text.trimmed { "\"'“”:*-_/ ".contains($0) }
        guard 2...80 ~= name.utf8.count, !none.contains(Folding.folded(name)) else { return nil }
        guard !name.contains("@"), !name.contains("://"), !Folding.folded(name).hasPrefix("www.") else { return nil }
        guard let initial = name.unicodeScalars.first, ScalarClass.isLetter(initial.value) else { return nil }
        return name
    }
}

extension String {
    /// The parts between the code points for which `isMark` holds.
    fileprivate func split(_ isMark: (Unicode.Scalar) -> Bool) -> [Substring] {
        unicodeScalars.split(whereSeparator: isMark).map { Substring($0) }
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
