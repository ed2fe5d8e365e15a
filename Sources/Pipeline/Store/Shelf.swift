import NewsIngest
import Synchronization

/// The folder `.newsmill/shelf`: what the tables need not find out again in the next run.
///
/// Nothing on it is needed: what is missing or damaged is found out anew.
final class Shelf: Sendable {
    private static let checkLength = 64
    private let folder: FilePath
    private let used = Mutex<Set<String>>([])

    init(_ folder: FilePath) { self.folder = folder }

    /// What was written under a name; nil where it is not there or not as it was written.
    func read(_ name: String) -> [UInt8]? {
        guard let all = try? Files.read(folder.appending(name)), all.count >= Self.checkLength else { return nil }
        let bytes = Array(all[Self.checkLength...])
        guard Array(all[..<Self.checkLength]) == Self.check(of: bytes) else { return nil }
        used.withLock { _ = $0.insert(name) }
        return bytes
    }

    func write(_ bytes: [UInt8], as name: String) throws(FileError) {
        try Files.makeFolder(folder)
        try Files.writeAtomically(Self.check(of: bytes) + bytes, to: name, in: folder)
        used.withLock { _ = $0.insert(name) }
    }

    /// Removes all that was neither read nor written.
    func tidy() throws(FileError) {
        guard (try? Files.status(of: folder)) != nil else { return }
        try Files.removeAll(in: folder, keeping: used.withLock { $0 })
    }

    private static func check(of bytes: [UInt8]) -> [UInt8] { Array(SHA256Digest.hexadecimal(of: bytes.span).utf8) }
}
