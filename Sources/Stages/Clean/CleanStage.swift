import NewsMarkup
public import NewsModel
import NewsText

/// Takes an article out of its page.
public struct CleanStage: Stage {
    /// See `Stage.revision`.
    public static let revision = 2

    private let options: CleanOptions
    private let phrases: PhraseBook
    private let pages: PageCleaner

    /// Makes the stage.
    public init(options: CleanOptions) {
        self.options = options
        phrases = PhraseBook()
        pages = PageCleaner(phrases: phrases)
    }

    /// Cleans one page.
    ///
    /// - Throws: `no-article` where there is less text than `minimumArticle`, or nothing but headings on an undated page.
    public func process(_ input: consuming Page) throws(DocumentFailure) -> Article {
        var made = text(of: input)
        guard made.text.count >= options.minimumArticle else {
            throw DocumentFailure(
                stage: .clean, code: .noArticle,
                detail:
                    "\(made.text.count) bytes of article text found; at least \(options.minimumArticle) are asked for")
        }
        // Sub-headings alone are what navigation leaves behind, unless the page says that it was published as an article.
        if input.source.format == .html, input.metadata.published == nil,
            made.paragraphs.allSatisfy({ $0.role == .heading || $0.role == .caption })
        {
            throw DocumentFailure(
                stage: .clean, code: .noArticle, detail: "nothing but headings and captions, and no date of publication"
            )
        }
        let bytes = made.text
        Repetition.mark(&made.paragraphs, of: bytes.span)
        return Article(
            source: input.source, metadata: input.metadata, text: made.text, paragraphs: made.paragraphs,
            removed: made.removed, dropped: made.dropped)
    }

    /// Tells how a page is cleaned; costs what cleaning costs, and a little more.
    public func explain(_ page: borrowing Page) -> CleanExplanation {
        let headline = page.metadata.title
        switch page.content {
        case .tree(let tree):
            return pages.explanation(of: tree, headline: headline, keepsCaptions: options.keepCaptions)
        case .plain(let bytes): return CleanExplanation(step: .plain, list: plainBlocks(of: bytes, headline))
        case .ready: return CleanExplanation(step: .ready)
        }
    }

    private func plainBlocks(of bytes: [UInt8], _ headline: String?) -> BlockList {
        var list = PlainReader.blocks(of: bytes.span, phrases: phrases)
        BlockRules(phrases: phrases, headline: headline, keepsCaptions: true).apply(to: &list)
        StrayHeadlines.mark(&list)
        return list
    }

    private func text(of page: borrowing Page) -> AssembledText {
        let typography = options.normalizeTypography ? Typography(language: page.metadata.language) : nil
        let headline = page.metadata.title
        switch page.content {
        case .tree(let tree):
            var list = pages.blocks(of: tree, headline: headline, keepsCaptions: options.keepCaptions)
            Column.mark(&list)
            return AssembledText(list, typography: typography)
        case .plain(let bytes):
            return AssembledText(plainBlocks(of: bytes, headline), typography: typography)
        case .ready(let bytes):
            return AssembledText(asItStands: bytes)
        }
    }
}
