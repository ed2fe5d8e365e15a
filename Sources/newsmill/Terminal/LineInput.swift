import Glibc

/// Standard input, line by line, in memory bounded by the longest line.
struct LineInput {
    private static let chunk = 65_536
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// The next line without its line feed; nil at the end.
    ///
    /// A last line without a line feed is one too.
    mutating func next() -> [UInt8]? {
        var scanned = position
        while true {
            if let feed = buffer[scanned...].firstIndex(of: 0x0A) {
                defer { position = feed + 1 }
                return Array(buffer[position..<feed])
            }
            if isAtEnd {
                guard position < buffer.count else { return nil }
                defer { position = buffer.count }
                return Array(buffer[position...])
            }
            buffer.removeFirst(position)
            position = 0
            scanned = buffer.count
            fill()
        }
    }

    private mutating func fill() {
        let count = buffer.count
        buffer += [UInt8](repeating: 0, count: Self.chunk)
        let got = unsafe buffer.withUnsafeMutableBytes { raw in
            guard let base = raw.baseAddress else { return 0 }
            while true {
                let result = unsafe Glibc.read(STDIN_FILENO, base + count, Self.chunk)
                if result >= 0 || errno != EINTR { return max(0, result) }
            }
        }
        buffer.removeLast(Self.chunk - got)
        isAtEnd = got == 0
    }
}
