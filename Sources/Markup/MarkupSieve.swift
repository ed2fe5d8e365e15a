import NewsText

/// Passes over scripts, styles and comments, so that the parser never sees them, and hands over the rest in pieces.
///
/// libxml2 2.9.14 loses what follows when a piece ends inside an end tag of a script, and it stops reading at the end tag of
/// `html`, behind which many pages go on. So a piece ends behind a `>` wherever there is one, and the end tags of `body` and
/// `html` are passed over too; the parser closes both at the end anyway.
///
/// They are more than half of a news page and nothing of them is kept but JSON-LD. What is a script, and where it ends, is told
/// as the HTML standard does (section 13.2.5, "script data state"), without its double-escaped states. Tags are stepped
/// over whole, so that `<script` in an attribute's value begins nothing.
struct MarkupSieve {
    /// Where the next look at the page begins.
    private var offset: Int
    /// Where what is kept begins.
    private var start: Int
    /// Whether an attribute's value was never closed: quotation marks mean nothing from then on.
    private var isQuoteBroken = false

    /// The rest of a piece that did not fit.
    private var pending = 0..<0

    /// How far behind the limit of a piece a `>` is looked for.
    private static let reach = 1024 * 1024
    /// In tags that are longer than this, in bytes, attributes are counted.
    private static let longTag = 8192
    /// How many attributes such a tag may have.
    private static let attributes = 512

    /// Begins at an offset of the page.
    init(from start: Int = 0) {
        offset = start
        self.start = start
    }

    /// Fills the emptied buffer with what comes next of the kept bytes; false where nothing is left.
    ///
    /// The buffer gets longer than the limit where that takes it to the end of a tag.
    mutating func fill(_ buffer: inout [UInt8], from html: Span<UInt8>, upTo limit: Int) -> Bool {
        buffer.removeAll(keepingCapacity: true)
        while buffer.count < limit {
            if pending.isEmpty {
                guard let piece = next(in: html) else { break }
                pending = piece
            }
            let end = Self.cut(pending, in: html, near: pending.lowerBound + limit - buffer.count)
            buffer.append(pending.lowerBound..<end, of: html)
            pending = end..<pending.upperBound
        }
        return !buffer.isEmpty
    }

    /// Where a run of kept bytes is cut: behind the first `>` at or behind an offset.
    private static func cut(_ run: Range<Int>, in html: Span<UInt8>, near offset: Int) -> Int {
        guard offset < run.upperBound else { return run.upperBound }
        let last = min(run.upperBound, offset + reach)
        return html.extracting(0..<last).offset(of: 0x3E, from: max(run.lowerBound, offset - 1)).map { $0 + 1 } ?? last
    }

    /// The next piece of the page that is kept, in order; nil behind the last.
    private mutating func next(in html: Span<UInt8>) -> Range<Int>? {
        while let tag = html.offset(of: 0x3C, from: offset) {
            guard let dropped = dropped(html, tag) else { continue }
            let kept = start..<dropped.lowerBound
            offset = dropped.upperBound
            start = dropped.upperBound
            if !kept.isEmpty { return kept }
        }
        offset = html.count
        guard start < html.count else { return nil }
        let kept = start..<html.count
        start = html.count
        return kept
    }

    /// What is dropped of the markup at `tag`; nil where all of it is kept, with `offset` behind it.
    private mutating func dropped(_ html: Span<UInt8>, _ tag: Int) -> Range<Int>? {
        if let end = dropEnd(html, tag) { return tag..<end }
        guard offset - tag > Self.longTag, offset < html.count, !Self.isElement(html, "script", at: tag + 1) else {
            return nil
        }
        return Self.behindAttributes(html, tag..<offset - 1).map { $0..<offset - 1 }
    }

    /// Where a tag's attributes become too many; libxml2 compares each of them with all before it.
    private static func behindAttributes(_ html: Span<UInt8>, _ tag: Range<Int>) -> Int? {
        var count = 0
        var quote: UInt8 = 0
        for index in tag {
            let byte = html[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27, html[index - 1] == 0x3D {
                quote = byte
            } else if byte.isASCIISpace, !html[index - 1].isASCIISpace {
                count += 1
                if count > attributes { return index }
            }
        }
        return nil
    }

    /// Where something that is dropped ends; nil where something is kept, with `offset` behind it.
    private mutating func dropEnd(_ html: Span<UInt8>, _ tag: Int) -> Int? {
        if html.hasWord("!--", at: tag + 1) {
            // Without an end it is for the parser to say what it is.
            guard let end = html.offset(of: "-->", from: tag + 4) else {
                offset = html.count
                return nil
            }
            return end + 3
        }
        guard tag + 1 < html.count, html[tag + 1].isASCIILetter else {
            if let end = html.pageEnd(tag) { return end }
            offset = tag + 1
            return nil
        }
        let tagEnd = tagEnd(html, tag)
        offset = tagEnd
        if Self.isElement(html, "script", at: tag + 1) {
            let close = html.offset(of: "</script", from: tagEnd) ?? html.count
            if html.extracting(tag..<tagEnd).offset(of: "ld+json", from: 0) != nil {
                offset = close
                return nil
            }
            return html.behindTag(close)
        }
        if Self.isElement(html, "style", at: tag + 1) {
            return html.behindTag(html.offset(of: "</style", from: tagEnd) ?? html.count)
        }
        return nil
    }

    /// The offset behind the `>` that ends a tag; one in an attribute's quoted value does not.
    private mutating func tagEnd(_ html: Span<UInt8>, _ tag: Int) -> Int {
        guard !isQuoteBroken else { return html.behindTag(tag) }
        var cursor = tag + 1
        var last: UInt8 = 0
        while cursor < html.count {
            let byte = html[cursor]
            if byte == 0x3E { return cursor + 1 }
            if byte == 0x22 || byte == 0x27, last == 0x3D {
                guard let close = html.offset(of: byte, from: cursor + 1) else {
                    // Looked for only once, or many such tags would cost the square of the page's length.
                    isQuoteBroken = true
                    return html.behindTag(tag)
                }
                cursor = close
            }
            if !byte.isASCIISpace { last = byte }
            cursor += 1
        }
        return html.count
    }

    private static func isElement(_ html: Span<UInt8>, _ name: StaticString, at offset: Int) -> Bool {
        let end = offset + name.utf8CodeUnitCount
        guard end < html.count, html.hasWord(name, at: offset) else { return false }
        return html[end].isASCIISpace || html[end] == 0x3E || html[end] == 0x2F
    }
}

extension Span<UInt8> {
    /// The offset behind `</body>` or `</html>` where one of them stands at `tag`.
    func pageEnd(_ tag: Int) -> Int? {
        guard hasWord("/body", at: tag + 1) || hasWord("/html", at: tag + 1) else { return nil }
        var end = tag + 6
        while end < count, self[end].isASCIISpace { end += 1 }
        return end < count && self[end] == 0x3E ? end + 1 : nil
    }

    /// The offset behind the next `>`.
    func behindTag(_ tag: Int) -> Int { offset(of: 0x3E, from: tag).map { $0 + 1 } ?? count }
}
