/// How a file is compressed, told by its first bytes.
public enum Compression: String, Sendable, CaseIterable {
    /// Not at all.
    case none
    /// gzip, RFC 1952.
    case gzip
    /// Zstandard, RFC 8878.
    case zstd

    /// Recognises the compression by the magic number at the beginning of a file.
    public init(prefix: Span<UInt8>) {
        if prefix.count >= 3, prefix[0] == 0x1F, prefix[1] == 0x8B, prefix[2] == 8 {
            self = .gzip
        } else if prefix.count >= 4, prefix[1] == 0xB5, prefix[2] == 0x2F, prefix[3] == 0xFD, prefix[0] == 0x28 {
            self = .zstd
        } else {
            self = .none
        }
    }
}
