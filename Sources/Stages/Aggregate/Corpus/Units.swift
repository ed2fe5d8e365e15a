import NewsJSON

/// How often something counts: by article, by text and by event, so that fifty reprints do not pass for fifty events.
public struct Units: Sendable, Equatable {
    /// For each article.
    public var articles = 0
    /// For each different text: a family of copies counts once.
    public var families = 0
    /// For each different event: a story of several articles counts once, and an article of none for itself.
    public var stories = 0

    /// Whether it counts more than another: by stories, then families, then articles; nil where both count the same.
    func exceeds(_ other: Units) -> Bool? {
        if stories != other.stories { return stories > other.stories }
        if families != other.families { return families > other.families }
        return articles != other.articles ? articles > other.articles : nil
    }

    /// Writes the three keys.
    func write(to writer: inout JSONWriter) {
        writer.key("articles")
        writer.integer(articles)
        writer.key("families")
        writer.integer(families)
        writer.key("stories")
        writer.integer(stories)
    }
}
