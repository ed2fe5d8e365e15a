/// A path as bytes: Linux names are any bytes but `/` and NUL.
public struct FilePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The bytes, without a NUL at the end.
    public let bytes: [UInt8]

    /// Makes a path from bytes.
    public init(bytes: [UInt8]) { self.bytes = bytes }
    /// Makes a path from text.
    public init(_ text: String) { bytes = Array(text.utf8) }

    /// The path of something inside this folder.
    public func appending(_ name: [UInt8]) -> FilePath {
        if bytes.isEmpty { return FilePath(bytes: name) }
        return FilePath(bytes: bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
    }
    /// The path of something inside this folder.
    public func appending(_ name: String) -> FilePath { appending(Array(name.utf8)) }

    /// Orders by bytes, as parts and outputs are.
    public static func < (left: FilePath, right: FilePath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    /// The path as valid UTF-8 for records and messages: every byte that is no UTF-8, and control characters, as `%HH`.
    public var description: String {
        var result = ""
        for chunk in Unicode.UTF8.chunks(of: bytes) {
            switch chunk {
            case .valid(let scalar) where scalar.value >= 0x20 && scalar.value != 0x7F:
                result.unicodeScalars.append(scalar)
            case .valid(let scalar): result += Self.escaped(UInt8(scalar.value))
            case .invalid(let byte): result += Self.escaped(byte)
            }
        }
        return result
    }

    private static func escaped(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
    }

    /// Calls `body` with the path as C wants it.
    func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        return unsafe terminated.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("a terminated path is never empty") }
            return unsafe body(base)
        }
    }
}

extension Unicode.UTF8 {
    fileprivate enum Chunk { case valid(Unicode.Scalar), invalid(UInt8) }

    /// Cuts bytes into scalars and the bytes that belong to none.
    fileprivate static func chunks(of bytes: [UInt8]) -> [Chunk] {
        var result: [Chunk] = []
        var decoder = UTF8()
        var start = 0
        while start < bytes.count {
            decoder = UTF8()
            var iterator = bytes[start...].makeIterator()
            guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
                result.append(.invalid(bytes[start]))
                start += 1
                continue
            }
            result.append(.valid(scalar))
            start += UTF8.width(scalar)
        }
        return result
    }
}
