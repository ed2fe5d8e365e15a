import NewsModel
import NewsText

/// Finds paragraphs that say the same as an earlier one in nearly the same words.
///
/// Shingles of three words; two paragraphs say the same if each holds most of the other's. An index from shingles to
/// the first paragraph that had them keeps the cost linear.
struct Repetition {
    /// Paragraphs of fewer words are too short to tell.
    private static let fewestWords = 10
    /// The share of shingles, in hundredths, that both must have in common: two changed words in thirty leave 80 %.
    private static let share = 60

    /// Numbers of shingles, in the order in which they occur first.
    private var index: HashIndex
    /// The paragraph that had a shingle first, and the last one that had it, by the shingle's number.
    private var seen: [(first: Int32, last: Int32)] = []
    /// How many shingles the paragraph that is read has in common with each earlier one, and which these are.
    private var common: [Int32]
    private var others: [Int32] = []

    /// Sets `repeats` of the paragraphs of a text.
    static func mark(_ paragraphs: inout [Paragraph], of text: Span<UInt8>) {
        var search = Repetition(paragraphs: paragraphs.count, bytes: text.count)
        var sizes: [Int] = []
        sizes.reserveCapacity(paragraphs.count)
        for index in paragraphs.indices {
            let words = LineWords(text.extracting(paragraphs[index].range.indices)).tokens
            sizes.append(search.read(words, of: Int32(index)))
            guard let (other, hits) = search.best() else { continue }
            if hits * 100 >= sizes[index] * share, hits * 100 >= sizes[other] * share {
                paragraphs[index].repeats = paragraphs[other].repeats ?? other
            }
        }
    }

    private init(paragraphs: Int, bytes: Int) {
        // A word has six bytes or so with its space.
        index = HashIndex(expected: bytes / 6)
        seen.reserveCapacity(bytes / 6)
        common = Array(repeating: 0, count: paragraphs)
    }

    /// Counts the different shingles of a paragraph, and those that earlier ones have first had.
    private mutating func read(_ words: [Token], of paragraph: Int32) -> Int {
        for other in others { common[Int(other)] = 0 }
        others.removeAll(keepingCapacity: true)
        guard words.count >= Self.fewestWords else { return 0 }
        var size = 0
        for word in 2..<words.count {
            let pair = ByteHash.joined(words[word - 2].hash, words[word - 1].hash)
            let number = Int(index.number(of: ByteHash.joined(pair, words[word].hash), orNew: Int32(seen.count)))
            guard number < seen.count else {
                seen.append((paragraph, paragraph))
                size += 1
                continue
            }
            guard seen[number].last != paragraph else { continue }
            seen[number].last = paragraph
            size += 1
            let first = seen[number].first
            if common[Int(first)] == 0 { others.append(first) }
            common[Int(first)] += 1
        }
        return size
    }

    /// The earlier paragraph that has most in common with the one that was read, the first of several.
    private func best() -> (paragraph: Int, hits: Int)? {
        let best = others.max { (common[Int($0)], $1) < (common[Int($1)], $0) }
        return best.map { (Int($0), Int(common[Int($0)])) }
    }
}
