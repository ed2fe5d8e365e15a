import Glibc
import NewsText

/// How likely the bytes from 0x80 on are as text of one language in one single-byte encoding.
///
/// Each letter costs the negative logarithm of its share among the language's letters beyond ASCII.
struct LetterModel: Sendable {
    let encoding: TextEncoding
    /// Whether the language's own letters are all beyond ASCII.
    let isForeignScript: Bool
    /// What a byte costs that stands for nothing.
    static let unusedCost = 16.0

    /// The cost of each byte from 0x80, in nats.
    private let costs: [Double]

    static let all: [LetterModel] = DataFile("ingest/letters.txt").entries().flatMap { entry in
        let parts = entry.value.split(separator: "\t", maxSplits: 1)
        guard parts.count == 2 else { return [LetterModel]() }
        let weights = letters(parts[1])
        return parts[0].split(separator: " ").compactMap { name in
            LetterModel(encoding: TextEncoding(known: String(name)), weights: weights)
        }
    }

    // Split by scalars: a space and a mark behind it are one character to Swift.
    private static func letters(_ text: Substring) -> [UInt32: Double] {
        var weights: [UInt32: Double] = [:]
        for item in text.unicodeScalars.split(separator: " ") {
            guard let (letter, weight) = entry(item) else { continue }
            weights[letter.value] = weight
            let upper = letter.properties.uppercaseMapping.unicodeScalars
            if upper.count == 1, let upper = upper.first, upper != letter { weights[upper.value] = weight / 20 }
        }
        let sum = weights.values.reduce(0, +)
        return weights.mapValues { $0 / sum }
    }

    /// A letter and its weight: `é120`, or `U+0301:85` for a mark that would combine with what stands before it.
    private static func entry(_ item: Substring.UnicodeScalarView) -> (Unicode.Scalar, Double)? {
        guard let letter = item.first else { return nil }
        let parts = item.split(separator: ":")
        guard letter == "U", parts.count == 2, let number = UInt32(String(parts[0].dropFirst(2)), radix: 16),
            let mark = Unicode.Scalar(number)
        else { return (letter, Double(String(item.dropFirst())) ?? 1) }
        return (mark, Double(String(parts[1])) ?? 1)
    }

    private init?(encoding: TextEncoding, weights: [UInt32: Double]) {
        guard let page = CodePage[encoding] else { return nil }
        self.encoding = encoding
        // Every script but Latin starts behind U+0370.
        isForeignScript = weights.keys.contains { $0 >= 0x370 && $0 < 0x1E00 }
        costs = page.scalars.map { Self.cost(of: $0, weights) }
    }

    /// Nine tenths are the language's letters; the rest is shared out by hand-set weights, which only have to be small.
    private static func cost(of scalar: UInt32, _ weights: [UInt32: Double]) -> Double {
        if let weight = weights[scalar] { return -log(0.9 * weight) }
        switch scalar {
        case CodePage.unused: return unusedCost
        case 0x2018...0x201E, 0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x2026: return 5.0
        case 0x20AC, 0xA3, 0xA7, 0xA9, 0xAE, 0xB0, 0xB7, 0x2022, 0x2116, 0xAD, 0xBA, 0xAA, 0xBC...0xBE:
            return 6.5
        default: return ScalarClass.isLetter(scalar) ? 7.5 : 9
        }
    }

    /// The cost of a text by its bytes beyond ASCII.
    ///
    /// What stands beside them tells scripts apart: hand-set prices, some nats for what a script hardly ever does.
    func cost(of text: HighBytes) -> Double {
        var sum = isForeignScript ? 3 * Double(text.mixed) : 1.5 * Double(text.paired)
        for (count, cost) in zip(text.counts, costs) where count > 0 { sum += Double(count) * cost }
        return sum
    }
}
