/// FNV-1a over bytes, 64 bits: the one hash of words, phrases and shingles.
///
/// Source: Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/. It is stable across runs and machines,
/// which Swift's own `Hasher` is not. `mixed` spreads it before bits are taken from it.
public struct ByteHash: Hashable, Sendable {
    /// The hash so far.
    public var value: UInt64 = 0xCBF2_9CE4_8422_2325
    /// Starts an empty hash.
    @inlinable public init() {}

    /// Adds one byte.
    @inlinable public mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    /// The hash of `bytes` as they stand.
    @inlinable public static func of(_ bytes: Span<UInt8>) -> UInt64 {
        var hash = ByteHash()
        for index in bytes.indices { hash.add(bytes[index]) }
        return hash.value
    }

    /// The hash of the text's UTF-8 as it stands.
    @inlinable public static func of(_ text: String) -> UInt64 {
        var hash = ByteHash()
        for byte in text.utf8 { hash.add(byte) }
        return hash.value
    }

    /// The hashes of words parted by spaces.
    public static func set(of words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { of(String($0)) }) }

    /// Joins the hashes of two neighbours; the order matters.
    @inlinable public static func joined(_ left: UInt64, _ right: UInt64) -> UInt64 {
        mixed(left &* 0x9E37_79B9_7F4A_7C15 ^ right)
    }

    /// Spreads the bits of a hash (the finaliser of MurmurHash3, Appleby).
    @inlinable public static func mixed(_ value: UInt64) -> UInt64 {
        var bits = value
        bits = (bits ^ bits >> 33) &* 0xFF51_AFD7_ED55_8CCD
        bits = (bits ^ bits >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return bits ^ bits >> 33
    }
}
