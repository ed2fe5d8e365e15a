import NewsModel
import NewsText

/// A name as it is compared: folded words without titles, determiners, possessives and legal forms.
struct NameForm: Sendable {
    /// The words, folded.
    private(set) var words: [String] = []
    /// The words as written, for showing.
    private(set) var written: [Substring] = []
    /// Whether the name is one word of capitals, with stops or without: `UN`.
    private(set) var isAcronym = false
    /// Whether a title stood before the name.
    private(set) var hasTitle = false

    /// The words joined: equal for equal names.
    var key: String { words.joined(separator: " ") }

    /// Whether every letter is a capital.
    var isShouted: Bool { written.allSatisfy { word in word.utf8.allSatisfy { !$0.isASCIILower } } }

    /// Reads a name; a name of which nothing is left keeps all its words.
    init(_ surface: String, kind: Entity.Kind?, lexicon: NameLexicon) {
        written = Self.split(surface)
        if let bracket = written.dropFirst().firstIndex(where: { $0.hasPrefix("(") }) {
            written.removeSubrange(bracket...)
        }
        if kind != .place { cutApposition() } else { cutAtComma() }
        words = written.map { Self.folded($0) }
        let all = (words, written)
        stripBefore(kind, lexicon)
        stripAfter(kind, lexicon)
        if words.isEmpty { (words, written) = all }
        noteAcronym()
        if kind != .person { replaceAlias(lexicon) }
        dropMiddleInitials(kind)
    }

    /// Splits at white space and detaches possessives.
    private static func split(_ surface: String) -> [Substring] {
        let bytes = surface.utf8
        var words: [Substring] = []
        var start = bytes.startIndex
        var index = start
        while index < bytes.endIndex {
            let length = spaceLength(bytes, at: index)
            guard length > 0 else {
                bytes.formIndex(after: &index)
                continue
            }
            if start < index { words.append(withoutPossessive(surface[start..<index])) }
            bytes.formIndex(&index, offsetBy: length)
            start = index
        }
        if start < index { words.append(withoutPossessive(surface[start..<index])) }
        return words
    }

    /// The bytes that a space, line feed or no-break space at `index` takes; 0 where there is none.
    private static func spaceLength(_ bytes: String.UTF8View, at index: String.Index) -> Int {
        switch bytes[index] {
        case 0x20, 0x0A: return 1
        case 0xC2:
            let next = bytes.index(after: index)
            return next < bytes.endIndex && bytes[next] == 0xA0 ? 2 : 0
        default: return 0
        }
    }

    private static func withoutPossessive(_ word: Substring) -> Substring {
        let bytes = word.utf8
        for ending in [[0x27, 0x73], [0xE2, 0x80, 0x99, 0x73], [0x27], [0xE2, 0x80, 0x99]] as [[UInt8]]
        where bytes.count > ending.count + 1 && bytes.suffix(ending.count).elementsEqual(ending) {
            return Substring(bytes.dropLast(ending.count))
        }
        return word
    }

    /// The word folded, with nothing but letters, digits and the comma behind it left.
    static func folded(_ word: Substring) -> String {
        let bytes = Folding.folded(Array(word.utf8).span).filter {
            $0 >= 0x80 || $0.isASCIILower || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x26
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return NameLexicon.spellings[text] ?? text
    }

    /// `Matt Smith, the Doctor` and `Eric Kirkpatrick, 61` end at their comma, but not `Smith, Matt`.
    private mutating func cutApposition() {
        guard let comma = written.firstIndex(where: { $0.hasSuffix(",") }), comma >= 1 else { return }
        written.removeSubrange((comma + 1)...)
        written[comma] = written[comma].dropLast()
    }

    private mutating func cutAtComma() {
        guard let comma = written.firstIndex(where: { $0.hasSuffix(",") }) else { return }
        if written[comma].lowercased() == "washington,", written.count > comma + 1 { return }
        written.removeSubrange((comma + 1)...)
        written[comma] = written[comma].dropLast()
    }

    /// Takes lower-case words, determiners and, from persons, titles and what stands before them off the beginning.
    private mutating func stripBefore(_ kind: Entity.Kind?, _ lexicon: NameLexicon) {
        var first = 0
        while first < words.count - 1, isLowerOpening(first, lexicon) { first += 1 }
        if kind == .person || kind == nil {
            // only titles in a row from the start, or the last title of a longer description of a person
            let last = words.indices.dropLast().last { lexicon.titles.contains(words[$0]) }
            if let last, last >= first, kind == .person || last <= first + 2, words.count - last - 1 <= 4 {
                let areAllTitles = words[first...last].allSatisfy { lexicon.titles.contains($0) }
                if areAllTitles || kind == .person {
                    first = last + 1
                    hasTitle = true
                }
            }
        }
        words.removeSubrange(..<first)
        written.removeSubrange(..<first)
    }

    private func isLowerOpening(_ index: Int, _ lexicon: NameLexicon) -> Bool {
        if ["the", "a", "an", "in", "at", "on", "of", "off", "near", "from", "to"].contains(words[index]) {
            return true
        }
        guard let byte = written[index].utf8.first, byte.isASCIILower else { return false }
        return !lexicon.particles.contains(words[index].prefix { $0 != "-" }.description)
            && !lexicon.smallWords.contains(words[index])
            && written[index].allSatisfy { $0.isLowercase || $0 == "-" }
    }

    private mutating func stripAfter(_ kind: Entity.Kind?, _ lexicon: NameLexicon) {
        guard kind != .person, kind != .place else { return }
        while words.count > 1, let last = words.last, lexicon.legalForms.contains(last) {
            words.removeLast()
            written.removeLast()
        }
        if let last = words.last, last.hasSuffix("com"), last.utf8.count > 5, written.last?.hasSuffix(".com") ?? false {
            words[words.count - 1] = String(last.dropLast(3))
        }
    }

    private mutating func noteAcronym() {
        guard written.count == 1, let word = written.first, words[0].utf8.count <= 6, words[0].utf8.count >= 2 else {
            return
        }
        let capitals = word.utf8.count { $0.isASCIIUpper }
        isAcronym = capitals >= 2 && word.utf8.count { !$0.isASCIIUpper && $0 != 0x2E && !$0.isASCIIDigit } <= 1
    }

    /// A whole name or its first words by its usual name: `US Air Force` becomes that of the United States.
    private mutating func replaceAlias(_ lexicon: NameLexicon) {
        if let usual = lexicon.aliases[key] {
            written = Self.split(usual)
        } else if words.count > 1, let usual = lexicon.aliases[words[0]], ["us", "uk", "un", "eu"].contains(words[0]) {
            written = Self.split(usual) + written.dropFirst()
        } else {
            return
        }
        words = written.map(Self.folded)
        isAcronym = false
    }

    private mutating func dropMiddleInitials(_ kind: Entity.Kind?) {
        guard kind == .person || kind == nil, words.count >= 3 else { return }
        for index in words.indices.dropLast().dropFirst().reversed()
        where words[index].utf8.count == 1 && written[index].utf8.first?.isASCIIUpper ?? false {
            words.remove(at: index)
            written.remove(at: index)
        }
    }
}
