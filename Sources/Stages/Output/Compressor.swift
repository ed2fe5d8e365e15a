import CCompression

/// Compresses a stream of bytes for the finished files.
public enum CompressionMethod: String, Sendable {
    case none, gzip, zstd

    /// What is put behind the name of a file.
    public var suffix: String {
        switch self {
        case .none: ""
        case .gzip: ".gz"
        case .zstd: ".zst"
        }
    }

    /// Compresses a block as a member of its own: both formats allow members to be joined, so that a file can be made of blocks in
    /// bounded memory and is the same whatever the blocks' number of workers.
    public func compressed(_ block: [UInt8]) -> [UInt8] {
        switch self {
        case .none: block
        case .gzip: gzip(block)
        case .zstd: zstd(block)
        }
    }

    private func gzip(_ block: [UInt8]) -> [UInt8] {
        var stream = unsafe z_stream()
        // Level 6 is zlib's own default; only a lack of memory makes this fail.
        precondition(unsafe newsmill_deflate_init(&stream, 6) == Z_OK, "no memory for compression")
        defer { unsafe deflateEnd(&stream) }
        let room = unsafe Int(deflateBound(&stream, UInt(block.count))) + 32
        var input = block
        return unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(room)
                precondition(unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END, "a bounded block is compressed at once")
                count = unsafe Int(stream.total_out)
            }
        }
    }

    private func zstd(_ block: [UInt8]) -> [UInt8] {
        let room = ZSTD_compressBound(block.count)
        return unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
            let made = unsafe ZSTD_compress(output.baseAddress, room, block, block.count, 3)
            precondition(ZSTD_isError(made) == 0, "a bounded block is compressed at once")
            count = made
        }
    }
}
