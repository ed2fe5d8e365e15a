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

    /// Whether one of the names speaks of a change.
    ///
    /// "updated" alone does not: in the hAtom format (microformats.org) it is any date.
    var tellChange: Bool {
        nodes.contains { node in
            PageMarks.isNamed(node, of: tree, Self.changes) && !isUpdatedAlone(node)
        }
    }

    private static let changes: [StaticString] = ["updat", "modif", "aktualis", "revis", "changed"]

    /// Whether the only class that speaks of a change is "updated".
    private func isUpdatedAlone(_ node: Int) -> Bool {
        guard let range = tree.range(of: .class, at: node), tree.range(of: .itemprop, at: node) == nil else {
            return false
        }
        let words = tree.bytes[range.indices].split(whereSeparator: \.isASCIISpace)
        let rest = words.filter { !$0.elementsEqual("updated".utf8) }
        guard rest.count < words.count else { return false }
        return rest.allSatisfy { word in
            let bytes = tree.bytes.span.extracting(word.startIndex..<word.endIndex)
            return Self.changes.allSatisfy { ByteSearch.find($0, in: bytes) == nil }
        }
    }

    /// A hash of the tags and classes.
    var kind: UInt64 {
        nodes.prefix(2).reduce(0) { hash, node in
            let name = tree.range(of: .class, at: node).map { ByteHash.of(tree.bytes.span.extracting($0.indices)) } ?? 0
            return ByteHash.joined(hash, ByteHash.joined(UInt64(tree.nodes[node].tag.rawValue), name))
        }
    }
}
