public import NewsModel

/// Something found in the input folder: a document, a container of documents, or what stands in the place of one.
public struct FoundFile: Sendable, Equatable {
    /// What is to be done with it.
    public enum Kind: Sendable, Equatable {
        /// A file to be read.
        case file
        /// Not read, for this reason; counted.
        case skipped(reason: String)
        /// Could not even be looked at; becomes a failure.
        case failed(DocumentFailure)
    }

    /// The path below the input folder.
    public var path: FilePath
    /// The size in bytes.
    public var size: Int
    /// When its content last changed, in nanoseconds since 1970.
    public var modified: Int
    /// What is to be done with it.
    public var kind: Kind
}

/// Finds the files of the input folder, sorted by their paths' bytes.
public struct Finder: Sendable {
    private let folder: FilePath
    private let include: [GlobPattern]
    private let exclude: [GlobPattern]
    private let followsLinks: Bool

    /// Makes a finder for a folder.
    public init(folder: FilePath, options: InputOptions) {
        self.folder = folder
        include = options.include.map(GlobPattern.init)
        exclude = options.exclude.map(GlobPattern.init)
        followsLinks = options.followsLinks
    }

    /// Walks the folder.
    ///
    /// What cannot be read below it is part of the result, not an error.
    ///
    /// Iterative, so that a deep tree cannot exhaust the stack. A folder that was entered already (a loop of links) is
    /// skipped the second time.
    ///
    /// - Throws: `FileError` where the folder itself cannot be read.
    public func find() throws(FileError) -> [FoundFile] {
        var found: [FoundFile] = []
        var entered: Set<FileIdentity> = [try Files.status(of: folder).identity]
        var pending: [(path: FilePath, names: [[UInt8]])] = [(FilePath(bytes: []), try Files.names(in: folder))]
        while let next = pending.popLast() {
            // Sorted, so that of several links to one folder it is the same that is followed on every disk.
            for name in next.names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                let path = next.path.appending(name)
                switch look(at: path, &entered) {
                case .document(let file): if isWanted(path) { found.append(file) }
                case .folder(let names): pending.append((path, names))
                }
            }
        }
        return found.sorted { $0.path < $1.path }
    }

    private enum Sight {
        case document(FoundFile)
        case folder([[UInt8]])
    }

    private func look(at path: FilePath, _ entered: inout Set<FileIdentity>) -> Sight {
        let full = folder.appending(path.bytes)
        func document(_ kind: FoundFile.Kind, _ status: FileStatus? = nil) -> Sight {
            .document(FoundFile(path: path, size: status?.size ?? 0, modified: status?.modified ?? 0, kind: kind))
        }
        do throws(FileError) {
            let status = try Files.status(of: full, followingLinks: followsLinks)
            switch status.kind {
            case .file: return document(.file, status)
            case .link: return document(.skipped(reason: "symbolic link"))
            case .other: return document(.skipped(reason: "special file"))
            case .folder:
                guard entered.insert(status.identity).inserted else {
                    return document(.skipped(reason: "folder seen already"))
                }
                return .folder(try Files.names(in: full))
            }
        } catch {
            let failure = DocumentFailure(
                stage: .find, code: error.isMissing ? .vanished : .unreadable, detail: error.reason)
            return document(.failed(failure))
        }
    }

    private func isWanted(_ path: FilePath) -> Bool {
        include.contains { $0.matches(path.bytes) } && !exclude.contains { $0.matches(path.bytes) }
    }
}
