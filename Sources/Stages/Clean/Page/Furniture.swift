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

    /// The prose of readers' comments, in bytes.
    func commentBytes(_ tree: PageTree, _ features: PageFeatures) -> Int {
        let comments = Self.number(of: .comments)
        return tree.nodes.indices.reduce(0) { $0 + (marks[$1] == comments ? features.proseBytes(tree, $1) : 0) }
    }

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
    /// The most prose that what is named a caption or a gallery holds, in bytes without spaces.
    private static let largestCaption = 1000

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
        if isCard(node) { return .teaser }
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
        if isWithinSentence(node), hints.isDisjoint(with: Self.foreign) { return nil }
        // Code is coloured by names such as "comment".
        if features.context[node].contains(.preformatted) || tree.nodes[node].tag == .code { return nil }
        if isStandfirst(node) { return nil }
        let order: [(Hint, Removal.Reason)] = [
            (.comments, .comments), (.newsletter, .newsletter), (.advertisement, .advertisement), (.consent, .consent),
            (.share, .share), (.teaser, .teaser), (.byline, .byline), (.caption, .caption), (.navigation, .navigation),
            (.hidden, .hidden), (.boilerplate, .boilerplate),
        ]
        return order.first { hints.contains($0.0) }?.1
    }

    /// What does not belong to a paragraph even where it stands within one.
    private static let foreign: Hint = [.hidden, .share, .newsletter, .advertisement, .caption, .consent]

    /// Whether an element is a part of a paragraph that says more: a linked keyword, a dateline.
    private func isWithinSentence(_ node: Int) -> Bool {
        guard !TagKind.isBlock(tree.nodes[node].tag) else { return false }
        let block = Int(features.block[node])
        return features.ownProse(block) > 0 && features.ownText(block) > features.textBytes(tree, node) * 2
    }

    /// Whether an element is a link around a heading: a card that leads to another article.
    private func isCard(_ node: Int) -> Bool {
        guard tree.nodes[node].tag == .a, features.proseBytes(tree, node) == 0 else { return false }
        return tree.descendants(of: node).contains { TagKind.isHeading(tree.nodes[$0].tag) }
    }

    /// Whether what is named a teaser is the standfirst ("teaser-text"), by its own name or one within: little text stands before it.
    private func isStandfirst(_ node: Int) -> Bool {
        let hints = features.hints[node]
        guard hints.contains(.standfirst) || hints.contains(.teaser) else { return false }
        let own = features.proseBytes(tree, node)
        guard own > 0, own <= 900, total > own * 2, features.proseBytes(before: node) * 10 <= total,
            hints.isDisjoint(with: [.navigation, .hidden, .comments])
        else { return false }
        return hints.contains(.standfirst)
            || tree.descendants(of: node).contains {
                features.hints[$0].contains(.standfirst) && features.ownProse($0) > 0
            }
    }

    /// A list, table or box that is nearly all links and has no prose.
    private func isListOfLinks(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .ul, .ol, .dl, .div, .section, .table, .p: break
        default: return false
        }
        let text = features.textBytes(tree, node)
        guard features.linkCount(tree, node) >= 2, text > 0 else { return false }
        let share = linkShare(node)
        guard features.proseBytes(tree, node) == 0, share > 60 else { return false }
        return !isPartOfText(node, share)
    }

    /// Whether a line or list of links belongs to the text around it: a paragraph that says something besides, or a list that a
    /// paragraph introduces by a colon.
    private func isPartOfText(_ node: Int, _ share: Int) -> Bool {
        if tree.nodes[node].tag == .p, share < 85, features.endsSentence(tree, node) { return true }
        guard let before = features.previousBlock(tree, node) else { return false }
        return features.endsWithColon(tree, before)
    }

    private func isAcquitted(_ node: Int, of reason: Removal.Reason) -> Bool {
        let prose = features.proseBytes(tree, node)
        guard prose > 0 else { return false }
        if reason == .comments { return total - prose < 200 }
        let end = Int(tree.nodes[node].subtreeEnd)
        if bodies[end] > bodies[node] || prose * 100 > total * 40 { return true }
        switch reason {
        case .navigation where tree.nodes[node].tag != .nav:
            // A named anchor or column ("toc_2", "with-sidebar") is no list of links.
            return prose >= 200 && linkShare(node) < 25
        case .hidden: return isFolded(node)
        // What holds a whole text is no caption: an element that was never closed.
        case .caption: return prose > Self.largestCaption
        case .boilerplate: return holdsEmbed(node)
        default: return false
        }
    }

    /// Whether an element holds an embedded post: the frame of a player holds a player.
    private func holdsEmbed(_ node: Int) -> Bool {
        tree.descendants(of: node).contains { features.hints[$0].contains(.embed) }
    }

    /// The share of link text in the text of an element, in hundredths.
    private func linkShare(_ node: Int) -> Int {
        features.linkBytes(tree, node) * 100 / max(1, features.textBytes(tree, node))
    }

    /// Whether an element is only folded away: a panel of an accordion, which readers open.
    private func isFolded(_ node: Int) -> Bool {
        var next: Int? = node
        for _ in 0..<3 {
            guard let current = next else { return false }
            if features.hints[current].contains(.folded) { return true }
            next = tree.parent(of: current)
        }
        return false
    }
}
