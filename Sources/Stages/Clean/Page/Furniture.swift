import NewsMarkup
import NewsModel

/// Which subtrees of a page are taken out, and why.
///
/// Names and link density accuse a subtree; what it holds acquits it: one that has a large share of the page's prose,
/// or the text of the article by another name, is no furniture whatever it is called.
struct Furniture {
    /// How much is believed of what names and tags say.
    enum Severity: Int, CaseIterable {
        /// Everything.
        case full
        /// Only what is hidden, or furniture by its tag or its links.
        case tags
        /// Nothing.
        case none
    }

    /// The number of the reason for which the subtree of a node goes, 0 where it stays, by node.
    private var marks: [UInt8]
    /// The running total of prose outside furniture.
    private var prose: [Int32] = [0]
    /// The running total of all text outside furniture.
    private var text: [Int32] = [0]

    init(_ tree: PageTree, _ features: PageFeatures, severity: Severity) {
        let judge = FurnitureJudge(tree, features, severity: severity)
        let count = tree.nodes.count
        marks = Array(repeating: 0, count: count)
        prose.reserveCapacity(count + 1)
        text.reserveCapacity(count + 1)
        var goneUntil = 0
        for node in 0..<count {
            if node >= goneUntil, tree.nodes[node].tag != .text, let reason = judge.reason(of: node) {
                marks[node] = Self.number(of: reason)
                goneUntil = Int(tree.nodes[node].subtreeEnd)
            }
            let counts = node >= goneUntil && features.context[node].isDisjoint(with: .unread)
            prose.append(prose[node] + (counts ? Int32(features.ownProse(node)) : 0))
            text.append(text[node] + (counts ? Int32(features.ownText(node)) : 0))
        }
    }

    /// Why the subtree of this node goes; nil where it stays or goes with an ancestor.
    func reason(at node: Int) -> Removal.Reason? {
        marks[node] == 0 ? nil : Self.reasons[Int(marks[node]) - 1]
    }

    /// The prose below a node that is no furniture, in bytes.
    func proseBytes(_ tree: PageTree, _ node: Int) -> Int {
        Int(prose[Int(tree.nodes[node].subtreeEnd)] - prose[node])
    }

    /// The text below a node that is no furniture, in bytes.
    func textBytes(_ tree: PageTree, _ node: Int) -> Int { Int(text[Int(tree.nodes[node].subtreeEnd)] - text[node]) }

    /// The prose of a block's own text, 0 where it is furniture.
    func ownProse(_ node: Int) -> Int32 { prose[node + 1] - prose[node] }

    private static let reasons: [Removal.Reason] = [
        .teaser, .share, .newsletter, .advertisement, .navigation, .comments, .byline, .caption, .hidden, .consent,
        .boilerplate, .headline, .duplicate,
    ]

    private static func number(of reason: Removal.Reason) -> UInt8 {
        UInt8((reasons.firstIndex(of: reason) ?? reasons.count - 1) + 1)
    }
}

/// Judges single subtrees.
private struct FurnitureJudge {
    let tree: PageTree
    let features: PageFeatures
    let severity: Furniture.Severity
    private let total: Int
    /// The running number of elements that are named as the article's text and hold prose.
    private var bodies: [Int32] = [0]

    init(_ tree: PageTree, _ features: PageFeatures, severity: Furniture.Severity) {
        self.tree = tree
        self.features = features
        self.severity = severity
        total = features.proseBytes(tree, 0)
        bodies.reserveCapacity(tree.nodes.count + 1)
        for node in tree.nodes.indices {
            let isBody = features.hints[node].contains(.body) && features.proseBytes(tree, node) >= 300
            bodies.append(bodies[node] + (isBody ? 1 : 0))
        }
    }

    func reason(of node: Int) -> Removal.Reason? {
        guard severity != .none else { return nil }
        guard let reason = accusation(node) else { return nil }
        return isAcquitted(node, of: reason) ? nil : reason
    }

    private func accusation(_ node: Int) -> Removal.Reason? {
        if let reason = reasonByTag(node) { return reason }
        if features.context[node].contains(.hidden) { return .hidden }
        if severity == .full, let reason = reasonByName(node) { return reason }
        return isListOfLinks(node) ? .teaser : nil
    }

    private func reasonByTag(_ node: Int) -> Removal.Reason? {
        switch tree.nodes[node].tag {
        case .nav, .menu: .navigation
        case .aside: .teaser
        case .footer: .boilerplate
        case .form, .fieldset: .boilerplate
        case .dialog: .consent
        default: nil
        }
    }

    private func reasonByName(_ node: Int) -> Removal.Reason? {
        let hints = features.hints[node]
        guard !hints.isDisjoint(with: .furniture), hints.isDisjoint(with: [.body, .embed]) else { return nil }
        let order: [(Hint, Removal.Reason)] = [
            (.comments, .comments), (.newsletter, .newsletter), (.advertisement, .advertisement), (.consent, .consent),
            (.share, .share), (.teaser, .teaser), (.byline, .byline), (.caption, .caption), (.navigation, .navigation),
            (.hidden, .hidden), (.boilerplate, .boilerplate),
        ]
        return order.first { hints.contains($0.0) }?.1
    }

    /// A list, table or box that is nearly all links and has no prose.
    private func isListOfLinks(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .ul, .ol, .dl, .div, .section, .table, .p: break
        default: return false
        }
        let text = features.textBytes(tree, node)
        guard features.linkCount(tree, node) >= 2, text > 0 else { return false }
        let share = features.linkBytes(tree, node) * 100 / text
        return features.proseBytes(tree, node) == 0 && share > 60
    }

    private func isAcquitted(_ node: Int, of reason: Removal.Reason) -> Bool {
        let prose = features.proseBytes(tree, node)
        guard prose > 0 else { return false }
        let left = total - prose
        if reason == .comments { return left < 200 || prose * 100 > total * 95 }
        let end = Int(tree.nodes[node].subtreeEnd)
        if bodies[end] > bodies[node] { return true }
        return prose * 100 > total * 40
    }
}
