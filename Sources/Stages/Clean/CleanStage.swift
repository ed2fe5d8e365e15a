public import NewsModel

/// Takes an article out of its page.
public struct CleanStage: Stage {
    /// See `Stage.revision`.
    public static let revision = 1

    /// Makes the stage.
    public init(options: CleanOptions) {}

    /// Cleans one page.
    public func process(_ input: consuming Page) throws(DocumentFailure) -> Article {
        throw DocumentFailure(stage: .clean, code: .noArticle, detail: "not built yet")
    }
}
