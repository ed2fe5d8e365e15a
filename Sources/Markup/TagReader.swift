import NewsText

/// Reads start tags as libxml2 does, so that the parser need not be shown their attributes.
enum TagReader {
    /// Longer names than this are cut by libxml2.
    static let longestName = 100

    /// The end of the name that begins at `start` and the hash of its lowered letters.
    @inline(__always)
    static func name(_ html: Span<UInt8>, at start: Int) -> (end: Int, hash: UInt64) {
        var hash = ByteHash()
        var end = start
        while end < html.count {
            let byte = html[end]
            guard byte.isInMarkupName else { break }
            hash.add(byte.asciiLowered)
            end &+= 1
        }
        return (end, hash.value)
    }

    /// Adds the attributes that follow a tag's name; gives back where the tag ends and whether it closes itself.
    ///
    /// Nil where a tag is so broken that its end is in doubt: one that does not end, and quotation marks behind a `=` that
    /// begins no value.
    static func attributes(
        of html: Span<UInt8>, from start: Int, into withheld: inout Withheld
    ) -> (end: Int, isClosed: Bool)? {
        var at = start
        while true {
            at = behindSpace(html, at)
            guard at < html.count else { return nil }
            let byte = html[at]
            if byte == 0x3E { return (at + 1, false) }
            if byte == 0x2F, at + 1 < html.count, html[at + 1] == 0x3E { return (at + 2, true) }
            guard byte.beginsMarkupName else {
                guard let end = behindStray(html, at) else { return nil }
                at = end
                continue
            }
            let name = name(html, at: at)
            guard name.end - at < longestName else { return nil }
            at = behindSpace(html, name.end)
            var value = at..<at
            if at < html.count, html[at] == 0x3D {
                guard let (range, end) = self.value(html, behindSpace(html, at + 1)) else { return nil }
                value = range
                at = end
            }
            if let known = AttributeNames.shared[name.hash] { withheld.add(known, value) }
        }
    }

    @inline(__always)
    private static func behindSpace(_ html: Span<UInt8>, _ start: Int) -> Int {
        var at = start
        while at < html.count, html[at].isMarkupSpace { at &+= 1 }
        return at
    }

    /// The value that begins at `start`, and where the tag goes on.
    private static func value(_ html: Span<UInt8>, _ start: Int) -> (range: Range<Int>, end: Int)? {
        guard start < html.count else { return nil }
        let mark = html[start]
        if mark == 0x22 || mark == 0x27 {
            guard let close = html.offset(of: mark, from: start + 1) else { return nil }
            return (start + 1..<close, close + 1)
        }
        var at = start
        while at < html.count, html[at] != 0x3E, !html[at].isMarkupSpace {
            if isDoubtful(html, at) { return nil }
            at &+= 1
        }
        return (start..<at, at)
    }

    /// The end of what stands where an attribute's name should.
    private static func behindStray(_ html: Span<UInt8>, _ start: Int) -> Int? {
        var at = start
        while at < html.count, html[at] != 0x3E, !html[at].isMarkupSpace {
            if html[at] == 0x2F, at + 1 < html.count, html[at + 1] == 0x3E { break }
            if isDoubtful(html, at) { return nil }
            at &+= 1
        }
        return at
    }

    /// Whether a quotation mark stands behind a `=`: for some readers a value begins there.
    private static func isDoubtful(_ html: Span<UInt8>, _ at: Int) -> Bool {
        guard html[at] == 0x22 || html[at] == 0x27 else { return false }
        var before = at - 1
        while before > 0, html[before].isASCIISpace { before -= 1 }
        return html[before] == 0x3D
    }
}
