import NewsModel
import NewsText

/// Turns the bytes of a document into clean UTF-8.
struct TextDecoder {
    /// The text, valid UTF-8 without control characters.
    let text: [UInt8]
    /// What it was read as.
    let encoding: TextEncoding

    /// A text with more valid sequences than so many times its invalid places is UTF-8 with faults.
    ///
    /// Text in single-byte encodings has hardly any valid sequences, text in two-byte encodings fewer than invalid places.
    private static let rightPerWrong = 2

    /// Decodes a document.
    ///
    /// The order of trust: a byte order mark; UTF-16 by its zero bytes; bytes that are valid UTF-8; the declaration, unless
    /// another reading is far likelier; the likeliest reading.
    init(_ bytes: Span<UInt8>) throws(DocumentFailure) {
        if let (encoding, length) = EncodingDeclaration.mark(bytes) {
            try self.init(bytes.extracting(length..<bytes.count), as: encoding)
        } else if let encoding = UTF16Decoder.recognise(bytes) {
            try self.init(bytes, as: encoding)
        } else {
            try self.init(unmarked: bytes)
        }
    }

    private init(unmarked bytes: Span<UInt8>) throws(DocumentFailure) {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 16)
        let faults = UTF8Cleaner.clean(bytes, into: &output)
        let declared = faults > 0 || ByteSearch.holdsEscape(bytes) ? EncodingDeclaration.find(in: bytes) : nil
        if faults > 0 {
            let (valid, invalid) = UTF8Sequence.census(bytes)
            guard valid > invalid * Self.rightPerWrong || declared == .utf8 && valid > invalid else {
                try self.init(bytes, as: EncodingGuess(bytes).encoding(declared: declared))
                return
            }
        } else if declared == .iso2022JP {
            try self.init(bytes, as: .iso2022JP)
            return
        }
        self.init(utf8: output)
    }

    private init(_ bytes: Span<UInt8>, as encoding: TextEncoding) throws(DocumentFailure) {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 16)
        if encoding == .utf8 {
            UTF8Cleaner.clean(bytes, into: &output)
            self.init(utf8: output)
            return
        }
        var raw: [UInt8] = []
        raw.reserveCapacity(bytes.count * 2)
        if encoding.isUTF16 {
            UTF16Decoder.decode(bytes, isBigEndian: encoding == .utf16BigEndian, into: &raw)
        } else if let page = CodePage[encoding] {
            page.decode(bytes, into: &raw)
        } else if let converter = IconvConverter(from: encoding) {
            _ = converter.decode(bytes, into: &raw)
        } else {
            throw DocumentFailure(
                stage: .ingest, code: .unsupportedFormat,
                detail: "this machine's iconv cannot read \(encoding.name)")
        }
        UTF8Cleaner.clean(raw.span, into: &output)
        self.init(text: output, encoding: encoding)
    }

    private init(utf8 text: [UInt8]) {
        self.init(text: Mojibake.repaired(text), encoding: .utf8)
    }

    private init(text: [UInt8], encoding: TextEncoding) {
        self.text = text
        self.encoding = encoding
    }
}

extension ByteSearch {
    /// Whether the text shifts character sets, as ISO-2022-JP does, within its first bytes.
    fileprivate static func holdsEscape(_ bytes: Span<UInt8>) -> Bool {
        for index in 0..<min(bytes.count, 4096) where bytes[index] == 0x1B { return true }
        return false
    }
}
