import NewsModel
import Testing

@Suite("Sentences")
struct SentenceTests {
    @Test(
        "A full stop ends a sentence unless an abbreviation, an initial or a number needs it",
        arguments: [
            "The ferry sank.¦ Nobody had expected it.",
            "Mr. Haddad spoke to Gen. Joseph Votel of the U.S. Central Command.¦ He left.",
            "George W. Bush met J. K. Rowling.¦ They talked.",
            "He lives in the U.S.¦ He likes it.",
            "The U.S. Senate voted.¦ It passed.",
            "It opened at 5 p.m.¦ The doors were locked.",
            "It opened at 5 p.m. Tuesday in Novaport.¦ Few came.",
            "See No. 5 on Fig. 3.¦ The rest is on p. 12.",
            "It cost 3.5 million.¦ It sold for 1,200.50 dollars.",
            "Calder Inc. Chairman Philip Crane agreed.¦ He works for Calder Inc.¦ The deal is done.",
            "Bread, milk, etc. were sold.¦ Lamps, oil, etc.¦ Nothing was left.",
            "They met on Oct. 20 in St. Louis.¦ It rained.",
            "Wait ... what happened?¦ Nobody knows.",
            "It was over…¦ Then the lights went out.",
        ])
    func stops(text: String) throws { try check(text) }

    @Test(
        "A quotation and its verb of saying are one sentence; several sentences in one quotation are several",
        arguments: [
            "\"We go!\" he said.¦ Nobody moved.",
            "“Are you there?” Smith asked.¦ No answer came.",
            "“We came.¦ We saw.¦ We left,” she said.",
            "\"It ended.\"¦ \"It did not.\"",
            "She said, \"It is over.\"¦ He agreed.",
            "“Is it over?”¦ The crowd was silent.",
            "'It is over,' she said.¦ 'Go home.'",
            "She said it (in March).¦ (He denied it.)¦ The case goes on.",
        ])
    func quotations(text: String) throws { try check(text) }

    @Test(
        "Missing spaces, loud marks, list numbers and references",
        arguments: [
            "The match ended.The crowd left.",
            "See example.com for more.¦ Write to a.b@example.com now.",
            "What!?¦ Never.",
            "1. Open the door.¦ 2. Close it.",
            "It was proved.[12]¦ Others doubt it.",
            "Yahoo! announced a deal.¦ Shares rose.",
        ])
    func oddities(text: String) throws {
        try check(text == "The match ended.The crowd left." ? "The match ended.¦The crowd left." : text)
    }

    @Test(
        "Languages have their own abbreviations and stops",
        arguments: [
            ("de", "Er traf Dr. Meier bzw. Frau Nr. 5.¦ Dann ging er."),
            ("fr", "M. Dupont est parti.¦ Mme. Martin reste."),
            ("es", "El Sr. García llegó.¦ La Dra. Ruiz no."),
            ("ru", "Он живёт на ул. Ленина.¦ Она уехала."),
            ("zh", "他走了。¦她没有走！¦为什么？"),
            ("ja", "「行こう。」¦彼は去った。"),
            ("ar", "هل ذهب؟¦ نعم."),
            ("hi", "वह गया।¦ वह नहीं गई।"),
        ])
    func languages(language: String, text: String) throws { try check(text, language: language) }

    @Test("A paragraph without any stop is one sentence, and no sentence crosses a paragraph")
    func headlines() throws {
        #expect(
            try sentences("Ferry sinks off Port Salama\n\nIt was overloaded. It sank") == [
                "Ferry sinks off Port Salama", "It was overloaded.", "It sank",
            ])
    }

    @Test("Sentences hold every token, in order and without gaps")
    func cover() throws {
        let article = try segmented("\"No,\" he said. (Twice.) ... And?! \" \n\n… ) . [1]\n\n!!! \"\"\" ((( .")
        #expect(article.sentences.flatMap(\.tokens) == Array(article.tokens.indices))
    }

    @Test(
        "Marks without words, and long runs of them, end in time",
        arguments: [".", "\"", "(", "!? ", ". . ", "a.", "[1]"])
    func hostile(unit: String) throws {
        let text = String(repeating: unit, count: 200_000)
        let article = try segmented(text)
        #expect(article.sentences.flatMap(\.tokens).count == article.tokens.count)
    }

    private func check(_ text: String, language: String? = "en") throws {
        let (plain, expected) = marked(text)
        #expect(try sentences(plain, language: language) == expected)
    }
}
