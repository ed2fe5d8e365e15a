public import NewsJSON

/// A line of `paragraphs.jsonl`: a paragraph that stands in several articles, or several times in one.
///
/// Keys in order: `paragraph` (the hash of its words in hexadecimal, dates and the outlet's name set aside), `words`, `kind`, `articles`, `outlets` (most
/// frequent first, at most 20), `text` (as its first article has it; null for other kinds, which their articles show), `places` (pairs of an article's id and the
/// paragraph's number in it, from 0).
public struct ParagraphRecord: Sendable, Equatable {
    /// Why a paragraph stands in several places.
    public enum Kind: String, Sendable, CaseIterable {
        /// A block of the outlet in otherwise different articles: a notice, an offer, a line about itself.
        case furniture
        /// A paragraph that one article has from another.
        case copied
        /// A paragraph that stands several times in one article and in no other.
        case repeated
    }

    /// A place of the paragraph.
    public struct Place: Sendable, Equatable {
        /// The article's id.
        public var id: String
        /// The paragraph's number in it, from 0.
        public var paragraph: Int
    }

    /// The hash of its words.
    public var hash: UInt32
    /// How many words it has.
    public var words: Int
    /// Why it stands there.
    public var kind: Kind
    /// How many articles have it.
    public var articles: Int
    /// Whose articles these are.
    public var outlets: [String]
    /// Its text.
    public var text: String?
    /// Where it stands.
    public var places: [Place]

    /// Writes the line's object.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("paragraph")
            writer.string(Self.name(of: hash))
            writer.key("words")
            writer.integer(words)
            writer.key("kind")
            writer.string(kind.rawValue)
            writer.key("articles")
            writer.integer(articles)
            writer.key("outlets")
            writer.strings(outlets)
            writer.key("text")
            writer.optional(text)
            writer.key("places")
            writer.array { writer in
                for place in places {
                    writer.array { writer in
                        writer.string(place.id)
                        writer.integer(place.paragraph)
                    }
                }
            }
        }
    }

    /// Eight hexadecimal digits.
    private static func name(of hash: UInt32) -> String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}
