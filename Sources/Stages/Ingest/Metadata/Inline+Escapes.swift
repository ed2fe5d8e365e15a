import NewsText

extension Inline {
    private static let named: [String: String] = [
        "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "rsquo": "’", "lsquo": "‘",
        "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "laquo": "«", "raquo": "»",
        "bdquo": "„", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "auml": "ä", "ouml": "ö",
        "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "ntilde": "ñ", "aacute": "á",
        "iacute": "í", "oacute": "ó", "uacute": "ú", "ecirc": "ê", "ocirc": "ô", "acirc": "â", "euro": "€",
        "copy": "©", "reg": "®", "trade": "™", "shy": "", "zwj": "", "zwnj": "",
    ]

    /// The text without entities and tags: pages often escape what stands in attributes and JSON-LD once too often.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { return text }
        let once = decoded(text)
        return withoutTags(once.utf8.contains(0x26) ? decoded(once) : once)
    }

    private static func decoded(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            let name = rest.dropFirst().prefix(10).prefix { $0 != ";" && $0 != "&" }
            let behind = name.endIndex
            guard !name.isEmpty, behind < rest.endIndex, rest[behind] == ";", let character = character(name) else {
                result += "&"
                rest = rest.dropFirst()
                continue
            }
            result += character
            rest = rest[behind...].dropFirst()
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> String? {
        guard name.hasPrefix("#") else { return named[String(name)] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        guard let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return nil }
        return Unicode.Scalar(value).map { String($0) }
    }

    private static func withoutTags(_ text: String) -> String {
        guard text.utf8.contains(0x3C) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
            if bytes[offset] == 0x3C, next == 0x2F || next.isASCIILetter,
                let end = bytes[offset...].firstIndex(of: 0x3E)
            {
                offset = end + 1
                continue
            }
            result.append(bytes[offset])
            offset += 1
        }
        return String(decoding: result, as: UTF8.self)
    }
}
