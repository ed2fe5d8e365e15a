/// A set of words and phrases with a small value each, looked up by the tokens' hashes.
///
/// Phrases are matched by the lowered words, longest first, and may not be longer than `longestPhrase`. Open addressing over
/// 64-bit hashes that are taken as unique: for 100,000 entries two of them collide with a chance below 10⁻⁹.
public struct Lexicon: Sendable {
    /// The number of words in the longest phrase.
    public private(set) var longestPhrase = 0
    /// The number of phrases.
    public private(set) var count = 0
    private var keys: [UInt64] = []
    private var values: [Int32] = []
    private var mask = 0

    /// A value that marks the beginning of a longer phrase which is no entry itself.
    private static let prefixOnly: Int32 = .min

    /// Makes a lexicon of phrases (words parted by single spaces, any case) and their values.
    public init(_ entries: some Collection<(phrase: String, value: Int)>) {
        var size = 16
        while size < entries.count * 4 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: 0, count: size)
        mask = size - 1
        for (phrase, value) in entries { insert(phrase, value) }
    }

    /// Reads a text data file; the value of an entry is what `value` makes of the text behind its tab.
    public init(file: DataFile, value: (String) -> Int = { Int($0) ?? 1 }) {
        self.init(file.entries().map { (phrase: $0.key, value: value($0.value)) })
    }

    /// The value of a single word, by the hash of its token.
    public func value(of hash: UInt64) -> Int? {
        guard let slot = slot(of: hash), values[slot] != Self.prefixOnly else { return nil }
        return Int(values[slot])
    }

    /// Whether a single word is listed.
    public func contains(_ hash: UInt64) -> Bool { value(of: hash) != nil }

    /// The longest phrase that starts at `position`: its length in tokens and its value.
    ///
    /// Marks stand in phrases as tokens of their own, just as the tokeniser parts them.
    public func longestMatch(in tokens: Span<Token>, at position: Int) -> (length: Int, value: Int)? {
        var best: (length: Int, value: Int)?
        var hash: UInt64 = 0
        var length = 0
        while length < longestPhrase, position + length < tokens.count {
            let word = tokens[position + length].hash
            hash = length == 0 ? word : ByteHash.joined(hash, word)
            length += 1
            guard let slot = slot(of: hash) else { break }
            if values[slot] != Self.prefixOnly { best = (length, Int(values[slot])) }
        }
        return best
    }

    private func slot(of hash: UInt64) -> Int? {
        guard mask > 0 else { return nil }
        let key = hash | 1
        var slot = Int(truncatingIfNeeded: ByteHash.mixed(key)) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return slot }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private mutating func insert(_ phrase: String, _ value: Int) {
        let words = phrase.utf8.split(separator: 0x20)
        var hash: UInt64 = 0
        for (index, word) in words.enumerated() {
            let wordHash = Folding.loweredHash(Array(word).span)
            hash = index == 0 ? wordHash : ByteHash.joined(hash, wordHash)
            store(hash, index == words.count - 1 ? Int32(value) : Self.prefixOnly)
        }
        longestPhrase = max(longestPhrase, words.count)
        count += 1
    }

    private mutating func store(_ hash: UInt64, _ value: Int32) {
        if let slot = slot(of: hash) {
            if value != Self.prefixOnly { values[slot] = value }
            return
        }
        let key = hash | 1
        if used * 2 >= keys.count { grow() }
        place(key, value)
        used += 1
    }

    private var used = 0

    private mutating func place(_ key: UInt64, _ value: Int32) {
        var slot = Int(truncatingIfNeeded: ByteHash.mixed(key)) & mask
        while keys[slot] != 0 { slot = (slot + 1) & mask }
        keys[slot] = key
        values[slot] = value
    }

    private mutating func grow() {
        let old = (keys, values)
        keys = Array(repeating: 0, count: old.0.count * 2)
        values = Array(repeating: 0, count: old.0.count * 2)
        mask = keys.count - 1
        for (key, value) in zip(old.0, old.1) where key != 0 { place(key, value) }
    }
}
