/// The letter sequences of a word that the model knows by their hashes: runs of one to four letters, with the word's
/// bounds as letters of their own, and the whole word.
struct LetterSequences {
    /// The longest word in letters; the rest of a longer one is taken for another word.
    static let longestWord = 24
    /// The word in lower case between two bounds.
    private var letters = InlineArray<26, UInt32>(repeating: 0)
    /// The letters so far.
    private(set) var count = 0

    /// Adds a letter, in lower case already.
    mutating func append(_ letter: UInt32) {
        count += 1
        letters[count] = letter
    }

    /// Appends the hash of each sequence to `hashes` and forgets the word.
    mutating func drain(into hashes: inout [UInt64]) {
        guard count > 0 else { return }
        let bound = count + 1
        letters[bound] = 0
        for start in 0...bound {
            var hash = Self.seed
            for index in start..<min(start + 4, bound + 1) {
                hash = Self.extended(hash, letters[index])
                // A bound alone says nothing.
                if letters[index] != 0 || index > start { hashes.append(hash) }
            }
            guard start == 0, bound > 3 else { continue }
            for index in 4...bound { hash = Self.extended(hash, letters[index]) }
            hashes.append(hash)
        }
        count = 0
    }

    private static let seed: UInt64 = 0x243F_6A88_85A3_08D3

    /// With a constant of SplitMix64 (Steele, Lea and Flood 2014); good enough in its upper half, which is all that is used.
    private static func extended(_ hash: UInt64, _ letter: UInt32) -> UInt64 {
        let mixed = (hash ^ UInt64(letter)) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ mixed >> 29
    }
}
