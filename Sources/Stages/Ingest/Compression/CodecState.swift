import CCompression

/// Owns the C state of one decompression; freed exactly once.
///
/// The only file that talks to zlib and zstd; no pointer leaves it.
@safe struct CodecState: ~Copyable {
    /// How decoding a piece ended.
    enum Outcome { case consumed, full, damaged }

    private static let step = 64 * 1024
    private let gzip: UnsafeMutablePointer<z_stream>?
    private let zstd: OpaquePointer?
    /// Whether the bytes so far end where a member or frame ends.
    private(set) var isWhole = false
    /// Whether the last gzip member is followed by something that is none.
    private var isBehindEnd = false

    init?(_ compression: Compression) {
        switch compression {
        case .none: return nil
        case .gzip:
            let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
            unsafe stream.initialize(to: z_stream())
            guard unsafe newsmill_inflate_init(stream) == Z_OK else {
                unsafe stream.deallocate()
                return nil
            }
            unsafe gzip = stream
            unsafe zstd = nil
        case .zstd:
            guard let stream = unsafe ZSTD_createDStream() else { return nil }
            unsafe zstd = stream
            unsafe gzip = nil
        }
    }

    deinit {
        if let stream = unsafe gzip {
            unsafe inflateEnd(stream)
            unsafe stream.deallocate()
        }
        if let stream = unsafe zstd { unsafe ZSTD_freeDStream(stream) }
    }

    /// Decodes a piece and appends at most `room` bytes; `.full` where there would be more.
    mutating func decode(_ chunk: Span<UInt8>, room: Int, into output: inout [UInt8]) -> Outcome {
        var buffer = [UInt8](repeating: 0, count: Self.step)
        var offset = 0
        var left = room
        while true {
            let (outcome, used, made) = decodeStep(chunk.extracting(offset..<chunk.count), &buffer)
            output.append(contentsOf: buffer[..<min(made, left)])
            if made > left { return .full }
            left -= made
            offset += used
            if outcome == .damaged { return .damaged }
            // Nothing used and nothing made: the codec waits for more. A full buffer may hide more output.
            if made < buffer.count, offset == chunk.count || used == 0 { return .consumed }
        }
    }

    private mutating func decodeStep(_ chunk: Span<UInt8>, _ buffer: inout [UInt8]) -> (Outcome, Int, Int) {
        if let stream = unsafe gzip { return unsafe inflateStep(stream, chunk, &buffer) }
        if let stream = unsafe zstd { return unsafe zstdStep(stream, chunk, &buffer) }
        return (.damaged, 0, 0)
    }

    private mutating func inflateStep(
        _ stream: UnsafeMutablePointer<z_stream>, _ chunk: Span<UInt8>, _ buffer: inout [UInt8]
    ) -> (Outcome, Int, Int) {
        if isWhole, !chunk.isEmpty {
            // What follows a member is another one or padding.
            guard chunk[0] == 0x1F, !isBehindEnd else {
                isBehindEnd = true
                return (.consumed, chunk.count, 0)
            }
            unsafe inflateReset(stream)
            isWhole = false
        }
        let given = min(chunk.count, Int(UInt32.max / 2))
        let room = buffer.count
        let status = unsafe chunk.withUnsafeBufferPointer { input in
            unsafe buffer.withUnsafeMutableBufferPointer { output in
                // zlib's interface is not const-correct; it does not write to its input.
                unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.pointee.avail_in = UInt32(given)
                unsafe stream.pointee.next_out = output.baseAddress
                unsafe stream.pointee.avail_out = UInt32(room)
                return unsafe inflate(stream, Z_NO_FLUSH)
            }
        }
        let used = unsafe given - Int(stream.pointee.avail_in)
        let made = unsafe room - Int(stream.pointee.avail_out)
        if status == Z_STREAM_END { isWhole = true }
        let isFine = status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR
        return (isFine ? .consumed : .damaged, used, made)
    }

    private mutating func zstdStep(
        _ stream: OpaquePointer, _ chunk: Span<UInt8>, _ buffer: inout [UInt8]
    ) -> (Outcome, Int, Int) {
        let room = buffer.count
        return unsafe chunk.withUnsafeBytes { source in
            unsafe buffer.withUnsafeMutableBytes { target in
                var input = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
                var output = unsafe ZSTD_outBuffer(dst: target.baseAddress, size: room, pos: 0)
                let status = unsafe ZSTD_decompressStream(stream, &output, &input)
                if ZSTD_isError(status) != 0 { return (.damaged, unsafe input.pos, unsafe output.pos) }
                // Only a call that moved something says how the frame stands.
                if unsafe input.pos > 0 || output.pos > 0 { isWhole = status == 0 }
                return (.consumed, unsafe input.pos, unsafe output.pos)
            }
        }
    }
}
