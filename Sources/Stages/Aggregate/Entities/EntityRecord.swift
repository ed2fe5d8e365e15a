public import NewsJSON
public import NewsModel

/// A line of `entities.jsonl`: someone or something that the corpus names.
///
/// Keys in order: `entity` (kind and folded name), `kind`, `name` (the most frequent full form), `aliases` (other forms, most frequent first, at most 20),
/// `roles` (most frequent first, at most 5), `articles`, `mentions`, `days` (pairs of a day of publication and the number of articles).
public struct EntityRecord: Sendable, Equatable {
    /// A day and how many of its articles name the entity.
    public struct Day: Sendable, Equatable {
        /// The day in ISO 8601.
        public var date: String
        /// The number of articles.
        public var articles: Int
    }

    /// The stable name.
    public var entity: String
    /// What it is.
    public var kind: Entity.Kind
    /// The most frequent full form.
    public var name: String
    /// Other forms.
    public var aliases: [String]
    /// What articles say the person is.
    public var roles: [String]
    /// How many articles name it.
    public var articles: Int
    /// How often they do.
    public var mentions: Int
    /// By day, undated articles left out.
    public var days: [Day]

    /// Writes the line's object.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("entity")
            writer.string(entity)
            writer.key("kind")
            writer.string(kind.rawValue)
            writer.key("name")
            writer.string(name)
            writer.key("aliases")
            writer.strings(aliases)
            writer.key("roles")
            writer.strings(roles)
            writer.key("articles")
            writer.integer(articles)
            writer.key("mentions")
            writer.integer(mentions)
            writer.key("days")
            writer.array { writer in
                for day in days {
                    writer.array { writer in
                        writer.string(day.date)
                        writer.integer(day.articles)
                    }
                }
            }
        }
    }
}
