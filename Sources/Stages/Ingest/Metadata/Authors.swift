import NewsMarkup
import NewsText

/// Chooses the writers among what a page says.
struct Authors {
    /// A list of more names than this is no byline.
    private static let most = 10
    /// How many nodes behind the headline a byline is looked for that may complete what is stated.
    private static let reach = 400

    private let tree: PageTree
    private let facts: PageFacts
    private let data: LinkedData
    private let headline: Int?

    /// Makes the choice for a page; `headline` is the node of the headline.
    init(_ tree: PageTree, _ facts: PageFacts, _ data: LinkedData, headline: Int?) {
        self.tree = tree
        self.facts = facts
        self.data = data
        self.headline = headline
    }

    /// The writers; where no person is named, the agency, outlet or pen name that signs.
    ///
    /// Persons that programs are told of come first, then those that readers see: named elements, links to profiles, "By …", a name
    /// beside the date. A name that looks like an account or like the outlet's comes behind all of them.
    func choose(excluding sites: [String]) -> [String] {
        let outlets = Set(sites.map(Self.packed))
        func isOutlet(_ name: String) -> Bool { outlets.contains(Self.packed(name)) }
        let listed = fromMeta()
        for source in [data.authors, listed] {
            let persons = source.filter { PersonName.isLikely($0) && !isOutlet($0) }
            guard !persons.isEmpty else { continue }
            let near = Bylines(tree, headline: headline, reach: Self.reach)
            // "By Jane Doe" under the headline knows better than the account that the text was put in with.
            let said = near.said()
            if !said.isEmpty, !said.contains(where: persons.contains) { return said }
            return Self.withoutHouses(near.completing(persons) ?? persons) + data.agencies.filter { !isOutlet($0) }
        }
        let bylines = Bylines(tree, headline: headline)
        let short = (data.authors + listed).filter { PersonName.isFirst($0) && !isOutlet($0) }
        for source in [bylines.marked, bylines.linked] {
            let seen = source().filter { !isOutlet($0) }
            guard !seen.isEmpty, seen.count <= Self.most else { continue }
            let isSame = short.allSatisfy { first in seen.contains { $0.hasPrefix(first) } }
            return isSame ? Self.withoutHouses(seen) : short
        }
        // A blog may bear its writer's name, and says so where programs read it.
        let stated = Set(data.signatures.map(\.text) + (facts.meta[.author] ?? []))
        let eponyms = (data.authors + listed).filter { isOutlet($0) && PersonName.isLikely($0) && stated.contains($0) }
        if let first = eponyms.first { return [first] }
        for source in [short, bylines.written().filter { !isOutlet($0) }] where !source.isEmpty { return source }
        return signed(bylines, isOutlet)
    }

    /// What signs where no person does; the outlet itself only where nothing else does.
    private func signed(_ bylines: Bylines, _ isOutlet: (String) -> Bool) -> [String] {
        let values = (facts.meta[.author] ?? []).filter { !$0.contains("://") && $0.utf8.count <= 100 }
        // A lone organisation in JSON-LD is said of all pages alike; what readers are shown is said of this one.
        let isAlike = data.signatures.allSatisfy(\.isOrganization)
        let linked = data.signatures.map(\.text)
        let sources = [isAlike ? [] : linked, values, bylines.signatures(), linked].map { source in
            source.prefix(Self.most).flatMap { AuthorNames.shared.signatures(in: $0) }
        }
        for source in sources {
            let others = source.filter { !isOutlet($0) }
            if !others.isEmpty { return Self.unique(others) }
        }
        return sources.first { !$0.isEmpty }.map { Array($0.prefix(1)) } ?? []
    }

    /// The names without those in capitals throughout, where others are not: they are the writers' outlet.
    private static func withoutHouses(_ names: [String]) -> [String] {
        let persons = names.filter { $0.unicodeScalars.contains { $0.properties.isLowercase } }
        return persons.isEmpty || persons.contains { $0.unicodeScalars.allSatisfy { $0.value > 0x2E80 } }
            ? names : persons
    }

    private static func unique(_ names: [String]) -> [String] {
        var result: [String] = []
        for name in names where !result.contains(name) { result.append(name) }
        return result
    }

    private static func packed(_ name: String) -> String { Inline.comparable(name).filter { $0 != " " } }

    private func fromMeta() -> [String] {
        var found: [String] = []
        for value in facts.meta[.author] ?? [] where !value.contains("://") && value.utf8.count <= 300 {
            // Several elements of the same name list one author each.
            let names = AuthorNames.shared.names(in: value)
            for name in names where PersonName.isLikely(name) || names.count == 1 && PersonName.isFirst(name) {
                if !found.contains(name) { found.append(name) }
            }
            if found.count > Self.most { break }
        }
        // A first name that another element completes says nothing of its own.
        guard found.count <= Self.most else { return [] }
        return found.filter { name in !found.contains { $0 != name && $0.hasPrefix(name + " ") } }
    }
}
