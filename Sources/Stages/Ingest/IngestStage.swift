import NewsMarkup
public import NewsModel
import NewsText

/// Reads a document: recognises, decompresses and decodes it, parses it and collects its metadata.
public struct IngestStage: Stage {
    /// See `Stage.revision`.
    public static let revision = 3

    private let options: IngestOptions
    private let records: RecordReader

    /// Makes the stage.
    public init(options: IngestOptions) {
        self.options = options
        records = RecordReader(map: options.fields)
    }

    /// Reads one document.
    ///
    /// What the caller knows (`input.given`) wins over what the document says.
    public func process(_ input: consuming SourceDocument) throws(DocumentFailure) -> Page {
        let document = consume input
        var page = try read(document)
        page.metadata = document.given.completed(with: page.metadata)
        if page.metadata.site == nil { page.metadata.site = page.metadata.url.flatMap(WebAddress.host) }
        return page
    }

    private func read(_ document: SourceDocument) throws(DocumentFailure) -> Page {
        let bytes = try content(of: document)
        var source = SourceInfo(
            id: document.id, path: document.path, format: .text, bytes: bytes.count,
            sha256: SHA256Digest.hexadecimal(of: bytes.span))
        switch try kind(of: bytes.span, form: document.form) {
        case .html: return try page(bytes, &source, url: document.given.url)
        case .text: return try text(bytes, &source)
        case .record: return try record(bytes, &source)
        case .ready: return try ready(bytes, &source)
        }
    }

    /// The bytes, decompressed where a file is compressed, if they are not too many.
    private func content(of document: SourceDocument) throws(DocumentFailure) -> [UInt8] {
        guard document.bytes.count <= options.maximumBytes else {
            throw Self.failure(.tooLarge, "\(document.bytes.count) bytes, more than \(options.maximumBytes)")
        }
        let compression = document.form == .file ? Compression(prefix: document.bytes.span) : .none
        guard compression != .none else { return document.bytes }
        return try Decompressor.decompress(document.bytes.span, as: compression, limit: options.maximumBytes)
    }

    private func kind(of bytes: Span<UInt8>, form: SourceDocument.Form) throws(DocumentFailure) -> SourceFormat {
        switch form {
        case .record: return .record
        case .ready: return .ready
        case .html, .plain:
            if bytes.isEmpty { throw Self.failure(.empty, "no bytes") }
            return form == .html ? .html : .text
        case .file: break
        }
        let head = bytes.extracting(first: min(bytes.count, Recognition.reach))
        switch Recognition.kind(of: head, isWhole: bytes.count <= Recognition.reach) {
        case .empty: throw Self.failure(.empty, bytes.isEmpty ? "no bytes" : "nothing but white space")
        case .binary: throw Self.failure(.binary, "its bytes are no text")
        case .xml: throw Self.failure(.unsupportedFormat, "XML that is no web page")
        case .html: return .html
        case .text: return .text
        case .record, .records: return .record
        }
    }

    private func page(_ bytes: [UInt8], _ source: inout SourceInfo, url: String?) throws(DocumentFailure) -> Page {
        let decoder = try TextDecoder(bytes.span)
        source.format = .html
        source.encoding = decoder.encoding.name
        let tree = try parse(decoder.text.span)
        return Page(source: source, metadata: PageMetadata.collect(from: tree, url: url), content: .tree(tree))
    }

    private func text(_ bytes: [UInt8], _ source: inout SourceInfo) throws(DocumentFailure) -> Page {
        let decoder = try TextDecoder(bytes.span)
        source.encoding = decoder.encoding.name
        let (metadata, text) = PlainTextReader.read(decoder.text)
        guard !text.isEmpty else { throw Self.failure(.empty, "nothing but white space") }
        return Page(source: source, metadata: metadata, content: .plain(text))
    }

    private func record(_ bytes: [UInt8], _ source: inout SourceInfo) throws(DocumentFailure) -> Page {
        source.format = .record
        let start = EncodingDeclaration.mark(bytes.span).map { $0.encoding == .utf8 ? $0.length : 0 } ?? 0
        let article = try records.read(Array(bytes[start...]))
        if let id = article.id { source.id = id }
        switch article.body {
        case .plain(let text): return Page(source: source, metadata: article.metadata, content: .plain(text))
        case .html(let html):
            let tree = try parse(html.span)
            let metadata = article.metadata.completed(
                with: PageMetadata.collect(from: tree, url: article.metadata.url))
            return Page(source: source, metadata: metadata, content: .tree(tree))
        }
    }

    private func ready(_ bytes: [UInt8], _ source: inout SourceInfo) throws(DocumentFailure) -> Page {
        source.format = .ready
        guard UTF8Sequence.census(bytes.span).invalid == 0 else {
            throw Self.failure(.invalidRecord, "a text that is to be taken as it stands must be valid UTF-8")
        }
        return Page(source: source, metadata: Metadata(), content: .ready(bytes))
    }

    private func parse(_ html: Span<UInt8>) throws(DocumentFailure) -> PageTree {
        var limits = HTMLReader.Limits()
        // The clock only ends pages that would not end; a page that is read is read the same way every time.
        let end = ContinuousClock.now + .milliseconds(options.deadline)
        limits.isOver = { ContinuousClock.now > end }
        let tree: PageTree
        do {
            tree = try HTMLReader(limits: limits).read(html)
        } catch {
            throw Self.failure(.unsupportedFormat, "the page could not be parsed: \(error)")
        }
        guard !tree.isTruncated else {
            if limits.isOver() { throw Self.failure(.deadline, "parsing took longer than \(options.deadline) ms") }
            // Half a page would be written as if it were whole.
            throw Self.failure(
                .tooLarge,
                "more than \(limits.nodes) elements and texts, or \(limits.bytes) bytes of text and attributes")
        }
        return tree
    }

    private static func failure(_ code: DocumentFailure.Code, _ detail: String) -> DocumentFailure {
        DocumentFailure(stage: .ingest, code: code, detail: detail)
    }
}

extension Metadata {
    /// This, with what it lacks taken from `other`.
    func completed(with other: Metadata) -> Metadata {
        var result = self
        result.url = url ?? other.url
        result.site = site ?? other.site
        result.title = title ?? other.title
        if authors.isEmpty { result.authors = other.authors }
        result.published = published ?? other.published
        result.modified = modified ?? other.modified
        result.language = language ?? other.language
        result.dateline = dateline ?? other.dateline
        return result
    }
}
