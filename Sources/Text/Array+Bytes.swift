extension Array where Element == UInt8 {
    /// Appends a part of other bytes at once.
    @inlinable public mutating func append(_ range: Range<Int>, of bytes: Span<UInt8>) {
        unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
