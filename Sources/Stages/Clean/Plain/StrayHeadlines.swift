import NewsModel
import NewsText

/// Finds headlines of other stories that were left alone between two paragraphs of a plain text.
///
/// A line in the middle that is short, like a title and does not end as a sentence does is either a headline or a
/// sub-heading. Headlines are long enough to tell a story, and most of their words occur nowhere else in the text; what
/// is left is marked as a heading.
struct StrayHeadlines {
    /// Shorter lines are sub-headings, in words.
    private static let fewestWords = 5
    private static let longestLine = 140

    /// Marks the headlines of a text.
    static func mark(_ list: inout BlockList) {
        let bytes = list.bytes
        let kept = list.blocks.indices.filter { list.blocks[$0].reason == nil }
        guard kept.count > 2 else { return }
        var seen: [UInt64: Int] = [:]
        for index in kept { count(bytes.span.extracting(list.blocks[index].range.indices), in: &seen) }
        for position in kept.indices where list.blocks[kept[position]].role == .paragraph {
            let line = bytes.span.extracting(list.blocks[kept[position]].range.indices)
            guard line.isTitleLike, line.count <= longestLine else { continue }
            guard position + 1 < kept.count else { break }
            let next = list.blocks[kept[position + 1]].range
            let isBefore = bytes.span.extracting(next.indices).endsSentence
            if position > 0, isBefore, isForeign(line, seen) {
                list.blocks[kept[position]].reason = .teaser
            } else if isBefore, line.count <= 90 {
                list.blocks[kept[position]].role = .heading
            }
        }
    }

    /// Whether a line is long enough for a headline and its words are not those of the text around it.
    private static func isForeign(_ line: Span<UInt8>, _ seen: [UInt64: Int]) -> Bool {
        let words = LineWords(line).tokens
        guard words.count >= fewestWords else { return false }
        let content = words.filter { $0.range.count > 3 }
        let known = content.count { (seen[$0.hash] ?? 0) > 1 }
        let capitals = content.count { line[$0.range.start].isASCIIUpper || line[$0.range.start] >= 0x80 }
        let isTitleCase = capitals * 10 >= content.count * 7
        return known * 100 < content.count * (isTitleCase && words.count > 5 ? 75 : 50)
    }

    private static func count(_ text: Span<UInt8>, in seen: inout [UInt64: Int]) {
        for word in LineWords(text).tokens where word.range.count > 3 { seen[word.hash, default: 0] += 1 }
    }
}

extension Span<UInt8> {
    /// Whether a line could be a title: it starts with a capital, a digit or a quotation mark and does not end as a
    /// sentence.
    fileprivate var isTitleLike: Bool {
        guard count > 2, !endsSentence, self[count - 1] != 0x2C else { return false }
        // A full stop between words: there are sentences in it.
        for index in indices.dropFirst().dropLast() where self[index] == 0x2E && self[index + 1] == 0x20 {
            if self[index - 1].isASCIILower { return false }
        }
        let first = self[0]
        return !first.isASCIILower && first != 0x28 && first != 0x2D
    }
}
