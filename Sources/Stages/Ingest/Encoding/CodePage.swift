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
    func decode(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        let sequences = scalars.map { scalar in
            var sequence: [UInt8] = []
            UTF8Reader.append(scalar, to: &sequence)
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

extension [UInt8] {
    /// Appends a part of a span at once.
    mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
