import NewsMarkup
import NewsText

/// The places of a page that metadata are read from, gathered in one walk.
struct PageFacts {
    /// What a meta element tells about.
    enum Field: String, CaseIterable { case title, author, published, modified, site, url, language }

    /// The values of meta elements by field, best first.
    private(set) var meta: [Field: [String]] = [:]
    /// The text of the first `title` element.
    private(set) var documentTitle: String?
    /// The address of `link rel=canonical`.
    private(set) var canonical: String?
    /// The language of the `html` element.
    private(set) var language: String?
    /// All `h1` elements.
    private(set) var headings: [Int] = []
    /// The first `h2` elements.
    private(set) var subheadings: [Int] = []
    /// All `time` elements.
    private(set) var times: [Int] = []
    /// All scripts that hold JSON-LD.
    private(set) var linkedData: [Int] = []

    /// More values than this are not looked at.
    private static let most = 2000

    private static let names: [String: (field: Field, rank: Int)] = Dictionary(
        DataFile("ingest/metafields.txt").entries().enumerated().compactMap { rank, entry in
            Field(rawValue: entry.key).map { (entry.value, ($0, rank)) }
        }
    ) { first, _ in first }

    /// Gathers the places of a page.
    init(_ tree: PageTree) {
        var found: [(field: Field, rank: Int, value: String)] = []
        for node in tree.nodes.indices {
            switch tree.nodes[node].tag {
            case .meta: Self.read(meta: node, of: tree, into: &found)
            case .title where documentTitle == nil:
                documentTitle = Inline.nonEmpty(Inline.unescaped(tree.text(below: node)))
            case .link where canonical == nil: canonical = Self.canonical(node, of: tree)
            case .html where language == nil:
                language = tree.value(of: .lang, at: node) ?? tree.value(of: .xmlLang, at: node)
            case .h1: headings.append(node)
            case .h2 where subheadings.count < 8: subheadings.append(node)
            case .time: times.append(node)
            case .script: linkedData.append(node)
            default: break
            }
        }
        // Stable: of two values of one name the first counts.
        for (field, values) in Dictionary(grouping: found.enumerated(), by: \.element.field) {
            meta[field] = values.sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
                .map(\.element.value)
        }
    }

    private static func read(
        meta node: Int, of tree: PageTree, into found: inout [(field: Field, rank: Int, value: String)]
    ) {
        guard let content = tree.value(of: .content, at: node) else { return }
        for attribute in [AttributeName.property, .name, .itemprop, .httpEquiv] {
            guard let range = tree.range(of: attribute, at: node), range.count <= 64 else { continue }
            let name = String(decoding: tree.bytes[range.indices].map(\.asciiLowered), as: UTF8.self)
            guard found.count < most, let known = names[name], let value = Inline.nonEmpty(Inline.unescaped(content))
            else { continue }
            found.append((known.field, known.rank, value))
            return
        }
    }

    private static func canonical(_ node: Int, of tree: PageTree) -> String? {
        guard let rel = tree.value(of: .rel, at: node), rel.lowercased() == "canonical" else { return nil }
        return Inline.nonEmpty(tree.value(of: .href, at: node))
    }
}
