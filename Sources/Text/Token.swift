/// A word, number or mark of a text: the unit that every extractor shares.
public struct Token: Sendable, Equatable {
    /// What a token looks like; the first property that holds decides.
    public enum Shape: UInt8, Sendable {
        /// A word whose letters are all lower case, or of a script without case.
        case lower
        /// A word that starts with a capital and goes on in lower case: `Baghdad`, `O’Dowd`, `McCain`.
        case capitalised
        /// Two or more letters, all capitals: `NATO`, `U.S.` too.
        case capitals
        /// A single capital letter, with or without its full stop: `J.`
        case initial
        /// Digits, with separators: `1,200`, `3.5`, `2025`.
        case number
        /// Letters and digits mixed: `15th`, `G7`, `4pm`.
        case mixed
        /// Everything else: one mark of punctuation, or a run of the same mark (`...`, `--`).
        case mark
    }

    /// Where the token stands in the text, in bytes.
    public let range: ByteRange
    /// `Folding.loweredHash` of its bytes: equal words in any case have equal hashes.
    public let hash: UInt64
    /// What it looks like.
    public let shape: Shape
    /// Whether white space (or the start of the text) stands before it.
    public let spaceBefore: Bool

    /// Makes a token.
    @inlinable public init(range: ByteRange, hash: UInt64, shape: Shape, spaceBefore: Bool) {
        self.range = range
        self.hash = hash
        self.shape = shape
        self.spaceBefore = spaceBefore
    }

    /// Whether the token is a word or number rather than a mark.
    @inlinable public var isWord: Bool { shape != .mark }
    /// Whether the token starts with a capital letter.
    @inlinable public var isCapitalised: Bool { shape == .capitalised || shape == .capitals || shape == .initial }
}
