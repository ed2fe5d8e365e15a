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
/// Only this file and `OpenFile` talk to the C library about files.
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

    /// Removes the files of a folder whose names are not in `kept`.
    public static func removeAll(in folder: FilePath, keeping kept: Set<String>) throws(FileError) {
        for name in try names(in: folder) where !kept.contains(String(decoding: name, as: UTF8.self)) {
            try remove(folder.appending(name))
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
