public import NewsText

/// A paragraph of an article's text.
public struct Paragraph: Sendable, Equatable {
    /// What a paragraph is in the article.
    public enum Role: String, Sendable, CaseIterable {
        /// A paragraph of running text.
        case paragraph
        /// A sub-heading.
        case heading
        /// An item of a list.
        case listItem
        /// A block quotation or an embedded post.
        case quotation
        /// A caption of a picture or table.
        case caption
        /// Preformatted text or a row of a table.
        case preformatted
    }

    /// Where it stands in the text, without the blank line behind it.
    public var range: ByteRange
    /// What it is.
    public var role: Role
    /// The earlier paragraph (by index) that says the same in nearly the same words.
    public var repeats: Int?

    /// Makes a paragraph.
    public init(range: ByteRange, role: Role, repeats: Int? = nil) {
        self.range = range
        self.role = role
        self.repeats = repeats
    }
}

/// A block that cleaning took out of the article's own column, and why.
public struct Removal: Sendable, Equatable {
    /// Why a block was taken out; the raw value stands in the records.
    public struct Reason: RawRepresentable, Hashable, Sendable {
        /// The reason's stable name.
        public let rawValue: String
        /// Makes a reason of that name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// "Read more", a headline of another story, a list of links.
        public static let teaser = Reason(rawValue: "teaser")
        /// Share buttons and invitations to follow.
        public static let share = Reason(rawValue: "share")
        /// Newsletter and subscription boxes.
        public static let newsletter = Reason(rawValue: "newsletter")
        /// Advertising.
        public static let advertisement = Reason(rawValue: "advertisement")
        /// Navigation, menus, breadcrumbs, tags.
        public static let navigation = Reason(rawValue: "navigation")
        /// Readers' comments.
        public static let comments = Reason(rawValue: "comments")
        /// A line or box about the author.
        public static let byline = Reason(rawValue: "byline")
        /// "This story has been updated", corrections.
        public static let updateNotice = Reason(rawValue: "updateNotice")
        /// Copyright and agency lines.
        public static let copyright = Reason(rawValue: "copyright")
        /// Captions and credits of pictures.
        public static let caption = Reason(rawValue: "caption")
        /// What a reader does not see.
        public static let hidden = Reason(rawValue: "hidden")
        /// A block that stands on the page already.
        public static let duplicate = Reason(rawValue: "duplicate")
        /// The headline again.
        public static let headline = Reason(rawValue: "headline")
        /// Consent and cookie notices.
        public static let consent = Reason(rawValue: "consent")
        /// Any other furniture.
        public static let boilerplate = Reason(rawValue: "boilerplate")
        /// A paragraph that the list of known furniture names.
        public static let furniture = Reason(rawValue: "furniture")
        /// Text elsewhere on the page that is nothing in particular.
        public static let elsewhere = Reason(rawValue: "elsewhere")

        /// Every reason, in the order of the records.
        public static let all: [Reason] = [
            .teaser, .share, .newsletter, .advertisement, .navigation, .comments, .byline, .updateNotice, .copyright,
            .caption, .hidden, .duplicate, .headline, .consent, .boilerplate, .furniture, .elsewhere,
        ]
    }

    /// What was taken out, white space folded.
    public var text: String
    /// Why.
    public var reason: Reason

    /// Makes a removal.
    public init(text: String, reason: Reason) {
        self.text = text
        self.reason = reason
    }
}

/// How many blocks went for a reason elsewhere on the page than in the article's own column.
public struct Dropped: Sendable, Equatable {
    /// Why.
    public var reason: Removal.Reason
    /// How many.
    public var blocks: Int

    /// Makes a count.
    public init(reason: Removal.Reason, blocks: Int) {
        self.reason = reason
        self.blocks = blocks
    }
}

/// What clean makes of a page: the article's own text and what is known about it.
public struct Article: Sendable {
    /// Where it comes from.
    public var source: SourceInfo
    /// What is known about it.
    public var metadata: Metadata
    /// The text, valid UTF-8: paragraphs parted by a blank line (`\n\n`), no other line feeds but inside preformatted text.
    public var text: [UInt8]
    /// The paragraphs in order; between them nothing but the blank lines.
    public var paragraphs: [Paragraph]
    /// What was taken out of the article's own column, in page order; then its paragraphs that are known furniture.
    public var removed: [Removal]
    /// What was left elsewhere on the page, in the order of `Removal.Reason.all`.
    public var dropped: [Dropped]

    /// Makes an article.
    public init(
        source: SourceInfo, metadata: Metadata, text: [UInt8], paragraphs: [Paragraph], removed: [Removal] = [],
        dropped: [Dropped] = []
    ) {
        self.source = source
        self.metadata = metadata
        self.text = text
        self.paragraphs = paragraphs
        self.removed = removed
        self.dropped = dropped
    }

    /// The text of a range as a string.
    public func string(_ range: ByteRange) -> String { String(decoding: text[range.indices], as: UTF8.self) }
}
