import NewsModel

/// The schemas of the tables over the whole corpus.
enum TableSchemas {
    static let duplicates: RecordSchema = .object([
        .required("family", .string(), "The id of the article that represents the family."),
        .required(
            "members",
            .array(
                of: .object([
                    .required("id", .string(), "The article's id."),
                    .required("path", .string(), "Its path."),
                    .required("copyOf", .nullable(.string()), "The article it copies; null for the original."),
                    .required(
                        "similarity", .number,
                        "Jaccard similarity of hashed word 4-grams to the article it copies, 0 to 1."),
                    .required(
                        "kind", .string(["original", "identical", "reprint", "cut", "expanded", "reworded"]),
                        "What became of the text."),
                ])), "The copies, the representative first."),
    ])

    static let paragraphs: RecordSchema = .object([
        .required("paragraph", .string(), "A hash of its words, dates and the outlet's name set aside."),
        .required("words", .integer, "How many words it has."),
        .required(
            "kind", .string(["furniture", "copied", "repeated"]),
            "Whether it is a block of the outlet in otherwise different articles, one article has it from another, or it stands several times in one."
        ),
        .required("articles", .integer, "Articles that have it."),
        .required("outlets", .array(of: .string()), "Whose articles they are, most frequent first."),
        .required("text", .nullable(.string()), "Furniture as its first article has it; null for the other kinds."),
        .required(
            "places", .array(of: .tuple([.string(), .integer])),
            "An article's id and the paragraph's number in it, from 0."),
    ])

    static let stories: RecordSchema = .object([
        .required("story", .string(), "The id of the article that the story is named after."),
        .required("headline", .nullable(.string()), "A representative headline."),
        .required("first", .nullable(.string()), "The day of the first article."),
        .required("last", .nullable(.string()), "The day of the last article."),
        .required("sites", .array(of: .string()), "The outlets."),
        .required("members", .array(of: .string()), "The articles' ids, in order of time."),
        .required("people", .array(of: .string()), "The persons named most."),
        .required("places", .array(of: .string()), "The places named most."),
        .required(
            "figures",
            .array(
                of: .object([
                    .required("date", .nullable(.string()), "The day of the article."),
                    .required("id", .string(), "The article that gives the figure."),
                    .required("kind", OutputSchemas.names(Count.Kind.allCases), "What happened to the people."),
                    .required("value", .integer, "The number."),
                    .required("atLeast", .boolean, "Whether it is a lower bound."),
                ])), "Figures as they are revised over time."),
    ])

    static let entities: RecordSchema = .object([
        .required("entity", .string(), "A name for the entity in this run."),
        .required("kind", OutputSchemas.names(Entity.Kind.allCases), "What it is."),
        .required("name", .string(), "The form that is used most."),
        .required("aliases", .array(of: .string()), "Other forms."),
        .required("roles", .array(of: .string()), "What articles say it is."),
        .required("articles", .integer, "Articles that name it."),
        .required("mentions", .integer, "Mentions in all."),
        .required("days", .array(of: .tuple([.string(), .integer])), "Articles that name it, by day of publication."),
    ])

    static let quotes: RecordSchema = .object([
        .required(
            "speaker", .nullable(.string()), "The speaker's name over the corpus, or the words that describe them."),
        .required("text", .string(), "What was said."),
        .required("kind", OutputSchemas.names(Quote.Kind.allCases), "How the words are given."),
        .required("stance", OutputSchemas.names(Quote.Stance.allCases), "What the speaker does by saying it."),
        .required("cue", .nullable(.string()), "The words that attribute it."),
        .required("article", .string(), "The article's id."),
        .required("date", .nullable(.string()), "The day of the article."),
    ])

    static let timeline: RecordSchema = .object([
        .required("date", .string(), "The day."),
        .required("articles", .integer, "Articles published."),
        .required("families", .integer, "Articles that are no copies of each other."),
        .required("stories", .integer, "Stories that articles of the day belong to."),
        .required(
            "events",
            .array(
                of: .object([
                    .required("type", .string(), "The finer type."),
                    .required("code", OutputSchemas.names(Event.Code.allCases), "The PLOVER root type."),
                    .required("n", .integer, "How many."),
                ])), "Events that are dated to the day."),
        .required(
            "counts",
            .array(
                of: .object([
                    .required("kind", OutputSchemas.names(Count.Kind.allCases), "What happened to the people."),
                    .required("value", .integer, "The number: the highest of each story, added up."),
                ])), "Figures reported on the day."),
        .required("names", .array(of: .string()), "The names that most articles of the day have."),
    ])
}
