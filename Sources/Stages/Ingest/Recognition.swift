import NewsText

/// What a file is, told by its first bytes and never by its name.
public struct Recognition: Sendable, Equatable {
    /// What a file holds once it is decompressed.
    public enum Kind: String, Sendable, CaseIterable {
        /// Nothing but white space.
        case empty
        /// A web page, HTML or XHTML.
        case html
        /// Plain text.
        case text
        /// JSON Lines: an article in each line.
        case records
        /// One JSON object, an article, over any number of lines.
        case record
        /// XML that is no web page.
        case xml
        /// No text of any kind.
        case binary
    }

    /// The prefix that is worth passing in; a longer one is not looked at.
    public static let reach = 64 * 1024

    /// How the file is compressed.
    public let compression: Compression
    /// What it holds.
    public let kind: Kind

    /// Recognises a file by its prefix, seeing through its compression.
    ///
    /// A compressed prefix of which nothing can be decompressed counts as text: reading it will say what is wrong.
    public init(prefix: Span<UInt8>) {
        let head = prefix.extracting(first: min(prefix.count, Self.reach))
        compression = Compression(prefix: head)
        if compression == .none {
            kind = Self.kind(of: head, isWhole: prefix.count < Self.reach)
        } else {
            let content = Decompressor.prefix(head, as: compression, limit: Self.reach)
            // A file that is cut off shows only when it is read.
            kind = content.isEmpty ? .text : Self.kind(of: content.span, isWhole: content.count < Self.reach)
        }
    }

    /// The kind of content whose beginning (or whole) is given.
    static func kind(of head: Span<UInt8>, isWhole: Bool) -> Kind {
        if MagicNumbers.isBinary(head) { return .binary }
        if let encoding = EncodingDeclaration.mark(head)?.encoding ?? UTF16Decoder.recognise(head) {
            if encoding == .utf8 { return textKind(of: head.extracting(3..<head.count), isWhole: isWhole) }
            var narrow: [UInt8] = []
            UTF16Decoder.decode(head, isBigEndian: encoding == .utf16BigEndian, into: &narrow)
            return ControlCensus(narrow.span).isBinary ? .binary : textKind(of: narrow.span, isWhole: isWhole)
        }
        return ControlCensus(head).isBinary ? .binary : textKind(of: head, isWhole: isWhole)
    }

    private static func textKind(of head: Span<UInt8>, isWhole: Bool) -> Kind {
        guard let start = head.indices.first(where: { !head[$0].isASCIISpace && head[$0] != 0 }) else {
            return isWhole ? .empty : .text
        }
        let text = head.extracting(start..<head.count)
        return switch text[0] {
        case 0x7B: RecordShape.kind(of: text, isWhole: isWhole) ?? .text
        case 0x3C: MarkupShape.kind(of: text)
        default: MarkupShape.isPage(behindText: text) ? .html : .text
        }
    }
}

/// How many bytes of a text are control characters, which text hardly has.
private struct ControlCensus {
    private var controls = 0
    private var zeros = 0
    private let total: Int

    init(_ bytes: Span<UInt8>) {
        total = bytes.count
        var offset = ByteSearch.skippingPrintable(bytes, from: 0)
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x00: zeros += 1
            case 0x09, 0x0A, 0x0C, 0x0D, 0x1B, 0x20...0xFF: break
            default: controls += 1
            }
            offset = ByteSearch.skippingPrintable(bytes, from: offset + 1)
        }
    }

    /// Whether this is no text.
    ///
    /// Zero bytes alone may be holes that a faulty writer left in a text; with other control characters they are a
    /// format of its own.
    var isBinary: Bool {
        let others = total - zeros
        guard zeros + controls >= 4 else { return false }
        return controls * 50 > others || others * 10 < total || zeros * 20 > total && controls * 500 > others
    }
}
