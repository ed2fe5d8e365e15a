import NewsAggregate
import NewsIngest
import NewsJSON
import NewsOutput

/// Puts the final files together from the committed parts, in order.
///
/// Every file is written under a temporary name, synchronised, and renamed over the old one only when all are whole.
struct Assembler {
    private let store: PartStore
    private let keys: [String]
    private let options: AggregateOptions
    private let method: CompressionMethod

    init(_ store: PartStore, keys: [String], configuration: Configuration) {
        self.store = store
        self.keys = keys
        options = configuration.aggregate.own
        method = CompressionMethod(rawValue: configuration.output.compression.rawValue) ?? .none
    }

    /// A hash of all that shapes the final files: they need no assembling again while it stays the same.
    var fingerprint: String {
        let tables = options.tables.map(\.rawValue).sorted().joined(separator: " ")
        let text = ([method.rawValue, tables, String(Aggregation.revision)] + keys).joined(separator: "\n")
        return String(SHA256Digest.hexadecimal(of: Array(text.utf8).span).prefix(40))
    }

    /// Writes the files and puts them in place; files of tables that are off are removed.
    ///
    /// - Returns: The names and sizes of the files, in the order of their names.
    /// - Throws: `FileError`, `StoreError`; what the aggregates throw where a part's digests are damaged; `CancellationError`.
    func assemble() async throws -> [OutputFile] {
        let aggregation = Aggregation(options: options)
        let digests = CommittedDigests(store: store, keys: keys)
        async let articles = concatenation(of: .articles, as: "articles")
        async let failures = concatenation(of: .failures, as: "failures")
        async let families = aggregation.families(in: digests)
        async let corpusNames = aggregation.names(in: digests)
        var files = try await assembleTables(aggregation, digests, families, corpusNames)
        files += [try await articles, try await failures]
        let names = Set(files.map(\.name))
        // While some files are new and some are old, no record may say that all belong together.
        try Files.remove(store.output.appending(RunRecord.name))
        try Files.synchronise(folder: store.output)
        for file in files {
            try Files.rename(
                store.output.appending(file.name + PendingFile.suffix), to: store.output.appending(file.name))
        }
        for stale in Self.allNames {
            if !names.contains(stale) { try Files.remove(store.output.appending(stale)) }
            // A run that was killed here with another compression left its temporary files.
            try Files.remove(store.output.appending(stale + PendingFile.suffix))
        }
        try Files.synchronise(folder: store.output)
        return files.sorted { $0.name < $1.name }
    }

    @concurrent
    private func concatenation(of section: PartFile.Section, as name: String) async throws -> OutputFile {
        var file = try PendingFile(name, in: store.output, method: method)
        for key in keys {
            try Task.checkCancellation()
            try file.append(try store.section(section, of: key))
        }
        return try file.finish()
    }

    /// Makes groups of tables that share work beside each other.
    private func assembleTables(
        _ aggregation: Aggregation, _ digests: CommittedDigests, _ families: CopyFamilies, _ names: CorpusNames
    ) async throws -> [OutputFile] {
        let (folder, method) = (store.output, method)
        return try await withThrowingTaskGroup(of: [OutputFile].self) { group in
            for tables in aggregation.tableGroups {
                group.addTask {
                    let files = TableFiles(in: folder, method: method)
                    try aggregation.makeTables(tables, from: digests, families, names) { table, line in
                        try files.append(line, to: table)
                    }
                    return try files.finish(all: tables)
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    /// Every file that some configuration writes.
    private static var allNames: [String] {
        let tables = ["articles", "failures"] + AggregateTable.allCases.map(\.rawValue)
        return tables.flatMap { table in ["", ".gz", ".zst"].map { "\(table).jsonl\($0)" } }
    }
}

/// A file of the output folder.
public struct OutputFile: Equatable, Sendable {
    /// Its name in the folder.
    public let name: String
    /// Its size in bytes.
    public let size: Int
    /// How many lines were put into it; nil where it was not written by this run.
    public let lines: Int?
}

/// A final file while it is being written.
private struct PendingFile: ~Copyable {
    static let suffix = ".tmp"
    private let name: String
    private let file: OpenFile
    private let method: CompressionMethod
    private var size = 0
    private var lines = 0

    init(_ table: String, in folder: FilePath, method: CompressionMethod) throws(FileError) {
        name = "\(table).jsonl\(method.suffix)"
        file = try OpenFile(creating: folder.appending(name + Self.suffix))
        self.method = method
    }

    mutating func append(_ bytes: [UInt8]) throws(FileError) {
        guard !bytes.isEmpty else { return }
        lines += bytes.count { $0 == 0x0A }
        let packed = method.compressed(bytes)
        try file.write(packed.span)
        size += packed.count
    }

    consuming func finish() throws(FileError) -> OutputFile {
        try file.synchronise()
        return OutputFile(name: name, size: size, lines: lines)
    }
}

/// Writes the tables' lines as they come, a block at a time, so that no table is held in memory.
private final class TableFiles {
    private static let block = 1 << 20
    private let folder: FilePath
    private let method: CompressionMethod
    private var open: PendingFile?
    private var table: AggregateTable?
    private var lines: [UInt8] = []
    private var finished: [OutputFile] = []
    private var written: Set<AggregateTable> = []

    init(in folder: FilePath, method: CompressionMethod) {
        self.folder = folder
        self.method = method
    }

    func append(_ line: Span<UInt8>, to table: AggregateTable) throws(FileError) {
        if self.table != table { try begin(table) }
        unsafe line.withUnsafeBufferPointer { unsafe lines.append(contentsOf: $0) }
        lines.append(0x0A)
        if lines.count >= Self.block { try flush() }
    }

    /// Ends the files; tables that got no line become empty ones.
    func finish(all tables: [AggregateTable]) throws(FileError) -> [OutputFile] {
        for table in tables where !written.contains(table) { try begin(table) }
        try close()
        return finished
    }

    private func begin(_ table: AggregateTable) throws(FileError) {
        try close()
        precondition(written.insert(table).inserted, "tables come one after the other")
        self.table = table
        open = try PendingFile(table.rawValue, in: folder, method: method)
    }

    private func flush() throws(FileError) {
        try open?.append(lines)
        lines.removeAll(keepingCapacity: true)
    }

    private func close() throws(FileError) {
        try flush()
        if let file = open.take() { finished.append(try file.finish()) }
    }
}
