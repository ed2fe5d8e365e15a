public import NewsModel

/// Decompresses a file piece by piece, so that a container can be read with bounded memory.
///
/// Files of several gzip members or zstd frames are read whole. Bytes behind the last gzip member that begin no further one
/// are ignored, as gzip does. The only other file that knows the libraries is `CodecState.swift`.
public struct Decompressor: ~Copyable {
    private let compression: Compression
    private let limit: Int
    private var state: CodecState?
    private var produced = 0

    /// Starts decompressing.
    ///
    /// `limit` is the most bytes that may come out, all pieces together.
    public init(_ compression: Compression, limit: Int = .max) {
        self.compression = compression
        self.limit = limit
        state = compression == .none ? nil : CodecState(compression)
    }

    /// Decompresses the next piece of the file and appends what comes out.
    ///
    /// - Throws: `.damagedCompression` or `.tooLarge`; what came out before stays in `output`.
    public mutating func push(_ chunk: Span<UInt8>, into output: inout [UInt8]) throws(DocumentFailure) {
        let before = output.count
        let room = limit - produced
        switch state.take() {
        case .none:
            guard compression == .none else { throw Self.damaged("the decompressor could not be set up") }
            unsafe chunk.extracting(first: min(room, chunk.count)).withUnsafeBufferPointer { buffer in
                unsafe output.append(contentsOf: buffer)
            }
            produced += output.count - before
            if chunk.count > room { throw tooLarge }
        case .some(var codec):
            let outcome = codec.decode(chunk, room: room, into: &output)
            state = consume codec
            produced += output.count - before
            if outcome == .damaged { throw Self.damaged("the \(compression.rawValue) data are damaged") }
            if outcome == .full { throw tooLarge }
        }
    }

    /// Says that the file ends here.
    ///
    /// - Throws: `.damagedCompression` where more was to come.
    public consuming func finish() throws(DocumentFailure) {
        guard compression != .none else { return }
        let isWhole: Bool
        switch state.take() {
        case .none: isWhole = false
        case .some(let codec): isWhole = codec.isWhole
        }
        if !isWhole { throw Self.damaged("the \(compression.rawValue) data are cut off") }
    }

    /// Decompresses a whole file.
    public static func decompress(
        _ bytes: Span<UInt8>, as compression: Compression, limit: Int
    ) throws(DocumentFailure) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(min(limit, bytes.count &* 4))
        var decompressor = Decompressor(compression, limit: limit)
        try decompressor.push(bytes, into: &output)
        try decompressor.finish()
        return output
    }

    /// What the first bytes of a file decompress to, at most `limit` bytes; less where the data are damaged.
    static func prefix(_ bytes: Span<UInt8>, as compression: Compression, limit: Int) -> [UInt8] {
        var output: [UInt8] = []
        var decompressor = Decompressor(compression, limit: limit)
        // A prefix may end anywhere and hold more than is asked for; neither is a fault here.
        try? decompressor.push(bytes, into: &output)
        return output
    }

    private var tooLarge: DocumentFailure {
        DocumentFailure(stage: .ingest, code: .tooLarge, detail: "more than \(limit) bytes after decompression")
    }

    private static func damaged(_ detail: String) -> DocumentFailure {
        DocumentFailure(stage: .ingest, code: .damagedCompression, detail: detail)
    }
}
