import NewsModel
import NewsText

/// A paragraph in the making: a run of text that a reader sees as one block.
struct Block {
    /// Where it stands in the list's bytes.
    var range: ByteRange
    var role: Paragraph.Role
    /// Why it is taken out; nil where it stays.
    var reason: Removal.Reason?
    /// The subtree that was taken out with it, so that its blocks become one removal; -1 for a block of its own.
    var removal: Int32 = -1
    /// Whether it is only counted, because it is no part of the article's own column.
    var isCounted = false
    /// The bytes that are link text.
    var linked: Int32 = 0
    /// Whether it is a heading of the first rank.
    var isTitle = false
    /// Whether it is a row of a table, its cells parted by tabs.
    var isRow = false
    /// Whether it is all emphasis: a heading in disguise.
    var isEmphasised = false

    init(range: ByteRange, role: Paragraph.Role, reason: Removal.Reason? = nil) {
        self.range = range
        self.role = role
        self.reason = reason
    }
}

/// The blocks of an article's column in page order, over one byte buffer.
struct BlockList {
    var bytes: [UInt8] = []
    var blocks: [Block] = []
    /// The blocks elsewhere on the page.
    var elsewhere = ReasonCounts()

    /// Whether nearly all that stays is quoted: a page laid out in a `blockquote` quotes nobody.
    var isAllQuoted: Bool {
        let quoted = blocks.reduce(0) { $0 + ($1.reason == nil && $1.role == .quotation ? $1.range.count : 0) }
        return quoted * 4 > keptBytes * 3
    }

    /// The bytes of text that stay.
    var keptBytes: Int { blocks.reduce(0) { $0 + ($1.reason == nil ? $1.range.count : 0) } }
}
