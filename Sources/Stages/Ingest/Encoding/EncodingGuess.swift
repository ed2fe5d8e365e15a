import NewsText

/// Tells the encoding of a text that is no UTF-8 by which letters it would hold.
///
/// The cheapest reading wins: each byte beyond ASCII costs what its letter costs in the language that suits best
/// (maximum likelihood over hand-made letter frequencies; after Kikui, "Identifying the Coding System and Language of On-line
/// Documents", COLING 1996).
struct EncodingGuess {
    /// How many bytes of words that hold one beyond ASCII are looked at.
    private static let sample = 32 * 1024
    /// A declared encoding stands unless another reading is cheaper by more than this for each byte beyond ASCII.
    private static let tolerance = 0.35
    /// … and by this for the whole text, so that a handful of odd bytes decides nothing.
    private static let margin = 6.0

    private let bytes: [UInt8]
    private var counts = [Int](repeating: 0, count: 128)
    private var mixed = 0
    private var total = 0

    init(_ text: Span<UInt8>) {
        bytes = Self.words(of: text)
        for index in bytes.indices where bytes[index] >= 0x80 {
            counts[Int(bytes[index] & 0x7F)] += 1
            total += 1
            let isBehind = index > 0 && bytes[index - 1].isASCIILetter
            if isBehind || index + 1 < bytes.count && bytes[index + 1].isASCIILetter { mixed += 1 }
        }
    }

    /// The text's words that hold a byte beyond ASCII, parted by spaces.
    ///
    /// Cut only at bytes that are never the second of a two-byte character: below `0`, `<` and `>`.
    private static func words(of text: Span<UInt8>) -> [UInt8] {
        var words: [UInt8] = []
        var start = 0
        var isWide = false
        for index in text.indices {
            let byte = text[index]
            if byte >= 0x80 { isWide = true }
            guard byte < 0x30 || byte == 0x3C || byte == 0x3E || index - start == sample else { continue }
            if isWide {
                words.append(text, start..<index)
                words.append(0x20)
                if words.count >= sample { return words }
            }
            start = index + 1
            isWide = false
        }
        if isWide { words.append(text, start..<text.count) }
        return words
    }

    /// The encoding to read the text in, given what it declares.
    func encoding(declared: TextEncoding?) -> TextEncoding {
        let costs = costs()
        guard let best = costs.min(by: { $0.cost < $1.cost }) else { return declared ?? .windows1252 }
        guard let declared, declared != .utf8 else { return best.encoding }
        let own = costs.filter { $0.encoding == declared }.map(\.cost).min() ?? unknownCost(of: declared)
        guard let own else { return best.encoding }
        return own <= best.cost + Self.margin + Self.tolerance * Double(total) ? declared : best.encoding
    }

    private func costs() -> [(encoding: TextEncoding, cost: Double)] {
        var result = LetterModel.all.map { (encoding: $0.encoding, cost: $0.cost(of: counts, mixed: mixed)) }
        // A byte of a two-byte character hardly ever stands alone: Latin text is never tried as such.
        guard mixed * 2 < total || total < 64 else { return result }
        for model in IdeographModel.all {
            if let cost = model.cost(of: bytes.span) { result.append((model.encoding, cost)) }
        }
        return result
    }

    /// What an encoding that has no model costs: nothing but its unused bytes; nil where it cannot be read at all.
    private func unknownCost(of encoding: TextEncoding) -> Double? {
        guard let page = CodePage[encoding] else { return nil }
        var sum = 0.0
        for (count, scalar) in zip(counts, page.scalars) where scalar == CodePage.unused { sum += 16 * Double(count) }
        return sum
    }
}
