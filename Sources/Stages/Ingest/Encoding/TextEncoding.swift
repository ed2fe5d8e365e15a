import NewsText

/// A character encoding, by its WHATWG name in lower case.
///
/// Source: WHATWG Encoding Standard, https://encoding.spec.whatwg.org.
struct TextEncoding: Hashable, Sendable {
    let name: String

    static let utf8 = TextEncoding(name: "utf-8")
    static let utf16LittleEndian = TextEncoding(name: "utf-16le")
    static let utf16BigEndian = TextEncoding(name: "utf-16be")
    static let windows1252 = TextEncoding(name: "windows-1252")
    static let windows1258 = TextEncoding(name: "windows-1258")
    static let iso2022JP = TextEncoding(name: "iso-2022-jp")

    /// The encodings of more than one byte a character, and what iconv calls the superset that the web means.
    static let iconvNames = [
        "gb18030": "GB18030", "big5": "BIG5-HKSCS", "euc-jp": "EUC-JP-MS", "shift_jis": "CP932", "euc-kr": "CP949",
        "iso-2022-jp": "ISO-2022-JP-2",
    ]

    private static let labels = Dictionary(
        DataFile("ingest/labels.txt").entries().map { ($0.key, TextEncoding(name: $0.value)) }
    ) { first, _ in first }

    private init(name: String) { self.name = name }

    /// The encoding that a label stands for: `latin1` is windows-1252 on the web.
    init?(label: some Sequence<UInt8>) {
        let trimmed = label.filter { !$0.isASCIISpace }.map(\.asciiLowered)
        guard let known = Self.labels[String(decoding: trimmed, as: UTF8.self)] else { return nil }
        self = known
    }

    /// The encoding of that WHATWG name.
    init(known name: String) { self.name = name }

    var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
