import NewsAggregate
import NewsModel
import Testing

@Suite("How alike two names are")
struct NamePairsTests {
    private static let comparer = NameComparer()

    private func similarity(_ first: String, _ second: String, _ kind: Entity.Kind? = nil) -> Double {
        let value = Self.comparer.similarity(first, second, kind: kind)
        #expect(abs(value - Self.comparer.similarity(second, first, kind: kind)) < 1e-12, "the order does not matter")
        return value
    }

    @Test(
        "The same words are the same name, whatever the case, the accents and the marks",
        arguments: [
            ("Élodie Brandt", "ELODIE BRANDT"), ("Coca-Cola", "Coca Cola"), ("Marks & Sons", "Marks and Sons"),
            ("U.S. Steel", "US Steel"), ("Reader’s Choice", "Reader's Choice"), ("Dr. Rosa Novak", "Rosa Novak"),
        ])
    func same(first: String, second: String) {
        #expect(similarity(first, second) == 1)
    }

    @Test(
        "Slips, transliterations, initials, short forms and words more leave a name likely",
        arguments: [
            ("Marta Olveira", "Marta Oliveira"), ("Marta Olivveira", "Marta Oliveira"),
            ("M. Oliveira", "Marta Oliveira"),
            ("Oliveira, Marta", "Marta Oliveira"), ("MartaOliveira", "Marta Oliveira"),
            ("Mohammed Husayn", "Muhammad Hussein"), ("Bill Brandt", "William Brandt"),
            ("Marta Sofia Oliveira", "Marta Oliveira"), ("Сергей Иванов", "Sergey Ivanov"),
            ("Νίκος Παππάς", "Nikos Pappas"), ("Brandt Aktiengesellschaft", "Brandt AG"),
            ("Brandt Ltd", "Brandt Limited"),
        ])
    func likely(first: String, second: String) {
        #expect(similarity(first, second) > 0.5)
    }

    @Test(
        "Names that contradict each other in one word are not likely, however long the rest",
        arguments: [
            ("Marta Sofia Oliveira", "Marta Sofia Fernandes"), ("Anders Brandt", "Ulf Brandt"),
            ("A. Brandt", "Ulf Brandt"), ("Northern Pipeline Corporation", "Northern Petroleum Corporation"),
            ("Marta", "Sofia"), ("李明", "李强"), ("M.O.", "Marta Oliveira"), ("", "Marta"), ("Brandt AG", "Brand GmbH"),
        ])
    func unlikely(first: String, second: String) {
        #expect(similarity(first, second, .person) < 0.5)
    }

    @Test("An acronym is likely to be of an organization with those initials")
    func acronym() {
        #expect(
            similarity("NBFA", "National Bus and Ferry Authority") < similarity("NBFA", "National Bus Ferry Authority"))
        #expect(similarity("NBFA", "National Bus Ferry Authority", .organization) > 0.5)
    }

    @Test("A word more parts organizations further than persons")
    func branches() {
        let person = similarity("Ruiz Ortega", "Ruiz Salas Ortega", .person)
        #expect(similarity("Ruiz Bank", "Ruiz Bank Chile", .organization) < person)
    }

    @Test(
        "Nothing is ever out of bounds",
        arguments: ["", " ", "'", "…", "&", "A.", "𝒳 Ø", String(repeating: "Ab ", count: 900)])
    func odd(name: String) {
        for other in ["", "Marta Oliveira", name] {
            #expect((0...1).contains(similarity(name, other)))
        }
    }
}
