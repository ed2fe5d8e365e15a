import NewsExtract
import NewsModel
import Testing

/// The counts of a text, each as `kind value`, with `+` for a lower bound and `part` for a part of a total.
private func counts(_ text: String) throws -> String {
    let article = try datedArticle(text)
    var annotations = Annotations()
    CountsExtractor().annotate(article, &annotations)
    return annotations.counts.map { count in
        let value = count.value.map(String.init) ?? "?"
        return "\(count.kind.rawValue) \(value)\(count.isAtLeast ? "+" : "")\(count.isPart ? " part" : "")"
    }.joined(separator: "; ")
}

/// Reports in capitals, as agencies sent them by wire: with datelines, notes in brackets and victims known by what they are.
@Suite struct CountsCapitalsTests {
    @Test(
        "Reports in capitals are read like others",
        arguments: [
            (
                "SAN LORENZO, 19 APR 89 (RADIO SUR) -- [TEXT] THREE PEASANTS WERE KILLED AND TWO OTHERS WOUNDED ON SUNDAY.",
                "killed 3; wounded 2"
            ),
            ("A CIVILIAN WAS KILLED AND FIVE POLICEMEN WERE INJURED.", "killed 1; wounded 5"),
            ("A CAR BOMB EXPLODED, LEAVING 3 DEAD AND 14 WOUNDED.", "killed 3; wounded 14"),
            (
                "THE ATTACK LEFT ONE PERSON DEAD AND 20 INJURED, INCLUDING FOUR CHILDREN.",
                "killed 1; wounded 20; wounded 4 part"
            ),
            ("AT LEAST 15 PEOPLE DIED AND ANOTHER 12 WERE INJURED.", "killed 15+; wounded 12"),
            ("ELEVEN SOLDIERS WERE KILLED IN AN AMBUSH [WORDS INDISTINCT] BY REBELS.", "killed 11"),
            ("MORE THAN 20 PEOPLE HAVE BEEN KILLED; SOME 40 WOUNDED.", "killed 20+; wounded 40"),
            ("ARMY TROOPS KILLED 12 REBELS AND CAPTURED FIVE OTHERS.", "killed 12; detained 5"),
            ("SEVERAL PLANS WERE KILLED.", ""),
            ("TWO PEASANTS, IDENTIFIED AS JUAN LOPEZ AND PEDRO RUIZ, WERE ASSASSINATED.", "killed 2"),
        ])
    func capitals(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "Victims known by what they are count one each",
        arguments: [
            ("THE MURDER OF A PRIEST AND HIS HOUSEKEEPER HAS SHOCKED THE COUNTRY.", "killed 1; killed 1"),
            ("THE ASSASSINATION OF SIX PRIESTS AND TWO WOMEN WAS CONDEMNED.", "killed 6; killed 2"),
            ("A PERUVIAN ARMY CAPTAIN WAS ASSASSINATED TODAY.", "killed 1"),
            ("UNIDENTIFIED MEN SHOT AND KILLED A FORMER MAYOR AND HIS DRIVER.", "killed 1; killed 1"),
            ("THE GUERRILLAS EXECUTED THE MAYOR AND THREE COUNCILMEN.", "killed 3"),
            ("MEMBERS OF THE GROUP BLEW UP A BUS, KILLING ITS DRIVER.", "killed 1"),
            ("A JUDGE WAS SHOT TO DEATH YESTERDAY BY TWO MEN.", "killed 1"),
            ("A BUSINESSMAN DISAPPEARED.", "missing 1"),
        ])
    func single(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }

    @Test(
        "Acts count those behind their \"of\"",
        arguments: [
            ("THE DEATH OF THREE MINERS AND THE KIDNAPPING OF A RANCHER WERE REPORTED.", "killed 3; detained 1"),
            ("IT RESULTED IN THE DEATHS OF 63 PEOPLE AND THE WOUNDING OF 600.", "killed 63; wounded 600"),
            ("GUERRILLAS KIDNAPPED TWO U.S. ENGINEERS.", "detained 2"),
        ])
    func acts(text: String, expected: String) throws {
        #expect(try counts(text) == expected)
    }
}
