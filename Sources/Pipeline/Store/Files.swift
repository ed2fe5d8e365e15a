import Glibc

/// Why a file or folder could not be used, by the operating system.
public struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What was tried, such as `open`.
    public let action: String
    /// The path, for people.
    public let path: String
    /// The system's error number.
    public let code: Int32

    /// `cannot open corpus/a.txt: Permission denied`.
    public var description: String { "cannot \(action) \(path): \(reason)" }
    /// The system's words for the error number.
    public var reason: String {
        unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
    /// Whether there is no such file.
    public var isMissing: Bool { code == ENOENT }
}

/// A path as bytes: Linux names are any bytes but `/` and NUL.
public struct FilePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The bytes, without a NUL at the end.
    public let bytes: [UInt8]

    /// Makes a path from bytes.
    public init(bytes: [UInt8]) { self.bytes = bytes }
    /// Makes a path from text.
    public init(_ text: String) { bytes = Array(text.utf8) }

    /// The path of something inside this folder.
    public func appending(_ name: [UInt8]) -> FilePath {
        if bytes.isEmpty { return FilePath(bytes: name) }
        return FilePath(bytes: bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
    }
    /// The path of something inside this folder.
    public func appending(_ name: String) -> FilePath { appending(Array(name.utf8)) }

    /// Orders by bytes, as parts and outputs are.
    public static func < (left: FilePath, right: FilePath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    /// The path as valid UTF-8 for records and messages: every byte that is no UTF-8, and control characters, as `%HH`.
    public var description: String {
        var result = ""
        for chunk in Unicode.UTF8.chunks(of: bytes) {
            switch chunk {
            case .valid(let scalar) where scalar.value >= 0x20 && scalar.value != 0x7F:
                result.unicodeScalars.append(scalar)
            case .valid(let scalar): result += Self.escaped(UInt8(scalar.value))
            case .invalid(let byte): result += Self.escaped(byte)
            }
        }
        return result
    }

    private static func escaped(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
    }

    /// Calls `body` with the path as C wants it.
    func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        return unsafe terminated.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("a terminated path is never empty") }
            return unsafe body(base)
        }
    }
}

extension Unicode.UTF8 {
    fileprivate enum Chunk { case valid(Unicode.Scalar), invalid(UInt8) }

    /// Cuts bytes into scalars and the bytes that belong to none.
    fileprivate static func chunks(of bytes: [UInt8]) -> [Chunk] {
        var result: [Chunk] = []
        var decoder = UTF8()
        var start = 0
        while start < bytes.count {
            decoder = UTF8()
            var iterator = bytes[start...].makeIterator()
            guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
                result.append(.invalid(bytes[start]))
                start += 1
                continue
            }
            result.append(.valid(scalar))
            start += UTF8.width(scalar)
        }
        return result
    }
}

/// What the system knows of a file.
public struct FileStatus: Equatable, Sendable {
    /// What kind of thing stands at a path.
    public enum Kind: Sendable { case file, folder, link, other }
    /// What it is.
    public let kind: Kind
    /// Its size in bytes.
    public let size: Int
    /// When its content last changed, in nanoseconds since 1970.
    public let modified: Int
    /// The device and number that tell files apart.
    public let identity: FileIdentity
}

/// The device and inode number of a file.
public struct FileIdentity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
}

/// The file system calls that the engine needs.
///
/// The only file of this target that talks to the C library about files.
public enum Files {
    /// What stands at a path; symbolic links themselves unless they are followed.
    public static func status(of path: FilePath, followingLinks: Bool = true) throws(FileError) -> FileStatus {
        var info = stat()
        let result = unsafe path.withCPath { path in
            followingLinks ? unsafe stat(path, &info) : unsafe lstat(path, &info)
        }
        guard result == 0 else { throw FileError(action: "look at", path: path.description, code: errno) }
        let kind: FileStatus.Kind =
            switch info.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        return FileStatus(
            kind: kind, size: Int(info.st_size), modified: info.st_mtim.tv_sec * 1_000_000_000 + info.st_mtim.tv_nsec,
            identity: FileIdentity(device: UInt64(info.st_dev), number: UInt64(info.st_ino)))
    }

    /// The names in a folder, `.` and `..` left out, in no order.
    public static func names(in folder: FilePath) throws(FileError) -> [[UInt8]] {
        guard let stream = unsafe folder.withCPath({ unsafe opendir($0) }) else {
            throw FileError(action: "open folder", path: folder.description, code: errno)
        }
        defer { unsafe closedir(stream) }
        var names: [[UInt8]] = []
        errno = 0
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
                    unsafe Array(
                        UnsafeBufferPointer(
                            start: bytes,
                            count: strnlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self), 256)))
                }
            }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
            errno = 0
        }
        if errno != 0 { throw FileError(action: "read folder", path: folder.description, code: errno) }
        return names
    }

    /// The bytes of a file from an offset on, at most `limit` of them.
    public static func read(_ path: FilePath, from offset: Int = 0, limit: Int = .max) throws(FileError) -> [UInt8] {
        let file = try OpenFile(reading: path)
        if offset > 0 { try file.seek(to: offset) }
        let size = max(0, min(limit, try file.size() - offset))
        var bytes = try file.read(upTo: size)
        // A file may have grown, or be of a kind without a size (/proc).
        while bytes.count < limit {
            let more = try file.read(upTo: min(65_536, limit - bytes.count))
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }

    /// Makes a folder and those above it; one that is there already is fine.
    public static func makeFolder(_ path: FilePath) throws(FileError) {
        if unsafe path.withCPath({ unsafe mkdir($0, 0o777) }) == 0 { return }
        let code = errno
        if code == EEXIST {
            guard (try? status(of: path))?.kind == .folder else {
                throw FileError(action: "make folder", path: path.description, code: ENOTDIR)
            }
        } else if code == ENOENT, let slash = path.bytes.lastIndex(of: 0x2F), slash > 0 {
            try makeFolder(FilePath(bytes: Array(path.bytes[..<slash])))
            if unsafe path.withCPath({ unsafe mkdir($0, 0o777) }) != 0, errno != EEXIST {
                throw FileError(action: "make folder", path: path.description, code: errno)
            }
        } else {
            throw FileError(action: "make folder", path: path.description, code: code)
        }
    }

    /// Puts a file in place of another in one step.
    public static func rename(_ old: FilePath, to new: FilePath) throws(FileError) {
        let result = unsafe old.withCPath { old in unsafe new.withCPath { new in unsafe Glibc.rename(old, new) } }
        guard result == 0 else { throw FileError(action: "rename to", path: new.description, code: errno) }
    }

    /// Removes a file; one that is not there is fine.
    public static func remove(_ path: FilePath) throws(FileError) {
        if unsafe path.withCPath({ unsafe unlink($0) }) != 0, errno != ENOENT {
            throw FileError(action: "remove", path: path.description, code: errno)
        }
    }

    /// Makes sure that the names in a folder are on the disk.
    public static func synchronise(folder: FilePath) throws(FileError) {
        try OpenFile(reading: folder).synchronise()
    }

    /// Writes a whole file so that after a crash it is there whole or not at all: temporary name, fsync, rename, fsync of the folder.
    public static func writeAtomically(_ bytes: [UInt8], to name: String, in folder: FilePath) throws(FileError) {
        let temporary = folder.appending(name + ".tmp")
        let file = try OpenFile(creating: temporary)
        try file.write(bytes.span)
        try file.synchronise()
        try rename(temporary, to: folder.appending(name))
        try synchronise(folder: folder)
    }

    /// The path with every link and `..` resolved, or nil where there is nothing.
    public static func resolved(_ path: FilePath) -> FilePath? {
        guard let real = unsafe path.withCPath({ unsafe realpath($0, nil) }) else { return nil }
        defer { unsafe free(real) }
        return FilePath(
            bytes: unsafe UnsafeBufferPointer(start: real, count: strlen(real)).map { UInt8(bitPattern: $0) })
    }
}

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
