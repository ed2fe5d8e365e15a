import Glibc

/// Owns one iconv conversion into UTF-8; closed exactly once.
///
/// The only file that talks to iconv.
@safe struct IconvConverter: ~Copyable {
    private let descriptor: iconv_t

    /// Opens a conversion, or nil where the machine does not have it.
    init?(from encoding: TextEncoding) {
        guard let name = TextEncoding.iconvNames[encoding.name] else { return nil }
        let opened = unsafe iconv_open("UTF-8", name)
        // iconv_open answers (iconv_t)-1 where it has no such conversion.
        guard Int(bitPattern: opened) != -1, let opened = unsafe opened else { return nil }
        unsafe descriptor = opened
    }

    deinit { unsafe iconv_close(descriptor) }

    /// Appends the text as UTF-8; what is no character becomes U+FFFD.
    ///
    /// Returns the number of such places.
    func decode(_ bytes: Span<UInt8>, into output: inout [UInt8]) -> Int {
        var buffer = [UInt8](repeating: 0, count: 16 * 1024)
        var offset = 0
        var faults = 0
        while offset < bytes.count {
            let (used, made, reason) = step(bytes.extracting(offset..<bytes.count), &buffer)
            output.append(contentsOf: buffer[..<made])
            offset += used
            guard let reason, reason != E2BIG else { continue }
            // EILSEQ: no character begins here. EINVAL: the text ends within one.
            output += [0xEF, 0xBF, 0xBD]
            faults += 1
            offset = reason == EINVAL ? bytes.count : offset + 1
        }
        return faults
    }

    private func step(_ bytes: Span<UInt8>, _ buffer: inout [UInt8]) -> (used: Int, made: Int, reason: CInt?) {
        let room = buffer.count
        return unsafe bytes.withUnsafeBytes { source in
            unsafe buffer.withUnsafeMutableBytes { target in
                // iconv's interface is not const-correct; it does not write to its input.
                var input = unsafe UnsafeMutablePointer(mutating: source.bindMemory(to: CChar.self).baseAddress)
                var output = unsafe target.bindMemory(to: CChar.self).baseAddress
                var inputLeft = source.count
                var outputLeft = room
                let result = unsafe iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
                let reason = result == Int.max || result == -1 ? errno : nil
                return (source.count - inputLeft, room - outputLeft, reason)
            }
        }
    }
}
