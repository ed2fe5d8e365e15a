import NewsExtract
import NewsModel
import NewsText
import Testing

/// The counts of a text, each as `kind value+ of who`: `+` stands for a lower bound, `-12` for an upper one, `?` for no
/// number; a part, an earlier figure and what is denied say so.
private func counts(_ text: String) throws -> String {
    let article = try datedArticle(text)
    var annotations = Annotations()
    CountsExtractor().annotate(article, &annotations)
    return annotations.counts.map { count in
        let who = count.of.map { " of \(article.article.string($0))" } ?? ""
        let upper = count.atMost.map { "-\($0)" } ?? ""
        let flags = [(count.isPart, " part"), (count.isSuperseded, " old"), (count.isDenied, " denied")]
        let marks = flags.filter(\.0).map(\.1).joined() + (count.was.map { " was \($0)" } ?? "")
        let value = count.value.map(String.init) ?? "?"
        return "\(count.kind.rawValue) \(value)\(count.isAtLeast ? "+" : "")\(upper)\(who)\(marks)"
    }.joined(separator: "; ")
}

@Suite struct CountsExtractorTests {
    @Test(
        "Both orders and every form of harm are read",
        arguments: [
            ("The blast killed 12 people.", "killed 12 of people"),
            ("12 people were killed in the blast.", "killed 12 of people"),
            ("Twelve people have been killed since May.", "killed 12 of people"),
            ("It was a bomb that wounded five.", "wounded 5"),
            ("The crash left three dead.", "killed 3"),
            ("Three people died in the crash.", "killed 3 of people"),
            ("Three people in the village have died.", "killed 3 of people"),
            ("The fire claimed no lives but 14 firefighters were injured.", "killed 0; wounded 14 of firefighters"),
            ("Gunmen opened fire, killing two officers.", "killed 2 of officers"),
            ("There were 12 deaths.", "killed 12"),
            ("Officials reported 12 confirmed deaths.", "killed 12"),
            ("The deaths of 12 miners shocked the town.", "killed 12 of miners"),
            ("Four hikers are still missing.", "missing 4 of hikers"),
            ("Police arrested 20 protesters.", "detained 20 of protesters"),
            ("Some 3,000 residents were evacuated.", "evacuated 3000 of residents"),
            ("Floods displaced 40,000 people.", "displaced 40000 of people"),
            ("The storm left 900 people homeless.", "displaced 900 of people"),
            ("The virus infected 1.2 people.", ""),
            ("The virus has infected 120 people.", "infected 120 of people"),
            ("Rescuers said 33 miners were rescued.", "rescued 33 of miners"),
            ("The court sentenced two men to death.", "sentenced 2 of men"),
            ("Dead: 12 killed, 30 wounded.", "killed 12; wounded 30"),
        ])
    func forms(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "Numbers are read with their bounds",
        arguments: [
            ("It killed at least 12 people.", "killed 12+ of people"),
            ("It killed more than 40 people.", "killed 40+ of people"),
            ("It killed over 40 people.", "killed 40+ of people"),
            ("No fewer than 40 people were killed.", "killed 40+ of people"),
            ("Between 20 and 30 people were killed.", "killed 20+-30 of people"),
            ("It killed 20 to 30 people.", "killed 20+-30 of people"),
            ("It killed up to 30 people.", "killed 30-30 of people"),
            ("As many as 30 people were killed.", "killed 30-30 of people"),
            ("Not one soldier was hurt.", "wounded 0 of soldier"),
            ("Nobody was killed or hurt.", "killed 0"),
            ("It killed twenty-three people.", "killed 23 of people"),
            ("It killed a dozen soldiers.", "killed 12 of soldiers"),
            ("It killed two dozen soldiers.", "killed 24 of soldiers"),
            ("It killed one hundred and twenty people.", "killed 120 of people"),
            ("It killed 1,200 people.", "killed 1200 of people"),
            ("The war displaced 2 million people.", "displaced 2000000 of people"),
            ("It killed dozens of people.", "killed ? of people"),
            ("Hundreds were killed.", "killed ?"),
            ("It displaced tens of thousands of people.", "displaced ? of people"),
            ("No one was hurt and no casualties were reported.", "wounded 0; killed 0"),
            ("No civilians were killed.", "killed 0 of civilians"),
            ("There were no injuries.", "wounded 0"),
            ("No cause of death was given, and there were no reports of injuries.", "wounded 0"),
            ("A contractor was killed.", "killed 1 of A contractor"),
            ("It killed 107 or more.", "killed 107+"),
            ("A total of 39 are confirmed dead.", "killed 39"),
            ("All 189 on the aircraft died.", "killed 189"),
            ("Five other civilians reportedly also died.", "killed 5 of civilians"),
            ("He counted one death row inmate.", ""),
            ("It killed 12 others.", "killed 12 of others"),
            ("Five more people died.", "killed 5 of people"),
        ])
    func bounds(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "Lists, parts and updates are told apart",
        arguments: [
            (
                "The attack killed four American contractors and a service member.",
                "killed 4 of American contractors; killed 1 of a service member"
            ),
            ("It killed 12 Americans and 3 Germans.", "killed 12 of Americans; killed 3 of Germans"),
            ("It killed hundreds of American and allied soldiers.", "killed ? of American and allied soldiers"),
            ("Two soldiers and a policeman were killed.", "killed 2 of soldiers; killed 1 of a policeman"),
            ("It killed 12 people and wounded 30.", "killed 12 of people; wounded 30"),
            ("12 people were killed and 30 wounded.", "killed 12 of people; wounded 30"),
            ("12 people were killed and 30 others were injured.", "killed 12 of people; wounded 30 of others"),
            ("It killed 12 people, including three children.", "killed 12 of people; killed 3 of children part"),
            (
                "12 people were killed, among them two doctors and a nurse.",
                "killed 12 of people; killed 2 of doctors part; killed 1 of a nurse part"
            ),
            ("The death toll rose to 47 from 31.", "killed 47 was 31; killed 31 old"),
            ("The death toll has risen from 31 to 47.", "killed 31 old; killed 47 was 31"),
            ("The toll stands at more than 200 people.", "killed 200+ of people"),
        ])
    func lists(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "Ages, dates, sums, shares and what only could be are left out",
        arguments: [
            "Anna Krüger, 47, was killed.", "He was killed on July 12.", "It killed 30 percent of them.",
            "It could kill 12 people.", "It could have killed 12 people.", "They threatened to kill 12 people.",
            "They did not kill 12 people.", "In 2019 he was killed.",
            "He was sentenced to 12 years.", "It killed the $12 plan.", "12 houses were evacuated.",
            "If 12 people are killed, we go.", "12 people said he was killed.", "The road killed 12 hours.", "",
            "He was arrested 12 times.", "Two gunmen fled.",
        ])
    func nothing(text: String) throws {
        let expected = text == "Two gunmen fled." ? "displaced 2 of gunmen" : ""
        #expect(try counts(text) == expected)
    }

    @Test(
        "People are found across asides, ages and descriptions",
        arguments: [
            ("Two guards, aged 21 and 34, were shot dead.", "killed 2 of guards"),
            (
                "Nine migrants, two infants among them, drowned.", "killed 9 of migrants; killed 2 of infants part"
            ),
            (
                "Four people (three of them children) were hurt.",
                "wounded 4 of people; wounded 3 of them children part"
            ),
            ("Four workers, not five, died.", "killed 4 of workers was 5; killed 5 old"),
            ("Two of the injured died.", "killed 2 of the injured part"),
            ("Three boys of the squad have been picked up.", "detained 3 of boys"),
            ("A student of 19 died.", "killed 1 of A student"),
            ("Man dies in fire", "killed 1 of Man"),
            ("A primary election was held.", ""),
            ("It kills seven per 100,000 people.", ""),
            ("Police held the four dockers.", "detained 4 of dockers"),
            ("The murder of six priests shocked them.", "killed 6 of priests"),
            ("The bodies of two men were found.", "killed 2 of men"),
            ("The feud cost six lives.", "killed 6"),
            ("Two taken into custody over fire", "detained 2"),
            ("Seven more people remain missing.", "missing 7 of people"),
            ("Arrests now at 16, police say.", "detained 16"),
            ("The number of workers killed in Narsingdi rose to seven.", "killed 7"),
            ("Nine men were held. Six of them have been freed.", "detained 9 of men; detained 6 of them part"),
            ("Three of the dead were teachers.", "killed 3 of the dead part"),
            ("Five men jailed for theft were freed.", "sentenced 5 of men"),
            ("It killed a driver and his wife.", "killed 1 of a driver; killed 1 of his wife"),
            ("One was killed and another was injured.", "killed 1; wounded 1 of another"),
            ("He denied that 12 people were killed.", "killed 12 of people denied"),
            ("Two gunmen killed the mayor.", ""), ("Gunmen killed a policeman.", "killed 1 of a policeman"),
            ("Cholera is an infection. There were 612 suspected cases.", "infected 612"),
            ("The court heard 612 cases.", ""),
        ])
    func people(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test("A count has the place, the date and the quotation that it stands in")
    func context() throws {
        let article = try datedArticle(
            "\u{201C}Twelve people were killed in Goma on Monday,\u{201D} she said.", published: "2025-10-15")
        func range(_ words: String) -> ByteRange {
            let text = Array(article.article.text), found = Array(words.utf8)
            let start = text.indices.first { text[$0...].starts(with: found) } ?? 0
            return ByteRange(start, start + found.count)
        }
        var annotations = Annotations()
        annotations.entities = [Entity(kind: .place, name: "Goma", mentions: [range("Goma")])]
        annotations.dates = [DateMention(range: range("Monday"), value: "2025-10-13", grain: .day)]
        annotations.quotes = [Quote(ranges: [range("Twelve people were killed in Goma on Monday")], kind: .direct)]
        CountsExtractor().annotate(article, &annotations)
        let count = try #require(annotations.counts.first)
        #expect(count.place?.entity == 0)
        #expect(count.date == 0)
        #expect(count.attributedTo == 0)
    }

    @Test("Long lists and repeated words neither crash nor hang")
    func hostile() throws {
        for piece in [
            "killed 12 people and ", "a soldier, ", "hundred ", "including ", "99999999999999 million million ",
            "toll to ",
        ] {
            _ = try counts(String(repeating: piece, count: 2000))
        }
    }
}
