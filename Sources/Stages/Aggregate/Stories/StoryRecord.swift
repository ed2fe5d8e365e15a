public import NewsJSON
public import NewsModel

/// A line of `stories.jsonl`: articles on one event.
///
/// Keys in order: `story` (the id of its first article), `headline` (of the most typical article), `first`, `last` (days of publication), `sites`,
/// `members` (ids by day), `people`, `places` (most named first), `figures` (the numbers as they were given from article to article, each
/// with `date`, `id`, `kind`, `value`, `atLeast`).
public struct StoryRecord: Sendable, Equatable {
    /// A number of people as one article gave it.
    public struct Figure: Sendable, Equatable {
        /// The article's day of publication.
        public var date: String?
        /// The article's id.
        public var id: String
        /// What happened to them.
        public var kind: Count.Kind
        /// How many.
        public var value: Int
        /// Whether it is a lower bound.
        public var isAtLeast: Bool
    }

    /// The id of the first article.
    public var story: String
    /// The headline of the most typical article that has one.
    public var headline: String?
    /// The first day of publication.
    public var first: String?
    /// The last one.
    public var last: String?
    /// The outlets, by name.
    public var sites: [String]
    /// The articles' ids, by day.
    public var members: [String]
    /// Whom most of the articles name.
    public var people: [String]
    /// Which places they name.
    public var places: [String]
    /// The numbers as they were revised; copies are left out.
    public var figures: [Figure]

    /// Writes the line's object.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("story")
            writer.string(story)
            writer.key("headline")
            writer.optional(headline)
            writer.key("first")
            writer.optional(first)
            writer.key("last")
            writer.optional(last)
            writer.key("sites")
            writer.strings(sites)
            writer.key("members")
            writer.strings(members)
            writer.key("people")
            writer.strings(people)
            writer.key("places")
            writer.strings(places)
            writer.key("figures")
            writer.array { writer in for figure in figures { figure.write(to: &writer) } }
        }
    }
}

extension StoryRecord.Figure {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("date")
            writer.optional(date)
            writer.key("id")
            writer.string(id)
            writer.key("kind")
            writer.string(kind.rawValue)
            writer.key("value")
            writer.integer(value)
            writer.key("atLeast")
            writer.boolean(isAtLeast)
        }
    }
}
