public import NewsMarkup

/// What ingest makes of a document: its bytes as clean UTF-8 and parsed, and its metadata.
public struct Page: Sendable {
    /// What the text of the page is still wrapped in.
    public enum Content: Sendable {
        /// A web page.
        case tree(PageTree)
        /// Plain text without its headline, byline and date lines; still to be cleaned.
        case plain([UInt8])
        /// Clean text, to be taken exactly as it stands.
        case ready([UInt8])
    }

    /// Where it comes from.
    public var source: SourceInfo
    /// What is known about it.
    public var metadata: Metadata
    /// The page itself.
    public var content: Content

    /// Makes a page.
    public init(source: SourceInfo, metadata: Metadata, content: Content) {
        self.source = source
        self.metadata = metadata
        self.content = content
    }
}
