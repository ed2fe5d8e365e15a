import CDigest

/// A SHA-256 digest that is fed piece by piece.
///
/// Source: FIPS 180-4, as OpenSSL implements it with the processor's own instructions.
@safe public struct SHA256Digest: ~Copyable {
    private let context: OpaquePointer

    /// Starts a digest of nothing.
    public init() {
        // Only a lack of memory stops OpenSSL from making a context, and nothing can be done without one.
        guard let made = unsafe EVP_MD_CTX_new() else { preconditionFailure("no memory for a digest") }
        unsafe context = made
        unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// Adds bytes.
    public mutating func add(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { raw in _ = unsafe EVP_DigestUpdate(context, raw.baseAddress, raw.count) }
    }

    /// Adds the UTF-8 of a text.
    public mutating func add(_ text: String) {
        let bytes = Array(text.utf8)
        add(bytes.span)
    }

    /// The digest of all that was added, in lower-case hexadecimal.
    public consuming func hexadecimal() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        unsafe digest.withUnsafeMutableBufferPointer { buffer in
            _ = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
        }
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The digest of `bytes` in lower-case hexadecimal.
    public static func hexadecimal(of bytes: Span<UInt8>) -> String {
        var digest = SHA256Digest()
        digest.add(bytes)
        return digest.hexadecimal()
    }
}
