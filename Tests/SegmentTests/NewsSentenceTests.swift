import NewsModel
import Testing

@Suite("Sentences of news")
struct NewsSentenceTests {
    @Test(
        "Abbreviations, numbers and initials of news",
        arguments: [
            "The U.S. is out.¦ U.S. officials left the U.S. on Monday.¦ They left.",
            "He flew to the U.S.¦ She stayed in the U.K.",
            "It was No. 5 on the list.¦ Pupils in Nos. 3 and 4 agreed.",
            "J. K. Osei and R.T. Malik met Lt. Gen. A. Kader.¦ They agreed.",
            "P.S. Bring the keys.",
            "Many crops, e.g. The Red Lady papaya, failed.",
            "The actress (b. March 2009) has a sister (m. 1949).¦ She lives in Turin.",
            "Judit Zs. Varga met General (ret.) Omar Sall at 4 p.m. Dakar time.¦ They ate.",
            "He read “Who?” (“Ki?”) aloud.¦ She left B.E.H.S. No. 2 in May.",
            "FORT ATKINSON, Wis. — A spill closed the road.¦ Nobody was hurt.",
            "The plant sits at 54 Mill Rd. in Leeds.¦ It employs 300.",
        ])
    func stops(text: String) throws { try check(text) }

    @Test(
        "An omission is no end, an omission behind a full stop begins the next sentence",
        arguments: [
            "The dam [...] will hold until spring.",
            "The dam will hold [...]¦ Nobody asked why.",
            "The guards left.¦ ... The gate stood open.",
            "The guards left.¦ ... and the gate stood open.",
            "He waited... and waited.¦ Nobody came.",
        ])
    func omissions(text: String) throws { try check(text) }

    @Test(
        "Every sentence of a quotation is one, within a paragraph and across paragraphs",
        arguments: [
            "\"It fell.¦ We ran,\" she said.",
            "\"It fell.¦ We ran.¦ We never looked back.\"",
            "“Who pays?”¦ “We do.¦ All of us.”",
            "“The river rose.¦ Nobody slept,” she said.¦ “We held the door.¦ Then it broke.”",
            "He said: \"The river rose.¦ We left.\"",
            "“Who pays?”¦ She said nothing.¦ “Who pays?” Banda said again.",
            "She asked, “Who pays?” and left.¦ Nobody answered.",
        ])
    func quotations(text: String) throws { try check(text) }

    @Test("A quotation that goes on in the next paragraph is cut within each")
    func acrossParagraphs() throws {
        #expect(
            try sentences("“The river rose. We left.\n\n“Then it fell,” she said. “We came back.”") == [
                "“The river rose.", "We left.", "“Then it fell,” she said.", "“We came back.”",
            ])
    }

    @Test(
        "A whole sentence in brackets is one of its own, one inside another is not",
        arguments: [
            "The bank closed.¦ (It had warned of this.)¦ Clients queued.",
            "The bank (which one?) closed.¦ Clients queued.",
            "The bank (“We are sound.”) closed a day later.",
        ])
    func brackets(text: String) throws { try check(text) }

    @Test(
        "Missing spaces part sentences, but not addresses and names",
        arguments: [
            "The vote failed.¦The mayor resigned.¦\"We lost,\" she said.",
            "They left the harbour....¦I stayed.",
            "Ask J.Doe@example.org or see www.example.org/News.Today now.",
            "Newsmill.Com and Node.js are names.",
            "The vote failed on Tuesday .¦The mayor of Rye resigned in 2005.¦She never came back.",
            "The roof went.¦''We left,'' she wrote.",
            "The yield rose.12¦ Farmers were pleased.",
        ])
    func missingSpaces(text: String) throws { try check(text) }

    @Test(
        "Headings, stamps, addresses and rules end without a stop",
        arguments: [
            "Early life¦ She was born in Accra.",
            "Background and history¦ The town was founded by fishermen.",
            "She read The Guardian and then War and Peace.",
            "Lord of the Rings fans know The Shire.",
            "Anna Bergström¦ 27/11/2025 09:30 AM¦ Please call me.",
            "See https://example.org/maps¦ The scans are free.",
            "--------¦ Notes of the editor",
            "Dear Ken,¦ We have your letter.",
            "• Milk¦ • Bread¦ • Salt",
            "It held the following:¦ 1. Open the gate.¦ 2. Close it.",
        ])
    func beginnings(text: String) throws { try check(text) }

    @Test(
        "Lines are sentences where they are items, and are joined where they are wrapped",
        arguments: [
            "Rent held at 350 meticais¦ - An apology in writing¦ - new roofs",
            "Salama 2 - 1 Rye - a report",
            "milk and bread¦\nsalt¦\neggs, butter",
            "The storm took the roof\noff the old mill.",
            "Ferry sinks off Port Salama¦\nDozens are missing.",
        ])
    func lines(text: String) throws { try check(text) }

    @Test("A heading is one sentence unless it ends with a stop")
    func headings() throws {
        #expect(try segmented("Goal! Salama wins", role: .heading).sentences.count == 1)
        #expect(try segmented("Goal! Salama wins").sentences.count == 2)
        #expect(try segmented("Who won? Not Salama.", role: .heading).sentences.count == 2)
    }

    @Test(
        "Smileys belong to the sentence before them",
        arguments: ["We won! :)¦ See you.", "Good luck =)¦ They left.", "It works. ^_^¦ Try it."])
    func smileys(text: String) throws { try check(text) }

    private func check(_ text: String) throws {
        let (plain, expected) = marked(text)
        #expect(try sentences(plain, language: "en") == expected)
    }
}
