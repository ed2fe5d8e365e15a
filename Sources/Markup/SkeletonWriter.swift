import NewsText

/// Writes what the parser is shown of a page: its tags without their attributes, and a mark for each run of text.
///
/// libxml2 decides where elements begin and end, which only the names of the tags and the places of text bear on; it goes
/// through attributes and texts byte by byte, which costs more than all else. So they are withheld and put in place when their
/// marks come back. Scripts, styles and comments are passed over as `MarkupSieve` does. Where a page is so broken
/// that it is in doubt what libxml2 would make of it, the rest is shown as it stands.
struct SkeletonWriter {
    /// Stands for text that is white space.
    private static let blankMark: UInt8 = 0x20
    /// Stands for other text; as a digit it cannot go on a tag.
    private static let textMark: UInt8 = 0x30
    /// So much white space in one run is text for libxml2 (`HTML_PARSER_BIG_BUFFER_SIZE`).
    private static let longestBlank = 1000

    /// Where the next look at the page begins.
    private var offset = 0
    /// Whether a start tag was written.
    private var hasElement = false
    /// Whether a document type was written.
    private var hasDoctype = false
    /// The white space since the last tag, in bytes.
    private var blank = 0
    /// Shows the page from `offset` on, where it is shown as it stands.
    private var sieve: MarkupSieve?

    init(showsAll: Bool = false) { sieve = showsAll ? MarkupSieve() : nil }

    /// Fills the emptied buffer with what the parser is shown next; false where nothing is left.
    ///
    /// The buffer gets longer than the limit where that takes it to the end of a tag.
    mutating func fill(
        _ buffer: inout [UInt8], from html: Span<UInt8>, upTo limit: Int, withholding withheld: inout Withheld
    ) -> Bool {
        buffer.removeAll(keepingCapacity: true)
        withheld.forgetTaken()
        while sieve == nil, offset < html.count, buffer.count < limit {
            let tag = html.offset(of: 0x3C, from: offset) ?? html.count
            if write(text: offset..<tag, of: html, to: &buffer, &withheld) {
                offset = tag
                if tag == html.count || write(tag, of: html, to: &buffer, &withheld) { continue }
            }
            sieve = MarkupSieve(from: offset)
        }
        guard buffer.isEmpty else { return true }
        withheld.forgetTags()
        return sieve?.fill(&buffer, from: html, upTo: limit) ?? false
    }

    private mutating func write(
        text: Range<Int>, of html: Span<UInt8>, to buffer: inout [UInt8], _ withheld: inout Withheld
    ) -> Bool {
        guard !text.isEmpty else { return true }
        var start = text.lowerBound
        while start < text.upperBound, html[start].isMarkupSpace { start &+= 1 }
        let isBlank = start == text.upperBound
        // libxml2 passes over white space before the first tag; text there is for it alone.
        guard hasElement else { return isBlank }
        // Characters that are none for libxml2 may leave no text at all.
        if !isBlank, html[start] < 0x20 || html.hasNoCharacter(at: start) { return false }
        if isBlank { blank += text.count }
        buffer.append(isBlank && blank < Self.longestBlank ? Self.blankMark : Self.textMark)
        withheld.add(text: text)
        return true
    }

    /// Writes what stands at a `<` and moves behind it; false where it is in doubt.
    private mutating func write(
        _ tag: Int, of html: Span<UInt8>, to buffer: inout [UInt8], _ withheld: inout Withheld
    ) -> Bool {
        guard tag + 1 < html.count else { return false }
        let next = html[tag + 1]
        if next.isASCIILetter { return writeStart(tag, of: html, to: &buffer, &withheld) }
        if next == 0x2F { return writeEnd(tag, of: html, to: &buffer) }
        if html.hasWord("!--", at: tag + 1) {
            guard let end = html.offset(of: "-->", from: tag + 4) else { return false }
            offset = end + 3
            return true
        }
        if next == 0x3F { return writeOther(tag, of: html, to: &buffer) }
        if html.hasWord("!doctype", at: tag + 1) {
            // White space behind a second one is text for libxml2.
            defer { hasDoctype = true }
            return !hasDoctype && writeOther(tag, of: html, to: &buffer)
        }
        // `<!` near the end is left over by libxml2.
        guard hasElement, tag + 4 <= html.count, html[tag + 2] != 0x3C, html[tag + 3] != 0x3C, next != 0x3C else {
            return false
        }
        buffer.append(0x3C)
        offset = tag + 1
        blank = 0
        return true
    }

    private mutating func writeStart(
        _ tag: Int, of html: Span<UInt8>, to buffer: inout [UInt8], _ withheld: inout Withheld
    ) -> Bool {
        let name = TagReader.name(html, at: tag + 1)
        let element = TagNames.shared[name.hash] ?? .other
        guard name.end - tag <= TagReader.longestName,
            let (end, isClosed) = TagReader.attributes(of: html, from: name.end, into: &withheld)
        else {
            withheld.dropTag()
            return false
        }
        var content = end..<end
        switch element {
        case .script, .style:
            let isData = element == .script && html.extracting(tag..<end).offset(of: "ld+json", from: 0) != nil
            let close = html.offset(of: element == .script ? "</script" : "</style", from: end)
            let isPlain = html[name.end].isASCIISpace || html[name.end] == 0x3E || html[name.end] == 0x2F
            guard isPlain, !isData || close != nil && !isClosed else {
                withheld.dropTag()
                return false
            }
            guard isData, let close else {
                withheld.dropTag()
                offset = html.behindTag(close ?? html.count)
                return true
            }
            content = end..<close
        case .html where isClosed:
            withheld.dropTag()
            return false
        default: break
        }
        buffer.append(tag..<name.end, of: html)
        // Of these libxml2 leaves some out.
        let isNumbered = element == .html || element == .head || element == .body
        if withheld.closeTag(isNumbered: isNumbered) {
            buffer.append(0x20)
            buffer.append(0x5F)
            if isNumbered { buffer += "=\"\(withheld.serial)\"".utf8 }
        }
        if isClosed { buffer.append(0x2F) }
        buffer.append(0x3E)
        if !content.isEmpty {
            buffer.append(Self.textMark)
            withheld.add(text: content, isRaw: true)
        }
        offset = content.upperBound
        hasElement = true
        blank = 0
        return true
    }

    private mutating func writeEnd(_ tag: Int, of html: Span<UInt8>, to buffer: inout [UInt8]) -> Bool {
        if let end = html.pageEnd(tag) {
            offset = end
            return true
        }
        // Behind the end of the last element libxml2 reads nothing.
        guard hasElement, tag + 2 < html.count, html[tag + 2].isASCIILetter, !html.hasWord("/html", at: tag + 1) else {
            return false
        }
        return writeOther(tag, of: html, to: &buffer)
    }

    /// Writes what ends at the next `>`, an end tag or a declaration; false where another tag begins before.
    private mutating func writeOther(_ tag: Int, of html: Span<UInt8>, to buffer: inout [UInt8]) -> Bool {
        var end = tag + 1
        var quotes = 0
        while end < html.count, html[end] != 0x3E {
            if html[end] == 0x3C { return false }
            if html[end] == 0x22 || html[end] == 0x27 { quotes += 1 }
            end &+= 1
        }
        guard end < html.count else { return false }
        let isEndTag = html[tag + 1] == 0x2F
        let isKnown = html[tag + 1] == 0x21 || html[tag + 2].isASCIILetter
        guard isKnown, isEndTag || quotes.isMultiple(of: 2) else { return false }
        buffer.append(tag..<end + 1, of: html)
        offset = end + 1
        blank = 0
        return true
    }
}

extension Span<UInt8> {
    /// Whether U+FFFE or U+FFFF stands at an offset, or a reference whose number is missing or 0.
    fileprivate func hasNoCharacter(at offset: Int) -> Bool {
        guard self[offset] == 0xEF || self[offset] == 0x26, offset + 2 < count else { return false }
        let (second, third) = (self[offset + 1], self[offset + 2])
        if self[offset] == 0xEF { return second == 0xBF && third >= 0xBE }
        if third == 0x30 { return second == 0x23 && !(offset + 3 < count && self[offset + 3].isASCIIDigit) }
        return second == 0x23 && !(third.isASCIIDigit || third | 0x20 == 0x78)
    }
}
