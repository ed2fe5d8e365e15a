import NewsText

/// The model: for each script whose languages share their letters, what letter sequences say for and against each language.
///
/// The file is read where it stands in the program. All numbers are little-endian. A header (`NLID`, the number of groups) and
/// 24 bytes for each group; a group is its languages (16 bytes each: the tag, padded with zeros, and a Float32 that is added to its
/// score), a hash table of UInt32 (the upper half proves a hash, the lower half is the number of its row from 1, zero is empty), and
/// rows of bytes, `stride` for each sequence: the weight of each language plus 128.
struct LanguageTable: Sendable {
    /// The languages of one script.
    struct Group: Sendable {
        let tags: [String]
        let biases: [Float]
        /// What a unit of the summed weights is worth.
        let scale: Float
        fileprivate let stride: Int
        fileprivate let slotBits: Int
        fileprivate let slots: Int
        fileprivate let rows: Int
    }

    private let file: DataFile
    private var groups: [Group?]

    init(_ file: DataFile) {
        self.file = file
        groups = Array(repeating: nil, count: Script.allCases.count)
        let read = file.withSpan { bytes in
            (0..<Int(bytes[4])).map { index in Self.group(bytes, at: 8 + index * 24) }
        }
        for (script, group) in read { groups[script] = group }
    }

    /// The group of a script, where there is more than one language to choose from.
    subscript(script: Script) -> Group? { groups[Int(script.rawValue)] }

    private static func group(_ bytes: Span<UInt8>, at offset: Int) -> (Int, Group) {
        let stride = Int(bytes[offset + 1])
        let slotBits = Int(bytes[offset + 3])
        let start = Int(number(bytes, at: offset + 8))
        let count = Int(bytes[offset + 2])
        var tags: [String] = []
        var biases: [Float] = []
        for index in 0..<count {
            let place = start + index * 16
            let tag = (place..<place + 12).map { bytes[$0] }.filter { $0 != 0 }
            tags.append(String(decoding: tag, as: UTF8.self))
            biases.append(Float(bitPattern: number(bytes, at: place + 12)))
        }
        let slots = start + count * 16
        let group = Group(
            tags: tags, biases: biases, scale: Float(bitPattern: number(bytes, at: offset + 12)), stride: stride,
            slotBits: slotBits, slots: slots, rows: slots + 4 << slotBits)
        return (Int(bytes[offset]), group)
    }

    private static func number(_ bytes: Span<UInt8>, at offset: Int) -> UInt32 {
        UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
            | UInt32(bytes[offset + 3]) << 24
    }
}

extension LanguageTable {
    /// The summed weights of a sample's letter sequences for each language of a group.
    func sums(of text: Span<UInt8>, _ sample: TextSample, in script: Script, _ group: Group) -> [Int] {
        let hashes = sample.sequences(of: text, in: script)
        return file.withSpan { bytes in
            let table = unsafe bytes.bytes
            var sums = RowSums(stride: group.stride)
            for hash in hashes {
                let row = Self.row(of: hash, in: table, group)
                if row > 0 { sums.add(table, at: group.rows + (row - 1) * group.stride) }
            }
            return sums.finish()
        }
    }

    /// The row of a sequence from 1; 0 for one that the model does not know.
    @inline(__always) private static func row(of hash: UInt64, in table: RawSpan, _ group: Group) -> Int {
        let mask = 1 << group.slotBits - 1
        var slot = Int(truncatingIfNeeded: hash >> 48) & mask
        let proof = UInt32(truncatingIfNeeded: hash >> 32) & 0xFFFF
        while true {
            let entry = unsafe table.unsafeLoadUnaligned(fromByteOffset: group.slots + slot * 4, as: UInt32.self)
            if entry == 0 { return 0 }
            if entry >> 16 == proof { return Int(entry & 0xFFFF) }
            slot = (slot + 1) & mask
        }
    }
}

/// The sums of rows of up to 64 bytes.
private struct RowSums {
    /// Of sixteen languages those with even numbers, and those with odd ones; vectors of 16 bytes are what every machine has.
    private var even = InlineArray<4, SIMD8<UInt16>>(repeating: .zero)
    private var odd = InlineArray<4, SIMD8<UInt16>>(repeating: .zero)
    private var rows = 0
    private var sums: [Int]
    private let vectors: Int

    init(stride: Int) {
        sums = Array(repeating: 0, count: stride)
        vectors = stride / 16
    }

    @inline(__always) mutating func add(_ table: RawSpan, at offset: Int) {
        for index in 0..<vectors {
            let row = unsafe table.unsafeLoadUnaligned(fromByteOffset: offset + index * 16, as: SIMD8<UInt16>.self)
            even[index] &+= row & 0xFF
            odd[index] &+= row &>> 8
        }
        rows += 1
        // More would not fit 16 bits.
        if rows == 256 { flush() }
    }

    mutating func finish() -> [Int] {
        flush()
        return sums
    }

    private mutating func flush() {
        for index in 0..<vectors {
            for lane in 0..<8 {
                sums[index * 16 + lane * 2] += Int(even[index][lane]) - rows * 128
                sums[index * 16 + lane * 2 + 1] += Int(odd[index][lane]) - rows * 128
            }
            (even[index], odd[index]) = (.zero, .zero)
        }
        rows = 0
    }
}
