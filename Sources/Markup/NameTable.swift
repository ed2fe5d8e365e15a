import NewsText

/// A few names and what they stand for, found by hash without a comparison of strings.
///
/// Open addressing with at least four slots for each name; two names of one hash would be our own mistake, which a test finds.
struct NameTable<Name: Sendable>: Sendable {
    private var hashes: [UInt64]
    private var names: [Name?]
    private let mask: Int

    init(_ entries: [(spelling: String, name: Name)]) {
        var size = 64
        while size < entries.count * 4 { size *= 2 }
        hashes = Array(repeating: 0, count: size)
        names = Array(repeating: nil, count: size)
        mask = size - 1
        for entry in entries { insert(ByteHash.of(entry.spelling), entry.name) }
    }

    /// The name whose spelling has this hash.
    @inline(__always)
    subscript(hash: UInt64) -> Name? {
        var slot = Self.slot(hash) & mask
        while hashes[slot] != 0 {
            if hashes[slot] == hash { return names[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private mutating func insert(_ hash: UInt64, _ name: Name) {
        var slot = Self.slot(hash) & mask
        while hashes[slot] != 0 { slot = (slot + 1) & mask }
        hashes[slot] = hash
        names[slot] = name
    }

    private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 29) }
}

/// The elements that are told apart, by name.
enum TagNames {
    static let shared = NameTable(
        Tag.allCases.filter { $0.rawValue > Tag.other.rawValue }.map { ("\($0)", $0) })
}

/// The attributes that are kept, by name.
enum AttributeNames {
    static let shared = NameTable(AttributeName.allCases.map { ($0.html, $0) })
}
