import NewsText

/// Where the bytes of a model are: in the program, or made by training.
enum ModelStorage: Sendable {
    case file(DataFile)
    case bytes([UInt8])

    /// The bytes without a copy; the span must not outlive the call.
    func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        switch self {
        case .file(let file): file.withSpan(body)
        case .bytes(let bytes): body(bytes.span)
        }
    }
}
