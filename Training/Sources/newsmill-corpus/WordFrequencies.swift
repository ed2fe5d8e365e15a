import NewsAggregate
import NewsCorpus
import NewsModel
import NewsSegment
import NewsText

/// Of how many articles each word is one of those that are compared: what is common in news of any kind.
struct WordFrequencies {
    /// Words of fewer articles say more of these articles than of news.
    private static let fewest = 3

    private var counts: [String: Int] = [:]
    private let articles: Int

    init(_ articles: [CorpusArticle]) throws {
        self.articles = articles.count
        let (segment, counter) = (SegmentStage(options: SegmentOptions()), TermCounter())
        for article in articles {
            let text = Array(String(String.UnicodeScalarView(article.text)).utf8)
            let source = SourceInfo(id: article.id, path: article.id, format: .text, bytes: text.count)
            // where paragraphs end makes no difference to words
            let all = Article(
                source: source, metadata: Metadata(), text: text,
                paragraphs: [Paragraph(range: ByteRange(0, text.count), role: .paragraph)])
            for stem in counter.stems(of: try segment.process(all)) { counts[stem, default: 0] += 1 }
        }
    }

    /// Prints the list in the order of the words.
    func show() {
        print(
            "# Of how many of a thousand articles of our corpus each word, without its ending, is one of those that are compared."
        )
        print("# Made by `make word-frequencies`; CC0.")
        for (word, count) in counts.sorted(by: { $0.key < $1.key }) where count >= Self.fewest {
            print("\(word)\t\((count * 1000 + articles / 2) / articles)")
        }
    }
}
