public import NewsModel
import NewsText

/// Finds how many people were killed, wounded, detained, displaced and so on.
///
/// Each statement is a word of harm with the group of people that it speaks of, in one sentence: `killed at least 12
/// people`, `12 people were killed`, `the death toll rose to 47`. Parts of a total ("including three children") are
/// counts of their own, and so is an earlier figure that the text replaces ("up from nine"). What is only feared is left
/// out; so are ages, dates, sums and shares. The place stands behind a preposition in the same sentence, the date is the
/// nearest one there, and the quotation is the one that holds the number.
public struct CountsExtractor: Extractor {
    /// See `Extractor.reads`: places, dates and quotations are taken where their extractors ran, none is needed.
    public static let reads: [AnnotationLayer] = []
    /// See `Extractor.writes`.
    public static let writes = AnnotationLayer.counts

    private let vocabulary = HarmVocabulary()

    /// Makes the extractor; its word lists are read once.
    public init() {}

    /// See `Extractor.annotate`.
    public func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations) {
        var reader = HarmReader(article, vocabulary)
        var collector = CountCollector()
        for (number, sentence) in article.sentences.enumerated() {
            reader.sentence = sentence.tokens
            guard reader.speaksOfHarm || reader.speaksOfNumber || collector.total != nil else { continue }
            reader.findGroups()
            collector.collect(from: reader, isHeadline: number == 0)
        }
        collector.restate()
        collector.addEarlier()
        var counts = collector.counts
        if !counts.isEmpty {
            let context = CountContext(annotations)
            for index in counts.indices { context.complete(&counts[index], in: collector.sentences[index], article) }
        }
        annotations.counts = counts
    }
}
