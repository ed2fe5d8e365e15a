import NewsIngest
import NewsMarkup
import NewsModel
import Testing

/// Ingests bytes, by default as a file.
func ingest(
    _ bytes: [UInt8], as form: SourceDocument.Form = .file, given: Metadata = Metadata(),
    options: IngestOptions = IngestOptions()
) throws(DocumentFailure) -> Page {
    try IngestStage(options: options).process(
        SourceDocument(id: "a/b.html", path: "a/b.html", form: form, bytes: bytes, given: given))
}

/// Ingests a text.
func ingest(
    _ text: String, as form: SourceDocument.Form = .file, given: Metadata = Metadata(),
    options: IngestOptions = IngestOptions()
) throws(DocumentFailure) -> Page {
    try ingest(Array(text.utf8), as: form, given: given, options: options)
}

/// The code of the failure that ingesting ends with, or nil where it succeeds.
func failure(_ bytes: [UInt8], as form: SourceDocument.Form = .file, options: IngestOptions = IngestOptions())
    -> DocumentFailure.Code?
{
    do {
        _ = try ingest(bytes, as: form, options: options)
        return nil
    } catch {
        return error.code
    }
}

extension Page {
    /// All text of the page.
    var text: String {
        switch content {
        case .tree(let tree): tree.text(below: 0)
        case .plain(let bytes), .ready(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }
}
