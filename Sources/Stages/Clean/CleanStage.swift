import NewsLanguage
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
    private let languages = LanguageIdentifier()
    /// Only where furniture is known.
    private let keys: ParagraphKeys?

    /// Makes the stage.
    public init(options: CleanOptions) {
        self.options = options
        phrases = PhraseBook()
        pages = PageCleaner(phrases: phrases)
        keys = options.knownFurniture.isEmpty ? nil : ParagraphKeys()
    }

    /// Cleans one page.
    ///
    /// - Throws: `no-article` where there is less text than `minimumArticle`, or nothing but headings on an undated page.
    public func process(_ input: consuming Page) throws(DocumentFailure) -> Article {
        var metadata = input.metadata
        var made = text(of: input, &metadata)
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
        removeFurniture(from: &made, of: input.metadata.site)
        let bytes = made.text
        Repetition.mark(&made.paragraphs, of: bytes.span)
        return Article(
            source: input.source, metadata: metadata, text: made.text, paragraphs: made.paragraphs,
            removed: made.removed, dropped: made.dropped)
    }

    /// Takes out what an earlier run found to be furniture; a text that is nothing else stays as it is.
    private func removeFurniture(from made: inout AssembledText, of site: String?) {
        guard let keys else { return }
        let outlet = ParagraphKeys.Outlet(site)
        made.remove { paragraph in
            keys.key(of: paragraph, outlet: outlet).map(options.knownFurniture.contains) ?? false
        }
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

    /// The text of a page; its language goes into `metadata`, before the text is repaired after that language's habits.
    private func text(of page: borrowing Page, _ metadata: inout Metadata) -> AssembledText {
        let headline = metadata.title
        switch page.content {
        case .tree(let tree):
            var list = pages.blocks(of: tree, headline: headline, keepsCaptions: options.keepCaptions)
            Column.mark(&list)
            return assembled(list, &metadata)
        case .plain(let bytes): return assembled(plainBlocks(of: bytes, headline), &metadata)
        case .ready(let bytes):
            identify(bytes.span, [ByteRange(0, bytes.count)], &metadata)
            return AssembledText(asItStands: bytes)
        }
    }

    private func assembled(_ list: BlockList, _ metadata: inout Metadata) -> AssembledText {
        identify(list.bytes.span, list.blocks.filter { $0.reason == nil }.map(\.range), &metadata)
        let typography = options.normalizeTypography ? Typography(language: metadata.language) : nil
        return AssembledText(list, typography: typography)
    }

    /// What the text is written in, with the declared language as a hint.
    private func identify(_ text: Span<UInt8>, _ paragraphs: [ByteRange], _ metadata: inout Metadata) {
        let found = languages.identify(text, in: paragraphs, declared: metadata.language)
        metadata.language = found.tag
        metadata.languageConfidence = found.confidence
    }
}
