import NewsJSON
public import NewsText

/// The paragraphs that an earlier run found to be furniture: what a second pass takes out of every article.
public struct FurnitureList: Sendable, Equatable {
    /// Why a line is none of `paragraphs.jsonl`.
    public struct Damage: Error, Equatable {
        /// The line, from 1.
        public let line: Int
        /// What is wrong with it.
        public let reason: String
    }

    private var keys: Set<ParagraphKey> = []

    /// Names nothing.
    public init() {}

    /// Reads lines of `paragraphs.jsonl`; those of other kinds than furniture are passed over.
    public init(lines: [UInt8]) throws(Damage) {
        for (number, line) in lines.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            let record: JSONValue
            do {
                record = try JSONParser().parse(Array(line).span)
            } catch {
                throw Damage(line: number + 1, reason: "not JSON: \(error.reason)")
            }
            guard let kind = record["kind"]?.string, let words = record["words"]?.integer,
                let hash = record["paragraph"]?.string.flatMap({ UInt32($0, radix: 16) })
            else { throw Damage(line: number + 1, reason: "has no \"paragraph\", \"words\" and \"kind\"") }
            if kind == "furniture" { keys.insert(ParagraphKey(hash: hash, words: words)) }
        }
    }

    /// Whether it names nothing.
    public var isEmpty: Bool { keys.isEmpty }
    /// How many paragraphs it names.
    public var count: Int { keys.count }
    /// Whether it names a paragraph.
    public func contains(_ key: ParagraphKey) -> Bool { keys.contains(key) }

    /// A number for what the list names, in whatever order: it shapes the results of every document.
    public var digest: UInt64 {
        let numbers = keys.map { UInt64($0.hash) << 32 | UInt64(truncatingIfNeeded: $0.words) }
        return numbers.sorted().reduce(0, ByteHash.joined)
    }
}
