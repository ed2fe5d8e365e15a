import NewsText

/// Undoes the usual double encoding: UTF-8 that was read as windows-1252 or Latin-1 and written as UTF-8 again.
///
/// A run of characters that all stand for bytes from 0x80 on is put back only if its bytes are valid UTF-8 as a whole. Where
/// most characters that could begin such a run do and some of the runs never occur in right text (`â€™`, `Ã©`), all are put
/// back; elsewhere only the latter. `MAÇÃ»`, `clé »` and `CAFÉ®` stay.
enum Mojibake {
    private struct Run {
        var range: Range<Int>
        var bytes: [UInt8]
        var isDecisive: Bool
    }

    /// The text with double encoding undone, at most twice.
    static func repaired(_ text: [UInt8]) -> [UInt8] {
        guard let once = repairedOnce(text) else { return text }
        return repairedOnce(once) ?? once
    }

    /// The text with the control characters from U+0080 on replaced by what windows-1252 has in their places.
    ///
    /// Browsers do the same with references (HTML standard, "numeric character reference end state").
    static func withLettersForControls(_ text: [UInt8]) -> [UInt8] {
        guard let page = CodePage[.windows1252] else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var start = 0
        var offset = 0
        while offset + 1 < text.count {
            if text[offset] == 0xC2, 0x80...0x9F ~= text[offset + 1] {
                let letter = page.scalars[Int(text[offset + 1] & 0x7F)]
                if letter != CodePage.unused {
                    result.append(text.span, start..<offset)
                    UTF8Reader.append(letter, to: &result)
                    start = offset + 2
                }
                offset += 1
            }
            offset += 1
        }
        result.append(text.span, start..<text.count)
        return result
    }

    private static func repairedOnce(_ text: [UInt8]) -> [UInt8]? {
        let (runs, leads) = runs(in: text.span)
        guard !runs.isEmpty else { return nil }
        let decisive = runs.count(where: \.isDecisive)
        let all = runs.count >= 3 && runs.count * 10 >= leads * 6 && decisive * 20 >= max(runs.count, 20)
        // One such run may be about double encoding; in a text that has several, `Ã\u{A0}` is no right text either.
        let isProven = decisive >= 2
        let chosen = runs.filter { all || $0.isDecisive || isProven && 0xC2...0xC3 ~= ($0.bytes.first ?? 0) }
        guard !chosen.isEmpty else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var start = 0
        for run in chosen {
            result.append(text.span, start..<run.range.lowerBound)
            result.append(contentsOf: run.bytes)
            start = run.range.upperBound
        }
        result.append(text.span, start..<text.count)
        return result
    }

    /// All runs that could be put back, and how many runs hold a character that could begin one.
    private static func runs(in text: Span<UInt8>) -> (found: [Run], leads: Int) {
        var found: [Run] = []
        var leads = 0
        var offset = 0
        while offset < text.count {
            offset = ByteSearch.skipping(to: 0xC3, in: text, from: offset)
            guard offset < text.count else { break }
            // U+00C2–U+00F4 stand for the bytes that begin a sequence; they are written C3 82–C3 B4.
            guard isLead(text, at: offset) else {
                offset += 1
                continue
            }
            leads += 1
            let run = run(in: text, from: offset)
            offset = run.range.upperBound
            if run.bytes.count > 1, isWhole(run.bytes.span) { found.append(run) }
        }
        return (found, leads)
    }

    private static func isLead(_ text: Span<UInt8>, at offset: Int) -> Bool {
        guard text[offset] == 0xC3, offset + 1 < text.count else { return false }
        return 0x82...0xB4 ~= text[offset + 1]
    }

    private static func run(in text: Span<UInt8>, from start: Int) -> Run {
        var bytes: [UInt8] = []
        var offset = start
        var isDecisive = false
        while offset < text.count, text[offset] >= 0x80 {
            let (scalar, length) = UTF8Reader.scalar(in: text, at: offset)
            guard let byte = byte(for: scalar) else { break }
            if let last = bytes.last, Self.isDecisive(last, byte, scalar) { isDecisive = true }
            bytes.append(byte)
            offset += length
        }
        // So long a run is not whole by chance.
        return Run(range: start..<offset, bytes: bytes, isDecisive: isDecisive || bytes.count >= 6)
    }

    private static func isWhole(_ bytes: Span<UInt8>) -> Bool {
        UTF8Sequence.census(bytes).invalid == 0
    }

    /// Whether two neighbours betray double encoding: `â€`, `Ã©`, `Â ` or a byte that is no character at all.
    private static func isDecisive(_ first: UInt8, _ second: UInt8, _ scalar: UInt32) -> Bool {
        switch first {
        case 0xE2: second == 0x80
        // A closing mark, a no-break space or an ordinal may follow a right Ã.
        case 0xC3: ![0xA0, 0xAA, 0xAB, 0xBA, 0xBB, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97].contains(second)
        case 0xC2: second == 0xA0 || 0x80...0x9F ~= scalar
        default: 0x80...0x9F ~= scalar
        }
    }

    /// The byte that windows-1252, or Latin-1 where that has none, reads as this character.
    private static func byte(for scalar: UInt32) -> UInt8? {
        if 0x80...0xFF ~= scalar { return UInt8(scalar) }
        return specials[scalar]
    }

    private static let specials: [UInt32: UInt8] = {
        guard let page = CodePage[.windows1252] else { return [:] }
        let pairs = page.scalars.prefix(32).enumerated().map { ($1, UInt8(0x80 + $0)) }
        return Dictionary(pairs.filter { $0.0 != CodePage.unused }) { first, _ in first }
    }()
}
