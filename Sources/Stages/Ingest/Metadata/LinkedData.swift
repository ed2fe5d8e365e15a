import NewsJSON
import NewsMarkup
import NewsText

/// What the JSON-LD of a page says about its article (schema.org).
struct LinkedData {
    private(set) var headline: String?
    /// Whether the article calls itself news: its headline is then a newsroom's.
    private(set) var isNews = false
    private(set) var authors: [String] = []
    /// What is stated as the author, person or not, as it stands.
    private(set) var signatures: [(text: String, isOrganization: Bool)] = []
    /// News agencies that are stated as authors.
    private(set) var agencies: [String] = []
    private(set) var published: String?
    private(set) var modified: String?
    private(set) var publisher: String?
    private(set) var language: String?
    private(set) var url: String?
    /// When the page (not its article) was published.
    private(set) var pagePublished: String?

    /// More objects than this are not looked at.
    private static let mostObjects = 2000
    /// More elements than this of a list of authors are not looked at.
    private static let mostAuthors = 200

    /// Reads all scripts of a page.
    init(_ scripts: [Int], of tree: PageTree) {
        var objects: [JSONValue] = []
        for script in scripts {
            for node in tree.descendants(of: script) where tree.nodes[node].tag == .text {
                Self.collect(tree.bytes[tree.nodes[node].text.indices], into: &objects)
            }
        }
        let names = Self.objects(by: objects)
        // The first that has a headline is the page's own; others are teasers.
        let articles = objects.filter(Self.isArticle)
        let article = articles.first { $0["headline"]?.string != nil } ?? articles.first
        if let article { read(article, names) }
        let page = objects.first { Self.types($0).contains { $0.hasSuffix("Page") } }
        let work = objects.first { Self.types($0).contains { ["Recipe", "HowTo", "CreativeWork"].contains($0) } }
        for object in [page, work] where authors.isEmpty {
            if let author = object?["author"] { read(authors: author, names) }
        }
        pagePublished = page?["datePublished"]?.string ?? objects.lazy.compactMap(Self.worksDate).first
        modified = modified ?? page?["dateModified"]?.string
        language = language ?? page.flatMap { Self.text($0["inLanguage"]) }
    }

    private mutating func read(_ article: JSONValue, _ names: [String: JSONValue]) {
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

    /// Takes persons from a string, an object or a list of them; what is no person is kept apart.
    private mutating func read(authors value: JSONValue, _ known: [String: JSONValue]) {
        var open = [value]
        var left = Self.mostAuthors
        while let next = open.popLast(), left > 0 {
            left -= 1
            if let elements = next.array {
                open += elements.reversed()
                continue
            }
            let reference = next["name"] == nil ? next["@id"]?.string.flatMap { known[$0] } : nil
            let element = reference ?? next
            let isOrganization = Self.types(element).contains { $0.hasSuffix("Organization") }
            let parts = [element["givenName"], element["familyName"]].compactMap { $0?.string }.joined(separator: " ")
            let name = element.string ?? Self.text(element["name"]) ?? Inline.nonEmpty(parts)
            for text in element["name"]?.array?.compactMap(\.string) ?? [name].compactMap({ $0 }) {
                let clean = Inline.unescaped(text)
                let persons = isOrganization ? [] : AuthorNames.shared.names(in: clean)
                signatures.append((clean, isOrganization))
                if persons.isEmpty, AuthorNames.shared.isAgency(clean) { agencies.append(Inline.tidied(clean)) }
                authors += persons.filter { !authors.contains($0) }
            }
        }
    }

    private static func collect(_ bytes: ArraySlice<UInt8>, into objects: inout [JSONValue]) {
        // Some pages wrap the JSON in a comment or CDATA; it begins at the first bracket that is not CDATA's own.
        func bracket(from offset: Int) -> Int? { bytes[offset...].firstIndex { $0 == 0x7B || $0 == 0x5B } }
        guard var start = bracket(from: bytes.startIndex) else { return }
        if start > bytes.startIndex, bytes[start - 1] == 0x21 {
            guard let behind = bracket(from: min(start + "[CDATA[".utf8.count, bytes.endIndex)) else { return }
            start = behind
        }
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

    /// The objects that others refer to, by their `@id`.
    private static func objects(by objects: [JSONValue]) -> [String: JSONValue] {
        var known: [String: JSONValue] = [:]
        for object in objects {
            guard let id = object["@id"]?.string, object["name"] != nil else { continue }
            known[id] = object
        }
        return known
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

    /// The date of a recipe, a set of instructions or another work that a page may be about.
    private static func worksDate(_ object: JSONValue) -> String? {
        let works: Set<String> = ["HowTo", "Recipe", "CreativeWork", "WebContent", "Course", "LearningResource"]
        return types(object).contains(where: works.contains) ? text(object["datePublished"]) : nil
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
