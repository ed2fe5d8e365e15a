import NewsModel

/// The schemas of the records that a run writes, by the names that `newsmill schema` takes.
public enum OutputSchemas {
    /// A kind of record: the name that `newsmill schema` takes, the file whose lines are such records, and what they are.
    public struct Entry: Sendable {
        /// The name that `newsmill schema` takes.
        public let name: String
        /// The file, without a suffix for compression.
        public let fileName: String
        /// What its lines are.
        public let schema: RecordSchema
    }

    /// Every kind of record.
    public static let all: [Entry] = [
        Entry(name: "article", fileName: "articles.jsonl", schema: article),
        Entry(name: "failure", fileName: "failures.jsonl", schema: failure),
        Entry(name: "duplicates", fileName: "duplicates.jsonl", schema: TableSchemas.duplicates),
        Entry(name: "paragraphs", fileName: "paragraphs.jsonl", schema: TableSchemas.paragraphs),
        Entry(name: "stories", fileName: "stories.jsonl", schema: TableSchemas.stories),
        Entry(name: "entities", fileName: "entities.jsonl", schema: TableSchemas.entities),
        Entry(name: "quotes", fileName: "quotes.jsonl", schema: TableSchemas.quotes),
        Entry(name: "speakers", fileName: "speakers.jsonl", schema: TableSchemas.speakers),
        Entry(name: "timeline", fileName: "timeline.jsonl", schema: TableSchemas.timeline),
        Entry(name: "terms", fileName: "terms.jsonl", schema: TableSchemas.terms),
    ]

    /// A line of `articles.jsonl`; also what `newsmill worker` answers.
    public static let article: RecordSchema = .object([
        .required("id", .string(), "Stable name of the article: its path, or the record's own id in a container."),
        .required("path", .string(), "Path below the input folder; bytes that are no UTF-8 as %HH."),
        .required("source", source, "What the document was found as."),
        .optional("url", .string(), "The canonical address."),
        .optional("site", .string(), "The outlet's name."),
        .optional("title", .string(), "The headline."),
        .required("authors", .array(of: .string()), "The writers: persons and agencies, else the outlet that signs."),
        .optional("published", .string(), "When it was published: ISO 8601, a date or a date with time."),
        .optional("modified", .string(), "When it was last changed: ISO 8601."),
        .optional("language", .string(), "Its language, BCP 47 in lower case."),
        .optional(
            "languageConfidence", .number,
            "The probability that language is right, from the text; left out where it is only declared."),
        .optional("dateline", .string(), "The dateline of wire copy as it stands."),
        .required(
            "text", .string(),
            "The text: paragraphs parted by a blank line. All spans are code points of it, [start, end)."),
        .required(
            "paragraphs",
            .array(
                of: .object([
                    .required("span", .span, "Where it stands."),
                    .required("role", names(Paragraph.Role.allCases), "What it is."),
                    .optional("repeats", .integer, "The earlier paragraph that says nearly the same."),
                ])), "The paragraphs in order."),
        .required("sentences", .array(of: .span), "The sentences in order."),
        .required("entities", .array(of: entity), "Who and what is named, by first mention."),
        .required("quotes", .array(of: quote), "Who said what."),
        .required("dates", .array(of: date), "Expressions of time."),
        .required("counts", .array(of: count), "How many were killed, wounded, detained …"),
        .required("events", .array(of: event), "Who did what to whom."),
        .required(
            "removed",
            .array(
                of: .object([
                    .required("text", .string(), "What was taken out."), .required("reason", .string(), "Why."),
                ])), "What cleaning took out of the article's own column, in page order."),
        .required("dropped", .map(of: .integer), "What it left elsewhere on the page: blocks by reason."),
    ])

    /// A line of `failures.jsonl`.
    public static let failure: RecordSchema = .object([
        .required("id", .string(), "The document's name."),
        .required("path", .string(), "Path below the input folder."),
        .required("stage", names(DocumentFailure.Stage.allCases), "Where it failed."),
        .required("code", .string(), "A stable name of what was wrong."),
        .required("detail", .string(), "What was found and what would be right."),
        .required("attempts", .integer, "How often it was tried."),
    ])

    private static let source: RecordSchema = .object([
        .required("format", names(SourceFormat.allCases), "The kind of document."),
        .required("bytes", .integer, "Size after decompression."),
        .required("encoding", .string(), "The encoding it was read as."),
        .required("sha256", .string(), "Digest of the bytes after decompression."),
    ])

    private static let entity: RecordSchema = .object([
        .required("id", .integer, "Its number in this record."),
        .required("type", names(Entity.Kind.allCases), "What it is."),
        .required("name", .string(), "The fullest form of the name in the article."),
        .optional("role", .string(), "What the article says the person is."),
        .required("mentions", .array(of: .span), "Where it is named."),
    ])

    private static let quote: RecordSchema = .object([
        .required("spans", .array(of: .span), "What was said; several where the cue interrupts it."),
        .required("kind", names(Quote.Kind.allCases), "How the words are given."),
        .optional("speaker", .integer, "The speaker's entity."),
        .optional("speakerSpan", .span, "Where the speaker is named beside it."),
        .optional("speakerText", .string(), "The words of speakerSpan."),
        .optional("cue", .string(), "The words that attribute it."),
        .optional("cueSpan", .span, "Where the cue stands."),
        .required("stance", names(Quote.Stance.allCases), "What the speaker does by saying it."),
        .optional("addressee", .string(), "Who was told."),
        .optional("said", .integer, "When it was said, where its sentence states it: a number in dates."),
    ])

    private static let date: RecordSchema = .object([
        .required("span", .span, "Where it stands."), .required("text", .string(), "Its words."),
        .optional("value", .string(), "TIMEX3 value; left out where it cannot be resolved."),
        .required("grain", names(DateMention.Grain.allCases), "How exact it is."),
    ])

    private static let count: RecordSchema = .object([
        .required("span", .span, "Where it stands."),
        .required("kind", names(Count.Kind.allCases), "What happened to them."),
        .optional("value", .integer, "The number; left out where only a vague one is given."),
        .optional("atLeast", .boolean, "Whether the number is a lower bound."),
        .optional("atMost", .integer, "The upper bound, where one is given."),
        .optional("of", .string(), "Who they are."),
        .optional("part", .boolean, "Whether it is a part of a total."),
        .optional("was", .integer, "The earlier figure that this one replaces."),
        .optional("superseded", .boolean, "Whether it is such an earlier figure."),
        .optional("denied", .boolean, "Whether the article says that someone denies it."),
        .optional("place", participant, "Where."), .optional("date", .integer, "When: a number in dates."),
        .optional("attributedTo", .integer, "Who says so: a number in quotes."),
    ])

    private static let event: RecordSchema = .object([
        .required("span", .span, "The words that first name it."),
        .required("type", .string(), "The finer type."),
        .required("code", names(Event.Code.allCases), "The PLOVER root type."),
        .optional("actor", participant, "Who did it."), .optional("target", participant, "Whom it was done to."),
        .optional("place", participant, "Where."), .optional("date", .integer, "When: a number in dates."),
        .optional("attributedTo", .integer, "Who says so: a number in quotes."),
        .optional("status", names(Event.Status.allCases), "Left out where it took place."),
        .required("mentions", .array(of: .span), "All words that name it, those of span first."),
    ])

    private static let participant: RecordSchema = .object([
        .required("span", .span, "Where it is named."), .required("text", .string(), "Its words."),
        .optional("entity", .integer, "The entity it is."),
    ])

    static func names<Name: RawRepresentable<String>>(_ cases: [Name]) -> RecordSchema {
        .string(cases.map(\.rawValue))
    }
}
