import NewsIngest

/// An open JSON Lines file from which runs of records are taken in order.
final class Container {
    enum Step {
        case line(number: Int, [UInt8])
        case tooLong(number: Int, length: Int)
        case missing
    }

    let path: FilePath
    private var reader: ContainerReader?

    init(_ path: FilePath, in folder: FilePath, maximumBytes: Int) {
        self.path = path
        let full = folder.appending(path.bytes)
        if let compression = try? Self.compression(of: full) {
            reader = try? ContainerReader(full, compression: compression, maximumBytes: maximumBytes)
        }
    }

    /// How a file is compressed that is a container; nil where it is none.
    ///
    /// Looks at a few bytes first: most files show there that they hold no records.
    static func compression(of path: FilePath) throws(FileError) -> Compression? {
        let start = try Files.read(path, limit: 256)
        guard mayBeContainer(start) else { return nil }
        let prefix = start.count < 256 ? start : try Files.read(path, limit: Recognition.reach)
        let recognition = Recognition(prefix: prefix.span)
        return recognition.kind == .records ? recognition.compression : nil
    }

    /// Whether a file starts with a brace, behind white space or a byte order mark, or is compressed.
    private static func mayBeContainer(_ start: [UInt8]) -> Bool {
        if Compression(prefix: start.span) != .none { return true }
        let text = start.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0xFE || $0 == 0xFF }
        return text.isEmpty || text.first == 0x7B
    }

    /// The number of the last line that was read.
    var line: Int {
        guard reader != nil else { return 0 }
        return reader?.lineNumber ?? 0
    }

    /// The next record at or behind a line.
    func next(from first: Int) -> Step {
        guard reader != nil else { return .missing }
        while let line = try? reader?.next() {
            if line.number < first { continue }
            return line.isTooLong
                ? .tooLong(number: line.number, length: line.length) : .line(number: line.number, line.bytes)
        }
        return .missing
    }
}
