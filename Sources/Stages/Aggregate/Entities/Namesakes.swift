import NewsModel

/// Tells persons of one name apart where their contexts say so.
///
/// The articles with a name fall into circles that share someone else who is named there. Two circles are of two persons where both say
/// what the person is, in fields of life that have nothing in common: the striker and the judge. In doubt there is one person, as a name
/// in the news most often has: whoever is a senator here and a candidate there, or is named beside the same others, stays whole.
struct Namesakes {
    /// Someone named in more of the articles than this is no sign that two of them are of one circle.
    private static let commonShare = 0.01
    private static let fewestCommon = 5

    /// Those who were told apart from others of their name: the name, and the field of life that they are of.
    private(set) var apart: [(name: Int32, field: Fields)] = []
    private let starts: [Int32]
    private let fields: [Fields]
    /// Whether each entity of an article is a person with a full name.
    private let isPerson: [Bool]
    private let names: Int

    /// Renames entities in place: those told apart get numbers beyond those of the names.
    ///
    /// `starts` are the places of the articles in `entities`; `fields` those of the role that each entity has in its article.
    init(_ entities: inout [Int32], starts: [Int32], names: Int, fields: [Fields], isPerson: [Bool]) {
        self.starts = starts
        self.names = names
        self.fields = fields
        self.isPerson = isPerson
        let doubtful = doubtful(entities)
        guard !doubtful.isEmpty else { return }
        var articles: [Int32: [Int]] = [:]
        var spread = Array(repeating: Int32(0), count: names)
        forEachArticle(entities) { article, own in
            for entity in Set(own) {
                spread[Int(entity)] += 1
                if doubtful.contains(entity) { articles[entity, default: []].append(article) }
            }
        }
        let most = max(Self.fewestCommon, Int(Double(starts.count - 1) * Self.commonShare))
        for entity in articles.keys.sorted() {
            split(entity, in: articles[entity] ?? [], &entities) { spread[Int($0)] <= most }
        }
    }

    private func forEachArticle(_ entities: [Int32], _ body: (Int, ArraySlice<Int32>) -> Void) {
        for article in 0..<starts.count - 1 { body(article, entities[range(of: article)]) }
    }

    private func range(of article: Int) -> Range<Int> { Int(starts[article])..<Int(starts[article + 1]) }

    /// The persons whose roles are of fields that have nothing in common.
    private func doubtful(_ entities: [Int32]) -> Set<Int32> {
        var common: [Int32: Fields] = [:]
        for (place, entity) in entities.enumerated() where isPerson[place] && !fields[place].isEmpty {
            common[entity] = common[entity]?.intersection(fields[place]) ?? fields[place]
        }
        return Set(common.filter { $0.value.isEmpty }.keys)
    }

    /// The articles of a circle and the fields that they say the person is of.
    private struct Circle {
        var articles: [Int]
        var fields: Fields
    }

    private mutating func split(
        _ entity: Int32, in articles: [Int], _ entities: inout [Int32], isTelling: (Int32) -> Bool
    ) {
        var persons: [Circle] = []
        for circle in circles(of: entity, articles, entities, isTelling) where !circle.fields.isEmpty {
            if let place = persons.firstIndex(where: { !$0.fields.isDisjoint(with: circle.fields) }) {
                persons[place].articles += circle.articles
                persons[place].fields.formUnion(circle.fields)
            } else {
                persons.append(circle)
            }
        }
        // the first one keeps the name, and the articles that do not say who it is
        for person in persons.dropFirst() {
            let number = Int32(names + apart.count)
            apart.append((entity, person.fields))
            for article in person.articles {
                for place in range(of: article) where entities[place] == entity { entities[place] = number }
            }
        }
    }

    /// The circles of a name, those of the most articles first.
    private func circles(
        of entity: Int32, _ articles: [Int], _ entities: [Int32], _ isTelling: (Int32) -> Bool
    ) -> [Circle] {
        var parents = Array(articles.indices)
        func root(_ place: Int) -> Int {
            var place = place
            while parents[place] != place { place = parents[place] }
            return place
        }
        var firstWith: [Int32: Int] = [:]
        for (place, article) in articles.enumerated() {
            for other in entities[range(of: article)] where other != entity && other < names && isTelling(other) {
                if let first = firstWith[other] {
                    parents[root(place)] = root(first)
                } else {
                    firstWith[other] = place
                }
            }
        }
        var circles: [Int: Circle] = [:]
        for (place, article) in articles.enumerated() {
            var circle = circles.removeValue(forKey: root(place)) ?? Circle(articles: [], fields: [])
            circle.articles.append(article)
            for own in range(of: article) where entities[own] == entity { circle.fields.formUnion(fields[own]) }
            circles[root(place)] = circle
        }
        return circles.values.sorted { left, right in
            left.articles.count != right.articles.count
                ? left.articles.count > right.articles.count : left.articles[0] < right.articles[0]
        }
    }
}
