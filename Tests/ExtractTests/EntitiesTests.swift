import NewsExtract
import NewsModel
import NewsText
import Testing

@Suite("Entities")
struct EntitiesTests {
    @Test(
        "Names are found with their kinds, without titles, possessives and determiners",
        arguments: [
            "[ORG:Pentagon] spokeswoman [PER:Karen Whitlow] said the [LOC:U.S.] would stay in [LOC:Iraq].",
            "Transport Minister [PER:Leila Mansour] flew to [LOC:Baghdad] on Tuesday.",
            "[PER:Omar Bitar], head of the harbour pilots' union, blamed the [ORG:Transport Ministry].",
            "The [ORG:University of Texas] and the [ORG:Food and Drug Administration] disagreed.",
            "[LOC:Iraq]'s [ORG:Ministry of Oil] cut output in January.",
            "[OTH:Iraqi] and [OTH:American] troops left [LOC:Mosul].",
            "Sen. [PER:John McCain] of [LOC:Arizona] met Mr. [PER:Haider al-Abadi].",
            "He works for [ORG:Calder Shipbuilding, Inc] in [LOC:New York].",
            "[ORG:Saraya al-Fajr], an armed group, denied it.",
            "Rockets hit the base near [LOC:Tal Amara] on Monday night.",
            "She lives near [LOC:Qaim] in [LOC:Anbar] province.",
            "[LOC:PORT SALAMA], [LOC:Qasrin] — A ferry sank on Tuesday.",
            "The ship struck a reef off [LOC:Dahra Island].",
            "The [OTH:Cold War] ended before the [OTH:Olympic Games].",
            "Ministers of the [ORG:European Community] agreed on Monday.",
        ])
    func kinds(marked: String) throws {
        let expected = MarkedNames(marked)
        #expect(try names(in: expected.text) == expected.names)
    }

    @Test(
        "Capitals that mean nothing make no names",
        arguments: [
            "Yesterday the minister resigned. Police said so on Monday.",
            "However, Investigators were told. The President spoke to the Prime Minister.",
            "TV and CEO are no names. I said so in May.",
            "Why Nobody Wants to Buy This House Anymore",
            "THE STORM IS OVER BUT NOBODY CAME HOME",
        ])
    func noNames(text: String) throws { #expect(try names(in: text).isEmpty) }

    @Test(
        "A short word in front may be a family name, which says nothing of who it is",
        arguments: [
            ("President Xi Jinping left. He was tired.", Entity.Gender.male),
            ("Ana Lima left. Nobody was tired.", .female),
        ])
    func familyNames(text: String, gender: Entity.Gender) throws {
        #expect(try entities(in: text).entities.first { $0.kind == .person }?.gender == gender)
    }

    @Test("A surname of several words stands for the full name")
    func longSurnames() throws {
        let text = "Mayor Bill de Blasio resigned on Monday. De Blasio told reporters that he was tired."
        let persons = try entities(in: text).entities.filter { $0.kind == .person }
        #expect(persons.map(\.name) == ["Bill de Blasio"])
        #expect(persons.first?.mentions.count == 2)
    }

    @Test("A surname, a given name and a headline's capitals all stand for the full name")
    func surnames() throws {
        let text =
            "MARTIN KEOGH RESIGNS\n\nBrown left early. Martin Keogh spoke to Gordon Brown. Brown said that Keogh knew."
        let found = try entities(in: text)
        let byName = Dictionary(uniqueKeysWithValues: found.entities.map { ($0.name.lowercased(), $0.mentions.count) })
        #expect(byName["martin keogh"] == 3)
        #expect(byName["gordon brown"] == 3)
    }

    @Test(
        "A name in a headline is the name in the body",
        arguments: [
            ("Patients Flee As Fire Scatters Opala Centre\n\nA fire broke out in Opala on Monday, she said.", "Opala"),
            ("MUDSLIDE TOLL ON MOUNT TAMBOR REACHES 19\n\nThe slide on Mount Tambor killed 19 people.", "Mount Tambor"),
        ])
    func headlines(text: String, name: String) throws {
        let entity = try entities(in: text).entities.first { $0.name == name }
        #expect(entity?.mentions.count == 2)
    }

    @Test(
        "Acronyms, short forms and other spellings join the name",
        arguments: [
            ("Gulf Star Lines (GSL) denied it. GSL said it sank.", "Gulf Star Lines", 3),
            ("The United Nations met. The U.N. voted. The UN left.", "United Nations", 3),
            ("The Calder Shipyard Company closed. Calder Shipyard owed money.", "Calder Shipyard Company", 2),
            ("Tahsin al-Obeidi spoke. Then Obeidi left.", "Tahsin al-Obeidi", 2),
        ])
    func joined(text: String, name: String, mentions: Int) throws {
        let entity = try entities(in: text).entities.first { $0.name == name }
        #expect(entity?.mentions.count == mentions)
    }

    @Test(
        "Roles before and behind the name, and the gender they show",
        arguments: [
            ("Pentagon spokeswoman Karen Whitlow spoke.", "Pentagon spokeswoman", Entity.Gender.female),
            ("Transport Minister Leila Mansour spoke.", "Transport Minister", .female),
            ("Omar Bitar, head of the harbour pilots' union, spoke.", "head of the harbour pilots' union", .male),
            ("Ana Lima, a 34-year-old nurse, spoke.", "34-year-old nurse", .female),
            ("Gen. Ricardo Quispe, head of civil defence, spoke.", "head of civil defence", .male),
            ("Brig. Gen. Tahsin al-Obeidi spoke. He left.", "Brig. Gen.", .male),
            ("Dahra's mayor, Mona Sabbagh, spoke.", "mayor", .female),
            ("Mr. Quispe spoke.", "", .male),
            ("Osaro Igbinedion spoke. She left.", "", .female),
        ])
    func roles(text: String, role: String, gender: Entity.Gender?) throws {
        let person = try #require(try entities(in: text).entities.last { $0.kind == .person })
        #expect(person.role ?? "" == role)
        #expect(person.gender == gender)
    }

    @Test("Entities stand by first mention, mentions in order and apart, and every range selects a name")
    func order() throws {
        let text =
            "Ana Lima met Omar Bitar in Lima. Bitar told Lima that the U.N. (United Nations) knew.\n\nLima left Peru."
        let found = try entities(in: text).entities
        let firsts = found.compactMap(\.mentions.first)
        #expect(firsts == firsts.sorted())
        let all = found.flatMap(\.mentions).sorted()
        #expect(zip(all, all.dropFirst()).allSatisfy { !$0.overlaps($1) })
        #expect(found.allSatisfy { !$0.mentions.isEmpty })
    }

    @Test(
        "An article without words, and one of capitals only, end in time",
        arguments: ["", "A ", "Bank of Zork and ", "Zork Bork Bank ", "\"Zork ", "Of The ", "Mr. ", "X-"])
    func hostile(unit: String) throws {
        let found = try entities(in: String(repeating: unit, count: 20_000)).entities
        #expect(found.allSatisfy { !$0.mentions.isEmpty })
    }
}
