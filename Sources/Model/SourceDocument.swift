/// One document as it was found, before anything is known about it: what ingest takes.
public struct SourceDocument: Sendable {
    /// How the bytes are to be understood.
    public enum Form: Sendable {
        /// The content of a file, perhaps compressed, of a kind that is recognised by content.
        case file
        /// One line of a JSON Lines file: a record with the article in its fields.
        case record
        /// A web page.
        case html
        /// Plain text, to be cleaned.
        case plain
        /// Clean text, to be taken exactly as it stands.
        case ready
    }

    /// The stable name: the path, or path and number of a record until its own id is read.
    public var id: String
    /// The path below the input folder.
    public var path: String
    /// How the bytes are to be understood.
    public var form: Form
    /// The bytes.
    public var bytes: [UInt8]
    /// What the caller knows already; it wins over what the document says.
    public var given: Metadata

    /// Makes a document.
    public init(id: String, path: String, form: Form, bytes: [UInt8], given: Metadata = Metadata()) {
        self.id = id
        self.path = path
        self.form = form
        self.bytes = bytes
        self.given = given
    }
}
