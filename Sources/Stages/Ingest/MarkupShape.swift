import NewsText

/// Tells web pages from other XML and from text.
enum MarkupShape {
    /// How far into a text a page's first element is looked for.
    private static let reach = 16 * 1024
    /// Elements that begin a page or a piece of one.
    private static let openings: Set<String> = [
        "html", "head", "body", "meta", "title", "link", "script", "style", "div", "p", "article", "main", "section",
        "table", "h1", "h2", "h3", "span", "a", "br", "ul", "ol", "img", "font", "center", "base", "noscript", "header",
        "b", "i", "em", "strong", "blockquote", "figure", "nav", "iframe", "form", "hr", "pre", "small", "time",
    ]

    /// The kind of a text that begins with `<`.
    static func kind(of text: Span<UInt8>) -> Recognition.Kind {
        var offset = 0
        var isXML = false
        while offset < min(text.count, reach) {
            guard text[offset] == 0x3C else {
                offset += 1
                continue
            }
            if ByteSearch.hasPrefix(text, "<!doctype", at: offset) {
                let name = name(text, at: offset + 10)
                return name == "html" || name.isEmpty ? .html : .xml
            }
            if ByteSearch.hasPrefix(text, "<!--", at: offset) {
                offset = ByteSearch.find("-->", in: text, from: offset + 4).map { $0 + 3 } ?? text.count
            } else if ByteSearch.hasPrefix(text, "<?", at: offset) {
                isXML = isXML || ByteSearch.hasPrefix(text, "<?xml", at: offset)
                offset = ByteSearch.find("?>", in: text, from: offset).map { $0 + 2 } ?? text.count
            } else {
                if openings.contains(name(text, at: offset + 1)) { return .html }
                return isXML ? .xml : isPage(behindText: text) ? .html : .text
            }
        }
        return isXML ? .xml : .html
    }

    /// Whether a text that begins with something else is a page after all.
    static func isPage(behindText text: Span<UInt8>) -> Bool {
        let head = text.extracting(first: min(text.count, reach))
        if ByteSearch.find("<html", in: head) != nil || ByteSearch.find("<body", in: head) != nil { return true }
        var offset = 0
        var paragraphs = 0
        while let found = ByteSearch.find("</p>", in: head, from: offset) {
            paragraphs += 1
            offset = found + 4
        }
        return paragraphs >= 3
    }

    private static func name(_ text: Span<UInt8>, at start: Int) -> String {
        var name: [UInt8] = []
        var offset = start
        while offset < text.count, name.count < 12, text[offset].isASCIILetter || text[offset].isASCIIDigit {
            name.append(text[offset].asciiLowered)
            offset += 1
        }
        return String(decoding: name, as: UTF8.self)
    }
}
