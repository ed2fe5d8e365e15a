public import NewsOptions

/// How articles are segmented (`stages.segment`).
public struct SegmentOptions: OptionGroup {
    /// The defaults.
    public init() {}

    /// Every key.
    public static var options: [Option<SegmentOptions>] { [] }
}
