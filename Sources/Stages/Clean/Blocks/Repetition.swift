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

    /// Sets `repeats` of the paragraphs of a text.
    static func mark(_ paragraphs: inout [Paragraph], of text: Span<UInt8>) {
        var owner: [UInt64: Int32] = [:]
        var sizes: [Int32] = []
        sizes.reserveCapacity(paragraphs.count)
        for index in paragraphs.indices {
            let shingles = shingles(of: text.extracting(paragraphs[index].range.indices))
            sizes.append(Int32(shingles.count))
            guard !shingles.isEmpty else { continue }
            var common: [Int32: Int32] = [:]
            for shingle in shingles {
                if let first = owner[shingle] { common[first, default: 0] += 1 } else { owner[shingle] = Int32(index) }
            }
            // Ties go to the earlier paragraph, whatever the order of the dictionary.
            let best = common.max { ($0.value, $1.key) < ($1.value, $0.key) }
            guard let best else { continue }
            let (hits, other) = (Int(best.value) * 100, Int(sizes[Int(best.key)]))
            if hits >= shingles.count * share, hits >= other * share {
                paragraphs[index].repeats = paragraphs[Int(best.key)].repeats ?? Int(best.key)
            }
        }
    }

    private static func shingles(of text: Span<UInt8>) -> Set<UInt64> {
        let words = LineWords(text).tokens
        guard words.count >= fewestWords else { return [] }
        var result: Set<UInt64> = []
        result.reserveCapacity(words.count)
        for index in 2..<words.count {
            let pair = ByteHash.joined(words[index - 2].hash, words[index - 1].hash)
            result.insert(ByteHash.joined(pair, words[index].hash))
        }
        return result
    }
}
