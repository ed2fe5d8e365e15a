import NewsMarkup
import NewsText

// What an element says itself of being shown.
extension PageFeatures {
    /// Whether a hidden element is a piece that was streamed late, by its id: `S:` and a number.
    static func isStreamed(_ index: Int, _ tree: PageTree) -> Bool {
        guard tree.nodes[index].tag == .div, let id = tree.range(of: .id, at: index), 3...12 ~= id.count else {
            return false
        }
        return tree.bytes.span.extracting(id.indices).starts(with: "S:", at: 0)
    }

    /// Whether an element says itself that it is not shown, by attribute or style.
    static func isHidden(_ index: Int, _ tree: PageTree) -> Bool {
        let node = tree.nodes[index]
        let first = Int(node.firstAttribute)
        for attribute in tree.attributes[first..<first + Int(node.attributeCount)] {
            switch attribute.name {
            case .hidden: return true
            case .style: if tree.bytes.span.hidesElement(attribute.value) { return true }
            default: break
            }
        }
        return false
    }
}

extension Span<UInt8> {
    /// Whether a style says `display: none` or `visibility: hidden`.
    fileprivate func hidesElement(_ range: ByteRange) -> Bool {
        guard range.count >= 12, range.count < 2000 else { return false }
        var squeezed: [UInt8] = []
        for index in range.indices where !self[index].isASCIISpace { squeezed.append(self[index].asciiLowered) }
        return squeezed.span.contains("display:none") || squeezed.span.contains("visibility:hidden")
    }
}
