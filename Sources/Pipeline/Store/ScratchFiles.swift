import Glibc
import NewsAggregate
import Synchronization

/// Files for what does not fit into memory; they lose their names at once and go with the process.
enum ScratchFiles {
    /// Room for columns: so many bytes in memory, the rest in files in a folder that is this process's alone.
    static func space(limit: Int, in folder: FilePath) -> ColumnSpace {
        ColumnSpace(limit: limit) { bytes throws(FileError) in try make(bytes, in: folder) }
    }

    private static let made = Atomic(0)

    /// Makes a file with so many bytes set aside.
    private static func make(_ bytes: Int, in folder: FilePath) throws(FileError) -> Int32 {
        let path = folder.appending("scratch-\(made.add(1, ordering: .relaxed).newValue)")
        let file = unsafe path.withCPath { unsafe open($0, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600) }
        guard file >= 0 else { throw FileError(action: "write", path: path.description, code: errno) }
        unsafe path.withCPath { _ = unsafe unlink($0) }
        let code = posix_fallocate(file, 0, off_t(bytes))
        guard code == 0 else {
            close(file)
            throw FileError(action: "write", path: path.description, code: code)
        }
        return file
    }
}
