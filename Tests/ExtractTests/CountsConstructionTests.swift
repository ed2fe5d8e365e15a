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
}
