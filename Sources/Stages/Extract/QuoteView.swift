import NewsModel
import NewsText

/// The quotations of an article, to look up which one holds a byte or has its cue there.
struct QuoteView {
    /// All quotations.
    let quotes: [Quote]
    private let ranges: [(range: ByteRange, quote: Int)]
    private let cues: [(range: ByteRange, quote: Int)]

    init(_ quotes: [Quote]) {
        self.quotes = quotes
        ranges = quotes.enumerated()
            .flatMap { index, quote in quote.ranges.map { (range: $0, quote: index) } }
            .sorted { $0.range < $1.range }
        cues = quotes.enumerated()
            .compactMap { index, quote in quote.cueRange.map { (range: $0, quote: index) } }
            .sorted { $0.range < $1.range }
    }

    /// The quotation that holds a byte (binary search).
    func quote(at offset: Int) -> Int? {
        let behind = ranges.partitionIndex { $0.range.start <= offset }
        guard behind > 0, ranges[behind - 1].range.contains(offset) else { return nil }
        return ranges[behind - 1].quote
    }

    /// The quotation whose cue overlaps some bytes (binary search).
    func cue(in range: ByteRange) -> Int? {
        let behind = cues.partitionIndex { $0.range.end <= range.start }
        guard behind < cues.count, cues[behind].range.start < range.end else { return nil }
        return cues[behind].quote
    }
}
