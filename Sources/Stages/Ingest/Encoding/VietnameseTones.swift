import NewsText

/// Puts letters and the tone marks behind them together, which windows-1258 writes apart and everyone else as one.
enum VietnameseTones {
    private static let marks: ClosedRange<UInt32> = 0x0300...0x0323

    /// The letters with tones that Unicode has; a letter and its mark are equal to the one that stands for both.
    private static let letters: [Character: UInt32] = {
        let ranges: [ClosedRange<UInt32>] = [0xC0...0x1B0, 0x1EA0...0x1EF9]
        let pairs = ranges.joined().compactMap { value in Unicode.Scalar(value).map { (Character($0), value) } }
        return Dictionary(pairs) { first, _ in first }
    }()

    /// The text with every mark taken into the letter before it, where there is such a letter.
    static func composed(_ text: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var offset = 0
        var last: (value: UInt32, start: Int) = (0, 0)
        while offset < text.count {
            let (value, length) = UTF8Reader.scalar(in: text, at: offset)
            if marks.contains(value), let whole = whole(last.value, value) {
                result.removeLast(result.count - last.start)
                UTF8Reader.append(whole, to: &result)
            } else {
                last = (value, result.count)
                result.append(text, offset..<offset + length)
            }
            offset += length
        }
        return result
    }

    private static func whole(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
        guard let letter = Unicode.Scalar(letter), let mark = Unicode.Scalar(mark) else { return nil }
        var text = String(letter)
        text.unicodeScalars.append(mark)
        return text.count == 1 ? text.first.flatMap { letters[$0] } : nil
    }
}
