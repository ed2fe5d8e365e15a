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
        let aggregation = Aggregation(options: options)
        let digests = CommittedDigests(store: store, keys: keys)
        async let articles = concatenation(of: .articles, as: "articles")
        async let failures = concatenation(of: .failures, as: "failures")
        var files = try await assembleTables(aggregation, digests)
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
        var file = try PendingFile("\(name).jsonl", in: store.output, method: method)
        for key in keys {
            try Task.checkCancellation()
            try file.append(try store.section(section, of: key))
        }
        return try file.finish()
    }

    /// Finds out what the tables share, then makes them beside each other.
    private func assembleTables(
        _ aggregation: Aggregation, _ digests: CommittedDigests
    ) async throws -> [OutputFile] {
        let space = ScratchFiles.space(limit: options.memory, in: store.home)
        async let copies = aggregation.families(in: digests, space: space, sharing: TaskSharing())
        async let corpusNames = aggregation.names(in: digests)
        let (families, names) = (try await copies, try await corpusNames)
        return try await withThrowingTaskGroup(of: [OutputFile].self) { group in
            let (early, late) = (
                aggregation.tableGroups.filter { !$0.contains(where: \.countsStories) },
                aggregation.tableGroups.filter { $0.contains(where: \.countsStories) }
            )
            for tables in early {
                group.addTask { try write(tables, aggregation, digests, families, names, .none) }
            }
            if !late.isEmpty {
                let stories = try await aggregation.stories(in: digests, families, names, sharing: TaskSharing())
                for tables in late {
                    group.addTask { try write(tables, aggregation, digests, families, names, stories) }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    /// Makes some tables and writes their files.
    private func write(
        _ tables: [AggregateTable], _ aggregation: Aggregation, _ digests: CommittedDigests, _ families: CopyFamilies,
        _ names: CorpusNames, _ stories: CorpusStories
    ) throws -> [OutputFile] {
        let files = TableFiles(in: store.output, method: method, csv: options.csv)
        try aggregation.makeTables(tables, from: digests, families, names, stories) { table, line in
            try files.append(line, to: table)
        }
        return try files.finish(all: tables)
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
