public import NewsJSON
public import NewsModel

/// A line of `speakers.jsonl`: someone who is quoted.
///
/// Keys in order: `entity`, `kind`, `name` (as in `entities.jsonl`), `articles`, `families`, `stories` (that quote the speaker), `quotes` and
/// `stances` (quotations in all and by stance; those of copies are not counted again), `sites` (articles by outlet, the most first), `in`
/// (ids of the stories, in the order of their table), `first`, `last` (days of publication). Who is only described is left out: "a spokesman" is not
/// the same one everywhere.
public struct SpeakerRecord: Sendable, Equatable {
    /// The entity's stable name.
    public var entity: String
    /// What it is.
    public var kind: Entity.Kind
    /// The name over the whole corpus.
    public var name: String
    /// How many quote the speaker.
    public var units: Units
    /// How many quotations there are, copies left out.
    public var quotes: Int
    /// What the speaker does by them, the commonest first.
    public var stances: [(stance: Quote.Stance, quotes: Int)]
    /// The outlets, by how many of their articles quote the speaker.
    public var sites: [(site: String, articles: Int)]
    /// The stories of several articles.
    public var stories: [String]
    /// The day of the first article.
    public var first: String?
    /// The day of the last one.
    public var last: String?

    /// Whether two records say the same.
    public static func == (left: SpeakerRecord, right: SpeakerRecord) -> Bool {
        left.entity == right.entity && left.kind == right.kind && left.name == right.name && left.units == right.units
            && left.quotes == right.quotes && left.stances.elementsEqual(right.stances, by: ==)
            && left.sites.elementsEqual(right.sites, by: ==) && left.stories == right.stories
            && left.first == right.first && left.last == right.last
    }

    /// Writes the line's object.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("entity")
            writer.string(entity)
            writer.key("kind")
            writer.string(kind.rawValue)
            writer.key("name")
            writer.string(name)
            units.write(to: &writer)
            writer.key("quotes")
            writer.integer(quotes)
            writer.key("stances")
            writer.pairs(stances.map { ($0.stance.rawValue, $0.quotes) })
            writer.key("sites")
            writer.pairs(sites.map { ($0.site, $0.articles) })
            writer.key("in")
            writer.strings(stories)
            writer.key("first")
            writer.optional(first)
            writer.key("last")
            writer.optional(last)
        }
    }
}

extension JSONWriter {
    /// Writes a list of names with numbers.
    fileprivate mutating func pairs(_ pairs: [(String, Int)]) {
        array { writer in
            for (name, number) in pairs {
                writer.array { writer in
                    writer.string(name)
                    writer.integer(number)
                }
            }
        }
    }
}
