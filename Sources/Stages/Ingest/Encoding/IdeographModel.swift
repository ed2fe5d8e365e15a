import Glibc
import NewsText

/// How likely bytes are as text in one multi-byte encoding.
struct IdeographModel: Sendable {
    let encoding: TextEncoding
    /// The language's commonest characters with what each costs.
    private let common: [UInt32: Double]

    static let all: [IdeographModel] = DataFile("ingest/ideographs.txt").entries().flatMap { entry in
        // Shares by rank after Mandelbrot's law, fitted by hand: the first character 3 in 100, the thousandth 2 in 10,000.
        let ranked = entry.value.unicodeScalars.enumerated().map { rank, scalar in
            (scalar.value, -log(0.19 / Double(rank + 6)))
        }
        let common = Dictionary(ranked) { first, _ in first }
        return entry.key.split(separator: " ").map { name in
            IdeographModel(encoding: TextEncoding(known: String(name)), common: common)
        }
    }

    /// The cost of a text in nats, or nil where it cannot be converted.
    func cost(of bytes: Span<UInt8>) -> Double? {
        guard let converter = IconvConverter(from: encoding) else { return nil }
        var text: [UInt8] = []
        var sum = Double(converter.decode(bytes, into: &text)) * LetterModel.unusedCost
        var offset = 0
        while offset < text.count {
            let (scalar, length) = UTF8Reader.scalar(in: text.span, at: offset)
            offset += length
            guard scalar >= 0x80 else { continue }
            sum += common[scalar] ?? Self.cost(of: scalar, in: encoding)
        }
        return sum
    }

    private static func cost(of scalar: UInt32, in encoding: TextEncoding) -> Double {
        switch scalar {
        case 0x3001...0x3002, 0xFF0C, 0xFF1A, 0x300C...0x300D, 0x2018...0x201D: 5
        case 0x3000...0x303F, 0xFF01...0xFF5E: 7
        case 0x3041...0x30FF: encoding.name.hasSuffix("jp") || encoding.name == "shift_jis" ? 8 : 12
        case 0x4E00...0x9FFF: encoding.name == "euc-kr" ? 13 : 10.5
        case 0xAC00...0xD7A3: 11
        case 0xFFFD: 0
        default: 14
        }
    }
}
