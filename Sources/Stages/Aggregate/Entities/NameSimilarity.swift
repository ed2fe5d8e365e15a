import NewsText

/// How alike two folded words are.
enum NameSimilarity {
    /// The number of insertions, deletions, replacements and swaps of neighbours that turn one into the other, or nil if more than `limit`.
    ///
    /// Source: Damerau, "A technique for computer detection and correction of spelling errors", 1964 (optimal string
    /// alignment). Words beyond 40 bytes are not compared.
    static func distance(_ first: String, _ second: String, limit: Int) -> Int? {
        let (left, right) = (Array(first.utf8), Array(second.utf8))
        guard abs(left.count - right.count) <= limit, left.count <= 40, right.count <= 40 else { return nil }
        var before = [Int](repeating: 0, count: right.count + 1)
        var above = Array(0...right.count)
        for row in left.indices {
            var current = [Int](repeating: row + 1, count: right.count + 1)
            var least = row + 1
            for column in right.indices {
                let isEqual = left[row] == right[column]
                var cost = min(above[column + 1] + 1, current[column] + 1, above[column] + (isEqual ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, before[column - 1] + 1)
                }
                current[column + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return nil }
            (before, above) = (above, current)
        }
        return above[right.count] <= limit ? above[right.count] : nil
    }

    /// Whether two words differ by a slip of the keyboard: one error, or two in words of nine letters and more.
    static func isMisspelling(_ first: String, _ second: String) -> Bool {
        let length = min(first.utf8.count, second.utf8.count)
        guard length >= 4 else { return false }
        return distance(first, second, limit: length >= 9 ? 2 : 1) != nil
    }

    /// The consonants of a word as they sound in any transliteration: `hezbollah`, `hizballah` and `hizbullah` are alike.
    ///
    /// Vowels, glides, a final `h` and doubling are left out, letters that stand for one another are made one.
    static func skeleton(_ word: String) -> String {
        let bytes = Array(word.utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            guard
                let sound = sound(
                    byte, next: index + 1 < bytes.count ? bytes[index + 1] : 0, isLast: index == bytes.count - 1)
            else { continue }
            if result.last != sound { result.append(sound) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func sound(_ byte: UInt8, next: UInt8, isLast: Bool) -> UInt8? {
        switch byte {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0x77, 0x2D: nil  // vowels, y, w, hyphen
        case 0x71, 0x63: next == 0x68 && byte == 0x63 ? 0x63 : 0x6B  // q and c as k, but not ch
        case 0x68: isLast ? nil : 0x68
        case 0x7A: 0x73  // z as s
        case 0x76: 0x66  // v as f
        case 0x70: next == 0x68 ? 0x66 : 0x70  // ph as f
        default: byte
        }
    }

    /// Whether two words may be transliterations of one: the same consonants and the same sex by the last letter.
    static func isTransliteration(_ first: String, _ second: String) -> Bool {
        let bones = skeleton(first)
        guard bones.utf8.count >= 3, bones == skeleton(second) else { return false }
        return !differInEnding(first, second)
    }

    /// Whether two words end in different vowels, which often part a man's name from a woman's.
    static func differInEnding(_ first: String, _ second: String) -> Bool {
        guard let left = first.utf8.last, let right = second.utf8.last, left != right else { return false }
        let endings: Set<UInt8> = [0x61, 0x65, 0x69, 0x6F]
        return endings.contains(left) && endings.contains(right)
    }
}
