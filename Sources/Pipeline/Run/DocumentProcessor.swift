import NewsClean
import NewsExtract
import NewsIngest
public import NewsModel
import NewsSegment

/// All stages for one document, one after the other: what `newsmill show` and `newsmill worker` use.
public struct DocumentProcessor: Sendable {
    private let ingest: IngestStage
    private let clean: CleanStage
    private let segment: SegmentStage
    private let extract: ExtractStage
    private let maximumBytes: Int

    /// Makes the stages that a configuration asks for.
    public init(_ configuration: Configuration) {
        ingest = IngestStage(options: configuration.ingest.own)
        clean = CleanStage(options: configuration.clean.own)
        segment = SegmentStage(options: configuration.segment.own)
        extract = ExtractStage(options: configuration.extract.own)
        maximumBytes = configuration.ingest.own.maximumBytes
    }

    /// Processes one document.
    ///
    /// - Throws: The `DocumentFailure` of the stage that could do nothing with it.
    public func process(_ document: consuming SourceDocument) throws(DocumentFailure) -> AnnotatedArticle {
        try extract.process(try segment.process(try clean.process(try ingest.process(document))))
    }

    /// Reads a file and processes it; of a JSON Lines file, the record in a line (from 1).
    ///
    /// - Throws: `DocumentFailure`, also where the file cannot be read.
    public func process(
        file path: FilePath, id: String, line: Int? = nil, given: Metadata = Metadata()
    ) throws(DocumentFailure) -> AnnotatedArticle {
        try process(try document(in: path, id: id, line: line, given: given))
    }

    /// Tells how a file is cleaned; of a JSON Lines file, the record in a line (from 1).
    ///
    /// - Throws: `DocumentFailure` where the file cannot be read as a page.
    public func explainCleaning(
        file path: FilePath, id: String, line: Int? = nil
    ) throws(DocumentFailure) -> CleanExplanation {
        clean.explain(try ingest.process(try document(in: path, id: id, line: line, given: Metadata())))
    }

    private func document(
        in path: FilePath, id: String, line: Int?, given: Metadata
    ) throws(DocumentFailure) -> SourceDocument {
        let name = DocumentName(id: id, path: path.description)
        if let bytes = try record(in: path, line: line) {
            return SourceDocument(
                id: "\(id)#\(line ?? 1)", path: name.path, form: .record, bytes: bytes, given: given)
        }
        var document = try Reading.file(path).document(
            named: name, in: FilePath(bytes: []), maximumBytes: maximumBytes)
        document.given = given
        return document
    }

    private func record(in path: FilePath, line: Int?) throws(DocumentFailure) -> [UInt8]? {
        guard let compression = (try? Container.compression(of: path)) ?? nil,
            var reader = try? ContainerReader(path, compression: compression, maximumBytes: maximumBytes)
        else { return nil }
        while let next = try reader.next() {
            if next.number >= line ?? 1, !next.isTooLong { return next.bytes }
        }
        throw DocumentFailure(
            stage: .ingest, code: .incompleteRecord, detail: "there is no record in line \(line ?? 1)")
    }
}
