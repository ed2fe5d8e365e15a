public import NewsOptions

/// How documents are read (`stages.ingest`).
public struct IngestOptions: OptionGroup {
    /// The largest document that is read, in bytes, before and after decompression.
    public var maximumBytes = 33_554_432
    /// The longest time that parsing one page may take, in milliseconds.
    public var deadline = 20_000
    /// The records' own names of our fields: `{"text": "body"}`.
    public var fields: [String: String] = [:]
    /// The defaults.
    public init() {}

    /// Every key.
    public static var options: [Option<IngestOptions>] {
        [
            .integer(
                "maximumBytes", \.maximumBytes, in: 1024...1_073_741_824,
                "The largest document that is read, in bytes, before and after decompression."),
            .integer(
                "deadline", \.deadline, in: 100...3_600_000,
                "The longest time that parsing one page may take, in milliseconds."),
            .map(
                "fields", \.fields, keys: RecordReader.fields,
                "What JSON Lines records call our fields (\(RecordReader.fields.joined(separator: ", "))), such as {\"text\": \"body\"}."
            ),
        ]
    }
}
