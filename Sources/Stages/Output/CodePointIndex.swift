import NewsText

/// Turns byte offsets of a text into code points, the unit of spans in records.
///
/// Counts once over the text and keeps one number for every 64 bytes; an offset then costs at most 64 steps, and nothing at all in a
/// text of ASCII.
public struct CodePointIndex: Sendable {
    private static let block = 64
    private let text: [UInt8]
    /// Code points before each block; empty where every byte is one.
    private let counts: [Int32]

    /// Indexes a text, which must be valid UTF-8.
    public init(_ text: [UInt8]) {
        self.text = text
        var counts: [Int32] = []
        counts.reserveCapacity(text.count / Self.block + 1)
        let bytes = text.span
        var count = 0
        for index in bytes.indices {
            if index % Self.block == 0 { counts.append(Int32(count)) }
            if !bytes[index].isContinuation { count += 1 }
        }
        self.counts = count == text.count ? [] : counts
    }

    /// The number of code points before a byte offset.
    public func codePoints(before offset: Int) -> Int {
        if counts.isEmpty { return offset }
        let block = min(offset / Self.block, counts.count - 1)
        var count = Int(counts[block])
        for index in block * Self.block..<offset where !text[index].isContinuation { count += 1 }
        return count
    }
}
