/// Why bytes are no digest.
public struct DigestError: Error, Equatable, Sendable {
    /// What is wrong, in a few words.
    public let reason: String
    /// The byte offset at which it was seen.
    public let offset: Int
}

/// A place in bytes that `ByteEncoder` wrote; every read checks that the bytes are there.
///
/// The bytes are given to each call: the place alone can be kept.
struct ByteDecoder {
    private(set) var offset: Int
    let end: Int

    init(from offset: Int, to end: Int) {
        self.offset = offset
        self.end = end
    }

    var isAtEnd: Bool { offset >= end }

    func damaged(_ reason: String) -> DigestError { DigestError(reason: reason, offset: offset) }

    mutating func byte(_ bytes: Span<UInt8>) throws(DigestError) -> UInt8 {
        guard offset < end else { throw damaged("bytes are missing") }
        offset += 1
        return bytes[offset - 1]
    }

    mutating func word(_ bytes: Span<UInt8>) throws(DigestError) -> UInt32 {
        guard end - offset >= 4 else { throw damaged("bytes are missing") }
        var value: UInt32 = 0
        for index in 0..<4 { value |= UInt32(bytes[offset + index]) << UInt32(index * 8) }
        offset += 4
        return value
    }

    private mutating func bits(_ bytes: Span<UInt8>) throws(DigestError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = try byte(bytes)
            guard shift < 63 || next < 2 else { throw damaged("a number is too long") }
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift += 7
        }
    }

    /// A number that is not negative.
    mutating func number(_ bytes: Span<UInt8>) throws(DigestError) -> Int {
        guard let value = Int(exactly: try bits(bytes)) else { throw damaged("a number is too large") }
        return value
    }

    mutating func signed(_ bytes: Span<UInt8>) throws(DigestError) -> Int {
        let value = try bits(bytes)
        return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
    }

    mutating func optionalNumber(_ bytes: Span<UInt8>) throws(DigestError) -> Int? {
        let value = try number(bytes)
        return value == 0 ? nil : value - 1
    }

    mutating func string(_ bytes: Span<UInt8>) throws(DigestError) -> String {
        try text(bytes, count: number(bytes))
    }

    mutating func optionalString(_ bytes: Span<UInt8>) throws(DigestError) -> String? {
        let count = try number(bytes)
        return count == 0 ? nil : try text(bytes, count: count - 1)
    }

    private mutating func text(_ bytes: Span<UInt8>, count: Int) throws(DigestError) -> String {
        guard count <= end - offset else { throw damaged("a string is cut off") }
        let part = bytes.extracting(offset..<offset + count)
        offset += count
        return unsafe part.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }

    mutating func list<Element>(
        _ bytes: Span<UInt8>, _ body: (inout ByteDecoder) throws(DigestError) -> Element
    ) throws(DigestError) -> [Element] {
        let count = try number(bytes)
        // every element takes a byte at least, so that a damaged count cannot ask for the whole memory
        guard count <= end - offset else { throw damaged("a list is cut off") }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try body(&self)) }
        return elements
    }

    /// Steps over a block and gives a decoder of what is in it.
    mutating func block(_ bytes: Span<UInt8>) throws(DigestError) -> ByteDecoder {
        let count = try number(bytes)
        guard count <= end - offset else { throw damaged("a block is cut off") }
        offset += count
        return ByteDecoder(from: offset - count, to: offset)
    }

    /// A case by its position in the list of all.
    mutating func choice<Choice: CaseIterable>(
        _ bytes: Span<UInt8>, of type: Choice.Type
    ) throws(DigestError) -> Choice where Choice.AllCases == [Choice] {
        let index = Int(try byte(bytes))
        guard index < type.allCases.count else { throw damaged("an unknown kind") }
        return type.allCases[index]
    }

    /// An ascending list in a Rice code.
    mutating func ascending(_ bytes: Span<UInt8>) throws(DigestError) -> [UInt32] {
        let count = try number(bytes)
        guard count > 0 else { return [] }
        let parameter = Int(try byte(bytes))
        guard parameter <= 24, count <= (end - offset) * 8 else { throw damaged("a list is cut off") }
        var values: [UInt32] = []
        values.reserveCapacity(count)
        var pool = BitPool()
        var previous: UInt64 = 0
        for _ in 0..<count {
            var gap: UInt64 = 0
            while try pool.bits(1, &self, bytes) == 1 { gap += 1 }
            gap = gap << UInt64(parameter) | (try pool.bits(parameter, &self, bytes))
            previous += gap
            guard previous < UInt64(Shingles.space) else { throw damaged("a list leaves its bounds") }
            values.append(UInt32(previous))
        }
        return values
    }
}

/// Bits read from bytes, lowest first.
private struct BitPool {
    private var bits: UInt64 = 0
    private var filled = 0

    mutating func bits(
        _ count: Int, _ decoder: inout ByteDecoder, _ bytes: Span<UInt8>
    ) throws(DigestError) -> UInt64 {
        while filled < count {
            bits |= UInt64(try decoder.byte(bytes)) << UInt64(filled)
            filled += 8
        }
        let value = bits & ((1 << UInt64(count)) - 1)
        bits >>= UInt64(count)
        filled -= count
        return value
    }
}
