import NewsText

/// What was learnt of events: a weight for each hashed feature (`Training/Sources/train-events`).
///
/// Four bytes say what a step of a weight is worth, in millionths; a byte for each weight follows.
public struct EventModel: Sendable {
    /// The number of weights.
    public static let count = 1 << 18
    private let weights: [Int8]
    private let step: Float

    /// Takes weights as they were fitted.
    public init(_ fitted: [Float]) {
        let most = fitted.map(abs).max() ?? 0
        // whole millionths, so that the file says the same
        step = max((most / 127 * 1_000_000).rounded(.up), 1) / 1_000_000
        let step = step
        weights = fitted.map { Int8(clamping: Int(($0 / step).rounded())) }
    }

    /// Reads the model that the program holds.
    init(_ file: DataFile) {
        let bytes = file.contents()
        guard bytes.count == 4 + Self.count else { preconditionFailure("the model of events has another size") }
        step = Float(bytes[..<4].reversed().reduce(0) { $0 << 8 | UInt32($1) }) / 1_000_000
        weights = bytes[4...].map { Int8(bitPattern: $0) }
    }

    /// The bytes of the file.
    public var bytes: [UInt8] {
        let millionths = UInt32((step * 1_000_000).rounded())
        return (0..<4).map { UInt8(truncatingIfNeeded: millionths >> ($0 * 8)) } + weights.map { UInt8(bitPattern: $0) }
    }

    /// How much speaks for what some features describe; above 0 more than against it.
    func score(_ features: EventFeatures) -> Float {
        var sum = 0
        for index in features.indices { sum += Int(weights[Int(index)]) }
        return Float(sum) * step
    }
}

/// What is seen of one decision, hashed.
struct EventFeatures {
    /// Places in the model.
    private(set) var indices: [Int32] = []
    /// The features before they are joined with what is to be decided.
    private var seen: [UInt64] = []
    private var around: [UInt64] = []

    /// Notes something: what kind of observation it is, and what was observed.
    mutating func see(_ kind: UInt64, _ value: UInt64, _ second: UInt64 = 0) {
        seen.append(ByteHash.joined(ByteHash.joined(kind, value), second))
    }

    mutating func see(_ kind: UInt64, _ value: Int, _ second: UInt64 = 0) {
        see(kind, UInt64(truncatingIfNeeded: value), second)
    }

    mutating func see(_ kind: UInt64, _ value: Bool, _ second: UInt64 = 0) { see(kind, value ? 1 : 0, second) }

    /// Notes a word that stands around.
    mutating func seeAround(_ word: UInt64) { around.append(word) }

    /// Joins all that was seen with each of some hashes of what is decided; what stands around with the first only.
    func joined(with questions: UInt64...) -> EventFeatures {
        var result = EventFeatures()
        result.indices.reserveCapacity(questions.count * (seen.count + 1) + around.count)
        for question in questions {
            result.indices.append(Self.place(question))
            for feature in seen { result.indices.append(Self.place(feature ^ question)) }
        }
        if let first = questions.first { for word in around { result.indices.append(Self.place(word ^ first &* 31)) } }
        return result
    }

    private static func place(_ hash: UInt64) -> Int32 {
        Int32(truncatingIfNeeded: ByteHash.mixed(hash) & UInt64(EventModel.count - 1))
    }
}
