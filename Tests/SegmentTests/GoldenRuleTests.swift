import Testing

/// An example of our own for each of the 48 English "Golden Rules" of the Pragmatic Segmenter (Dias, 2014), in their order.
@Suite("Golden rules")
struct GoldenRuleTests {
    @Test(
        "Full stops, abbreviations and initials",
        arguments: [
            "The bridge is closed.¦ Take the ferry.",
            "Who owns the mill?¦ Nobody knows.",
            "What a storm!¦ The pier is gone.",
            "The mayor is Adela R. Quist.",
            "The map is on p. 31.",
            "Did Orla and co. miss the train?",
            "The mill was sold to Brandt, Oyelaran & Co. in March.",
            "Leave it to Orla and co.¦ They have the keys.",
            "The mill was sold to Brandt, Oyelaran & Co.¦ It had lost money.",
            "Snow fell on Mt. Kenya overnight.",
            "St. Brendan's School stands on 9th st. by the canal.",
            "This was Harold Finch Jr.'s farm.",
            "They toured the U.S.A. in spring.",
            "Norway never joined the E.U.¦ Why would it?",
            "She grew up in the U.S.¦ Why did she leave?",
            "He sued the U.S. Government over the dam.",
            "They had lived in the U.S. since 1998.",
            "At 6 a.m. Dr. Okoye opened the clinic.¦ She locked it at 8 P.M.¦ Dr. Okoye then drove home.",
        ])
    func stops(text: String) throws { try check(text) }

    @Test(
        "Numbers, brackets, addresses, quotations and loud marks",
        arguments: [
            "The fine was $250.50 for each boat.",
            "The fine was $250.50.¦ They paid at once.",
            "She runs the bakery (Her father had opened it after the war.) behind the station.",
            "Write to Tomas.Reyes@harbour-news.org.¦ The desk answers at night.",
            "Read it at https://www.tide.7.org/old-maps/river_mouth.html.¦ The scans are free.",
            "The guard told her, 'We are full.' he said.",
            "The guard told her, \"We are full.\" he said.",
            "The guard told her, \"We are full.\"¦ She sat down on the step.",
            "Goal!!¦ The stand shook.",
            "Really??¦ Who says so?",
            "Lost!?¦ Is it over?",
            "Lost?!¦ Is it over?",
        ])
    func marks(text: String) throws { try check(text) }

    @Test(
        "Items of lists within a line",
        arguments: [
            "1.) Wash the rice¦ 2.) Boil the water",
            "1.) Wash the rice.¦ 2.) Boil the water.",
            "1) Wash the rice¦ 2) Boil the water",
            "1) Wash the rice.¦ 2) Boil the water.",
            "1. Wash the rice¦ 2. Boil the water",
            "1. Wash the rice.¦ 2. Boil the water.",
            "• 4. Wash the rice¦ • 5. Boil the water",
            "⁃4. Wash the rice¦ ⁃5. Boil the water",
            "a. Wash the rice¦ b. Boil the water¦ c. Salt it well",
        ])
    func lists(text: String) throws { try check(text) }

    @Test(
        "Long numbers, names with marks, the pronoun I and omissions",
        arguments: [
            "The grave is N°. 2044.118.907.¦ The key hangs inside.",
            "He joined Yahoo! as a clerk.",
            "It is a secret between you and I.¦ Has Benoît I. Carré signed?",
            "Ruiz held that by planting hedges, “the floods of the valley will become less severe. . . .”",
            "\"Ruiz [...] compared the valley to a basin [...]\" (Ahlberg 17).",
            "Cut the last line where you must and mark the cut with dots . . . .¦ The reader will see.",
            "I had hoped to stay....¦ The boat left.",
            "I didn’t quite ... well, what we need...wait . . . what I need is time . . . I only want that.",
            "The one rule that was kept . . . was that of writing to the editor by hand.¦ . . . The desk was never cleared. . . .",
        ])
    func omissions(text: String) throws { try check(text) }

    private func check(_ text: String) throws {
        let (plain, expected) = marked(text)
        #expect(try sentences(plain, language: "en") == expected)
    }
}
