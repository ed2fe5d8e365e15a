import Foundation

/// Short articles in any number, all different, with people, quotations, dates and counts in them.
enum Wire {
    private static let people = [
        "Amina Yusuf", "Omar Bitar", "Leila Mansour", "Martin Keogh", "Hanan Zayed", "Ana Petrescu",
    ]
    private static let places = ["Port Salama", "Tal Amara", "Karst", "Novaport", "Santa Rita", "Fairmont"]
    private static let things = ["ferry", "shipyard", "reservoir", "court", "hospital", "museum", "harbour", "school"]

    static func article(_ number: Int) -> String {
        var random = Seeded(UInt64(number))
        func pick(_ list: [String]) -> String { list[Int(random.next() % UInt64(list.count))] }
        let (person, place, thing) = (pick(people), pick(places), pick(things))
        let (dead, day) = (Int(random.next() % 40) + 2, Int(random.next() % 28) + 1)
        return """
            Story \(number): \(dead) dead at the \(thing) of \(place)

            October \(day), 2025

            \(place.uppercased()) (MP) — At least \(dead) people were killed on Tuesday at the \(thing) near \(place), number \(number).

            “We have counted \(dead) of them,” said \(person), who runs the \(thing). “Nobody knows more.”

            Police detained \(dead % 5 + 2) men, \(pick(people)) said in a statement.

            """
    }

    /// Writes so many articles, a hundred to a folder.
    static func write(_ count: Int, to folder: Folder) throws {
        for number in 0..<count { try folder.write(name(number), article(number)) }
    }

    static func name(_ number: Int) -> String { "corpus/\(number / 100)/\(number).txt" }
}
