import NewsModel
import Testing

@testable import NewsAggregate

@Suite("Two persons of one name")
struct NamesakesTests {
    private static let occupations = Occupations()

    /// The ids of `Sam Hill` in each article; an article is his role there and who else it names.
    private func ids(_ articles: [(role: String?, others: [String])]) throws -> [String] {
        let samples = articles.enumerated().map { number, article in
            Sample("a\(number)", "Sam Hill spoke on Monday of this and that, number \(number).").with {
                $0.entities = [(.person, "Sam Hill")] + article.others.map { (.person, $0) }
                $0.roles = [article.role]
            }
        }
        let index = try EntityIndex(try Parts(samples))
        return articles.indices.compactMap { article in index.entity(0, of: article).map(index.id) }
    }

    @Test("Fields that have nothing in common and nobody in common tell them apart")
    func apart() throws {
        let found = try ids([
            ("striker", ["Ada Moor"]), ("Judge", ["Ben Stone"]), ("captain and striker", ["Ada Moor"]), (nil, []),
            ("justice", ["Cem Berg"]),
        ])
        let (player, judge) = ("person:sam hill", "person:sam hill (politics)")
        #expect(found == [player, judge, player, player, judge])
    }

    @Test(
        "One person it is where fields may go together, someone else is named in both, or nothing is said",
        arguments: [
            [("Senator", ["Ada Moor"]), ("candidate", ["Ben Stone"])],
            [("businessman", ["Ada Moor"]), ("nominee", ["Ben Stone"])],
            [("actor", ["Ada Moor"]), ("Governor", ["Ada Moor", "Ben Stone"])],
            [("wife", []), ("striker", [])], [(nil, []), ("Judge", [])],
        ] as [[(String?, [String])]])
    func one(articles: [(String?, [String])]) throws {
        #expect(Set(try ids(articles.map { (role: $0.0, others: $0.1) })).count == 1)
    }

    @Test("Whoever is named everywhere joins no circles")
    func everywhere() throws {
        let everyone = (0..<12).map { number in
            (role: number % 2 == 0 ? "striker" : "judge", others: ["The Famous One"])
        }
        #expect(Set(try ids(everyone)).count == 2)
    }

    @Test("Both have a line of their own in the table")
    func table() async throws {
        let samples = [("striker", "We won."), ("judge", "He is guilty.")].enumerated().map { number, person in
            Sample("a\(number)", person.1).with {
                $0.entities = [(.person, "Sam Hill")]
                $0.roles = [person.0]
            }
        }
        let table = try await lines(try Parts(samples), .entities)
        #expect(table.count == 2)
        #expect(table.filter { $0.contains(#""name":"Sam Hill""#) }.count == 2)
        #expect(table.filter { $0.contains(#""roles":["judge"]"#) && !$0.contains("striker") }.count == 1)
    }

    @Test(
        "A role is of the fields of the occupations in it",
        arguments: [
            ("former prime minister", "politics"), ("Coaches", ""), ("Everton goalkeeper", "sport"), ("leader", ""),
        ])
    func fields(role: String, field: String) {
        #expect(Self.occupations.fields(of: role).name ?? "" == field)
    }
}
