import NewsMarkup
public import NewsModel
import NewsText

/// Takes an article out of its page.
public struct CleanStage: Stage {
    /// See `Stage.revision`.
    public static let revision = 1

    private let options: CleanOptions
    private let pages = PageCleaner()
    private let assembler: Assembler

    /// Makes the stage.
    public init(options: CleanOptions) {
        self.options = options
        assembler = Assembler(typography: options.normalizeTypography ? Typography() : nil)
    }

    /// Cleans one page.
    ///
    /// - Throws: `no-article` where there is less text than `minimumArticle`.
    public func process(_ input: consuming Page) throws(DocumentFailure) -> Article {
        let result: Assembler.Result
        switch input.content {
        case .tree(let tree):
            result = assembler.assemble(
                pages.blocks(of: tree, headline: input.metadata.title, keepsCaptions: options.keepCaptions))
        case .plain(let bytes), .ready(let bytes):
            result = Assembler.Result(text: bytes, paragraphs: [], removed: [])
        }
        guard result.text.count >= options.minimumArticle else {
            throw DocumentFailure(
                stage: .clean, code: .noArticle,
                detail:
                    "\(result.text.count) bytes of article text found; at least \(options.minimumArticle) are asked for"
            )
        }
        return Article(
            source: input.source, metadata: input.metadata, text: result.text, paragraphs: result.paragraphs,
            removed: result.removed)
    }
}
