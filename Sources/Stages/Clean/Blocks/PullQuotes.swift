import NewsModel
import NewsText

/// Finds pull quotes: sentences of the article's own text that are set apart a second time.
///
/// A quotation all of whose runs of five words stand together elsewhere in the text says nothing new.
enum PullQuotes {
    /// Runs of this many words are looked for.
    private static let run = 5
    /// Longer quotations are no pull quotes, in bytes.
    private static let longest = 500

    /// Marks the pull quotes among the blocks that stay.
    static func mark(_ list: inout BlockList) {
        let candidates = list.blocks.indices.filter { isCandidate(list.blocks[$0]) }
        guard !candidates.isEmpty, candidates.count < list.blocks.count else { return }
        var runs: Set<UInt64> = []
        for index in list.blocks.indices where list.blocks[index].reason == nil && !isCandidate(list.blocks[index]) {
            for hash in hashes(of: list, index) { runs.insert(hash) }
        }
        for index in candidates {
            let own = hashes(of: list, index)
            guard !own.isEmpty, own.allSatisfy(runs.contains) else { continue }
            list.blocks[index].reason = .duplicate
            list.blocks[index].removal = -1
        }
    }

    private static func isCandidate(_ block: Block) -> Bool {
        block.reason == nil && block.range.count <= longest
            && (block.role == .quotation || block.isEmphasised && block.range.count > 60)
    }

    /// The hashes of all runs of words in a block.
    private static func hashes(of list: BlockList, _ index: Int) -> [UInt64] {
        let words = LineWords(list.bytes.span.extracting(list.blocks[index].range.indices)).tokens
        guard words.count >= run else { return [] }
        return (0...words.count - run).map { start in
            words[start..<start + run].reduce(0) { ByteHash.joined($0, $1.hash) }
        }
    }
}
