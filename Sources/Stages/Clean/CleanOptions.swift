public import NewsOptions

/// How articles are cleaned (`stages.clean`).
public struct CleanOptions: OptionGroup {
    /// Whether captions of pictures stay in the text, as paragraphs of their own role.
    public var keepCaptions = false
    /// Whether quotation marks, dashes and spaces are repaired; text given as clean is never touched.
    public var normalizeTypography = true
    /// The least text, in bytes, that counts as an article.
    public var minimumArticle = 1
    /// A file with lines of an earlier run's `paragraphs.jsonl`: its furniture is taken out of every article; none if empty.
    public var furniture = ""
    /// What that file names; read by whoever reads the configuration, since stages read no files.
    public var knownFurniture = FurnitureList()
    /// The defaults.
    public init() {}

    /// Every key.
    public static var options: [Option<CleanOptions>] {
        [
            .flag("keepCaptions", \.keepCaptions, "Whether captions of pictures stay in the text."),
            .flag(
                "normalizeTypography", \.normalizeTypography,
                "Whether damaged quotation marks, dashes and spaces are repaired."),
            .integer(
                "minimumArticle", \.minimumArticle, in: 1...1_000_000,
                "The least text, in bytes, that counts as an article; a page with less is quarantined."),
            .text(
                "furniture", \.furniture,
                "A file with lines of an earlier run's paragraphs.jsonl; its furniture is taken out of every article. None if empty.",
                shapesResults: false),
        ]
    }
}
