import Testing

@Suite("Quotation marks")
struct QuotesMarkTests {
    @Test(
        "Marks of many conventions open and close",
        arguments: [
            QuoteCase("\"It was dark,\" Omar Bitar said.", "direct: \"It was dark,\" | Omar Bitar | said"),
            QuoteCase("''It was dark,'' Omar Bitar said.", "direct: ''It was dark,'' | Omar Bitar | said"),
            QuoteCase("‘It was dark,’ Omar Bitar said.", "direct: ‘It was dark,’ | Omar Bitar | said"),
            QuoteCase("'It wasn't dark,' Omar Bitar said.", "direct: 'It wasn't dark,' | Omar Bitar | said"),
            QuoteCase("„It was dark“, Omar Bitar said.", "direct: „It was dark“ | Omar Bitar | said"),
            QuoteCase("« It was dark », Omar Bitar said.", "direct: « It was dark » | Omar Bitar | said"),
            QuoteCase("»It was dark«, Omar Bitar said.", "direct: »It was dark« | Omar Bitar | said"),
            QuoteCase("Omar Bitar said: 「It was dark」", "direct: 「It was dark」 | Omar Bitar | said"),
        ])
    func conventions(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test("Single marks too lead a quotation through paragraphs, past an apostrophe")
    func singleAcrossParagraphs() throws {
        let text = """
            ‘The house was my mother's and I sold it.

            ‘Nobody saw the storm coming,’ said Leila Mansour.
            """
        #expect(
            try quotes(in: text) == [
                "direct: ‘The house was my mother's and I sold it. + ‘Nobody saw the storm coming,’ | Leila Mansour | said"
            ])
    }

    @Test(
        "Nested marks and apostrophes do not end a quotation",
        arguments: [
            QuoteCase(
                "“He shouted ‘Jump!’ and I did,” Omar Bitar said.",
                "direct: “He shouted ‘Jump!’ and I did,” | Omar Bitar | said", "direct: ‘Jump!’ | He = – | shouted"),
            QuoteCase(
                "‘The sailors’ cabins were locked,’ Omar Bitar said.",
                "direct: ‘The sailors’ cabins were locked,’ | Omar Bitar | said"),
            QuoteCase(
                "\"They call it “the coffin” here,\" Omar Bitar said.",
                "direct: \"They call it “the coffin” here,\" | Omar Bitar | said"),
        ])
    func nested(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "A missing closing mark costs no more than its paragraph",
        arguments: [
            QuoteCase(
                "Omar Bitar said: “The boat was too full.\n\nThe port was closed. “It was dark,” Leila Mansour said.",
                "direct: “The boat was too full. | Omar Bitar | said",
                "direct: “It was dark,” | Leila Mansour | said")
        ])
    func missing(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "Hostile input is read to its end",
        arguments: [
            "", "\"", "“", "”“”“", "'''''", "said ", "X said, ", "“A,” he said, ", "according to ", ", the, who ",
        ])
    func hostile(_ piece: String) throws {
        _ = try quotes(in: piece)
        _ = try quotes(in: String(repeating: piece, count: 4000))
    }
}
