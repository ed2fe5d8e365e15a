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
        let findings = UTF8Cleaner.clean(bytes, into: &output)
        if findings.faults == 0 {
            if findings.escapes > 0, ByteSearch.shiftsToKanji(bytes) {
                try self.init(bytes, as: .iso2022JP)
            } else {
                self.init(utf8: output, findings)
            }
            return
        }
        let sample = EncodingSample(bytes)
        let declared = EncodingDeclaration.find(in: bytes)
        let (valid, invalid, foreign) = UTF8Sequence.census(sample.words.span)
        guard valid > invalid * Self.rightPerWrong || declared == .utf8 && valid > invalid else {
            try self.init(bytes, as: EncodingGuess(sample).encoding(declared: declared))
            return
        }
        if foreign * 4 < valid, let page = CodePage[.windows1252] {
            output.removeAll(keepingCapacity: true)
            UTF8Cleaner.clean(bytes, into: &output, strays: page)
        }
        self.init(utf8: output, findings)
    }

    private init(_ bytes: Span<UInt8>, as encoding: TextEncoding) throws(DocumentFailure) {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 16)
        if encoding == .utf8 {
            let findings = UTF8Cleaner.clean(bytes, into: &output)
            self.init(utf8: output, findings)
            return
        }
        var raw: [UInt8] = []
        raw.reserveCapacity(bytes.count * 2)
        if encoding.isUTF16 {
            UTF16Decoder.decode(bytes, isBigEndian: encoding == .utf16BigEndian, into: &raw)
        } else if let page = CodePage[encoding] {
            page.decode(bytes, into: &raw, keepsControls: encoding == .windows1252)
        } else if let converter = IconvConverter(from: encoding) {
            _ = converter.decode(bytes, into: &raw)
        } else {
            throw DocumentFailure(
                stage: .ingest, code: .unsupportedFormat,
                detail: "this machine's iconv cannot read \(encoding.name)")
        }
        UTF8Cleaner.clean(raw.span, into: &output)
        switch encoding {
        // Pages are put together: a part in UTF-8 among windows-1252 is as common as double encoding.
        case .windows1252: self.init(text: Mojibake.repaired(output), encoding: encoding)
        case .windows1258: self.init(text: VietnameseTones.composed(output.span), encoding: encoding)
        default: self.init(text: output, encoding: encoding)
        }
    }

    private init(utf8 text: [UInt8], _ findings: UTF8Cleaner.Findings) {
        let repaired = Mojibake.repaired(text)
        self.init(
            text: findings.controls > 0 ? Mojibake.withLettersForControls(repaired) : repaired, encoding: .utf8)
    }

    private init(text: [UInt8], encoding: TextEncoding) {
        self.text = text
        self.encoding = encoding
    }
}

extension ByteSearch {
    /// Whether the text shifts to a Japanese character set as ISO-2022-JP does, which no other text has a reason for.
    fileprivate static func shiftsToKanji(_ bytes: Span<UInt8>) -> Bool {
        var offset = 0
        while offset + 2 < bytes.count {
            if bytes[offset] == 0x1B, bytes[offset + 1] == 0x24, 0x40...0x42 ~= bytes[offset + 2] { return true }
            offset += 1
        }
        return false
    }
}
