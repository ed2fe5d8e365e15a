import Glibc

/// An open file; closed when it goes.
public struct OpenFile: ~Copyable {
    private let descriptor: Int32
    private let path: FilePath

    /// Opens a file or folder for reading.
    public init(reading path: FilePath) throws(FileError) {
        try self.init(path, O_RDONLY, "open")
    }

    /// Makes an empty file, in place of any that is there.
    public init(creating path: FilePath) throws(FileError) {
        try self.init(path, O_WRONLY | O_CREAT | O_TRUNC, "write")
    }

    /// Opens or makes a file and locks it for this process alone; nil where another process holds it.
    ///
    /// The lock goes with the process, however it ends.
    public static func locked(_ path: FilePath) throws(FileError) -> OpenFile? {
        let file = try OpenFile(path, O_RDWR | O_CREAT, "open")
        if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 { return file }
        let code = errno
        if code == EWOULDBLOCK { return nil }
        throw FileError(action: "lock", path: path.description, code: code)
    }

    private init(_ path: FilePath, _ flags: Int32, _ action: String) throws(FileError) {
        // O_NONBLOCK: opening a named pipe must not wait for a writer.
        let opened = unsafe path.withCPath { unsafe open($0, flags | O_CLOEXEC | O_NONBLOCK, 0o666) }
        guard opened >= 0 else { throw FileError(action: action, path: path.description, code: errno) }
        descriptor = opened
        self.path = path
    }

    deinit { close(descriptor) }

    /// Reads at most `count` bytes; fewer only at the end of the file.
    public borrowing func read(upTo count: Int) throws(FileError) -> [UInt8] {
        guard count > 0 else { return [] }
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count, let base = buffer.baseAddress {
                let got = unsafe Glibc.read(descriptor, base + filled, count - filled)
                if got == 0 { return }
                if got < 0 {
                    if errno == EINTR { continue }
                    failure = errno
                    return
                }
                filled += got
            }
        }
        if failure != 0 { throw FileError(action: "read", path: path.description, code: failure) }
        return bytes
    }

    /// Goes to an offset from the start.
    public borrowing func seek(to offset: Int) throws(FileError) {
        guard lseek(descriptor, offset, SEEK_SET) >= 0 else {
            throw FileError(action: "read", path: path.description, code: errno)
        }
    }

    /// The size in bytes.
    public borrowing func size() throws(FileError) -> Int {
        var info = stat()
        guard unsafe fstat(descriptor, &info) == 0 else {
            throw FileError(action: "look at", path: path.description, code: errno)
        }
        return Int(info.st_size)
    }

    /// Writes all bytes.
    public borrowing func write(_ bytes: Span<UInt8>) throws(FileError) {
        var written = 0
        var failure: Int32 = 0
        unsafe bytes.withUnsafeBufferPointer { buffer in
            while written < buffer.count, let base = buffer.baseAddress {
                let count = unsafe Glibc.write(descriptor, base + written, buffer.count - written)
                if count < 0 {
                    if errno == EINTR { continue }
                    failure = errno
                    return
                }
                written += count
            }
        }
        if failure != 0 { throw FileError(action: "write", path: path.description, code: failure) }
    }

    /// Waits until what was written is on the disk.
    public borrowing func synchronise() throws(FileError) {
        guard fsync(descriptor) == 0 else {
            throw FileError(action: "write", path: path.description, code: errno)
        }
    }
}
