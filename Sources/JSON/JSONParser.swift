/// Why a text is not JSON.
public struct JSONError: Error, Equatable, Sendable {
    /// What was expected, in a few words.
    public let reason: String
    /// The byte offset at which it went wrong.
    public let offset: Int

    /// The line and column (both from 1, columns in bytes) of the error in the text it came from.
    public func position(in bytes: [UInt8]) -> (line: Int, column: Int) {
        let before = bytes.prefix(offset)
        let line = before.count { $0 == 0x0A }
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return (line + 1, offset - start + 1)
    }
}

/// A parser of RFC 8259 that can be told to forgive what real pages get wrong.
///
/// Nesting is bounded at 512, so that hostile input cannot exhaust the stack.
public struct JSONParser {
    /// How strictly a text is read.
    public enum Manner: Sendable {
        /// Exactly RFC 8259.
        case strict
        /// Also raw control characters inside strings, commas before a closing bracket, and text behind the value: the usual
        /// faults of JSON-LD in web pages.
        case forgiving
    }

    private static let deepest = 512
    private let manner: Manner

    /// Makes a parser.
    public init(_ manner: Manner = .strict) { self.manner = manner }

    /// Parses one value.
    ///
    /// - Throws: `JSONError` with the offset of the first fault.
    public func parse(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        var offset = 0
        skipSpace(bytes, &offset)
        let value = try value(bytes, &offset, depth: 0)
        skipSpace(bytes, &offset)
        if manner == .strict, offset < bytes.count { throw JSONError(reason: "text behind the value", offset: offset) }
        return value
    }

    private func skipSpace(_ bytes: Span<UInt8>, _ offset: inout Int) {
        while offset < bytes.count, bytes[offset].isJSONSpace { offset += 1 }
    }

    private func value(_ bytes: Span<UInt8>, _ offset: inout Int, depth: Int) throws(JSONError) -> JSONValue {
        guard offset < bytes.count else { throw JSONError(reason: "unexpected end", offset: offset) }
        guard depth < Self.deepest else { throw JSONError(reason: "nested too deeply", offset: offset) }
        switch bytes[offset] {
        case 0x7B: return try object(bytes, &offset, depth: depth)
        case 0x5B: return try array(bytes, &offset, depth: depth)
        case 0x22: return .string(try string(bytes, &offset))
        case 0x74: return try word(bytes, &offset, "true", .boolean(true))
        case 0x66: return try word(bytes, &offset, "false", .boolean(false))
        case 0x6E: return try word(bytes, &offset, "null", .null)
        default: return try number(bytes, &offset)
        }
    }

    private func word(
        _ bytes: Span<UInt8>, _ offset: inout Int, _ word: StaticString, _ value: JSONValue
    ) throws(JSONError) -> JSONValue {
        let count = word.utf8CodeUnitCount
        guard offset + count <= bytes.count else { throw JSONError(reason: "expected a value", offset: offset) }
        for (index, unit) in word.description.utf8.enumerated() where bytes[offset + index] != unit {
            throw JSONError(reason: "expected a value", offset: offset)
        }
        offset += count
        return value
    }

    private func object(_ bytes: Span<UInt8>, _ offset: inout Int, depth: Int) throws(JSONError) -> JSONValue {
        var members: [JSONValue.Member] = []
        offset += 1
        while true {
            skipSpace(bytes, &offset)
            guard offset < bytes.count else { throw JSONError(reason: "unclosed object", offset: offset) }
            if bytes[offset] == 0x7D, members.isEmpty || manner == .forgiving {
                offset += 1
                return .object(members)
            }
            guard bytes[offset] == 0x22 else {
                throw JSONError(reason: "expected a key in quotation marks", offset: offset)
            }
            let key = try string(bytes, &offset)
            skipSpace(bytes, &offset)
            guard offset < bytes.count, bytes[offset] == 0x3A else {
                throw JSONError(reason: "expected ':' behind a key", offset: offset)
            }
            offset += 1
            skipSpace(bytes, &offset)
            members.append(.init(key, try value(bytes, &offset, depth: depth + 1)))
            if try closes(bytes, &offset, with: 0x7D) { return .object(members) }
        }
    }

    private func array(_ bytes: Span<UInt8>, _ offset: inout Int, depth: Int) throws(JSONError) -> JSONValue {
        var elements: [JSONValue] = []
        offset += 1
        while true {
            skipSpace(bytes, &offset)
            guard offset < bytes.count else { throw JSONError(reason: "unclosed array", offset: offset) }
            if bytes[offset] == 0x5D, elements.isEmpty || manner == .forgiving {
                offset += 1
                return .array(elements)
            }
            elements.append(try value(bytes, &offset, depth: depth + 1))
            if try closes(bytes, &offset, with: 0x5D) { return .array(elements) }
        }
    }

    /// Steps over a comma (false) or the closing bracket (true).
    private func closes(_ bytes: Span<UInt8>, _ offset: inout Int, with bracket: UInt8) throws(JSONError) -> Bool {
        skipSpace(bytes, &offset)
        guard offset < bytes.count, bytes[offset] == 0x2C || bytes[offset] == bracket else {
            throw JSONError(reason: "expected ',' or a closing bracket", offset: offset)
        }
        offset += 1
        return bytes[offset - 1] == bracket
    }

    private func number(_ bytes: Span<UInt8>, _ offset: inout Int) throws(JSONError) -> JSONValue {
        let start = offset
        var isWhole = true
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x30...0x39, 0x2D: break
            case 0x2B, 0x2E, 0x45, 0x65: isWhole = false
            default: return try finished(bytes, start..<offset, isWhole)
            }
            offset += 1
        }
        return try finished(bytes, start..<offset, isWhole)
    }

    private func finished(_ bytes: Span<UInt8>, _ range: Range<Int>, _ isWhole: Bool) throws(JSONError) -> JSONValue {
        let number = bytes.extracting(range)
        if number.isJSONNumber {
            if isWhole, let value = Int(number.text) { return .integer(value) }
            // What is beyond a Double would be read as infinite, which JSON cannot say again.
            if let value = Double(number.text), value.isFinite { return .number(value) }
            throw JSONError(reason: "the number is too large", offset: range.lowerBound)
        }
        throw JSONError(reason: "expected a value", offset: range.lowerBound)
    }

    private func string(_ bytes: Span<UInt8>, _ offset: inout Int) throws(JSONError) -> String {
        offset += 1
        let start = offset
        while offset < bytes.count, bytes[offset] != 0x22, bytes[offset] != 0x5C, bytes[offset] >= 0x20 { offset += 1 }
        if offset < bytes.count, bytes[offset] == 0x22 {
            offset += 1
            return bytes.extracting(start..<offset - 1).text
        }
        var result = unsafe bytes.extracting(start..<offset).withUnsafeBufferPointer { unsafe Array($0) }
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case 0x22: return String(decoding: result, as: UTF8.self)
            case 0x5C: try escape(bytes, &offset, into: &result)
            case 0..<0x20 where manner == .strict:
                throw JSONError(reason: "control character in a string", offset: offset - 1)
            default: result.append(byte)
            }
        }
        throw JSONError(reason: "unclosed string", offset: offset)
    }

    private func escape(_ bytes: Span<UInt8>, _ offset: inout Int, into result: inout [UInt8]) throws(JSONError) {
        guard offset < bytes.count else { throw JSONError(reason: "unclosed string", offset: offset) }
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: result.append(byte)
        case 0x62: result.append(0x08)
        case 0x66: result.append(0x0C)
        case 0x6E: result.append(0x0A)
        case 0x72: result.append(0x0D)
        case 0x74: result.append(0x09)
        case 0x75: try unicodeEscape(bytes, &offset, into: &result)
        default:
            if manner == .strict { throw JSONError(reason: "unknown escape", offset: offset - 1) }
            result.append(byte)
        }
    }

    private func unicodeEscape(_ bytes: Span<UInt8>, _ offset: inout Int, into result: inout [UInt8]) throws(JSONError)
    {
        var value = try hexadecimal(bytes, &offset)
        if value & 0xFC00 == 0xD800, offset + 1 < bytes.count, bytes[offset] == 0x5C, bytes[offset + 1] == 0x75 {
            let mark = offset
            offset += 2
            let low = try hexadecimal(bytes, &offset)
            if low & 0xFC00 == 0xDC00 {
                value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
            } else {
                offset = mark
            }
        }
        // Half a surrogate pair is no character; U+FFFD stands for it, as in every lenient decoder.
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        result.append(contentsOf: String(Character(scalar)).utf8)
    }

    private func hexadecimal(_ bytes: Span<UInt8>, _ offset: inout Int) throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard offset < bytes.count, let digit = bytes[offset].hexadecimalValue else {
                throw JSONError(reason: "expected four hexadecimal digits", offset: offset)
            }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }
}

extension UInt8 {
    fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}

extension Span<UInt8> {
    /// The bytes as text; invalid UTF-8 becomes U+FFFD.
    fileprivate var text: String {
        unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
