import CNewsData

/// A data file that was compiled into the program (`Sources/Data`).
///
/// Asking for a file that is not there is our own mistake and stops the program.
public struct DataFile: Sendable {
    /// The address of the C constant; as a number, because a constant of the process may go anywhere.
    private let address: UInt
    /// The number of bytes.
    public let count: Int

    /// Finds the file by its path below `Sources/Data`, such as `segment/abbreviations.txt`.
    public init(_ name: String) {
        guard let entry = unsafe newsdata_find(name) else {
            preconditionFailure("no data file \(name) is compiled in")
        }
        address = unsafe UInt(bitPattern: entry.pointee.bytes)
        count = unsafe entry.pointee.count
    }

    /// A copy of the whole file.
    public func contents() -> [UInt8] {
        withSpan { span in unsafe span.withUnsafeBufferPointer { unsafe Array($0) } }
    }

    /// The file's bytes without a copy; the span must not outlive the call.
    public func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        let bytes = unsafe UnsafeBufferPointer(start: UnsafePointer<UInt8>(bitPattern: address), count: count)
        return body(unsafe bytes.span)
    }

    /// The entries of a text file: lines split at the first tab, comments and empty lines left out.
    public func entries() -> [(key: String, value: String)] {
        contents().split(separator: 0x0A).compactMap { line in
            guard let first = line.first, first != 0x23 else { return nil }
            let parts = line.split(separator: 0x09, maxSplits: 1)
            guard let key = parts.first else { return nil }
            let value = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
            return (String(decoding: key, as: UTF8.self), value)
        }
    }
}
