import NewsText

/// Classes of words that stand among like words in very much running text (Brown and others 1992), for names that no list holds.
///
/// A class is a path in a binary tree of words, its first branch the lowest bit; the lowest bits alone are a larger class. A word that is
/// capitalised has an entry of its own (`Apple` is another word than `apple`). The file is read where it stands, little-endian: `NBRC`, the
/// number of buckets (UInt32), then for each bucket 8 UInt16 that prove a word (0 is an empty place) and 8 UInt16 paths. Of a thousand words
/// that are not there, one finds the class of another.
public struct BrownClusters: Sendable {
    private static let headSize = 8
    private static let bucketSize = 8

    private let storage: ModelStorage
    private let buckets: Int

    /// The clusters that are compiled in.
    static let shared = BrownClusters(.file(DataFile("entities/brown-clusters.bin")))

    /// Reads clusters from what `packed` gives; other bytes are our own mistake and stop the program.
    public init(_ bytes: [UInt8]) { self.init(.bytes(bytes)) }

    private init(_ storage: ModelStorage) {
        self.storage = storage
        buckets = storage.withSpan { bytes in
            precondition(bytes.count > Self.headSize, "the word classes are cut short")
            let buckets = Self.number(bytes, 4) | Self.number(bytes, 6) << 16
            precondition(
                buckets > 0 && bytes.count == Self.headSize + buckets * Self.bucketSize * 4,
                "the word classes are faulty")
            return buckets
        }
    }

    /// The path of each token's word; 0 where it is not known.
    public func paths(of tokens: [(hash: UInt64, isCapitalised: Bool)]) -> [UInt16] {
        storage.withSpan { bytes in
            tokens.map { token in
                let own = path(Self.key(token.hash, isCapitalised: token.isCapitalised), bytes)
                return own == 0 && token.isCapitalised ? path(Self.key(token.hash, isCapitalised: false), bytes) : own
            }
        }
    }

    private func path(_ key: UInt64, _ bytes: Span<UInt8>) -> UInt16 {
        let start = Self.headSize + Self.bucket(of: key, among: buckets) * Self.bucketSize * 4
        let proof = Int(Self.proof(of: key))
        for place in 0..<Self.bucketSize where Self.number(bytes, start + place * 2) == proof {
            return UInt16(truncatingIfNeeded: Self.number(bytes, start + (Self.bucketSize + place) * 2))
        }
        return 0
    }

    private static func number(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
        Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
    }

    private static func key(_ hash: UInt64, isCapitalised: Bool) -> UInt64 {
        ByteHash.mixed(isCapitalised ? ~hash : hash)
    }

    private static func bucket(of key: UInt64, among buckets: Int) -> Int {
        Int(truncatingIfNeeded: ((key >> 32) * UInt64(buckets)) >> 32)
    }

    private static func proof(of key: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: key) | 1 }

    /// The bytes of a file of so many buckets: words in the order of their frequency, of which those that find their bucket full are left out.
    public static func packed(_ words: [(word: String, isCapitalised: Bool, path: UInt16)], buckets: Int) -> [UInt8] {
        var proofs = [UInt16](repeating: 0, count: buckets * bucketSize)
        var paths = proofs
        for (word, isCapitalised, path) in words {
            let key = key(Folding.loweredHash(Array(word.utf8).span), isCapitalised: isCapitalised)
            let start = bucket(of: key, among: buckets) * bucketSize
            let places = start..<start + bucketSize
            guard !places.contains(where: { proofs[$0] == proof(of: key) }),
                let free = places.first(where: { proofs[$0] == 0 })
            else { continue }
            (proofs[free], paths[free]) = (proof(of: key), path)
        }
        var bytes = Array("NBRC".utf8)
        for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: buckets >> shift)) }
        for start in stride(from: 0, to: proofs.count, by: bucketSize) {
            for value in proofs[start..<start + bucketSize] + paths[start..<start + bucketSize] {
                bytes.append(UInt8(truncatingIfNeeded: value))
                bytes.append(UInt8(truncatingIfNeeded: value >> 8))
            }
        }
        return bytes
    }
}
