import NewsText

/// A stretch of text in quotation marks, of the outermost kind, inside one paragraph.
struct Quotation: Equatable {
    /// From its opening mark to its closing mark, both included.
    var tokens: Range<Int>
    /// The paragraph it lies in.
    var paragraph: Int
    /// Whether its closing mark is there; otherwise it ends with the paragraph.
    var isClosed: Bool
    /// Whether the next quotation goes on with it: the paragraph ended without a closing mark and the next one opens again.
    var isContinued = false

    /// The tokens between the marks.
    var inner: Range<Int> {
        let end = isClosed ? tokens.upperBound - 1 : tokens.upperBound
        return min(tokens.lowerBound + 1, end)..<end
    }
    /// The last token.
    var last: Int { tokens.upperBound - 1 }
}
