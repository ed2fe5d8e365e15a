/// The letter sequences of a word that the model knows by their hashes: runs of one to four letters, with the word's
/// bounds as letters of their own, and the whole word.
public struct LetterSequences {
    /// The longest word in letters; the rest of a longer one is taken for another word.
    public static let longestWord = 24
    /// The word in lower case between two bounds.
    private var letters: [UInt32] = [0]

    /// Starts without a letter.
    public init() { letters.reserveCapacity(Self.longestWord + 2) }

    /// The letters so far.
    public var count: Int { letters.count - 1 }

    /// Adds a letter, in lower case already.
    public mutating func append(_ letter: UInt32) { letters.append(letter) }

    /// Calls `body` with the hash of each sequence and forgets the word.
    public mutating func drain(_ body: (UInt64) -> Void) {
        guard letters.count > 1 else { return }
        letters.append(0)
        for start in letters.indices {
            var hash = Self.seed
            let end = min(start + 4, letters.count)
            for index in start..<end {
                hash = Self.extended(hash, letters[index])
                // A bound alone says nothing.
                if letters[index] != 0 || index > start { body(hash) }
            }
            guard start == 0, letters.count > 4 else { continue }
            for index in end..<letters.count { hash = Self.extended(hash, letters[index]) }
            body(hash)
        }
        letters.removeLast(letters.count - 1)
    }

    private static let seed: UInt64 = 0x243F_6A88_85A3_08D3

    /// Steele and others' SplitMix64 constants; good enough in its upper half, which is all that is used.
    private static func extended(_ hash: UInt64, _ letter: UInt32) -> UInt64 {
        let mixed = (hash ^ UInt64(letter)) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ mixed >> 29
    }
}
