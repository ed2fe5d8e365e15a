import NewsText

/// What a document says about its own encoding.
enum EncodingDeclaration {
    /// How far into a document a declaration is looked for; browsers stop at 1024 bytes, many pages do not know that.
    private static let reach = 8192

    /// The encoding that a byte order mark at the beginning names, and the mark's length.
    static func mark(_ bytes: Span<UInt8>) -> (encoding: TextEncoding, length: Int)? {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return (.utf8, 3) }
        if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16LittleEndian, 2) }
        if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16BigEndian, 2) }
        return nil
    }

    /// The encoding that an XML declaration or a `meta` element names.
    ///
    /// After "prescan a byte stream to determine its encoding" of the HTML standard, but any `charset=` inside a `meta` counts.
    static func find(in bytes: Span<UInt8>) -> TextEncoding? {
        let head = bytes.extracting(first: min(bytes.count, reach))
        if ByteSearch.hasPrefix(head, "<?xml", at: 0),
            let found = encoding(in: head, named: "encoding", 0..<tagEnd(head, from: 0))
        {
            return found
        }
        var offset = 0
        while let start = ByteSearch.find("<meta", in: head, from: offset) {
            let end = tagEnd(head, from: start)
            if let found = encoding(in: head, named: "charset", start..<end) {
                // A page whose meta could be read as ASCII is no UTF-16.
                return found.isUTF16 ? .utf8 : found
            }
            offset = start + 5
        }
        return nil
    }

    private static func tagEnd(_ head: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < head.count, head[end] != 0x3E { end += 1 }
        return end
    }

    private static func encoding(in head: Span<UInt8>, named name: StaticString, _ range: Range<Int>) -> TextEncoding? {
        let tag = head.extracting(range)
        var from = 0
        while let found = ByteSearch.find(name, in: tag, from: from) {
            var offset = found + name.utf8CodeUnitCount
            from = offset
            while offset < tag.count, tag[offset].isASCIISpace { offset += 1 }
            guard offset < tag.count, tag[offset] == 0x3D else { continue }
            offset += 1
            while offset < tag.count, tag[offset].isASCIISpace || tag[offset] == 0x22 || tag[offset] == 0x27 {
                offset += 1
            }
            var label: [UInt8] = []
            while offset < tag.count, tag[offset] > 0x20, ![0x22, 0x27, 0x3B, 0x2F].contains(tag[offset]) {
                label.append(tag[offset])
                offset += 1
            }
            if let known = TextEncoding(label: label) { return known }
        }
        return nil
    }
}
