import NewsAggregate
import NewsJSON
import NewsOutput

/// A final file while it is being written.
struct PendingFile: ~Copyable {
    static let suffix = ".tmp"
    private let name: String
    private let file: OpenFile
    private let method: CompressionMethod
    private var size = 0
    private var lines = 0

    init(_ name: String, in folder: FilePath, method: CompressionMethod) throws(FileError) {
        self.name = name + method.suffix
        file = try OpenFile(creating: folder.appending(self.name + Self.suffix))
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

/// A final file that is written a block at a time, so that no table is held in memory.
private struct BlockFile: ~Copyable {
    private static let block = 1 << 20
    private var file: PendingFile
    private var bytes: [UInt8] = []

    init(_ name: String, in folder: FilePath, method: CompressionMethod) throws(FileError) {
        file = try PendingFile(name, in: folder, method: method)
    }

    mutating func append(_ more: Span<UInt8>) throws(FileError) {
        unsafe more.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        guard bytes.count >= Self.block else { return }
        try file.append(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    consuming func finish() throws(FileError) -> OutputFile {
        try file.append(bytes)
        return try file.finish()
    }
}

/// Writes the tables' lines as they come, and the same as sheets of CSV where that is asked for.
final class TableFiles {
    private static let lineFeed: [UInt8] = [0x0A]
    private let folder: FilePath
    private let method: CompressionMethod
    private let csv: Bool
    private var table: AggregateTable?
    private var lines: BlockFile?
    private var sheets: CSVSheets?
    private var sheetFiles: [SheetFile] = []
    private var finished: [OutputFile] = []
    private var written: Set<AggregateTable> = []

    /// A file in a box, as there are several.
    private final class SheetFile {
        var file: BlockFile?
        init(_ file: consuming BlockFile) { self.file = consume file }
    }

    init(in folder: FilePath, method: CompressionMethod, csv: Bool) {
        self.folder = folder
        self.method = method
        self.csv = csv
    }

    /// The sheets of a table.
    static func sheets(of table: String) -> CSVSheets {
        CSVSheets(table: table, schema: OutputSchemas.all.first { $0.name == table }?.schema ?? .any)
    }

    func append(_ line: Span<UInt8>, to table: AggregateTable) throws {
        if self.table != table { try begin(table) }
        try lines?.append(line)
        try lines?.append(Self.lineFeed.span)
        guard let sheets else { return }
        for (file, rows) in zip(sheetFiles, try sheets.rows(of: line)) { try file.file?.append(rows.span) }
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
        lines = try BlockFile("\(table.rawValue).jsonl", in: folder, method: method)
        guard csv else { return }
        let sheets = Self.sheets(of: table.rawValue)
        for (number, name) in sheets.names.enumerated() {
            var file = try BlockFile("\(name).csv", in: folder, method: method)
            try file.append(sheets.header(of: number).span)
            sheetFiles.append(SheetFile(file))
        }
        self.sheets = sheets
    }

    private func close() throws(FileError) {
        if let file = lines.take() { finished.append(try file.finish()) }
        for sheet in sheetFiles { if let file = sheet.file.take() { finished.append(try file.finish()) } }
        (sheets, sheetFiles) = (nil, [])
    }
}
