/// What a single byte of UTF-8 text is, by table look-up.
public struct ByteClass: OptionSet, Sendable {
    /// The bits of the set.
    public let rawValue: UInt8
    /// Makes a class from its bits.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `A`–`Z`.
    public static let upper = ByteClass(rawValue: 1)
    /// `a`–`z`.
    public static let lower = ByteClass(rawValue: 2)
    /// `0`–`9`.
    public static let digit = ByteClass(rawValue: 4)
    /// Space, tab, line feed, vertical tab, form feed and carriage return.
    public static let space = ByteClass(rawValue: 8)
    /// The remaining printable ASCII characters.
    public static let punctuation = ByteClass(rawValue: 16)
    /// A byte of a sequence outside ASCII.
    public static let wide = ByteClass(rawValue: 32)
    /// An ASCII letter.
    public static let letter: ByteClass = [.upper, .lower]
}

extension UInt8 {
    /// The class of this byte.
    @inlinable public var byteClass: ByteClass {
        switch self {
        case 0x41...0x5A: .upper
        case 0x61...0x7A: .lower
        case 0x30...0x39: .digit
        case 0x20, 0x09...0x0D: .space
        case 0x80...0xFF: .wide
        case 0x21...0x7E: .punctuation
        default: []
        }
    }
    /// Whether this is `A`–`Z` or `a`–`z`.
    @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// Whether this is `A`–`Z`.
    @inlinable public var isASCIIUpper: Bool { self &- 0x41 < 26 }
    /// Whether this is `a`–`z`.
    @inlinable public var isASCIILower: Bool { self &- 0x61 < 26 }
    /// Whether this is `0`–`9`.
    @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }
    /// Whether this is ASCII white space.
    @inlinable public var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }
    /// Whether this byte continues a UTF-8 sequence.
    @inlinable public var isContinuation: Bool { self & 0xC0 == 0x80 }
    /// `A`–`Z` as `a`–`z`, every other byte unchanged.
    @inlinable public var asciiLowered: UInt8 { isASCIIUpper ? self | 0x20 : self }
}
