/// Numbers for hashes, in a flat table that is made for one text and thrown away.
///
/// Open addressing over 64-bit hashes that are taken as unique, as in `Lexicon`. The hashes must be spread (`ByteHash.mixed`).
public struct HashIndex: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private var count = 0

    /// Makes an empty table with room for about as many hashes as are expected.
    public init(expected: Int) {
        var size = 64
        while size < expected * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: 0, count: size)
    }

    /// The number of the hash, which becomes `fresh` where it has none yet.
    public mutating func number(of hash: UInt64, orNew fresh: Int32) -> Int32 {
        let slot = slot(of: hash | 1)
        if keys[slot] != 0 { return values[slot] }
        keys[slot] = hash | 1
        values[slot] = fresh
        count += 1
        if count * 2 > keys.count { grow() }
        return fresh
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key >> 1) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        values = Array(repeating: 0, count: oldKeys.count * 2)
        for index in oldKeys.indices where oldKeys[index] != 0 {
            let slot = slot(of: oldKeys[index])
            keys[slot] = oldKeys[index]
            values[slot] = oldValues[index]
        }
    }
}
