import NewsIngest
import NewsModel

/// Reads a JSON Lines file line by line, decompressing it on the way, in memory bounded by the longest line that is kept.
struct ContainerReader: ~Copyable {
    /// A line of the file that is not blank.
    struct Line {
        /// Its number, from 1, blank lines counted.
        let number: Int
        /// Where it starts in the decompressed content.
        let offset: Int
        /// Its bytes without the line feed; empty where it was too long to be kept.
        let bytes: [UInt8]
        /// Its length in bytes, even where it was not kept.
        let length: Int
        /// Whether it was too long to be kept.
        var isTooLong: Bool { length > bytes.count }
    }

    private static let chunk = 262_144
    private let file: OpenFile
    private let maximumBytes: Int
    private var decompressor: Decompressor?
    private var buffer: [UInt8] = []
    private var position = 0
    /// The offset of `buffer`'s first byte in the decompressed content.
    private var bufferOffset = 0
    private var isAtEnd = false
    /// The number of the last line that was read.
    private(set) var lineNumber = 0

    init(_ path: FilePath, compression: Compression, maximumBytes: Int) throws(FileError) {
        file = try OpenFile(reading: path)
        self.maximumBytes = maximumBytes
        decompressor = compression == .none ? nil : Decompressor(compression)
    }

    /// The next line that is not blank, or nil at the end.
    ///
    /// - Throws: `DocumentFailure` where the file cannot be read on or its compressed data are damaged; lines before that were given.
    mutating func next() throws(DocumentFailure) -> Line? {
        while let line = try nextLine() {
            if line.isTooLong || line.bytes.contains(where: { !$0.isBlank }) { return line }
        }
        return nil
    }

    private mutating func nextLine() throws(DocumentFailure) -> Line? {
        var dropped = 0
        let start = bufferOffset + position
        var scanned = position
        while true {
            if let feed = buffer[scanned...].firstIndex(of: 0x0A) {
                return finish(start: start, end: feed, next: feed + 1, dropped: dropped)
            }
            scanned = buffer.count
            if scanned - position > maximumBytes {
                dropped += scanned - position
                position = scanned
            }
            if isAtEnd {
                if scanned == position, dropped == 0 { return nil }
                return finish(start: start, end: scanned, next: scanned, dropped: dropped)
            }
            scanned -= dropFront()
            try fill()
        }
    }

    private mutating func finish(start: Int, end: Int, next: Int, dropped: Int) -> Line {
        let length = dropped + end - position
        let isKept = dropped == 0 && length <= maximumBytes
        let bytes = isKept ? Array(buffer[position..<end]) : []
        position = next
        lineNumber += 1
        return Line(number: lineNumber, offset: start, bytes: bytes, length: length)
    }

    /// Forgets what was read already; returns how many bytes that were.
    private mutating func dropFront() -> Int {
        let count = position
        buffer.removeFirst(count)
        bufferOffset += count
        position = 0
        return count
    }

    private mutating func fill() throws(DocumentFailure) {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try file.read(upTo: Self.chunk)
        } catch {
            isAtEnd = true
            throw DocumentFailure(stage: .ingest, code: .unreadable, detail: error.reason)
        }
        if bytes.isEmpty { isAtEnd = true }
        if decompressor == nil {
            buffer += bytes
            return
        }
        do throws(DocumentFailure) {
            if bytes.isEmpty {
                if let ended = decompressor.take() { try ended.finish() }
            } else {
                try decompressor?.push(bytes.span, into: &buffer)
            }
        } catch {
            isAtEnd = true
            throw error
        }
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
