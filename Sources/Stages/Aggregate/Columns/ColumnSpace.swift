import Synchronization

/// Where columns lie: in memory up to a limit, beyond it in files that the system writes out and reads back as it needs.
///
/// Beyond the limit a column is a mapped file. Its pages lie in the system's page cache, which gives them up for other uses, so that a corpus
/// that is larger than memory makes the work slower, not impossible.
public final class ColumnSpace: Sendable {
    /// Makes a file that nobody else sees, with room for so many bytes set aside on the disk, and hands over its open descriptor.
    ///
    /// Room has to be set aside: writing to a mapped file on a full disk would end the process.
    public typealias FileMaker = @Sendable (_ bytes: Int) throws -> Int32

    private let limit: Int
    private let makeFile: FileMaker?
    private let used = Mutex(0)

    /// All in memory.
    public static let memory = ColumnSpace()

    private init() { (limit, makeFile) = (.max, nil) }

    /// At most `limit` bytes in memory.
    public init(limit: Int, files: @escaping FileMaker) { (self.limit, makeFile) = (limit, files) }

    /// Takes bytes of memory; false where they would exceed the limit and have to lie in a file.
    func takeMemory(_ bytes: Int) -> Bool {
        guard makeFile != nil else { return true }
        return used.withLock { used in
            guard used + bytes <= limit else { return false }
            used += bytes
            return true
        }
    }

    /// Gives bytes of memory back.
    func giveMemory(_ bytes: Int) {
        guard makeFile != nil else { return }
        used.withLock { $0 -= bytes }
    }

    /// Makes a file of so many bytes.
    func file(of bytes: Int) throws -> Int32 {
        guard let makeFile else { preconditionFailure("a space without files has no limit") }
        return try makeFile(bytes)
    }
}
