import Glibc
import NewsPipeline
import Testing

/// A folder of its own, which goes with the value.
final class TemporaryFolder: Sendable {
    let path: FilePath

    init() throws {
        var template = Array("/tmp/newsmill-test-XXXXXX".utf8CString)
        let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
        }
        try #require(made)
        path = FilePath(bytes: template.dropLast().map { UInt8(bitPattern: $0) })
    }

    deinit {
        var folders = [path]
        var next = 0
        while next < folders.count {
            for name in (try? Files.names(in: folders[next])) ?? [] {
                let inner = folders[next].appending(name)
                if (try? Files.status(of: inner, followingLinks: false))?.kind == .folder {
                    folders.append(inner)
                } else {
                    try? Files.remove(inner)
                }
            }
            next += 1
        }
        for folder in folders.reversed() { unsafe rmdir(Self.c(folder)) }
    }

    static func c(_ path: FilePath) -> [CChar] { path.bytes.map { CChar(bitPattern: $0) } + [0] }

    /// The path of something in the folder, in the type that options have.
    func name(_ inner: String) -> String { path.appending(inner).description }

    /// Writes a file, making the folders above it; the time is set, so that a change shows whatever the clock does.
    func write(_ inner: [UInt8], _ content: [UInt8], modified: Int = 1) throws {
        let file = path.appending(inner)
        if let slash = file.bytes.lastIndex(of: 0x2F) {
            try Files.makeFolder(FilePath(bytes: Array(file.bytes[..<slash])))
        }
        try OpenFile(creating: file).write(content.span)
        let time = timespec(tv_sec: 1_700_000_000 + modified, tv_nsec: 0)
        try #require(unsafe utimensat(AT_FDCWD, Self.c(file), [time, time], 0) == 0)
    }

    func write(_ inner: String, _ text: String, modified: Int = 1) throws {
        try write(Array(inner.utf8), Array(text.utf8), modified: modified)
    }

    func makeFolder(_ inner: String) throws { try Files.makeFolder(path.appending(inner)) }

    func remove(_ inner: String) throws { try Files.remove(path.appending(inner)) }

    func removeFolder(_ inner: String) throws {
        try #require(unsafe rmdir(Self.c(path.appending(inner))) == 0)
    }

    func link(_ inner: String, to target: String) throws {
        try #require(unsafe symlink(target, Self.c(path.appending(inner))) == 0)
    }

    func makePipe(_ inner: String) throws {
        try #require(unsafe mkfifo(Self.c(path.appending(inner)), 0o600) == 0)
    }

    func read(_ inner: String) throws -> [UInt8] { try Files.read(path.appending(inner)) }

    func text(_ inner: String) throws -> String { String(decoding: try read(inner), as: UTF8.self) }

    func names(in inner: String) throws -> [String] {
        try Files.names(in: path.appending(inner)).map { String(decoding: $0, as: UTF8.self) }.sorted()
    }
}
