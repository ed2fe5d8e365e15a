import NewsIngest
import NewsJSON

/// Why an output folder cannot be used.
public enum StoreError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Another process works on it.
    case inUse(String)
    /// There are files in it that are not ours.
    case foreign(String)
    /// The operating system refused something.
    case file(FileError)
    /// A committed part is damaged.
    case damaged(part: String)

    /// A sentence that says what to do.
    public var description: String {
        switch self {
        case .inUse(let folder): "another run is working on the output folder \(folder); wait for it or stop it"
        case .foreign(let folder):
            "the output folder \(folder) holds files that are not from Newsmill; name an empty or a new folder"
        case .file(let error): error.description
        case .damaged(let part): "the committed part \(part) is damaged; run again with --fresh to redo everything"
        }
    }
}

/// The folder `.newsmill` inside the output folder: the committed parts and the configuration that made them.
///
/// Nothing else remembers what was done. A part is done when its file is there under its key.
public struct PartStore: Sendable {
    /// The output folder.
    public let output: FilePath
    /// The folder in it that is ours.
    let home: FilePath
    private let partsFolder: FilePath

    /// Names the store of an output folder; nothing is read or made.
    public init(output: FilePath) {
        self.output = output
        home = output.appending(".newsmill")
        partsFolder = home.appending("parts")
    }

    /// Whether a run has been here.
    public var exists: Bool { (try? Files.status(of: home))?.kind == .folder }

    /// Checks that the output folder is ours or empty.
    ///
    /// Files whose names begin with a dot do not count.
    public func checkOwnership() throws(StoreError) {
        if exists { return }
        let names: [[UInt8]]
        do throws(FileError) {
            names = try Files.names(in: output)
        } catch {
            if error.isMissing { return }
            throw .file(error)
        }
        if names.contains(where: { $0.first != 0x2E }) { throw .foreign(output.description) }
    }

    /// Makes the folders and takes the lock, which is held until the value goes.
    public func lock() throws(StoreError) -> OpenFile {
        try checkOwnership()
        do throws(FileError) {
            try Files.makeFolder(partsFolder)
            if let lock = try OpenFile.locked(home.appending("lock")) { return lock }
        } catch {
            throw .file(error)
        }
        throw .inUse(output.description)
    }

    /// Whether another process holds the lock.
    public var isInUse: Bool {
        guard exists else { return false }
        do throws(FileError) {
            switch try OpenFile.locked(home.appending("lock")) {
            case .some: return false
            case nil: return true
            }
        } catch {
            return false
        }
    }

    /// What tables found out in earlier runs.
    var shelf: Shelf { Shelf(home.appending("shelf")) }

    /// The keys of all committed parts.
    public func keys() throws(FileError) -> Set<String> {
        guard exists else { return [] }
        let names = try Files.names(in: partsFolder).map { String(decoding: $0, as: UTF8.self) }
        return Set(names.filter { !$0.hasSuffix(".tmp") })
    }

    /// Commits a part: after this it is there for good, before it not at all.
    public func commit(_ part: PartFile, key: String) throws(FileError) {
        try Files.writeAtomically(part.bytes(), to: key, in: partsFolder)
    }

    /// Removes what a killed run left half written, and parts whose keys are not in `kept`.
    public func clear(keeping kept: Set<String>) throws(FileError) {
        try Files.removeAll(in: partsFolder, keeping: kept)
    }

    /// The header of a committed part.
    public func header(of key: String) throws(StoreError) -> PartFile.Header {
        try read(key) { (_, header) throws(FileError) in header }
    }

    /// One section of a committed part.
    public func section(_ section: PartFile.Section, of key: String) throws(StoreError) -> [UInt8] {
        try read(key) { (headerLength, header) throws(FileError) in
            let offset = headerLength + header.lengths.prefix(section.rawValue).reduce(0, +)
            return try Files.read(
                partsFolder.appending(key), from: offset, limit: header.lengths[section.rawValue])
        }
    }

    private func read<Result>(
        _ key: String, _ body: (Int, PartFile.Header) throws(FileError) -> Result
    ) throws(StoreError) -> Result {
        let path = partsFolder.appending(key)
        do throws(FileError) {
            let start = try Files.read(path, limit: 65_536)
            if let end = start.firstIndex(of: 0x0A), let header = PartFile.Header(line: Array(start[..<end])),
                try Files.status(of: path).size == end + 1 + header.lengths.reduce(0, +)
            {
                return try body(end + 1, header)
            }
        } catch {
            throw .file(error)
        }
        throw .damaged(part: key)
    }

    /// Remembers the effective configuration, so that `newsmill resume` can go on with it.
    public func remember(configuration: [UInt8]) throws(FileError) {
        try Files.writeAtomically(configuration, to: "configuration.json", in: home)
    }

    /// The configuration of the last run.
    public func rememberedConfiguration() throws(FileError) -> [UInt8] {
        try Files.read(home.appending("configuration.json"))
    }
}
