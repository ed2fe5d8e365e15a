import NewsText

/// What names of persons look like.
enum PersonName {
    /// The hashes of the given names that are known, lowered.
    private static let given: Set<UInt64> = DataFile("entities/given-names.txt").withSpan { file in
        var hashes: Set<UInt64> = []
        hashes.reserveCapacity(file.count / 9)
        var start = 0
        while start < file.count {
            var end = start
            while end < file.count, file[end] != 0x09, file[end] != 0x0A { end += 1 }
            if file[start] != 0x23 { hashes.insert(Folding.loweredHash(file.extracting(start..<end))) }
            while end < file.count, file[end] != 0x0A { end += 1 }
            start = end + 1
        }
        return hashes
    }

    /// Whether a name looks like a person's: two to five words that begin with capitals or particles.
    static func isLikely(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        if words.count == 1 { return isEastAsian(name) }
        guard 2...5 ~= words.count else { return false }
        return isCapitalised(words)
    }

    /// Whether a name is one word of two to five Chinese or Korean letters, or of some more Japanese ones.
    private static func isEastAsian(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        guard scalars.allSatisfy({ $0.value > 0x2E80 && ScalarClass.isLetter($0.value) }) else { return false }
        let hasKana = scalars.contains { 0x3040...0x30FF ~= $0.value }
        return 2...(hasKana ? 9 : 5) ~= scalars.count
    }

    private static let particles: Set<Substring> = [
        "de", "da", "di", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "dos", "du", "del", "della", "do",
        "das", "y", "e",
        "ter", "ten", "te", "zu", "zur", "zum", "vom", "af", "av", "las", "los", "ben", "ibn", "bint", "des", "dal",
        "lo", "v.",
    ]

    private static func isCapitalised(_ words: [Substring]) -> Bool {
        if let last = words.last, particles.contains(last) { return false }
        return words.allSatisfy { word in
            particles.contains(word) || word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
        }
    }

    /// Whether a name is one capitalised word without marks: how many bloggers sign.
    static func isFirst(_ name: String) -> Bool {
        guard name.unicodeScalars.first?.properties.isUppercase == true, name.utf8.count <= 20 else { return false }
        guard name.unicodeScalars.allSatisfy({ ScalarClass.isLetter($0.value) }) else { return false }
        // "KatieS" is an account.
        return name.unicodeScalars.dropFirst().allSatisfy { !$0.properties.isUppercase }
    }

    /// Whether a name begins with a known given name.
    static func isGiven(_ name: String) -> Bool {
        guard let first = name.split(whereSeparator: { $0 == " " || $0 == "-" }).first else { return false }
        let (plain, folded) = (Array(first.utf8), Folding.folded(Array(first.utf8).span))
        return given.contains(Folding.loweredHash(plain.span)) || given.contains(Folding.loweredHash(folded.span))
    }
}
