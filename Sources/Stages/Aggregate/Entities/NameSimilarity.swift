import NewsText

/// How alike two folded words are.
enum NameSimilarity {
    /// The number of insertions, deletions, replacements and swaps of neighbours that turn one into the other, or nil if more than `limit`.
    ///
    /// Source: Damerau, "A technique for computer detection and correction of spelling errors", 1964 (optimal string
    /// alignment). Words beyond 40 bytes are not compared.
    static func distance(_ first: String, _ second: String, limit: Int) -> Int? {
        distance(Array(first.utf8), Array(second.utf8), limit: limit)
    }

    /// `distance` of words as sequences of anything: bytes, code points.
    static func distance<Letter: Equatable>(_ left: [Letter], _ right: [Letter], limit: Int) -> Int? {
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
    /// Vowels, glides, a final `h` and doubling are left out, letters that stand for one another are made one. The sounds
    /// are kept as a hash that is taken as unique, since most of them are only compared.
    struct Skeleton: Hashable {
        /// The hash of the sounds.
        private(set) var hash = ByteHash()
        /// How many sounds there are.
        private(set) var count = 0

        init(_ word: String) {
            var last: UInt8 = 0
            var byte: UInt8 = 0
            for next in word.utf8 {
                add(byte, next, isLast: false, &last)
                byte = next
            }
            add(byte, 0, isLast: true, &last)
        }

        private mutating func add(_ byte: UInt8, _ next: UInt8, isLast: Bool, _ last: inout UInt8) {
            guard byte != 0, let sound = NameSimilarity.sound(byte, next: next, isLast: isLast), sound != last else {
                return
            }
            hash.add(sound)
            count += 1
            last = sound
        }
    }

    fileprivate static func sound(_ byte: UInt8, next: UInt8, isLast: Bool) -> UInt8? {
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
    static func isTransliteration(_ first: String, _ second: String, _ bones: Skeleton, _ others: Skeleton) -> Bool {
        guard bones == others else { return false }
        let length = min(first.utf8.count, second.utf8.count)
        return bones.count >= (length >= 5 ? 2 : 3) && !differInEnding(first, second)
    }

    /// Whether two words end in different vowels, which often part a man's name from a woman's.
    static func differInEnding(_ first: String, _ second: String) -> Bool {
        guard let left = first.utf8.last, let right = second.utf8.last, left != right else { return false }
        return isEnding(left) && isEnding(right)
    }

    private static func isEnding(_ byte: UInt8) -> Bool {
        byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F
    }
}
