public import NewsModel
import NewsText

/// Cuts an article into sentences and tokens.
public struct SegmentStage: Stage {
    /// See `Stage.revision`.
    public static let revision = 2
    private let tokenizer = Tokenizer()

    /// Makes the stage.
    public init(options: SegmentOptions) {}

    /// Segments one article.
    ///
    /// Never fails: an article without text has no sentences.
    public func process(_ input: consuming Article) throws(DocumentFailure) -> SegmentedArticle {
        let (tokens, paragraphs) = tokens(of: input)
        let splitter = SentenceSplitter(text: input.text, tokens: tokens, language: input.metadata.language)
        var sentences: [Sentence] = []
        sentences.reserveCapacity(tokens.count / 16 + paragraphs.count)
        for (index, paragraph) in paragraphs.enumerated() {
            let isHeading = input.paragraphs[index].role == .heading
            for run in splitter.sentences(in: paragraph, asHeading: isHeading) {
                let range = ByteRange(tokens[run.lowerBound].range.start, tokens[run.upperBound - 1].range.end)
                sentences.append(Sentence(range: range, tokens: run, paragraph: index))
            }
        }
        return SegmentedArticle(article: input, tokens: tokens, sentences: sentences)
    }

    /// All tokens, and which of them belong to each paragraph.
    private func tokens(of article: borrowing Article) -> (tokens: [Token], paragraphs: [Range<Int>]) {
        var tokens: [Token] = []
        tokens.reserveCapacity(article.text.count / 5)
        var paragraphs: [Range<Int>] = []
        for paragraph in article.paragraphs {
            let first = tokens.count
            tokenizer.tokenize(article.text.span, in: paragraph.range, into: &tokens)
            paragraphs.append(first..<tokens.count)
        }
        return (tokens, paragraphs)
    }
}
