public import NewsText

/// Remembers for one page what was found in attribute values.
///
/// Equal values of a page share one place in its bytes (`PageTree.Attribute.value`), so that the place stands for the
/// value. What falls on a taken slot replaces what was there: the memo never grows.
public struct ValueMemo: Sendable {
    private static let size = 1024
    private var places = [Int32](repeating: -1, count: size)
    private var findings = [UInt32](repeating: 0, count: size)

    /// Makes an empty memo.
    public init() {}

    /// What was found in the value at a place; empty values are not remembered.
    public subscript(value: ByteRange) -> UInt32? {
        get {
            let slot = value.start & (Self.size - 1)
            return !value.isEmpty && places[slot] == Int32(value.start) ? findings[slot] : nil
        }
        set {
            guard let newValue, !value.isEmpty else { return }
            let slot = value.start & (Self.size - 1)
            places[slot] = Int32(value.start)
            findings[slot] = newValue
        }
    }
}
