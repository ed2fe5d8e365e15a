import NewsJSON
import NewsMarkup
import NewsText

/// What the JSON-LD of a page says about its article (schema.org).
struct LinkedData {
    private(set) var headline: String?
    /// Whether the article calls itself news: its headline is then a newsroom's.
    private(set) var isNews = false
    private(set) var authors: [String] = []
    private(set) var published: String?
    private(set) var modified: String?
    private(set) var publisher: String?
    private(set) var language: String?
    private(set) var url: String?
    /// When the page (not its article) was published.
    private(set) var pagePublished: String?

    /// More objects than this are not looked at.
    private static let mostObjects = 2000

    /// Reads all scripts of a page.
    init(_ scripts: [Int], of tree: PageTree) {
        var objects: [JSONValue] = []
        for script in scripts {
            for node in tree.descendants(of: script) where tree.nodes[node].tag == .text {
                Self.collect(tree.bytes[tree.nodes[node].text.indices], into: &objects)
            }
        }
        let names = Self.names(by: objects)
        // The first that has a headline is the page's own; others are teasers.
        let articles = objects.filter(Self.isArticle)
        let article = articles.first { $0["headline"]?.string != nil } ?? articles.first
        if let article { read(article, names) }
        let page = objects.first { Self.types($0).contains { $0.hasSuffix("Page") } }
        if authors.isEmpty, let author = page?["author"] { read(authors: author, names) }
        pagePublished = page?["datePublished"]?.string
        modified = modified ?? page?["dateModified"]?.string
        language = language ?? page.flatMap { Self.text($0["inLanguage"]) }
    }

    private mutating func read(_ article: JSONValue, _ names: [String: String]) {
        headline = Self.clean(article["headline"]) ?? Self.clean(article["name"])
        isNews = Self.types(article).contains { $0.hasSuffix("NewsArticle") }
        published = Self.text(article["datePublished"]) ?? Self.text(article["dateCreated"])
        modified = Self.text(article["dateModified"])
        publisher = Self.clean(article["publisher"]?.first?["name"]) ?? Self.clean(article["publisher"])
        language = Self.text(article["inLanguage"])
        url =
            Self.text(article["url"]) ?? Self.text(article["mainEntityOfPage"])
            ?? Self.text(article["mainEntityOfPage"]?["@id"])
        for key in ["author", "creator"] where authors.isEmpty {
            if let value = article[key] { read(authors: value, names) }
        }
    }

    /// Takes persons from a string, an object or a list of them; an organisation is no author.
    private mutating func read(authors value: JSONValue, _ names: [String: String]) {
        for element in value.array ?? [value] {
            if Self.types(element).contains(where: { $0.hasSuffix("Organization") }) { continue }
            let name = element.string ?? Self.text(element["name"]) ?? element["@id"]?.string.flatMap { names[$0] }
            let list = element["name"]?.array?.compactMap(\.string) ?? [name].compactMap { $0 }
            for name in list.flatMap({ AuthorNames.shared.names(in: Inline.unescaped($0)) })
            where !authors.contains(name) {
                authors.append(name)
            }
        }
    }

    private static func collect(_ bytes: ArraySlice<UInt8>, into objects: inout [JSONValue]) {
        // Some pages wrap the JSON in a comment or CDATA; it begins at the first bracket.
        guard let start = bytes.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) else { return }
        guard let value = try? JSONParser(.forgiving).parse(Array(bytes[start...]).span) else { return }
        var open = [value]
        while let next = open.popLast(), objects.count < mostObjects {
            if let elements = next.array {
                open += elements.reversed()
            } else if next.members != nil {
                objects.append(next)
                open += ["mainEntityOfPage", "mainEntity", "liveBlogUpdate0", "@graph"].compactMap { next[$0] }
            }
        }
    }

    private static func names(by objects: [JSONValue]) -> [String: String] {
        var names: [String: String] = [:]
        for object in objects {
            guard let id = object["@id"]?.string, let name = object["name"]?.string else { continue }
            if !types(object).contains(where: { $0.hasSuffix("Organization") }) { names[id] = name }
        }
        return names
    }

    private static func types(_ object: JSONValue) -> [String] {
        guard let type = object["@type"] else { return [] }
        return type.array?.compactMap(\.string) ?? [type.string].compactMap { $0 }
    }

    private static func isArticle(_ object: JSONValue) -> Bool {
        types(object).contains { type in
            type.hasSuffix("Article") || type.hasSuffix("Posting") || type.hasSuffix("NewsStory")
                || ["Report", "Review", "CriticReview", "AnalysisNewsArticle"].contains(type)
        }
    }

    private static func text(_ value: JSONValue?) -> String? {
        guard let value = value?.first else { return nil }
        return Inline.nonEmpty(value.string ?? value["name"]?.string ?? value["@value"]?.string)
    }

    private static func clean(_ value: JSONValue?) -> String? {
        value?.string.flatMap { Inline.nonEmpty(Inline.unescaped($0)) }
    }
}

extension JSONValue {
    /// The first element of a list, or the value itself.
    fileprivate var first: JSONValue? {
        guard let elements = array else { return self }
        return elements.first
    }
}
