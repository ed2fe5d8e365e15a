public import NewsModel

/// Reads a document: recognises, decompresses and decodes it, parses it and collects its metadata.
public struct IngestStage: Stage {
    /// See `Stage.revision`.
    public static let revision = 1

    /// Makes the stage.
    public init(options: IngestOptions) {}

    /// Reads one document.
    public func process(_ input: consuming SourceDocument) throws(DocumentFailure) -> Page {
        throw DocumentFailure(stage: .ingest, code: .unsupportedFormat, detail: "not built yet")
    }
}
