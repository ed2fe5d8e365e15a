import NewsText

/// Cuts a page into the pieces that the push parser is given.
///
/// libxml2 2.9.14 loses what follows when a piece ends inside an end tag of a script, and it stops reading at the end
/// tag of `html`, behind which many pages go on. So a piece ends behind a `>` wherever there is one, and the end tags
/// of `body` and `html` are left out; the parser closes both at the end anyway.
struct PageChunks {
    /// The usual size of a piece, in bytes.
    private static let size = 64 * 1024
    /// How far behind the usual size a `>` is looked for.
    private static let reach = 1024 * 1024

    /// The next piece of a page from `offset` on, and where the one behind it begins.
    static func next(in html: Span<UInt8>, from offset: Int) -> (piece: Range<Int>, next: Int) {
        let end = end(in: html, from: offset)
        var cursor = offset
        while cursor < end {
            if html[cursor] == 0x3C, let behind = closesPage(html, cursor) { return (offset..<cursor, behind) }
            cursor += 1
        }
        return (offset..<end, end)
    }

    private static func end(in html: Span<UInt8>, from offset: Int) -> Int {
        var end = offset + size
        guard end < html.count else { return html.count }
        let last = min(end + reach, html.count)
        while end < last, html[end - 1] != 0x3E { end += 1 }
        return end
    }

    /// The offset behind `</body>` or `</html>` where one of them stands at `offset`.
    private static func closesPage(_ html: Span<UInt8>, _ offset: Int) -> Int? {
        guard offset + 6 < html.count, html[offset + 1] == 0x2F else { return nil }
        let first = html[offset + 2].asciiLowered
        guard first == 0x62 || first == 0x68 else { return nil }
        let name: [UInt8] = first == 0x62 ? [0x62, 0x6F, 0x64, 0x79] : [0x68, 0x74, 0x6D, 0x6C]
        for index in 0..<4 where html[offset + 2 + index].asciiLowered != name[index] { return nil }
        var end = offset + 6
        while end < html.count, html[end].isASCIISpace { end += 1 }
        return end < html.count && html[end] == 0x3E ? end + 1 : nil
    }
}
