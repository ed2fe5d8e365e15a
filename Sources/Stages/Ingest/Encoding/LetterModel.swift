import Glibc
import NewsText

/// How likely the bytes from 0x80 on are as text of one language in one single-byte encoding.
///
/// Each letter costs the negative logarithm of its share among the language's letters beyond ASCII.
struct LetterModel: Sendable {
    let encoding: TextEncoding
    /// Whether the language's own letters are all beyond ASCII.
    let isForeignScript: Bool
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

    private static func letters(_ text: Substring) -> [UInt32: Double] {
        var weights: [UInt32: Double] = [:]
        for item in text.split(separator: " ") {
            guard let letter = item.unicodeScalars.first else { continue }
            let weight = Double(String(item.unicodeScalars.dropFirst())) ?? 1
            weights[letter.value] = weight
            let upper = letter.properties.uppercaseMapping.unicodeScalars
            if upper.count == 1, let upper = upper.first, upper != letter { weights[upper.value] = weight / 20 }
        }
        let sum = weights.values.reduce(0, +)
        return weights.mapValues { $0 / sum }
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
        case CodePage.unused: return 16
        case 0x2018...0x201E, 0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x2026: return 5.0
        case 0x20AC, 0xA3, 0xA7, 0xA9, 0xAE, 0xB0, 0xB7, 0x2022, 0x2116, 0xAD, 0xBA, 0xAA: return 6.5
        default: return ScalarClass.isLetter(scalar) ? 7.5 : 9
        }
    }

    /// The cost of a text by how often each byte from 0x80 occurs in it.
    ///
    /// `mixed` of them stand next to an ASCII letter, which a foreign script's letters hardly ever do.
    func cost(of counts: [Int], mixed: Int) -> Double {
        var sum = isForeignScript ? 3 * Double(mixed) : 0
        for (count, cost) in zip(counts, costs) where count > 0 { sum += Double(count) * cost }
        return sum
    }
}

/// How likely bytes are as text in one multi-byte encoding.
struct IdeographModel: Sendable {
    let encoding: TextEncoding
    private let common: Set<UInt32>

    static let all: [IdeographModel] = DataFile("ingest/ideographs.txt").entries().flatMap { entry in
        entry.key.split(separator: " ").map { name in
            IdeographModel(
                encoding: TextEncoding(known: String(name)), common: Set(entry.value.unicodeScalars.map(\.value)))
        }
    }

    /// The cost of a text in nats, or nil where it cannot be converted.
    func cost(of bytes: Span<UInt8>) -> Double? {
        guard let converter = IconvConverter(from: encoding) else { return nil }
        var text: [UInt8] = []
        var sum = Double(converter.decode(bytes, into: &text)) * 16
        let half = log(Double(common.count) / 0.5)
        var offset = 0
        while offset < text.count {
            let (scalar, length) = UTF8Reader.scalar(in: text.span, at: offset)
            offset += length
            guard scalar >= 0x80 else { continue }
            sum += common.contains(scalar) ? half : Self.cost(of: scalar, in: encoding)
        }
        return sum
    }

    private static func cost(of scalar: UInt32, in encoding: TextEncoding) -> Double {
        switch scalar {
        case 0x3001...0x3002, 0xFF0C, 0xFF1A, 0x300C...0x300D, 0x2018...0x201D: 5
        case 0x3000...0x303F, 0xFF01...0xFF5E: 7
        case 0x3041...0x30FF: encoding.name.hasSuffix("jp") || encoding.name == "shift_jis" ? 6.5 : 12
        case 0x4E00...0x9FFF: encoding.name == "euc-kr" ? 13 : 10
        case 0xAC00...0xD7A3: 9.5
        case 0xFFFD: 0
        default: 14
        }
    }
}
