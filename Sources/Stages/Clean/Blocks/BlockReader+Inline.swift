import NewsMarkup
import NewsModel
import NewsText

/// Inline elements that change what stands between words.
extension BlockReader {
    private static let outerQuote = Array("“".utf8)
    private static let innerQuote = Array("‘".utf8)

    mutating func enterLink(_ node: Int) {
        // Two links side by side are two words; but parts of one word are sometimes linked to one place.
        if linkTextEnd == writer.bytes.count, !shapes.haveSameAddress(lastLink, node) { writer.gap.insert(.edge) }
        lastLink = node
    }

    mutating func enterImage(_ node: Int) {
        if !writer.isEmpty, let name = shapes.pictograph(node) {
            writer.write(tree.bytes[name.indices])
        } else {
            writer.gap.insert(.edge)
        }
    }

    /// Writes the mark that browsers put before a `q`, unless the page does it itself.
    mutating func enterQuotation(_ node: Int) {
        guard let text = shapes.firstText(below: node), !text.span.startsWithQuote else { return }
        put((quoteEnds.count.isMultiple(of: 2) ? Self.outerQuote : Self.innerQuote)[...], node)
        quoteEnds.append(Int(tree.nodes[node].subtreeEnd))
    }

    /// Writes the closing marks of those quotations that end before a node.
    mutating func leaveQuotations(before node: Int) {
        while let end = quoteEnds.last, node >= end {
            quoteEnds.removeLast()
            if !writer.isEmpty { writer.close(with: quoteEnds.count.isMultiple(of: 2) ? "”" : "’") }
        }
    }

    /// Whether an element stands in the middle of a sentence and is read, whatever it is called: links from names to
    /// pages about them are often called tags.
    func isPartOfSentence(_ node: Int, _ reason: Removal.Reason) -> Bool {
        guard reason != .hidden, shapes.isInline(node), let next = shapes.firstByte(behind: node) else { return false }
        let isFirst = writer.isEmpty || current != features.block[node]
        return isFirst ? tree.nodes[node].tag == .a && next.isASCIILower : !writer.line.span.endsSentence
    }

    /// Takes an inline element out of the middle of a block without parting it.
    mutating func setAside(_ node: Int, _ reason: Removal.Reason) {
        if reason != .hidden { writer.gap.insert(.edge) }
        let text = shapes.text(below: node)
        if !text.isEmpty { asides.append((text, reason, node)) }
    }
}
