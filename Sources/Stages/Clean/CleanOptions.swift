public import NewsOptions

/// How articles are cleaned (`stages.clean`).
public struct CleanOptions: OptionGroup {
    /// The defaults.
    public init() {}

    /// Every key.
    public static var options: [Option<CleanOptions>] { [] }
}
