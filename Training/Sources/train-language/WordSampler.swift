import TrainingSupport

/// Makes words of a language out of the counts of its letter sequences.
///
/// The counts are of runs of one to five letters inside words. What they do not say outright follows from them: a sequence begins
/// a word as often as it stands without any letter before it, and a word ends behind a sequence as often as no letter follows.
/// So words of up to three letters and beginnings of up to four are drawn as often as they stand in the corpus, and the rest of a longer
/// word as a chain in which four letters decide on the next.
struct WordSampler {
    private let alphabet: [UInt32]
    /// For 1 to 5 letters the sequences in order, a byte for each letter, and their counts.
    private var keys: [[UInt64]] = []
    private var counts: [[Int]] = []
    /// How often each sequence begins a word.
    private var beginnings: [[Int]] = []

    /// Reads lines of a sequence, a tab and a count.
    init(_ lines: [UInt8]) {
        var numbers: [UInt32: UInt64] = [:]
        var alphabet: [UInt32] = [0]
        var levels = [[(UInt64, Int)]](repeating: [], count: 6)
        for line in lines.split(separator: 0x0A) {
            let fields = line.split(separator: 0x09)
            guard fields.count == 2, let count = Int(String(decoding: fields[1], as: UTF8.self)) else { continue }
            var key: UInt64 = 0
            var size = 0
            for scalar in String(decoding: fields[0], as: UTF8.self).unicodeScalars {
                if numbers[scalar.value] == nil, alphabet.count < 256 {
                    numbers[scalar.value] = UInt64(alphabet.count)
                    alphabet.append(scalar.value)
                }
                key = key << 8 | (numbers[scalar.value] ?? 0)
                size += 1
            }
            if size <= 5 { levels[size].append((key, count)) }
        }
        for level in levels {
            let sorted = level.sorted { $0.0 < $1.0 }
            keys.append(sorted.map(\.0))
            counts.append(sorted.map(\.1))
        }
        self.alphabet = alphabet
        for size in 0..<5 { beginnings.append(beginnings(size)) }
    }

    private func beginnings(_ size: Int) -> [Int] {
        var inside: [UInt64: Int] = [:]
        let mask: UInt64 = 1 << UInt64(8 * size) - 1
        for (key, count) in zip(keys[size + 1], counts[size + 1]) { inside[key & mask, default: 0] += count }
        return zip(keys[size], counts[size]).map { max(0, $1 - (inside[$0] ?? 0)) }
    }

    /// The code points of a word.
    func word(_ random: inout SeededRandom) -> [UInt32] {
        var key: UInt64 = 0
        var letters: [UInt32] = []
        var left = beginnings[1].reduce(0, +)
        while letters.count < 24 {
            let size = min(letters.count + 1, 5)
            let first = (key & 0xFFFF_FFFF) << 8
            let table = size < 5 ? beginnings[size] : counts[size]
            let range = range(of: first, size)
            let following = range.reduce(0) { $0 + table[$1] }
            var draw = random.below(max(left, following, 1))
            guard draw < following else { break }
            guard
                let chosen = range.first(where: {
                    draw -= table[$0]; return draw < 0
                })
            else { break }
            key = keys[size][chosen]
            letters.append(alphabet[Int(key & 0xFF)])
            // The chain goes on from all places of four letters, not only from beginnings.
            left = size < 4 ? table[chosen] : count(of: key & 0xFFFF_FFFF)
        }
        return letters
    }

    private func count(of key: UInt64) -> Int {
        let place = lowerBound(keys[4], key)
        return place < keys[4].count && keys[4][place] == key ? counts[4][place] : 0
    }

    private func range(of first: UInt64, _ size: Int) -> Range<Int> {
        let start = lowerBound(keys[size], first)
        var end = start
        while end < keys[size].count, keys[size][end] < first + 256 { end += 1 }
        return start..<end
    }

    private func lowerBound(_ sorted: [UInt64], _ key: UInt64) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Serbian Cyrillic in Latin letters, one way only.
enum SerbianLatin {
    static func transliterated(_ word: [UInt32]) -> [UInt32] {
        String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
            .unicodeScalars.flatMap { (pairs[$0] ?? String($0)).unicodeScalars.map(\.value) }
    }

    private static let pairs: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ђ": "đ", "е": "e", "ж": "ž", "з": "z", "и": "i", "ј": "j",
        "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "ћ": "ć", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "č", "џ": "dž", "ш": "š",
    ]
}
