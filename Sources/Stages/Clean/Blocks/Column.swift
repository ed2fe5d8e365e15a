import NewsMarkup
import NewsModel
import NewsText

/// The article's own column: what was taken out of it is told word for word, the rest of the page only counted.
///
/// It reaches from the first to the last block that stays, and beyond them over blocks that were taken out one by one
/// for what they say, such as headline, byline and copyright. Long boxes in it are counted as well: comments, tables of
/// links.
enum Column {
    /// The most that is told of one thing taken out, in bytes.
    private static let longestRemoval = 2_000
    /// The most blocks before the first one that stays, and behind the last.
    private static let margin = 8

    /// Marks the blocks that are only counted.
    static func mark(_ list: inout BlockList) {
        guard let first = list.blocks.firstIndex(where: { $0.reason == nil }),
            let last = list.blocks.lastIndex(where: { $0.reason == nil })
        else {
            for index in list.blocks.indices { list.blocks[index].isCounted = true }
            return
        }
        let before = list.blocks[..<first].reversed().prefix { $0.removal < 0 }.prefix(margin)
        let behind = list.blocks[(last + 1)...].prefix { $0.removal < 0 }.prefix(margin)
        let column = first - before.count...last + behind.count
        for index in list.blocks.indices where !column.contains(index) { list.blocks[index].isCounted = true }
        countLong(&list, column)
    }

    private static func countLong(_ list: inout BlockList, _ column: ClosedRange<Int>) {
        var index = column.lowerBound
        while index <= column.upperBound {
            let start = index
            let removal = list.blocks[start].removal
            var bytes = 0
            repeat {
                bytes += list.blocks[index].range.count
                index += 1
            } while removal >= 0 && index <= column.upperBound && list.blocks[index].removal == removal
            guard bytes > longestRemoval else { continue }
            for block in start..<index { list.blocks[block].isCounted = true }
        }
    }

    /// Counts the blocks outside of some subtrees (`roots`, in document order, none inside another) by the reason for
    /// which they are no part of the article.
    static func elsewhere(_ tree: PageTree, _ features: PageFeatures, _ furniture: Furniture, roots: [Int])
        -> ReasonCounts
    {
        var counts = ReasonCounts()
        var waiting = roots[...]
        var reason = Removal.Reason.elsewhere
        var reasonEnd = 0
        var node = 0
        while node < tree.nodes.count {
            if node == waiting.first {
                waiting.removeFirst()
                node = Int(tree.nodes[node].subtreeEnd)
                continue
            }
            if node >= reasonEnd {
                let mark = furniture.reason(at: node)
                reason = mark ?? .elsewhere
                reasonEnd = mark == nil ? node + 1 : Int(tree.nodes[node].subtreeEnd)
            }
            if features.ownText(node) > 0 { counts.add(reason) }
            node += 1
        }
        return counts
    }
}

/// Numbers of blocks by reason.
struct ReasonCounts {
    private var counts: [Removal.Reason: Int] = [:]

    mutating func add(_ reason: Removal.Reason) { counts[reason, default: 0] += 1 }

    /// The reasons that occur, in their fixed order.
    var dropped: [Dropped] {
        Removal.Reason.all.compactMap { reason in counts[reason].map { Dropped(reason: reason, blocks: $0) } }
    }
}
