import NewsModel
import NewsText

/// The tagger's weights: for each feature a row of what it says for each label, and what labels say of their successors.
///
/// The file is read where it stands. All numbers are little-endian: `NNER`, the format, the number of buckets, the number of weights that
/// make a unit (UInt32 each); 17 × 17 Int16 for a label (row) and the one behind it; padding up to 16 bytes; for each bucket 8 UInt16 that prove
/// a feature (0 is an empty place); for each of these places a row of 16 Int8. A feature has one bucket, so a look-up is two loads.
public struct NameModel: Sendable {
    /// Why bytes are no model.
    public enum Fault: Error, Equatable, Sendable {
        case notAModel, otherFormat(UInt32), wrongSize(expected: Int, found: Int)
    }

    /// The format that this program reads.
    public static let format: UInt32 = 1
    /// The bytes before the first bucket.
    public static let headSize = 608
    /// The places of a bucket.
    public static let bucketSize = 8

    private let storage: ModelStorage
    private let buckets: Int
    /// How many units of the weights are one unit of a log-odds.
    let unit: Int32
    /// What a label says for the one behind it, `from * 17 + to`; illegal pairs are far below everything.
    let transitions: [Int32]

    /// The model that is compiled in.
    static let shared: NameModel = {
        do { return try NameModel(.file(DataFile("entities/model.bin"))) } catch {
            preconditionFailure("the compiled-in model of names is faulty: \(error)")
        }
    }()

    /// Reads a model from bytes.
    public init(_ bytes: [UInt8]) throws(Fault) { try self.init(.bytes(bytes)) }

    private init(_ storage: ModelStorage) throws(Fault) {
        self.storage = storage
        let head = storage.withSpan { bytes in (0..<min(bytes.count, Self.headSize)).map { bytes[$0] } }
        let size = storage.withSpan { $0.count }
        guard head.count == Self.headSize, head.starts(with: Array("NNER".utf8)) else { throw .notAModel }
        guard Self.number(head, 4) == Self.format else { throw .otherFormat(Self.number(head, 4)) }
        buckets = Int(Self.number(head, 8))
        let expected = Self.headSize + buckets * Self.bucketSize * 18
        guard buckets > 0, size == expected else { throw .wrongSize(expected: expected, found: size) }
        unit = Int32(truncatingIfNeeded: Self.number(head, 12))
        transitions = (0..<NameLabel.count * NameLabel.count).map { index in
            let offset = 16 + index * 2
            let weight = Int16(bitPattern: UInt16(head[offset]) | UInt16(head[offset + 1]) << 8)
            let from = NameLabel(rawValue: UInt8(index / NameLabel.count))
            let to = NameLabel(rawValue: UInt8(index % NameLabel.count))
            return from.canPrecede(to) ? Int32(weight) : Self.never
        }
    }

    /// What a label says for the one behind it.
    func transition(_ from: NameLabel, _ to: NameLabel) -> Int32 {
        transitions[Int(from.rawValue) * NameLabel.count + Int(to.rawValue)]
    }

    /// Below what weights can add up to.
    static let never: Int32 = -1 << 24

    private static func number(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << UInt32($1 * 8) }
    }

    /// Which bucket a feature belongs to.
    public static func bucket(of hash: UInt64, among buckets: Int) -> Int {
        Int(truncatingIfNeeded: ((hash >> 32) * UInt64(buckets)) >> 32)
    }

    /// What proves a feature in its bucket.
    public static func proof(of hash: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: hash) | 1 }

    /// The weights of the tokens of a sentence for all labels but outside.
    func scores(of features: NameFeatures, sentence: Int) -> [SIMD16<Int16>] {
        let tokens = features.article.sentences[sentence].tokens
        return storage.withSpan { bytes in
            let table = unsafe bytes.bytes
            let rows = Self.headSize + buckets * Self.bucketSize * 2
            return tokens.map { index in
                var sum = SIMD16<Int16>.zero
                features.forEach(index, in: sentence) { _, hash in
                    let bucket = Self.bucket(of: hash, among: buckets)
                    let proofs = unsafe table.unsafeLoadUnaligned(
                        fromByteOffset: Self.headSize + bucket * 16, as: SIMD8<UInt16>.self)
                    let hits = proofs .== SIMD8(repeating: Self.proof(of: hash))
                    guard any(hits) else { return }
                    for place in 0..<Self.bucketSize where hits[place] {
                        let row = unsafe table.unsafeLoadUnaligned(
                            fromByteOffset: rows + (bucket * Self.bucketSize + place) * 16, as: SIMD16<Int8>.self)
                        sum &+= SIMD16<Int16>(truncatingIfNeeded: row)
                        return
                    }
                }
                return sum
            }
        }
    }
}
