import Testing

@Suite("Quotations without a cue")
struct QuotesUncuedTests {
    @Test("The words that lead to a quotation with a colon name its speaker, in the paragraph above too")
    func led() throws {
        let text = """
            08:50 - The minister was brief: “The boat was too full for this sea.”

            The union: “Nobody warned us of the storm.”

            Leila Mansour came late. She had one message:

            “The road was under water.”
            """
        #expect(
            try quotes(in: text) == [
                "direct: “The boat was too full for this sea.” | The minister = – | –",
                "direct: “Nobody warned us of the storm.” | The union = – | –",
                "direct: “The road was under water.” | She = Leila Mansour | –",
            ])
    }

    @Test("A quotation that stands alone is from the person named right behind it, and so is its repeat")
    func announcedBehind() throws {
        let text = """
            Ferry sinks off the coast

            “The sea gives no second chance.”

            With these words Omar Bitar left the room.

            The port is closed.

            “The sea gives no second chance.”
            """
        #expect(
            try quotes(in: text) == [
                "direct: “The sea gives no second chance.” | Omar Bitar | –",
                "direct: “The sea gives no second chance.” | Omar Bitar | –",
            ])
    }

    @Test("The quotation that ends a heading is one, and from whoever is quoted by name first")
    func heading() throws {
        let text = """
            Anger in the port: ‘Nobody warned us’

            The port is closed.

            “The storm came fast,” said Leila Mansour.
            """
        #expect(
            try quotes(in: text) == [
                "direct: ‘Nobody warned us’ | Leila Mansour | –",
                "direct: “The storm came fast,” | Leila Mansour | said",
            ])
    }

    @Test("Two words in marks at the end of a heading are none")
    func scareQuote() throws {
        #expect(try quotes(in: "Anger in the port: the ‘old ferry’\n\nThe port is closed.").isEmpty)
    }
}
