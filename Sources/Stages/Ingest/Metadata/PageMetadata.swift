import NewsMarkup
import NewsModel
import NewsText

/// Collects what a page says about its article.
enum PageMetadata {
    /// The metadata of a page.
    static func collect(from tree: PageTree) -> Metadata {
        var metadata = Metadata()
        metadata.title = tree.nodes.indices.first { tree.nodes[$0].tag == .title }.map { tree.text(below: $0) }
        return metadata
    }
}
