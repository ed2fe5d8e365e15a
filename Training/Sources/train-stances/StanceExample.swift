import NewsCorpus
import NewsExtract
import NewsModel
import NewsSegment
import NewsText

/// A quotation that the program found, with the stance that the corpus says it has.
struct StanceExample {
    var story: String
    /// As an index into `Quote.Stance.allCases`.
    var stance: Int
    var features: [StanceEvidence.Feature]

    /// The examples of an article: what was found is paired with what is marked by the share of bytes they have in common.
    static func all(in article: CorpusArticle) throws -> [StanceExample] {
        let marked = markedQuotes(article)
        return try evidence(article).compactMap { found in
            let best = marked.map { (share: share(found.ranges, $0.ranges), stance: $0.stance) }
                .max { $0.share < $1.share }
            guard let best, best.share >= 0.5 else { return nil }
            return StanceExample(story: article.story, stance: best.stance, features: found.features)
        }
    }

    private static func evidence(_ article: CorpusArticle) throws -> [StanceEvidence] {
        let text = Array(article.string(0..<article.text.count).utf8)
        let offsets = byteOffsets(article)
        let source = SourceInfo(id: article.id, path: article.id, format: .ready, bytes: text.count)
        let paragraphs = article.paragraphs.map {
            Paragraph(
                range: ByteRange(offsets[$0.range.lowerBound], offsets[$0.range.upperBound]), role: .paragraph)
        }
        let ready = Article(source: source, metadata: Metadata(), text: text, paragraphs: paragraphs)
        let segmented = try SegmentStage(options: SegmentOptions()).process(ready)
        var annotations = Annotations()
        ExtractorKind.entities.make().annotate(segmented, &annotations)
        return QuotesExtractor().stanceEvidence(segmented, entities: annotations.entities)
    }

    private static func markedQuotes(_ article: CorpusArticle) -> [(ranges: [ByteRange], stance: Int)] {
        let offsets = byteOffsets(article)
        var quotes: [String: (ranges: [ByteRange], stance: Int)] = [:]
        for mark in article.marks where mark.kind == .quote {
            let range = ByteRange(offsets[mark.range.lowerBound], offsets[mark.range.upperBound])
            quotes[mark.id, default: ([], 0)].ranges.append(range)
            guard mark.plain.count > 2 else { continue }
            quotes[mark.id]?.stance = Quote.Stance.allCases.firstIndex { $0.rawValue == mark.plain[2] } ?? 0
        }
        return quotes.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func byteOffsets(_ article: CorpusArticle) -> [Int] {
        var offsets = [0]
        for scalar in article.text { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
        return offsets
    }

    private static func share(_ left: [ByteRange], _ right: [ByteRange]) -> Double {
        var common = 0
        for one in left {
            for other in right { common += max(0, min(one.end, other.end) - max(one.start, other.start)) }
        }
        let all = left.reduce(0) { $0 + $1.count } + right.reduce(0) { $0 + $1.count }
        return 2 * Double(common) / Double(max(all, 1))
    }
}
