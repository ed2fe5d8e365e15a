import NewsText

/// Finds attribute values that stood on the page before, so that each is kept once: classes are repeated everywhere.
struct ValueTable {
    private struct Entry {
        var hash: UInt64 = 0
        /// Where the value stands in the page.
        var source = 0..<0
        /// Where it is kept.
        var kept = ByteRange(0, 0)
    }

    private static let size = 1024
    /// Longer values are seldom repeated.
    private static let longest = 512

    private var entries = [Entry](repeating: Entry(), count: size)

    /// Where a value of the page is kept if it stood there before.
    func place(of value: Range<Int>, hash: UInt64, in source: UnsafeBufferPointer<UInt8>) -> ByteRange? {
        let entry = entries[Self.slot(hash)]
        guard entry.hash == hash, entry.source.count == value.count else { return nil }
        // Compared, because hashes this simple can be made equal on purpose.
        return unsafe source[value].elementsEqual(source[entry.source]) ? entry.kept : nil
    }

    /// Notes where a value is kept.
    mutating func note(_ value: Range<Int>, hash: UInt64, at place: ByteRange) {
        guard !value.isEmpty, value.count <= Self.longest else { return }
        entries[Self.slot(hash)] = Entry(hash: hash, source: value, kept: place)
    }

    private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 40) & (size - 1) }

    /// The hash of a value.
    static func hash(_ value: Range<Int>, in source: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let bytes = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(source)[value.prefix(longest)])
        var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while offset + 8 <= bytes.count {
            hash = unsafe (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = unsafe rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        return ByteHash.mixed(hash ^ rest)
    }
}
