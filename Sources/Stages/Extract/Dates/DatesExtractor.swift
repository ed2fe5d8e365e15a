public import NewsModel
import NewsText

/// Finds expressions of time and resolves them against the day of publication.
///
/// Values follow TIMEX3 (TimeML 1.2.1, https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html). Without a
/// day of publication only absolute expressions have a value. Ages and bare numbers are left alone.
public struct DatesExtractor: Extractor {
    /// See `Extractor.reads`.
    public static let reads: [AnnotationLayer] = []
    /// See `Extractor.writes`.
    public static let writes = AnnotationLayer.dates

    private let vocabulary = TimeVocabulary()

    /// Makes the extractor; its word lists are read once.
    public init() {}

    /// See `Extractor.annotate`.
    public func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations) {
        var reader = TimeReader(article, vocabulary)
        var found: [DateMention] = []
        var next = 0
        var paragraphEnds: [Int: Int] = [:]
        for sentence in article.sentences { paragraphEnds[sentence.paragraph] = sentence.tokens.upperBound }
        for sentence in article.sentences {
            reader.sentence = sentence.tokens
            reader.enterParagraph(upTo: paragraphEnds[sentence.paragraph] ?? sentence.tokens.upperBound)
            var index = max(next, sentence.tokens.lowerBound)
            while index < sentence.tokens.upperBound {
                guard let match = reader.match(at: index), match.end > index else {
                    index += 1
                    continue
                }
                reader.remember(match, at: index)
                found.append(contentsOf: reader.mentions(of: match, from: index))
                index = match.end
            }
            next = index
        }
        annotations.dates = found
    }
}
