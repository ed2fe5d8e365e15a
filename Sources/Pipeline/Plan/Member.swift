import NewsIngest
public import NewsModel
import NewsText

/// What a part is made of: a file with one document, a run of records of a container, or what stands in their place.
public struct Member: Sendable, Equatable {
    /// Where the documents are.
    public enum Content: Sendable, Equatable {
        /// The whole file is one document.
        case file
        /// Neighbouring records of a JSON Lines file.
        case records(RecordRun)
        /// Not read, for this reason.
        case skipped(reason: String)
        /// Cannot be read.
        case failed(DocumentFailure)
    }

    /// The path below the input folder.
    public let path: FilePath
    /// The size of the file in bytes.
    public let size: Int
    /// When the file last changed, in nanoseconds since 1970; 0 where the content's hash stands for it.
    public let modified: Int
    /// The hash of the content in hexadecimal, where that is trusted instead of the time.
    public let contentHash: String?
    /// Where the documents are.
    public let content: Content

    init(_ file: FoundFile, content: Content, contentHash: String? = nil) {
        path = file.path
        size = file.size
        modified = contentHash == nil ? file.modified : 0
        self.contentHash = contentHash
        self.content = content
    }

    /// How many documents it stands for.
    public var documents: Int {
        guard case .records(let run) = content else { return 1 }
        return run.count
    }

    /// How many bytes are to be read for it.
    public var bytes: Int {
        switch content {
        case .file: size
        case .records(let run): run.bytes
        case .skipped, .failed: 0
        }
    }

    /// The name under which a change of the member is noticed: the path, and the first line of a run of records.
    var name: String {
        guard case .records(let run) = content else { return path.description }
        return "\(path)#\(run.firstLine)"
    }

    /// Everything that makes the results of the member differ, as one line.
    var fingerprint: String {
        switch content {
        case .file: "file \(size) \(contentHash ?? String(modified))"
        case .records(let run): "records \(run.firstLine) \(run.count) \(run.hash)"
        case .skipped(let reason): "skipped \(reason)"
        case .failed(let failure): "failed \(failure.code.rawValue)"
        }
    }
}

/// Neighbouring records of a JSON Lines file.
public struct RecordRun: Sendable, Equatable {
    /// The number of the first record's line, from 1.
    public var firstLine: Int
    /// Where that line starts in the file's decompressed content, in bytes.
    public var offset: Int
    /// How many bytes the lines take, decompressed, line feeds among them.
    public var bytes: Int
    /// How many records there are; blank lines are none.
    public var count: Int
    /// A hash of the lines, in hexadecimal: the content is what is trusted in containers.
    public var hash: String
}
