import NewsModel
import Testing

@testable import NewsAggregate

@Suite struct NamesTests {
    /// Mentions of documents, each a list of names; gives the groups as lists of names.
    private func groups(_ documents: [[String]], kind: Entity.Kind?) -> [[String]] {
        var resolver = NameResolver()
        var order: [String] = []
        for (number, names) in documents.enumerated() {
            for name in names {
                resolver.add(NameMention(document: number, surface: name, kind: kind))
                order.append(name)
            }
        }
        var numbers: [Int32: Int] = [:]
        var groups: [[String]] = []
        for (name, entity) in zip(order, resolver.resolve()) {
            let number = numbers[entity] ?? groups.count
            if number == groups.count { groups.append([]) }
            numbers[entity] = number
            if !groups[number].contains(name) { groups[number].append(name) }
        }
        return groups
    }

    @Test(
        "Forms of one person's name are one",
        arguments: [
            ["Anna Krüger", "Krüger"], ["Anna Krüger", "Anna Kruger"], ["Anna Krüger", "Ms. Krüger"],
            ["Anna Krüger", "ANNA KRÜGER"], ["Anna Krüger", "A. Krüger"], ["Anna Krüger", "Anna B. Krüger"],
            ["Robert Gates", "Bob Gates"], ["Mohammed bin Salman", "Muhammad bin Salman"],
            ["Bashar al-Assad", "Bashar Assad"], ["Anna Krüger", "Anna Krüger's"],
        ])
    func person(names: [String]) {
        #expect(groups([names], kind: .person) == [names])
    }

    @Test(
        "Forms of one organization's name are one",
        arguments: [
            ["World Health Organization", "WHO"], ["World Health Organization", "World Health Organisation"],
            ["General Motors Corp.", "General Motors", "GM"],
            ["Department of Defense", "Defense Department", "Pentagon"],
            ["The Associated Press", "AP", "Associated Press"], ["Kata’ib Hezbollah", "Kataib Hizballah"],
            ["SeaMicro", "Sea Micro"],
        ])
    func organization(names: [String]) {
        #expect(groups([names], kind: .organization) == [names])
    }

    @Test(
        "A country's other names and its people go with it",
        arguments: [
            ["U.S.", "United States", "the United States", "American"], ["Kyiv", "Kiev"], ["UK", "British", "Britain"],
        ])
    func place(names: [String]) {
        #expect(groups([names], kind: .place) == [names])
    }

    @Test(
        "Different people stay apart",
        arguments: [
            ["Anna Krüger", "Peter Krüger"], ["Maria Lopez", "Mario Lopez"],
            ["Jonas Gahr Støre", "Jonas Gahr Stoltenberg"],
        ])
    func different(names: [String]) {
        #expect(groups([names], kind: .person).count == 2)
    }

    @Test("A rare spelling joins a frequent one that shares a word")
    func misspelt() {
        let documents = Array(repeating: ["Josefa Delvina"], count: 5) + [["Josefa Devlina"]]
        #expect(groups(documents, kind: .person) == [["Josefa Delvina", "Josefa Devlina"]])
    }

    @Test("A surname means whom its own document names")
    func surname() {
        let found = groups([["Anna Krüger", "Krüger"], ["Peter Krüger", "Krüger"]], kind: .person)
        #expect(found == [["Anna Krüger", "Krüger"], ["Peter Krüger", "Krüger"]])
    }

    @Test("A person is never a place of the same name")
    func kinds() {
        var resolver = NameResolver()
        resolver.add(NameMention(document: 0, surface: "Paris", kind: .person))
        resolver.add(NameMention(document: 0, surface: "Paris", kind: .place))
        let found = resolver.resolve()
        #expect(found[0] != found[1])
    }

    @Test(
        "The distance counts insertions, deletions, replacements and swaps",
        arguments: [
            ("santos", "sntos", 1), ("santos", "santso", 1), ("santos", "santos", 0), ("kitten", "sitting", nil),
        ])
    func distance(first: String, second: String, expected: Int?) {
        #expect(NameSimilarity.distance(first, second, limit: 2) == expected)
    }
}
