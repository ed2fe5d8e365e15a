import NewsExtract
import NewsModel
import Testing

/// The counts of a text, each as `kind value`, with `part` for a part of a total and `old` for an earlier figure.
private func counts(_ text: String) throws -> String {
    let article = try datedArticle(text)
    var annotations = Annotations()
    CountsExtractor().annotate(article, &annotations)
    return annotations.counts.map { count in
        let marks = (count.isPart ? " part" : "") + (count.isSuperseded ? " old" : "")
        return "\(count.kind.rawValue) \(count.value.map(String.init) ?? "?")\(marks)"
    }.joined(separator: "; ")
}

/// Ways of saying how many that no single word gives away.
@Suite struct CountsConstructionTests {
    @Test(
        "Those brought to hospital, to shelter or out of danger are counted",
        arguments: [
            ("Two jumpers were treated at the clinic.", "wounded 2"),
            ("The crash sent no one far: 34 passengers were taken by bus to two hospitals.", "wounded 34"),
            ("The village was evacuated. Soldiers took some 60 residents to a parish hall.", "evacuated 60"),
            ("He took 60 pupils to a school.", ""),
            ("Neighbours pulled 22 people out of the water.", "rescued 22"),
            ("Volunteers dug three men out alive.", "rescued 3"),
            ("He dug 22 holes out of spite.", ""),
        ])
    func moves(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "The sick in hospital are infected where more is said of sickness than of wounds",
        arguments: [
            (
                "Measles is back. Nine pupils have measles, and five children were admitted to hospital.",
                "infected 9; infected 5"
            ),
            ("The measles outbreak killed two. Fourteen children with measles lie there.", "killed 2; infected 14"),
            ("Five children were admitted to hospital.", "wounded 5"),
        ])
    func sickness(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "Figures given before, and people counted before, keep their kind",
        arguments: [
            ("Nine people died, two more than the seven first given.", "killed 9; killed 7 old"),
            ("Nine people died. An earlier count of seven was wrong.", "killed 9; killed 7 old"),
            ("Police held 14 workers. All 14 workers are from here.", "detained 14; detained 14"),
            ("Police held 14 workers. He owns 14 cars.", "detained 14"),
            ("The police put the injured at 31.", "wounded 31"), ("Injured now put at 31.", "wounded 31"),
            ("Ten people died. Two children are among them.", "killed 10; killed 2 part"),
            ("Ten people died. Among them were two children.", "killed 10; killed 2 part"),
            ("Ten people died. Six were children.", "killed 10; killed 6 part"),
            ("She died, bringing to nine the number killed in the slide.", "killed 9"),
            ("That brought the dead to two, from one.", "killed 2; killed 1 old"),
            ("There was no loss of life.", "killed 0"),
            ("Two nurses were among the dead.", "killed 2 part"), ("The dead include two nurses.", "killed 2 part"),
            ("Four workers of the mill, two of them women, were hurt.", "wounded 4; wounded 2 part"),
        ])
    func figures(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "What only looks like a count is none",
        arguments: [
            ("The service made 60 rescues.", ""), ("How many are ill?", ""),
            ("Patients of City Hospital No. 4 were moved out.", ""),
            ("They counted more than 2,300 people dead or missing.", ""),
            ("Ten people died. Parents of two of the dead wept.", "killed 10"),
            ("Four wholesalers were jailed.", "sentenced 4"), ("Four containers were seized.", ""),
            ("Doctors found 1501 infected.", "infected 1501"),
            ("There were not more than a dozen people hurt.", "wounded 12"),
        ])
    func looks(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "What is believed or known to be so counts, what may be does not",
        arguments: [
            ("One miner is believed to be trapped under the rock.", "missing 1"),
            ("Four people are now known to have died.", "killed 4"),
            ("Nobody will die of hunger here.", ""),
            ("Ten families will be displaced by the order.", ""),
            ("Police made no arrests.", "detained 0"), ("Police made no arrest.", "detained 0"),
        ])
    func opinions(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "A total and what it is made up of",
        arguments: [
            ("Sixteen people, 11 women and five men, were rescued.", "rescued 16; rescued 11 part; rescued 5 part"),
            ("Fourteen people died. Eleven men and three women.", "killed 14; killed 11 part; killed 3 part"),
            ("Fourteen people died. Eleven men and four women came.", "killed 14"),
            (
                "Of the 41 hurt, twelve were flown to Lima and five are in intensive care.",
                "wounded 41; wounded 12 part; wounded 5 part"
            ),
            ("Police held nine men. Of these, four are minors.", "detained 9; detained 4 part"),
            ("Police held nine men, of whom four are minors.", "detained 9; detained 4 part"),
            ("Nine people were hurt, two badly.", "wounded 9; wounded 2 part"),
            ("Nine people were hurt. Six are children; one is in danger.", "wounded 9; wounded 6 part; wounded 1 part"),
        ])
    func breakdowns(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "Figures far from their noun, and in tables",
        arguments: [
            ("The officials put the dead of the accident at 212.", "killed 212"),
            ("That brings the dead of the explosion to five.", "killed 5"),
            ("Dead: 12", "killed 12"), ("Arrests so far: none", "detained 0"), ("Arrested: a man of 52.", "detained 1"),
            ("Three workers, who were dug out, are home.", "rescued 3"),
            ("A schoolboy from the town who had gone to the final died on Monday.", "killed 1"),
            ("The treatment of 38 people has been moved to Lima.", ""),
            ("A raft that drowned seven people.", "killed 7"),
            ("The home of Yosef, six, who was detained, is empty.", ""),
        ])
    func distantFigures(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "People by words that are not listed, and several by one word",
        arguments: [
            ("Two pickets were injured.", "wounded 2"), ("A welder was killed by a falling beam.", "killed 1"),
            ("Two cows were killed.", ""), ("Police arrested a courier.", "detained 1"),
            ("The vote killed a bill.", ""),
            ("An elderly couple were found dead.", "killed 2"), ("A family of five was killed.", "killed 5"),
            ("Half a dozen people were hurt.", "wounded 6"), ("A police sergeant was arrested.", "detained 1"),
            ("The list holds 31 dead men.", "killed 31"), ("Twelve injured passengers left.", "wounded 12"),
        ])
    func strangers(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "What only the words around say",
        arguments: [
            ("Three guards with broken fingers left.", "wounded 3"), ("They have broken five.", ""),
            ("Police are holding four men over the fire.", "detained 4"), ("She was holding two boys.", ""),
            ("The court jailed the owner. Two bookkeepers got eighteen months each.", "sentenced 2"),
            ("Two bookkeepers got eighteen months to pay.", ""),
            ("About 300 people are sleeping in classrooms.", "displaced 300"),
            ("Seven people remain at the town hospital.", "wounded 7"),
            ("The boat sank at sea. A vessel picked up six passengers.", "rescued 6"),
            ("Police picked up six suspects.", "detained 6"),
        ])
    func surroundings(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "A figure that another corrects takes its kind",
        arguments: [
            ("The toll rose to 14 on Saturday, from nine.", "killed 14; killed 9 old"),
            ("Forty people fell ill, up from 34.", "infected 40; infected 34 old"),
            ("Five people died, correcting an earlier seven.", "killed 5; killed 7 old"),
            ("Sixteen people and not 14 were arrested.", "detained 16; detained 14 old"),
            ("Three men, against two on Thursday, are held.", "detained 3; detained 2 old"),
            ("Five people died. They sing every evening, from seven to nine.", "killed 5"),
        ])
    func corrections(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }
}
