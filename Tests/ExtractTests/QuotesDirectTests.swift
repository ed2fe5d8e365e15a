import Testing

@Suite("Direct quotations")
struct QuotesDirectTests {
    @Test(
        "A quotation gets the speaker and cue beside it",
        arguments: [
            QuoteCase(
                "“The storm came fast,” Leila Mansour said.",
                "direct: “The storm came fast,” | Leila Mansour | said"),
            QuoteCase(
                "“The storm came fast,” said Leila Mansour, who visited the port.",
                "direct: “The storm came fast,” | Leila Mansour, who visited the port = Leila Mansour | said"),
            QuoteCase(
                "Omar Bitar said: “The boat was too full.”",
                "direct: “The boat was too full.” | Omar Bitar | said"),
            QuoteCase(
                "Omar Bitar commented on the matter — “The boat was too full.”",
                "direct: “The boat was too full.” | Omar Bitar | commented"),
            QuoteCase(
                "Omar Bitar commented on the matter — which is rare — “The boat was too full.”",
                "direct: “The boat was too full.” | Omar Bitar | commented"),
            QuoteCase(
                "Omar Bitar said in a statement on Tuesday, \"The boat was too full.\"",
                "direct: \"The boat was too full.\" | Omar Bitar | said"),
            QuoteCase(
                "“Why was it allowed?” asked the harbour pilots' union head, Omar Bitar.",
                "direct asks: “Why was it allowed?” | the harbour pilots' union head, Omar Bitar = Omar Bitar | asked"),
            QuoteCase(
                "\"We are safe,\" the company told reporters on Friday.",
                "direct: \"We are safe,\" | the company = – | told to reporters"),
            QuoteCase(
                "“Nobody warned us,” a 34-year-old nurse from the island said.",
                "direct: “Nobody warned us,” | a 34-year-old nurse from the island = – | said"),
        ])
    func beside(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "Who said it may be one of several, stand in an aside or behind a clock time",
        arguments: [
            QuoteCase(
                "“They want it buried,” said one of them.",
                "direct: “They want it buried,” | one of them = – | said"),
            QuoteCase(
                "“Tell him the ferry sank,” said another.",
                "direct: “Tell him the ferry sank,” | another = – | said"),
            QuoteCase(
                "Nobody came; “the sea took them all”, as Omar Bitar put it.",
                "direct: “the sea took them all” | Omar Bitar | put it"),
            QuoteCase(
                "“We will not sail,” vow the pilots.",
                "direct promises: “We will not sail,” | the pilots = – | vow"),
            QuoteCase(
                "2.50 pm - “The boat was too full,” says Omar Bitar.",
                "direct: “The boat was too full,” | Omar Bitar | says"),
            QuoteCase(
                "“The boat was old,” Omar Bitar told the court; “and it was too full.”",
                "direct: “The boat was old,” + “and it was too full.” | Omar Bitar | told to the court"),
        ])
    func manners(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "A quotation that its cue interrupts is one with several ranges",
        arguments: [
            QuoteCase(
                "“The boat,” Omar Bitar said, “was too full.”",
                "direct: “The boat,” + “was too full.” | Omar Bitar | said"),
            QuoteCase(
                "“The boat was too full,” Omar Bitar said. “Everybody knew, and so did I.”",
                "direct: “The boat was too full,” + “Everybody knew, and so did I.” | Omar Bitar | said"),
            QuoteCase(
                "“The boat was too full,” Omar Bitar said. “Everybody knew.”",
                "direct: “The boat was too full,” + “Everybody knew.” | Omar Bitar | said"),
            QuoteCase(
                "“It sank,” said Omar Bitar, head of the pilots' union. “It had to sink in such a sea.”",
                "direct: “It sank,” + “It had to sink in such a sea.” | Omar Bitar, head of the pilots' union = Omar Bitar | said"
            ),
        ])
    func interrupted(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test("A quotation whose paragraph does not close it goes on in the next")
    func acrossParagraphs() throws {
        let text = """
            Leila Mansour said: “The storm came fast.

            “Nobody saw it coming.”
            """
        #expect(
            try quotes(in: text) == [
                "direct: “The storm came fast. + “Nobody saw it coming.” | Leila Mansour | said"
            ])
    }

    @Test("A cue behind the last paragraph of a quotation attributes all of it")
    func acrossParagraphsBackwards() throws {
        let text = """
            “The storm came fast.

            “Nobody saw it coming,” said Leila Mansour.
            """
        #expect(
            try quotes(in: text) == [
                "direct: “The storm came fast. + “Nobody saw it coming,” | Leila Mansour | said"
            ])
    }

    @Test("A chain of quotations keeps the speaker who was named once")
    func chain() throws {
        let text = """
            “The boat was too full,” Omar Bitar said.

            “We told the ministry three times.”

            “They did not listen to any of us.”
            """
        #expect(
            try quotes(in: text) == [
                "direct: “The boat was too full,” | Omar Bitar | said",
                "direct: “We told the ministry three times.” | Omar Bitar | –",
                "direct: “They did not listen to any of us.” | Omar Bitar | –",
            ])
    }

    @Test("The speaker may stand in the sentence before")
    func sentenceBefore() throws {
        #expect(
            try quotes(in: "Omar Bitar was angry. “They knew it was too full and they let it sail.”") == [
                "direct: “They knew it was too full and they let it sail.” | Omar Bitar | –"
            ])
    }

    @Test(
        "A quotation that opens its paragraph without a cue is said by who the next sentence begins with, or the last one above ends on",
        arguments: [
            QuoteCase(
                "The boat was late.\n\n“They knew it was too full.” Omar Bitar folded his paper and looked at the sea.",
                "direct: “They knew it was too full.” | Omar Bitar | –"),
            QuoteCase(
                "Now Omar Bitar tells a tale.\n\n“They knew it was too full and they let it sail.”",
                "direct: “They knew it was too full and they let it sail.” | Omar Bitar | –"),
            QuoteCase(
                "The boat was late.\n\n“They knew it was too full.” The boat was a ferry of the line.",
                "direct: “They knew it was too full.” | – = – | –"),
        ])
    func openingQuotations(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "Pronouns and descriptions stand for the person they fit",
        arguments: [
            QuoteCase(
                "Leila Mansour met Omar Bitar at the port. “It was a long day,” she said.",
                "direct: “It was a long day,” | she = Leila Mansour | said"),
            QuoteCase(
                "Abu Karim Jaafar spoke by telephone. “We were not there,” the spokesman said.",
                "direct: “We were not there,” | the spokesman = Abu Karim Jaafar | said"),
            QuoteCase(
                "“No comment is needed,” said a spokeswoman for Minister Leila Mansour.",
                "direct: “No comment is needed,” | a spokeswoman for Minister Leila Mansour = – | said"),
            QuoteCase(
                "“It is late,” said the minister, Dr. Leila Mansour.",
                "direct: “It is late,” | the minister, Dr. Leila Mansour = Leila Mansour | said"),
            QuoteCase(
                "“It is late,” said Omar Bitar of the Pentagon's harbour office.",
                "direct: “It is late,” | Omar Bitar of the Pentagon's harbour office = Omar Bitar | said"),
        ])
    func descriptions(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "Titles and scare quotes are no quotations",
        arguments: [
            "The novel “The Long Sea,” by a local writer, sold well.",
            "The so-called “ghost ferry” was seen again near the harbour.",
            "The ‘unsinkable’ ferry sank.",
        ])
    func noQuotations(_ text: String) throws { #expect(try quotes(in: text).isEmpty) }

    @Test("A transcript's paragraphs belong to the names before the colon")
    func transcript() throws {
        let text = """
            MANSOUR: The storm came fast.

            BITAR: The boat was too full.
            """
        #expect(
            try quotes(in: text) == [
                "direct: The storm came fast. | MANSOUR = – | –", "direct: The boat was too full. | BITAR = – | –",
            ])
    }

    @Test("A pull quote is signed behind its dash")
    func pullQuote() throws {
        #expect(
            try quotes(in: "“The boat was too full.” — Omar Bitar") == [
                "direct: “The boat was too full.” | Omar Bitar | —"
            ])
    }
}
