public import NewsModel
import NewsText

/// Cuts an article into sentences and tokens.
public struct SegmentStage: Stage {
    /// See `Stage.revision`.
    public static let revision = 1
    private let tokenizer = Tokenizer()

    /// Makes the stage.
    public init(options: SegmentOptions) {}

    /// Segments one article.
    ///
    /// Never fails: an article without text has no sentences.
    public func process(_ input: consuming Article) throws(DocumentFailure) -> SegmentedArticle {
        var tokens: [Token] = []
        tokens.reserveCapacity(input.text.count / 5)
        var sentences: [Sentence] = []
        for (index, paragraph) in input.paragraphs.enumerated() {
            let first = tokens.count
            tokenizer.tokenize(input.text.span, in: paragraph.range, into: &tokens)
            var start = first
            for position in first..<tokens.count
            where endsSentence(input.text, tokens, position) || position == tokens.count - 1 {
                let range = ByteRange(tokens[start].range.start, tokens[position].range.end)
                sentences.append(Sentence(range: range, tokens: start..<position + 1, paragraph: index))
                start = position + 1
            }
        }
        return SegmentedArticle(article: input, tokens: tokens, sentences: sentences)
    }

    private func endsSentence(_ text: [UInt8], _ tokens: [Token], _ position: Int) -> Bool {
        guard position + 1 < tokens.count, tokens[position + 1].spaceBefore else { return false }
        let last = text[tokens[position].range.end - 1]
        return last == 0x2E || last == 0x21 || last == 0x3F
    }
}
