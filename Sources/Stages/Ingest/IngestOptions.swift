public import NewsOptions

/// How documents are read (`stages.ingest`).
public struct IngestOptions: OptionGroup {
    /// The largest document that is read, in bytes, before and after decompression.
    public var maximumBytes = 33_554_432
    /// The defaults.
    public init() {}

    /// Every key.
    public static var options: [Option<IngestOptions>] {
        [
            .integer(
                "maximumBytes", \.maximumBytes, in: 1024...1_073_741_824, "The largest document that is read, in bytes."
            )
        ]
    }
}
