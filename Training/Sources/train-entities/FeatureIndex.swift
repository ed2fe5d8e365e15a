/// Numbers for the features that training has seen often enough.
struct FeatureIndex {
    private var keys: [UInt64] = Array(repeating: 0, count: 1 << 22)
    private var counts: [Int32] = Array(repeating: 0, count: 1 << 22)
    private var numbers: [Int32] = []
    private var used = 0
    /// The hash of each number.
    private(set) var hashes: [UInt64] = []

    mutating func count(_ hash: UInt64) {
        var slot = slot(of: hash | 1)
        if keys[slot] == 0 {
            if used * 3 >= keys.count * 2 {
                grow()
                slot = self.slot(of: hash | 1)
            }
            keys[slot] = hash | 1
            used += 1
        }
        counts[slot] += 1
    }

    /// Gives numbers to features that were counted at least that often.
    mutating func number(atLeast bound: Int) {
        numbers = Array(repeating: -1, count: keys.count)
        for slot in keys.indices where keys[slot] != 0 && counts[slot] >= bound {
            numbers[slot] = Int32(hashes.count)
            hashes.append(keys[slot])
        }
    }

    subscript(hash: UInt64) -> Int32? {
        let slot = slot(of: hash | 1)
        return keys[slot] == 0 || numbers[slot] < 0 ? nil : numbers[slot]
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key >> 1) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldCounts) = (keys, counts)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        counts = Array(repeating: 0, count: oldKeys.count * 2)
        for (index, key) in oldKeys.enumerated() where key != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            counts[slot] = oldCounts[index]
        }
    }
}
