/// Writes JSON into a growing byte array, members in the order of the calls.
///
/// The writer keeps commas right and escapes strings; balanced brackets are the caller's duty.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Starts an empty text.
    public init() {}

    /// Makes room for so many bytes at once.
    public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Empties the text but keeps its memory.
    public mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Writes an object whose members `body` writes.
    public mutating func object(_ body: (inout JSONWriter) -> Void) { bracketed(0x7B, 0x7D, body) }
    /// Writes an array whose elements `body` writes.
    public mutating func array(_ body: (inout JSONWriter) -> Void) { bracketed(0x5B, 0x5D, body) }

    /// Writes a key; its value must follow.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(0x22)
        name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        bytes += [0x22, 0x3A]
        needsComma = false
    }
    /// Writes a key that needs escaping; its value must follow.
    public mutating func key(_ name: String) {
        string(name)
        bytes.append(0x3A)
        needsComma = false
    }

    /// Writes a whole number.
    public mutating func integer(_ value: Int) {
        separate()
        if value >= 0, value < 10 {
            bytes.append(0x30 + UInt8(value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
        needsComma = true
    }
    /// Writes a number in the shortest form that reads back as the same; not a number becomes `null`.
    public mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        separate()
        bytes.append(contentsOf: value.description.utf8)
        needsComma = true
    }
    /// Writes `true` or `false`.
    public mutating func boolean(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        needsComma = true
    }
    /// Writes `null`.
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
        needsComma = true
    }
    /// Writes a string.
    public mutating func string(_ value: String) {
        var text = value
        text.withUTF8 { unsafe string($0.span) }
    }
    /// Writes a string given as UTF-8; the bytes must be valid.
    public mutating func string(_ utf8: Span<UInt8>) {
        separate()
        bytes.append(0x22)
        var start = 0
        for index in utf8.indices where utf8[index] < 0x20 || utf8[index] == 0x22 || utf8[index] == 0x5C {
            append(utf8, start..<index)
            escape(utf8[index])
            start = index + 1
        }
        append(utf8, start..<utf8.count)
        bytes.append(0x22)
        needsComma = true
    }
    /// Writes any value.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .boolean(let flag): boolean(flag)
        case .integer(let number): integer(number)
        case .number(let number): self.number(number)
        case .string(let text): string(text)
        case .array(let elements):
            array { writer in for element in elements { writer.value(element) } }
        case .object(let members):
            object { writer in
                for member in members {
                    writer.key(member.key)
                    writer.value(member.value)
                }
            }
        }
    }
    /// Ends a line of JSON Lines; the next value starts afresh.
    public mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    private mutating func append(_ utf8: Span<UInt8>, _ range: Range<Int>) {
        unsafe utf8.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes += [0x5C, byte]
        case 0x0A: bytes += [0x5C, 0x6E]
        case 0x0D: bytes += [0x5C, 0x72]
        case 0x09: bytes += [0x5C, 0x74]
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }

    private mutating func bracketed(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
    }
}

extension JSONValue {
    /// The value as indented text for people, keys in their order, with a final newline.
    public func pretty() -> String {
        var text = ""
        write(to: &text, indent: "")
        return text + "\n"
    }

    private func write(to text: inout String, indent: String) {
        let inner = indent + "  "
        switch self {
        case .array(let elements) where elements.contains(where: \.isCollection):
            text += "["
            for (index, element) in elements.enumerated() {
                text += index == 0 ? "\n" : ",\n"
                text += inner
                element.write(to: &text, indent: inner)
            }
            text += "\n\(indent)]"
        case .object(let members) where !members.isEmpty:
            text += "{"
            for (index, member) in members.enumerated() {
                text += index == 0 ? "\n" : ",\n"
                text += inner + JSONValue.string(member.key).compact() + ": "
                member.value.write(to: &text, indent: inner)
            }
            text += "\n\(indent)}"
        case .array(let elements):
            text += "[" + elements.map { $0.compact() }.joined(separator: ", ") + "]"
        default:
            text += compact()
        }
    }

    /// The value on one line.
    public func compact() -> String {
        var writer = JSONWriter()
        writer.value(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private var isCollection: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}
