public import NewsText

/// A parsed page as a flat, immutable value: all nodes in document order over one byte buffer.
///
/// A node's descendants are the range `node + 1 ..< nodes[node].subtreeEnd`, so that walking a subtree is a loop and
/// skipping it one assignment. Script, style and svg content, comments and unlisted attributes are not kept; the text of
/// `<script type="application/ld+json">` is.
public struct PageTree: Sendable {
    /// An element, a run of text, or (number 0) the page itself.
    public struct Node: Sendable {
        /// What it is.
        public var tag: Tag
        /// The number of attributes, which start at `firstAttribute`.
        public var attributeCount: UInt8
        /// The node it lies in; the page's own is -1.
        public var parent: Int32
        /// The index behind its last descendant.
        public var subtreeEnd: Int32
        /// The index of its first attribute in `attributes`.
        public var firstAttribute: Int32
        /// The text of a text node, a range into `bytes`; empty for elements.
        public var text: ByteRange
    }

    /// An attribute that was kept.
    public struct Attribute: Sendable {
        /// Its name.
        public let name: AttributeName
        /// Its value with entities decoded, a range into `bytes` that equal values may share.
        public let value: ByteRange
    }

    /// All nodes in document order; the first is the page.
    public internal(set) var nodes: [Node]
    /// All attributes, in the order of their nodes.
    public internal(set) var attributes: [Attribute]
    /// All texts and attribute values, UTF-8.
    public internal(set) var bytes: [UInt8]
    /// Whether reading was stopped at a limit, so that the page is not whole.
    public internal(set) var isTruncated: Bool

    /// The page without anything in it.
    public init() {
        nodes = [
            Node(tag: .document, attributeCount: 0, parent: -1, subtreeEnd: 1, firstAttribute: 0, text: ByteRange(0, 0))
        ]
        attributes = []
        bytes = []
        isTruncated = false
    }
}

extension PageTree {
    /// The indices of a node's descendants, itself not among them.
    public func descendants(of node: Int) -> Range<Int> { node + 1..<Int(nodes[node].subtreeEnd) }

    /// The indices of a node's children, in order.
    public func children(of node: Int) -> [Int] {
        var result: [Int] = []
        var index = node + 1
        let end = Int(nodes[node].subtreeEnd)
        while index < end {
            result.append(index)
            index = Int(nodes[index].subtreeEnd)
        }
        return result
    }

    /// The node's parent, or nil for the page itself.
    public func parent(of node: Int) -> Int? {
        let parent = Int(nodes[node].parent)
        return parent < 0 ? nil : parent
    }

    /// Where the value of an attribute stands in `bytes`, or nil where the node has none.
    public func range(of name: AttributeName, at node: Int) -> ByteRange? {
        let first = Int(nodes[node].firstAttribute)
        for index in first..<first + Int(nodes[node].attributeCount) where attributes[index].name == name {
            return attributes[index].value
        }
        return nil
    }

    /// The value of an attribute as a string.
    public func value(of name: AttributeName, at node: Int) -> String? {
        range(of: name, at: node).map(string)
    }

    /// The bytes of a range as a string.
    public func string(_ range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }

    /// What `text(below:)` reads at most, in nodes and in bytes.
    ///
    /// Enough for any headline, byline or date; elements within each other, which share their text, would else cost the page's
    /// length each.
    private static let shortText = (nodes: 4096, bytes: 4096)

    /// The joined text of the text nodes below a node, white space runs as single spaces, trimmed.
    ///
    /// For short texts: what lies behind some thousand bytes is left out.
    public func text(below node: Int) -> String {
        var result: [UInt8] = []
        for index in descendants(of: node).prefix(Self.shortText.nodes) {
            if nodes[index].tag == .text {
                for byte in bytes[nodes[index].text.indices].prefix(Self.shortText.bytes) {
                    if !byte.isASCIISpace {
                        result.append(byte)
                    } else if let last = result.last, last != 0x20 {
                        result.append(0x20)
                    }
                }
                if result.count >= Self.shortText.bytes { break }
            } else if nodes[index].tag == .br, let last = result.last, last != 0x20 {
                result.append(0x20)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }
}
