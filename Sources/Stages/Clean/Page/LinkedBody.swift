import NewsJSON
import NewsMarkup
import NewsText

/// The article's text as a page's JSON-LD tells it (schema.org `articleBody`): the rescue where the page shows no text.
enum LinkedBody {
    /// The longest `articleBody` of a page, if there is one.
    static func find(in tree: PageTree) -> String? {
        var best: String?
        for node in tree.nodes.indices where tree.nodes[node].tag == .script {
            for child in tree.descendants(of: node) where tree.nodes[child].tag == .text {
                let range = tree.nodes[child].text
                guard tree.bytes.span.extracting(range.indices).contains("articleBody") else { continue }
                let text = tree.bytes.span.extracting(range.indices)
                guard let value = try? JSONParser(.forgiving).parse(text) else { continue }
                if let found = longest(in: value), found.utf8.count > (best?.utf8.count ?? 0) { best = found }
            }
        }
        return best
    }

    private static func longest(in value: JSONValue) -> String? {
        var best: String?
        var waiting = [value]
        while let next = waiting.popLast() {
            if let list = next.array { waiting += list }
            for member in next.members ?? [] {
                if member.key == "articleBody", let text = member.value.string {
                    if text.utf8.count > (best?.utf8.count ?? 0) { best = text }
                } else {
                    waiting.append(member.value)
                }
            }
        }
        return best
    }
}
