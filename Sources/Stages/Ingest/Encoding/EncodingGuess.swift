import NewsText

/// Tells the encoding of a text that is no UTF-8 by which letters it would hold.
///
/// The cheapest reading wins: each byte beyond ASCII costs what its letter costs in the language that suits best
/// (maximum likelihood over letter frequencies; after Kikui, "Identifying the Coding System and Language of On-line
/// Documents", COLING 1996).
struct EncodingGuess {
    /// A declared encoding stands unless another reading is cheaper by more than this for each byte that it reads otherwise.
    private static let tolerance = 0.35
    /// It must also be cheaper by this for the whole text, so that a handful of odd bytes decides nothing.
    private static let margin = 6.0
    /// Text in one byte a letter costs less than this for each byte in the right reading, in two bytes nearly always more.
    private static let plausible = 4.5

    private let bytes: [UInt8]
    private var census = HighBytes()

    init(_ sample: EncodingSample) {
        bytes = sample.words
        census = HighBytes(bytes.span)
    }

    /// The encoding to read the text in, given what it declares.
    func encoding(declared: TextEncoding?) -> TextEncoding {
        let costs = costs()
        guard let best = costs.min(by: { $0.cost < $1.cost }) else { return declared ?? .windows1252 }
        guard let declared, declared != .utf8 else { return best.encoding }
        let own = costs.filter { $0.encoding == declared }.map(\.cost).min() ?? unknownCost(of: declared)
        guard let own else { return best.encoding }
        let odd = Double(differences(between: declared, and: best.encoding))
        return own <= best.cost + Self.margin + Self.tolerance * odd ? declared : best.encoding
    }

    private func costs() -> [(encoding: TextEncoding, cost: Double)] {
        var result = LetterModel.all.map { (encoding: $0.encoding, cost: $0.cost(of: census)) }
        let least = result.map(\.cost).min() ?? 0
        guard least > Self.plausible * Double(census.total) || census.total < 64 else { return result }
        for model in IdeographModel.all {
            if let cost = model.cost(of: bytes.span) { result.append((model.encoding, cost)) }
        }
        return result
    }

    /// How many bytes two encodings read differently.
    private func differences(between one: TextEncoding, and other: TextEncoding) -> Int {
        guard let one = CodePage[one], let other = CodePage[other] else { return census.total }
        var sum = 0
        for (index, count) in census.counts.enumerated() where one.scalars[index] != other.scalars[index] {
            sum += count
        }
        return sum
    }

    /// What an encoding that has no model costs: a letter's usual price, and its unused bytes; nil where it cannot be read at all.
    private func unknownCost(of encoding: TextEncoding) -> Double? {
        guard let page = CodePage[encoding] else { return nil }
        var sum = 0.0
        for (count, scalar) in zip(census.counts, page.scalars) where scalar == CodePage.unused {
            sum += LetterModel.unusedCost * Double(count)
        }
        return sum
    }
}

/// How often each byte beyond ASCII stands in a text, and beside what.
struct HighBytes {
    /// How often each byte from 0x80 occurs.
    private(set) var counts = [Int](repeating: 0, count: 128)
    /// How many there are in all.
    private(set) var total = 0
    /// How many stand next to an ASCII letter, which a foreign script's letters hardly ever do.
    private(set) var mixed = 0
    /// How many follow another one, which Latin letters seldom do.
    private(set) var paired = 0

    init() {}

    init(_ bytes: Span<UInt8>) {
        for index in bytes.indices where bytes[index] >= 0x80 {
            counts[Int(bytes[index] & 0x7F)] += 1
            total += 1
            let isBehind = index > 0 && bytes[index - 1].isASCIILetter
            if isBehind || index + 1 < bytes.count && bytes[index + 1].isASCIILetter { mixed += 1 }
            if index > 0, bytes[index - 1] >= 0x80 { paired += 1 }
        }
    }
}
