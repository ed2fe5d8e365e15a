/// Texts one behind the other: 8 bytes for each beside its own.
struct TextColumn {
    private var bytes: Column<UInt8>
    private var ends: Column<Int>

    init(in space: ColumnSpace) {
        bytes = Column(in: space)
        ends = Column(in: space)
    }

    var count: Int { ends.count }

    mutating func append(_ text: String) throws {
        try bytes.append(contentsOf: text.utf8)
        try ends.append(bytes.count)
    }

    /// A text; made anew with each call.
    subscript(index: Int) -> String {
        bytes.withSpan((index == 0 ? 0 : ends[index - 1])..<ends[index]) { span in
            unsafe span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        }
    }
}
