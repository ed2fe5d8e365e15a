import NewsText

/// A single-byte encoding: what each byte from 0x80 on stands for.
struct CodePage: Sendable {
    /// The code point of a byte that stands for nothing.
    static let unused: UInt32 = 0xFFFD

    /// The code points of the bytes from 0x80.
    let scalars: [UInt32]

    private static let pages = Dictionary(
        DataFile("ingest/codepages.txt").entries().map { entry in
            let scalars = entry.value.split(separator: " ").map { UInt32($0, radix: 16) ?? unused }
            return (entry.key, CodePage(scalars: scalars))
        }
    ) { first, _ in first }

    static subscript(encoding: TextEncoding) -> CodePage? { pages[encoding.name] }

    /// Appends the text as UTF-8.
    ///
    /// With `keepsControls`, bytes that stand for nothing become the control characters of their number, as in browsers, so that
    /// UTF-8 that was taken for this encoding can be put back.
    func decode(_ bytes: Span<UInt8>, into output: inout [UInt8], keepsControls: Bool = false) {
        let sequences = scalars.enumerated().map { index, scalar in
            var sequence: [UInt8] = []
            UTF8Reader.append(
                keepsControls && scalar == Self.unused ? 0x80 + UInt32(index) : scalar, to: &sequence)
            return sequence
        }
        var start = 0
        for index in bytes.indices where bytes[index] >= 0x80 {
            output.append(bytes, start..<index)
            output.append(contentsOf: sequences[Int(bytes[index] & 0x7F)])
            start = index + 1
        }
        output.append(bytes, start..<bytes.count)
    }
}

extension CodePage {
    /// What a byte that is no UTF-8 stands for in a text that otherwise is UTF-8; nil where it rather is the rest of a sequence.
    func stray(_ bytes: Span<UInt8>, at offset: Int) -> UInt32? {
        let byte = bytes[offset]
        let previous = offset > 0 ? bytes[offset - 1] : 0x20
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0x20
        let isAlone =
            switch byte {
            // The end of a sequence whose beginning was cut off follows or is followed by another such byte.
            case 0x80...0xBF: previous < 0x80 && next < 0x80
            // These begin most sequences of Latin text: with nothing behind them the text was cut off.
            case 0xC2...0xC5, 0xE2: next.isASCIILetter
            case 0xFF: false
            default: !next.isContinuation
            }
        let scalar = scalars[Int(byte & 0x7F)]
        return isAlone && scalar != Self.unused ? scalar : nil
    }
}

extension [UInt8] {
    /// Appends a part of a span at once.
    mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
