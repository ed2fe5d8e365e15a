import NewsText

/// Appends texts and attribute values as libxml2 gives them: entities decoded, characters that are none left out.
enum CharacterReferences {
    /// What a run of bytes is.
    enum Kind { case text, attribute, script }

    /// Appends a part of a page.
    static func append(
        _ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>, as kind: Kind, to bytes: inout [UInt8]
    ) {
        var start = range.lowerBound
        var at = unsafe next(from: start, to: range.upperBound, of: source, kind)
        while at < range.upperBound {
            let byte = unsafe source[at]
            if byte == 0x26 {
                if kind != .script, let (value, end) = unsafe reference(at: at, of: source, to: range.upperBound) {
                    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<at]))
                    start = end
                    at = end - 1
                    if isCharacter(value) {
                        UTF8Reader.append(value, to: &bytes)
                    } else if kind == .attribute {
                        // libxml2 writes a zero there, which ends the value for all who read it.
                        return
                    }
                }
            } else if unsafe kind != .attribute && !isCharacter(source, at, to: range.upperBound) {
                unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<at]))
                at += byte == 0xEF ? 2 : 0
                start = at + 1
            }
            at = unsafe next(from: at + 1, to: range.upperBound, of: source, kind)
        }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<range.upperBound]))
    }

    /// The next byte that may have to be changed, eight bytes at a time (Bit Twiddling Hacks, hasless and haszero).
    private static func next(
        from start: Int, to end: Int, of source: UnsafeBufferPointer<UInt8>, _ kind: Kind
    ) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let raw = UnsafeRawBufferPointer(source)
        var at = start
        while at &+ 8 <= end {
            let word = unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            let ampersand = word ^ ones &* 0x26
            var found = (ampersand &- ones) & ~ampersand
            if kind != .attribute {
                let wide = word ^ ones &* 0xEF
                found |= (word &- ones &* 0x20) & ~word | (wide &- ones) & ~wide
            }
            found &= ones &* 0x80
            if found != 0 { return at &+ found.littleEndian.trailingZeroBitCount / 8 }
            at &+= 8
        }
        while at < end {
            let byte = unsafe source[at]
            if byte == 0x26 || kind != .attribute && (byte < 0x20 || byte == 0xEF) { return at }
            at &+= 1
        }
        return end
    }

    /// Whether a character is one for XML (production 2, "Char"); of valid UTF-8.
    private static func isCharacter(_ source: UnsafeBufferPointer<UInt8>, _ at: Int, to end: Int) -> Bool {
        let byte = unsafe source[at]
        if byte == 0xEF, at + 2 < end { return unsafe source[at + 1] != 0xBF || source[at + 2] < 0xBE }
        return byte >= 0x20 || byte.isMarkupSpace
    }

    private static func isCharacter(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// What a reference that begins with the `&` at an offset stands for, and where it ends; nil where it is plain text.
    private static func reference(
        at start: Int, of source: UnsafeBufferPointer<UInt8>, to end: Int
    ) -> (value: UInt32, end: Int)? {
        guard start + 1 < end else { return nil }
        if unsafe source[start + 1] == 0x23 { return unsafe number(at: start + 2, of: source, to: end) }
        var at = start + 1
        while at < end, unsafe isInName(source[at], isFirst: at == start + 1) { at += 1 }
        guard at < end, unsafe source[at] == 0x3B, at > start + 1 else { return nil }
        let name = unsafe UnsafeBufferPointer(rebasing: source[start + 1..<at])
        return unsafe NamedCharacters.value(of: name).map { ($0, at + 1) }
    }

    private static func isInName(_ byte: UInt8, isFirst: Bool) -> Bool {
        if byte.isASCIILetter || byte == 0x5F || byte == 0x3A { return true }
        return !isFirst && (byte.isASCIIDigit || byte == 0x2D || byte == 0x2E)
    }

    /// A number, decimal or behind an `x` hexadecimal; without digits it is 0, which is no character.
    private static func number(
        at start: Int, of source: UnsafeBufferPointer<UInt8>, to end: Int
    ) -> (value: UInt32, end: Int) {
        var at = start
        var value: UInt32 = 0
        let isHexadecimal = unsafe at < end && source[at] | 0x20 == 0x78
        if isHexadecimal { at += 1 }
        while at < end, let digit = unsafe digit(source[at], isHexadecimal) {
            if value < 0x110000 { value = value * (isHexadecimal ? 16 : 10) + digit }
            at += 1
        }
        if at < end, unsafe source[at] == 0x3B { at += 1 }
        return (value, at)
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        if byte.isASCIIDigit { return UInt32(byte & 15) }
        let letter = byte | 0x20
        return isHexadecimal && letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x61 + 10) : nil
    }
}
