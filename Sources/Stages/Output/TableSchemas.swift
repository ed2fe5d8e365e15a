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
            "quotes",
            .array(
                of: .object([
                    .required("speaker", .string(), "The speaker's name over the corpus, or a description."),
                    .required("articles", .integer, "Articles that quote the speaker, copies left out."),
                    .required(
                        "quotes",
                        .array(
                            of: .object([
                                .required("date", .nullable(.string()), "The day of the article."),
                                .required("id", .string(), "The article's id."),
                                .required("text", .string(), "What was said."),
                                .required(
                                    "stance", OutputSchemas.names(Quote.Stance.allCases),
                                    "What the speaker does by saying it."),
                            ])), "The first quotations, by day."),
                ])), "Who is quoted most."),
        .required(
            "figures",
            .array(
                of: .object([
                    .required("date", .nullable(.string()), "The day of the article."),
                    .required("id", .string(), "The article that gives the figure."),
                    .required("kind", OutputSchemas.names(Count.Kind.allCases), "What happened to the people."),
                    .required("value", .integer, "The number."),
                    .required("atLeast", .boolean, "Whether it is a lower bound."),
                    .required("atMost", .nullable(.integer), "The upper bound, where there is one."),
                    .required("of", .nullable(.string()), "Who they are, as the article puts it."),
                    .required("part", .boolean, "Whether it is a part of a total."),
                    .required("source", .nullable(.string()), "Who says so."),
                    .required("was", .nullable(.integer), "The story's number before, where it is another one."),
                    .required(
                        "deniedBy",
                        .array(
                            of: .object([
                                .required("date", .nullable(.string()), "The day of the article."),
                                .required("id", .string(), "The article that tells of the denial."),
                                .required("source", .nullable(.string()), "Who denies it."),
                            ])), "Who denies the figure."),
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

    static let timeline: RecordSchema = .object(
        [.required("date", .string(), "The day.")] + units("published")
            + [
                .required(
                    "events",
                    .array(
                        of: .object(
                            [
                                .required("type", .string(), "The finer type."),
                                .required(
                                    "code", OutputSchemas.names(Event.Code.allCases), "The PLOVER root type."),
                            ] + units("that tell of it"))), "Events that are dated to the day."),
                .required(
                    "counts",
                    .array(
                        of: .object(
                            [
                                .required(
                                    "kind", OutputSchemas.names(Count.Kind.allCases), "What happened to the people.")
                            ] + units("the highest number of each, added up"))), "Figures reported on the day."),
                .required(
                    "names",
                    .array(
                        of: .object(
                            [.required("name", .string(), "The name over the corpus.")] + units("that name it"))),
                    "The names that are told of most."),
            ])

    static let speakers: RecordSchema = .object(
        [
            .required("entity", .string(), "The speaker's entity, as in entities.jsonl."),
            .required("kind", OutputSchemas.names(Entity.Kind.allCases), "What the speaker is."),
            .required("name", .string(), "The speaker's name over the corpus."),
        ] + units("that quote the speaker") + [
            .required("quotes", .integer, "Quotations, copies left out."),
            .required(
                "stances", .array(of: .tuple([.string(), .integer])), "Quotations by stance, copies left out."),
            .required(
                "sites", .array(of: .tuple([.string(), .integer])), "Articles that quote the speaker, by outlet."),
            .required("in", .array(of: .string()), "The stories in which the speaker is quoted, as in stories.jsonl."),
            .required("first", .nullable(.string()), "The day of the first article."),
            .required("last", .nullable(.string()), "The day of the last article."),
        ])

    static let terms: RecordSchema = .object(
        [
            .required("date", .string(), "The day."),
            .required("term", .string(), "The word, in its commonest form."),
        ] + units("of the day of which it is a key word") + [
            .required("elsewhere", .integer, "Events of all other days of which it is a key word."),
            .required("score", .number, "The log-likelihood ratio of the day against all other days."),
        ])

    /// What is counted by article, by family of copies and by story.
    private static func units(_ what: String) -> [RecordSchema.Field] {
        [
            .required("articles", .integer, "Articles: \(what)."),
            .required("families", .integer, "Different texts, copies counted once: \(what)."),
            .required("stories", .integer, "Different events, a story counted once: \(what)."),
        ]
    }
}
