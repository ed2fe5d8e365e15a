import NewsMarkup
import NewsText

/// What an element and the two around it are called.
struct NamesAround {
    private let nodes: [Int]
    private let tree: PageTree

    /// A parent that holds more nodes than this is no date line.
    private static let largest = 40

    init(_ node: Int, _ tree: PageTree) {
        self.tree = tree
        var found = [node]
        var next = node
        while found.count < 3, let parent = tree.parent(of: next) {
            guard Int(tree.nodes[parent].subtreeEnd) - parent <= Self.largest else { break }
            found.append(parent)
            next = parent
        }
        nodes = found
    }

    /// Whether one of the words stands in one of the names.
    func has(_ words: [StaticString]) -> Bool { nodes.contains { PageMarks.isNamed($0, of: tree, words) } }

    /// A hash of the tags and classes.
    var kind: UInt64 {
        nodes.prefix(2).reduce(0) { hash, node in
            let name = tree.range(of: .class, at: node).map { ByteHash.of(tree.bytes.span.extracting($0.indices)) } ?? 0
            return ByteHash.joined(hash, ByteHash.joined(UInt64(tree.nodes[node].tag.rawValue), name))
        }
    }
}
