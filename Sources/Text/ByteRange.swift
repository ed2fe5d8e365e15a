/// A half-open range of UTF-8 byte offsets into one text.
///
/// Inside the program every span is one of these; code points are counted only when a record is written.
public struct ByteRange: Hashable, Sendable {
    @usableFromInline var low: Int32
    @usableFromInline var high: Int32

    /// The offset of the first byte.
    @inlinable public var start: Int { Int(low) }
    /// The offset just after the last byte.
    @inlinable public var end: Int { Int(high) }

    /// Makes a range; `start` must not lie after `end`.
    @inlinable public init(_ start: Int, _ end: Int) {
        precondition(start <= end, "a range must not end before it starts")
        low = Int32(start)
        high = Int32(end)
    }
}

extension ByteRange {
    /// The number of bytes.
    @inlinable public var count: Int { end - start }
    /// Whether the range holds no byte.
    @inlinable public var isEmpty: Bool { start == end }
    /// The same range as the standard library's type, for slicing.
    @inlinable public var indices: Range<Int> { start..<end }

    /// Whether `other` lies wholly inside this range.
    @inlinable public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
    /// Whether the byte at `offset` lies inside this range.
    @inlinable public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
    /// Whether the two ranges share at least one byte.
    @inlinable public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }
    /// The smallest range that holds both.
    public func union(_ other: ByteRange) -> ByteRange {
        ByteRange(min(start, other.start), max(end, other.end))
    }
    /// The same range, moved by `distance` bytes.
    public func shifted(by distance: Int) -> ByteRange { ByteRange(start + distance, end + distance) }
}

extension ByteRange: Comparable {
    /// Orders by start, then by end.
    public static func < (left: ByteRange, right: ByteRange) -> Bool {
        (left.low, left.high) < (right.low, right.high)
    }
}
