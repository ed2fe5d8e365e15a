/// Why one document could not be processed; the run goes on without it.
public struct DocumentFailure: Error, Equatable, Sendable {
    /// The place where a document can fail.
    public enum Stage: String, Sendable, CaseIterable {
        case find, ingest, clean, segment, extract, aggregate
    }
    /// A failure's stable name, which scripts may rely on.
    public struct Code: RawRepresentable, Hashable, Sendable {
        /// The name, in lower case with hyphens.
        public let rawValue: String
        /// Makes a code of that name.
        public init(rawValue: String) { self.rawValue = rawValue }
    }

    /// Where it failed.
    public let stage: Stage
    /// The stable name of what was wrong.
    public let code: Code
    /// A sentence for people: what was found and what would be right.
    ///
    /// No times, no machine names.
    public let detail: String

    /// Makes a failure.
    public init(stage: Stage, code: Code, detail: String) {
        self.stage = stage
        self.code = code
        self.detail = detail
    }
}

extension DocumentFailure.Code {
    /// The file or folder cannot be opened or read.
    public static let unreadable = Self(rawValue: "unreadable")
    /// The file was there when the run began and is gone.
    public static let vanished = Self(rawValue: "vanished")
    /// There is nothing in it.
    public static let empty = Self(rawValue: "empty")
    /// It is no text of any kind.
    public static let binary = Self(rawValue: "binary")
    /// It is larger than `maximumBytes`.
    public static let tooLarge = Self(rawValue: "too-large")
    /// Its compressed data are damaged or cut off.
    public static let damagedCompression = Self(rawValue: "damaged-compression")
    /// A record of a JSON Lines file is no JSON object.
    public static let invalidRecord = Self(rawValue: "invalid-record")
    /// A record lacks what makes it an article.
    public static let incompleteRecord = Self(rawValue: "incomplete-record")
    /// It is recognised, but of a kind that is not read.
    public static let unsupportedFormat = Self(rawValue: "unsupported-format")
    /// It took longer than the deadline.
    public static let deadline = Self(rawValue: "deadline")
    /// No article was found in it.
    public static let noArticle = Self(rawValue: "no-article")
}
