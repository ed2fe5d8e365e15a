import NewsText

/// All word lists of the extractor in one table: what the words and phrases of a text can be.
///
/// One look-up per word answers for all lists. Open addressing over hashes that are taken as unique, as in `Lexicon`, by 50 of their
/// bits: of a million words that no list holds, one may be taken for another with a chance of a thousandth.
/// Other than in a lexicon, a word that stands in several lists keeps the classes of all.
struct Gazetteer: Sendable {
    /// A word and its classes side by side, so that a look-up reads one place of memory.
    private struct Slot {
        /// The upper half of the spread hash; the lower half says where the slot is.
        var key: UInt32 = 0
        /// Empty where the slot is free.
        var classes: UInt32 = 0
    }

    private var slots: [Slot]
    private var mask: Int
    private var used = 0

    /// The lists that are compiled in, read once for the whole process.
    static let shared = Gazetteer()

    private init() {
        // An entry takes nine bytes of its list; a third of the slots and more stays free for the beginnings of phrases.
        let bytes = WordList.all.reduce(0) { $0 + DataFile("entities/" + $1.file).count }
        var size = 1 << 16
        while size * 6 < bytes { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        mask = slots.count - 1
        for list in WordList.all {
            DataFile("entities/" + list.file).withSpan { read($0, list) }
        }
    }

    /// The classes of a word or, by the joined hashes of its words, of a phrase.
    subscript(hash: UInt64) -> WordClass {
        WordClass(rawValue: slots[slot(of: hash)].classes)
    }

    /// The longest phrase that starts at `position` and has one of `wanted`: its length in tokens and all its classes.
    func longestMatch(
        in tokens: [Token], at position: Int, before limit: Int, wanted: WordClass
    ) -> (length: Int, classes: WordClass)? {
        var best: (length: Int, classes: WordClass)?
        var hash: UInt64 = 0
        var index = position
        while index < limit {
            hash = index == position ? tokens[index].hash : ByteHash.joined(hash, tokens[index].hash)
            let found = self[hash]
            index += 1
            if !found.isDisjoint(with: wanted) { best = (index - position, found) }
            guard found.contains(.prefix) else { break }
        }
        return best
    }

    /// Where a word is, or the free slot for it.
    private func slot(of hash: UInt64) -> Int {
        let mixed = ByteHash.mixed(hash)
        let key = UInt32(truncatingIfNeeded: mixed >> 32)
        var slot = Int(truncatingIfNeeded: mixed) & mask
        while slots[slot].classes != 0, slots[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func add(_ hash: UInt64, _ found: WordClass) {
        let slot = slot(of: hash)
        if slots[slot].classes == 0 {
            // The table cannot grow: the half of the hash that says where a slot is is not kept.
            precondition(used * 4 < slots.count * 3, "the word lists need a larger table")
            slots[slot].key = UInt32(truncatingIfNeeded: ByteHash.mixed(hash) >> 32)
            used += 1
        }
        slots[slot].classes |= found.rawValue
    }
}

extension Gazetteer {
    private mutating func read(_ bytes: Span<UInt8>, _ list: WordList) {
        var start = 0
        while start < bytes.count {
            var end = start
            var tab: Int?
            while end < bytes.count, bytes[end] != 0x0A {
                if bytes[end] == 0x09, tab == nil { tab = end }
                end += 1
            }
            if end > start, bytes[start] != 0x23 {
                let found = tab.flatMap { $0 + 1 < end ? list.codes[bytes[$0 + 1]] : nil } ?? list.plain
                addPhrase(bytes.extracting(start..<(tab ?? end)), found)
            }
            start = end + 1
        }
    }

    private mutating func addPhrase(_ phrase: Span<UInt8>, _ found: WordClass) {
        var last: UInt64 = 0
        var isFirst = true
        Self.forEachWord(of: phrase) { word in
            if isFirst {
                last = word
                isFirst = false
            } else {
                add(last, .prefix)
                last = ByteHash.joined(last, word)
            }
        }
        if !isFirst { add(last, found) }
    }

    /// The hashes of a phrase's tokens, parted as the tokeniser parts them: a comma, the full stop of an abbreviation
    /// and a possessive `'s` are tokens of their own.
    static func wordHashes(_ phrase: Span<UInt8>) -> [UInt64] {
        var hashes: [UInt64] = []
        forEachWord(of: phrase) { hashes.append($0) }
        return hashes
    }

    private static func forEachWord(of phrase: Span<UInt8>, _ body: (UInt64) -> Void) {
        var start = 0
        while start < phrase.count {
            var end = start
            while end < phrase.count, phrase[end] != 0x20 { end += 1 }
            let word = phrase.extracting(start..<end)
            if let cut = cut(word) {
                body(Folding.loweredHash(word.extracting(0..<cut)))
                body(Folding.loweredHash(word.extracting(cut..<word.count)))
            } else if end > start {
                body(Folding.loweredHash(word))
            }
            start = end + 1
        }
    }

    private static func cut(_ word: Span<UInt8>) -> Int? {
        let count = word.count
        guard count > 2 else { return nil }
        let last = word[count - 1]
        if last == 0x2C || last == 0x21 { return count - 1 }
        // "Gen." but not "U.S."
        if last == 0x2E { return word[count - 3] == 0x2E ? nil : count - 1 }
        if last == 0x73, word[count - 2] == 0x27 { return count - 2 }
        return nil
    }
}

/// A data file of words and what its codes stand for.
private struct WordList {
    let file: String
    /// The classes of an entry without a code.
    let plain: WordClass
    let codes: [UInt8: WordClass]

    init(_ file: String, _ plain: WordClass = [], _ codes: KeyValuePairs<Unicode.Scalar, WordClass> = [:]) {
        self.file = file
        self.plain = plain
        self.codes = Dictionary(codes.map { (UInt8(ascii: $0.key), $0.value) }) { $1 }
    }

    static let all: [WordList] = [
        WordList("common-words.txt", .common),
        WordList(
            "cue-words.txt", [],
            [
                "f": .function, "o": .opener, "d": .calendar, "i": .strongPreposition, "q": .weakPreposition,
                "s": .personVerb,
                "w": .placeNoun, "t": .particle,
            ]),
        WordList(
            "kind-words.txt", [],
            [
                "o": .endsOrganization, "l": .endsPlace, "e": .endsOther, "O": .beginsOrganization,
                "L": .beginsPlace, "E": .beginsOther,
            ]),
        WordList(
            "titles.txt", [],
            [
                "m": [.title, .male], "f": [.title, .female], "u": .title, "M": [.role, .male],
                "F": [.role, .female], "U": .role,
            ]),
        WordList(
            "given-names.txt", .given,
            [
                "m": [.given, .givenMale], "f": [.given, .givenFemale], "u": [.given, .givenMale, .givenFemale],
            ]),
        WordList("surnames.txt", .surname),
        WordList("places.txt", .place),
        WordList("cities.txt", .city, ["s": .strongCity, "c": .city, "w": .weakCity]),
        WordList("organizations.txt", .organization),
        WordList("other-names.txt", .other),
    ]
}
