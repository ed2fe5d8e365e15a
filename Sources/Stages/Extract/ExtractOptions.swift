public import NewsOptions

/// What is looked for in articles (`stages.extract`).
public struct ExtractOptions: OptionGroup {
    /// The extractors that run; their order here does not matter.
    public var extractors = ExtractorKind.allCases
    /// The defaults.
    public init() {}

    /// Every key.
    public static var options: [Option<ExtractOptions>] {
        [.choices("extractors", \.extractors, "What to look for: those left out do not run.")]
    }

    /// What is wrong with the choice of extractors: each that needs one which is off.
    public var problems: [String] {
        extractors.flatMap { kind in
            kind.needs.filter { !extractors.contains($0) }.map { need in
                "\"\(kind.rawValue)\" needs \"\(need.rawValue)\", which is not listed"
            }
        }
    }
}
