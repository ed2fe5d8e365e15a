import NewsText

/// Repairs single characters: spaces of all kinds become plain ones, layout marks go, ligatures are spelt out.
enum CharacterRepair {
    /// Stands for a no-break space until the marks around it are known.
    static let noBreakSpace: UInt8 = 0x01

    /// Appends the text with runs of spaces as one, none at its ends.
    static func append(_ source: Span<UInt8>, to text: inout [UInt8]) {
        let start = text.count
        var offset = 0
        var space: UInt8 = 0
        var previous: UInt32 = 0
        while offset < source.count {
            let byte = source[offset]
            if byte > 0x20, byte < 0x7F {
                let end = plainEnd(source, offset)
                if space != 0, text.count > start { text.append(space) }
                space = 0
                previous = UInt32(byte)
                text.append(offset..<end, of: source)
                offset = end
                continue
            }
            var (value, length) = byte < 0x80 ? (UInt32(byte), 1) : UTF8Reader.scalar(in: source, at: offset)
            offset += length
            if 0x80...0x9F ~= value { value = controls[Int(value - 0x80)] }
            if let kind = spaceKind(value) {
                if space == 0 || kind == noBreakSpace { space = kind }
                continue
            }
            if isLayout(value, after: previous) { continue }
            if space != 0, text.count > start { text.append(space) }
            space = 0
            previous = value
            appendSpelt(value, to: &text)
        }
    }

    /// The end of the run of printable ASCII that begins at `start`.
    private static func plainEnd(_ source: Span<UInt8>, _ start: Int) -> Int {
        var end = start + 1
        while end < source.count, source[end] > 0x20, source[end] < 0x7F { end &+= 1 }
        return end
    }

    /// What a reference to a control character from U+0080 on means: windows-1252, or nothing.
    ///
    /// HTML standard, "numeric character reference end state".
    private static let controls: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
        0x178,
    ]

    private static func spaceKind(_ value: UInt32) -> UInt8? {
        switch value {
        case 0x20, 0x09...0x0D, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F, 0x3000: 0x20
        case 0xA0, 0x2007, 0x202F: noBreakSpace
        default: nil
        }
    }

    /// Whether a character only steers a layout: soft hyphens, zero-width spaces, direction marks, controls.
    ///
    /// The joiners are letters' business in Arabic and Indic scripts and inside emoji, the direction marks in right-to-
    /// left ones.
    private static func isLayout(_ value: UInt32, after previous: UInt32) -> Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B, 0x2060...0x2064, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF,
            0xFFFE,
            0xFFFF:
            true
        case 0x200C, 0x200D, 0x200E, 0x200F:
            !(0x590...0x8FF ~= previous || 0x900...0xDFF ~= previous || 0x1000...0x109F ~= previous
                || previous >= 0x2190)
        default: false
        }
    }

    private static func appendSpelt(_ value: UInt32, to text: inout [UInt8]) {
        switch value {
        case 0xFB00: text += [0x66, 0x66]
        case 0xFB01: text += [0x66, 0x69]
        case 0xFB02: text += [0x66, 0x6C]
        case 0xFB03: text += [0x66, 0x66, 0x69]
        case 0xFB04: text += [0x66, 0x66, 0x6C]
        case 0xFB05, 0xFB06: text += [0x73, 0x74]
        default: UTF8Reader.append(value, to: &text)
        }
    }
}
