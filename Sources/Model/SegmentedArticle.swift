public import NewsText

/// A sentence of an article; never crosses a paragraph.
public struct Sentence: Sendable, Equatable {
    /// Where it stands in the text, in bytes, without white space around it.
    public var range: ByteRange
    /// Its tokens, as indices into the article's tokens.
    public var tokens: Range<Int>
    /// The paragraph it lies in.
    public var paragraph: Int

    /// Makes a sentence.
    public init(range: ByteRange, tokens: Range<Int>, paragraph: Int) {
        self.range = range
        self.tokens = tokens
        self.paragraph = paragraph
    }
}

/// What segment makes of an article: its sentences and its one tokenisation, shared by every extractor.
public struct SegmentedArticle: Sendable {
    /// The article.
    public var article: Article
    /// All tokens in order.
    public var tokens: [Token]
    /// All sentences in order; together they hold every token.
    public var sentences: [Sentence]

    /// Makes a segmented article.
    public init(article: Article, tokens: [Token], sentences: [Sentence]) {
        self.article = article
        self.tokens = tokens
        self.sentences = sentences
    }

    /// The text of a token as a string; for comparing words use the token's hash instead.
    public func string(_ token: Token) -> String { article.string(token.range) }

    /// The index of the first token that starts at or behind a byte offset (binary search).
    public func firstToken(from offset: Int) -> Int {
        tokens.partitionIndex { $0.range.start < offset }
    }

    /// The index of the sentence that holds a byte offset, or of the next one behind it (binary search).
    public func sentence(at offset: Int) -> Int {
        sentences.partitionIndex { $0.range.end <= offset }
    }
}
