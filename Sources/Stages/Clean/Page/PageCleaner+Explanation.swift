import NewsMarkup
import NewsModel
import NewsText

extension PageCleaner {
    /// The most other elements that are told.
    private static let mostOthers = 6

    /// Reads a page as `blocks(of:headline:keepsCaptions:)` does and tells how.
    func explanation(of tree: PageTree, headline: String?, keepsCaptions: Bool) -> CleanExplanation {
        let features = PageFeatures(tree, names: names)
        var reading = reading(of: tree, features, headline: headline, keepsCaptions: keepsCaptions)
        Column.mark(&reading.list)
        var explanation = CleanExplanation(step: reading.choice.step, list: reading.list)
        explanation.severity = reading.severity.description
        guard reading.choice.step != .linkedData else { return explanation }
        let furniture = Furniture(tree, features, severity: reading.severity)
        let roots = reading.choice.roots
        explanation.standfirst = reading.leads.first.map { tree.path(to: $0) }
        explanation.chosen = roots.map {
            container($0, of: tree, furniture, reading.choice.step)
        }
        let others = ContainerChoice(tree, features, furniture).looked().filter { !roots.contains($0.node) }
        explanation.others = others.prefix(Self.mostOthers).map { container($0.node, of: tree, furniture, $0.step) }
        return explanation
    }

    private func container(
        _ node: Int, of tree: PageTree, _ furniture: Furniture, _ step: CleanExplanation.Step
    ) -> CleanExplanation.Container {
        .init(path: tree.path(to: node), step: step, prose: furniture.proseBytes(tree, node))
    }
}

extension CleanExplanation {
    /// Tells the blocks that were read.
    init(step: Step, list: BlockList) {
        self.init(step: step)
        var counts = list.elsewhere
        for block in list.blocks {
            if let reason = block.reason, block.isCounted { counts.add(reason) }
            lines.append(
                Line(
                    text: String(decoding: list.bytes[block.range.indices], as: UTF8.self),
                    role: block.isRow ? .preformatted : block.role, reason: block.reason, isInColumn: !block.isCounted))
        }
        dropped = counts.dropped
    }
}

extension Furniture.Severity {
    fileprivate var description: String {
        switch self {
        case .full: "names, tags and links"
        case .tags: "tags and links, but no names"
        case .none: "nothing"
        }
    }
}

extension PageTree {
    /// The most elements that a path names.
    private static let longestPath = 8

    /// The way from the body to an element, with ids and first classes.
    fileprivate func path(to node: Int) -> String {
        var names: [String] = []
        var next: Int? = node
        while let element = next, nodes[element].tag != .html, nodes[element].tag != .document {
            names.append(name(of: element))
            next = parent(of: element)
        }
        if names.isEmpty { return "the page" }
        let kept =
            names.count > Self.longestPath
            ? names.prefix(Self.longestPath - 2) + ["…", names[names.count - 1]] : names[...]
        return kept.reversed().joined(separator: " > ")
    }

    private func name(of node: Int) -> String {
        let tag = nodes[node].tag == .other ? "element" : "\(nodes[node].tag)"
        let id = value(of: .id, at: node).map { "#\($0.prefix(40))" } ?? ""
        let classes = value(of: .class, at: node)?.split(separator: " ") ?? []
        return tag + id + (classes.first.map { ".\($0.prefix(40))" } ?? "")
    }
}
