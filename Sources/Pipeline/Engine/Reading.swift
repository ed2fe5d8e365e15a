import NewsModel

/// A document that is to be read: what stands in the first channel.
enum Reading: Sendable {
    /// A file, read by the worker that ingests it.
    case file(FilePath)
    /// A record, read already.
    case record([UInt8])
}

extension Reading {
    /// The document with its bytes.
    func document(named name: DocumentName, in folder: FilePath, maximumBytes: Int) throws(DocumentFailure)
        -> SourceDocument
    {
        switch self {
        case .record(let bytes): return SourceDocument(id: name.id, path: name.path, form: .record, bytes: bytes)
        case .file(let path):
            do throws(FileError) {
                // One byte more than allowed shows that a file is too large without reading all of it.
                let bytes = try Files.read(folder.appending(path.bytes), limit: maximumBytes + 1)
                return SourceDocument(id: name.id, path: name.path, form: .file, bytes: bytes)
            } catch {
                throw DocumentFailure(
                    stage: .ingest, code: error.isMissing ? .vanished : .unreadable, detail: error.reason)
            }
        }
    }
}
