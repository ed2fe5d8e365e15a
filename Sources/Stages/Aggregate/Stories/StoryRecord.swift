public import NewsModel

/// A line of `stories.jsonl`: articles on one event.
///
/// Keys in order: `story` (the id of its first article), `headline` (of the most typical article), `first`, `last` (days of publication), `sites`,
/// `members` (ids by day), `people`, `places` (most named first), `quotes` (the speakers quoted in most articles, each with `speaker`,
/// `articles` and the first `quotes`), `figures` (the numbers as they were given from article to article). Copies are members, but
/// what they say is not told again.
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
        /// The upper bound, where there is one.
        public var atMost: Int?
        /// Who they are, as the article puts it.
        public var of: String?
        /// Whether it is a part of a total.
        public var isPart = false
        /// Who says so, where someone is quoted with it.
        public var source: String?
        /// The number of this kind that the story had before, where it is another one.
        public var was: Int?
        /// Who denies it.
        public var deniedBy: [Denial] = []
    }

    /// Someone's denial of a figure.
    public struct Denial: Sendable, Equatable {
        /// The day of the article that tells of it.
        public var date: String?
        /// That article's id.
        public var id: String
        /// Who denies it, where that is known.
        public var source: String?
    }

    /// Someone who is quoted.
    public struct Voice: Sendable, Equatable {
        /// The name over the whole corpus, else the description.
        public var speaker: String
        /// In how many articles of the story that are no copies.
        public var articles: Int
        /// The first quotations, different ones, by day: three at most.
        public var quotes: [Quotation]
    }

    /// What someone said.
    public struct Quotation: Sendable, Equatable {
        /// The article's day of publication.
        public var date: String?
        /// The article's id.
        public var id: String
        /// The words.
        public var text: String
        /// What the speaker does by saying them.
        public var stance: Quote.Stance
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
    /// Who is quoted in most articles, five at most.
    public var quotes: [Voice]
    /// The numbers as they were revised.
    public var figures: [Figure]
}
