/// What a document was found as.
public enum SourceFormat: String, Sendable, CaseIterable {
    /// A web page, HTML or XHTML.
    case html
    /// Plain text: the first line is the headline, paragraphs are parted by blank lines.
    case text
    /// One record of a JSON Lines file.
    case record
    /// Clean text given to the worker, taken exactly as it stands.
    case ready
}

/// Where a document comes from: what every later stage needs to name it.
public struct SourceInfo: Sendable, Equatable {
    /// The document's stable name: the path, or the record's own id in a container.
    public var id: String
    /// The path below the input folder, `/` between parts; bytes that are no UTF-8 as `%HH`.
    public var path: String
    /// What it was found as.
    public var format: SourceFormat
    /// The size in bytes, after decompression.
    public var bytes: Int
    /// The encoding it was read as, by its WHATWG name in lower case.
    public var encoding: String
    /// SHA-256 of the bytes, after decompression, in hexadecimal.
    public var sha256: String

    /// Makes a description of a source.
    public init(
        id: String, path: String, format: SourceFormat, bytes: Int, encoding: String = "utf-8", sha256: String = ""
    ) {
        self.id = id
        self.path = path
        self.format = format
        self.bytes = bytes
        self.encoding = encoding
        self.sha256 = sha256
    }
}

/// What is known about an article besides its text.
public struct Metadata: Sendable, Equatable {
    /// The canonical address.
    public var url: String?
    /// The outlet's name, or its host where no name is given.
    public var site: String?
    /// The headline.
    public var title: String?
    /// The writers: persons and news agencies, else the outlet or pen name that signs; without "By", roles and addresses.
    public var authors: [String] = []
    /// When it was first published: ISO 8601, a date or a date with time and offset.
    public var published: String?
    /// When it was last changed: ISO 8601.
    public var modified: String?
    /// The language, BCP 47 in lower case: `en`, `pt-br`.
    public var language: String?
    /// The probability that `language` is right, 0 to 1; nil where it is only declared.
    public var languageConfidence: Double?
    /// The dateline of wire copy as it stands: `BAGHDAD, Iraq (MP)`.
    public var dateline: String?

    /// Knows nothing.
    public init() {}

    /// The day of publication, if one is known.
    public var publicationDay: CalendarDate? { published.flatMap(CalendarDate.init(iso:)) }
}
