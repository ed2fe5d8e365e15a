/// The words of one text by their hashes: a set that is made for one text and thrown away.
///
/// Open addressing over 64-bit hashes that are taken as unique, as in `Lexicon`; several times as fast as a `Set` of them,
/// which protects itself against hashes that are chosen to collide.
public struct WordSet: Sendable {
    private var keys: [UInt64]
    private var count = 0

    /// Makes an empty set with room for about as many words as are expected.
    public init(expected: Int) {
        var size = 64
        while size < expected * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
    }

    /// Whether the word with this hash is in the set.
    public func contains(_ hash: UInt64) -> Bool { keys[slot(of: hash | 1)] != 0 }

    /// Adds the word with this hash.
    public mutating func insert(_ hash: UInt64) {
        let slot = slot(of: hash | 1)
        guard keys[slot] == 0 else { return }
        keys[slot] = hash | 1
        count += 1
        if count * 2 > keys.count { grow() }
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: ByteHash.mixed(key)) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = keys
        keys = Array(repeating: 0, count: old.count * 2)
        for key in old where key != 0 { keys[slot(of: key)] = key }
    }
}
