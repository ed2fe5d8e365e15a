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
        let revisions = "\(Aggregation.revision).\(Aggregation.tableRevision)"
        let text = ([method.rawValue, tables, options.csv ? "csv" : "", revisions] + keys).joined(separator: "\n")
        return String(SHA256Digest.hexadecimal(of: Array(text.utf8).span).prefix(40))
    }

    /// Writes the files and puts them in place; files of tables that are off are removed.
    ///
    /// - Returns: The names and sizes of the files, in the order of their names.
    /// - Throws: `FileError`, `StoreError`; what the aggregates throw where a part's digests are damaged; `CancellationError`.
    func assemble() async throws -> [OutputFile] {
        async let articles = concatenation(of: .articles, as: "articles")
        async let failures = concatenation(of: .failures, as: "failures")
        let resources = RunResources(store, memory: options.memory)
        let tables = TableAssembly(
            Aggregation(options: options), CommittedDigests(store: store, keys: keys), resources,
            files: { TableFiles(in: store.output, method: method, csv: options.csv) })
        var files = try await tables.assemble()
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
        try resources.tidy()
        return files.sorted { $0.name < $1.name }
    }

    @concurrent
    private func concatenation(of section: PartFile.Section, as name: String) async throws -> OutputFile {
        var file = try PendingFile("\(name).jsonl", in: store.output, method: method)
        for key in keys {
            try Task.checkCancellation()
            try file.append(try store.section(section, of: key))
        }
        return try file.finish()
    }

    /// Every file that some configuration writes.
    private static var allNames: [String] {
        let tables = AggregateTable.allCases.map(\.rawValue)
        let lines = (["articles", "failures"] + tables).map { "\($0).jsonl" }
        let sheets = tables.flatMap { TableFiles.sheets(of: $0).names.map { "\($0).csv" } }
        return (lines + sheets).flatMap { name in ["", ".gz", ".zst"].map { name + $0 } }
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
