import Testing

/// What our own corpus showed to be missed or wrong.
@Suite struct QuotesCorpusTests {
    @Test(
        "A verb that no list knows is a cue behind a finished quotation",
        arguments: [
            QuoteCase("“It sank,” groused Omar Bitar.", "direct: “It sank,” | Omar Bitar | groused"),
            QuoteCase("“It sank,” the widow remembered.", "direct: “It sank,” | the widow = – | remembered"),
            QuoteCase("The novel “The Long Sea,” printed here, sold well."),
        ])
    func unlistedVerbs(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "Subjects may have clauses and participles behind them, or be a part of a group",
        arguments: [
            QuoteCase(
                "A nurse who worked there until May said the ferry was too full.",
                "indirect: the ferry was too full | A nurse who worked there until May = – | said"),
            QuoteCase(
                "The ferry was too full, one of them said.", "indirect: The ferry was too full | one of them = – | said"
            ),
            QuoteCase(
                "Omar Bitar, 43, a pilot from Baghdad, said the ferry was too full.",
                "indirect: the ferry was too full | Omar Bitar, 43, a pilot from Baghdad = Omar Bitar | said"),
        ])
    func subjects(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "What is promised, denied or put at a number is no addressee",
        arguments: [
            QuoteCase(
                "Leila Mansour promised life jackets before May.",
                "indirect promises: life jackets before May | Leila Mansour | promised"),
            QuoteCase("Omar Bitar denied it.", "indirect denies: it | Omar Bitar | denied"),
            QuoteCase(
                "Omar Bitar put the number of pilots at 40.", "indirect: the number of pilots at 40 | Omar Bitar | put"),
        ])
    func objects(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "A semicolon or a colon before a quotation ends what was said",
        arguments: [
            QuoteCase(
                "Omar Bitar said the ferry was full; the sea was calm.",
                "indirect: the ferry was full | Omar Bitar | said"),
            QuoteCase(
                "Omar Bitar said the ferry was full: “We counted them.”",
                "indirect: the ferry was full | Omar Bitar | said", "direct: “We counted them.” | Omar Bitar | –"),
        ])
    func marksThatEnd(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "Headlines hold quotations too",
        arguments: [
            QuoteCase(
                "Ferry Was Too Full, Says Omar Bitar", "indirect: Ferry Was Too Full | Omar Bitar | Says"),
            QuoteCase(
                "“We counted them all”\n\n“We counted them all, twice,” Omar Bitar said.",
                "direct: “We counted them all” | Omar Bitar | –",
                "direct: “We counted them all, twice,” | Omar Bitar | said"),
        ])
    func headlines(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "Bodies are known by what they are called, persons by a misspelt name",
        arguments: [
            QuoteCase(
                "Gulf Star Lines owns the ferry. “We are sorry,” the company said.",
                "direct: “We are sorry,” | the company = Gulf Star Lines | said"),
            QuoteCase(
                "Leila Mansour came. “The sea was calm,” Mansuur said.",
                "direct: “The sea was calm,” | Mansuur = Leila Mansour | said"),
        ])
    func descriptions(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "The date beside the cue is when it was said",
        arguments: [
            QuoteCase(
                "Omar Bitar said on October 14, 2025 that the ferry was too full.",
                "indirect: the ferry was too full | Omar Bitar | said on October 14, 2025"),
            QuoteCase(
                "“The ferry sank on October 13, 2025,” Omar Bitar said.",
                "direct: “The ferry sank on October 13, 2025,” | Omar Bitar | said"),
        ])
    func sayingDates(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "The words of the content tell the stance together with the cue",
        arguments: [
            QuoteCase(
                "“Who opened the gate?” Omar Bitar said.", "direct asks: “Who opened the gate?” | Omar Bitar | said"),
            QuoteCase(
                "Omar Bitar vowed to rebuild the harbour.",
                "indirect promises: to rebuild the harbour | Omar Bitar | vowed"),
            QuoteCase(
                "Omar Bitar declined to comment on Friday.", "indirect declines: to comment | Omar Bitar | declined"),
        ])
    func stances(_ example: QuoteCase) throws { try expectQuotes(example) }
}
