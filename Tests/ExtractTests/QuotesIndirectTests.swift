import Testing

@Suite("Indirect and mixed quotations")
struct QuotesIndirectTests {
    @Test(
        "A clause is reported by the cue before or behind it",
        arguments: [
            QuoteCase(
                "Leila Mansour said that the ferry had passed every inspection.",
                "indirect: the ferry had passed every inspection | Leila Mansour | said"),
            QuoteCase(
                "Leila Mansour said on Tuesday the ferry was safe.",
                "indirect: the ferry was safe | Leila Mansour | said"),
            QuoteCase(
                "The ferry had passed every inspection, Leila Mansour said.",
                "indirect: The ferry had passed every inspection | Leila Mansour | said"),
            QuoteCase(
                "The ferry was overloaded, said Omar Bitar, the head of the union.",
                "indirect: The ferry was overloaded | Omar Bitar, the head of the union = Omar Bitar | said"),
            QuoteCase(
                "The ferry, Gulf Star Lines said in a statement, was safe.",
                "indirect: The ferry + was safe | Gulf Star Lines | said"),
            QuoteCase(
                "Omar Bitar, the head of the union, argued that the crew had listened.",
                "indirect: the crew had listened | Omar Bitar, the head of the union = Omar Bitar | argued"),
        ])
    func clauses(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "What was said begins behind the last semicolon, and a source within a sentence is given its own clause only",
        arguments: [
            QuoteCase(
                "Many had left by then; the crew stayed on board, Leila Mansour said.",
                "indirect: the crew stayed on board | Leila Mansour | said"),
            QuoteCase(
                "Many had left by then; they were ninety, according to Leila Mansour.",
                "indirect: they were ninety | Leila Mansour | according to"),
            QuoteCase(
                "Omar Bitar said he would sail on Sunday but, according to Leila Mansour, he has no crew.",
                "indirect: he would sail on Sunday | Omar Bitar | said",
                "indirect: he has no crew | Leila Mansour | according to"),
            QuoteCase("Omar Bitar opposed the plan."),
        ])
    func breaks(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "Bodies, agencies and unnamed sources speak",
        arguments: [
            QuoteCase(
                "The ministry said the search would go on.",
                "indirect: the search would go on | The ministry = – | said"),
            QuoteCase(
                "Critics from across the country have claimed that the ferry was too full.",
                "indirect accuses: the ferry was too full | Critics from across the country = – | claimed"),
            QuoteCase(
                "Pentagon officials said that the rockets were fired from a truck.",
                "indirect: the rockets were fired from a truck | Pentagon officials = – | said"),
            QuoteCase(
                "A U.S. defense official told reporters a day after the attack that the base was hit twice.",
                "indirect: the base was hit twice | A U.S. defense official = – | told to reporters"),
            QuoteCase(
                "The ferry was safe, Leila Mansour told the station on Tuesday.",
                "indirect: The ferry was safe | Leila Mansour | told to the station"),
            QuoteCase(
                "Reuters reported that the ferry had sunk.",
                "indirect: the ferry had sunk | Reuters | reported"),
        ])
    func sources(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "According to a source, before and behind",
        arguments: [
            QuoteCase(
                "According to Gulf Star Lines, the ferry was safe.",
                "indirect: the ferry was safe | Gulf Star Lines | According to"),
            QuoteCase(
                "The ferry carried 212 people, according to the operator.",
                "indirect: The ferry carried 212 people | the operator = – | according to"),
        ])
    func accordingTo(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "What the speaker does by saying it",
        arguments: [
            QuoteCase(
                "Gulf Star Lines denied that the ferry was overloaded.",
                "indirect denies: the ferry was overloaded | Gulf Star Lines | denied"),
            QuoteCase(
                "Gulf Star Lines denied the accusations.",
                "indirect denies: the accusations | Gulf Star Lines | denied"),
            QuoteCase(
                "Leila Mansour declined to comment.", "indirect declines: to comment | Leila Mansour | declined"),
            QuoteCase(
                "Leila Mansour promised to publish the report.",
                "indirect promises: to publish the report | Leila Mansour | promised"),
            QuoteCase(
                "Omar Bitar warned that more boats would sink.",
                "indirect warns: more boats would sink | Omar Bitar | warned"),
            QuoteCase(
                "Omar Bitar accused the ministry of negligence.",
                "indirect accuses: of negligence | Omar Bitar | accused to the ministry"),
            QuoteCase(
                "Omar Bitar urged the ministry to act.",
                "indirect asks: to act | Omar Bitar | urged to the ministry"),
            QuoteCase(
                "Omar Bitar asked whether the boat was inspected.",
                "indirect asks: whether the boat was inspected | Omar Bitar | asked"),
            QuoteCase(
                "The Pentagon confirmed that two contractors had died.",
                "indirect confirms: two contractors had died | The Pentagon = Pentagon | confirmed"),
        ])
    func stances(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "Quoted parts make a reported clause mixed",
        arguments: [
            QuoteCase(
                "Omar Bitar said the ferry was “a coffin with an engine” and should never have sailed.",
                "mixed: the ferry was “a coffin with an engine” and should never have sailed | Omar Bitar | said"),
            QuoteCase(
                "Omar Bitar called the ferry “a coffin with an engine.”",
                "mixed: the ferry “a coffin with an engine.” | Omar Bitar | called"),
        ])
    func mixed(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "Two clauses of a sentence are two quotations",
        arguments: [
            QuoteCase(
                "Omar Bitar said the ferry was too full, adding that the crew had listened.",
                "indirect: the ferry was too full | Omar Bitar | said",
                "indirect: the crew had listened | Omar Bitar | adding"),
            QuoteCase(
                "Omar Bitar said the ferry was too full, but Gulf Star Lines said it was safe.",
                "indirect: the ferry was too full | Omar Bitar | said",
                "indirect: it was safe | Gulf Star Lines | said"),
            QuoteCase(
                "Asked whether she believed the report, she said: “I have read it.”",
                "direct: “I have read it.” | she = – | said"),
        ])
    func clausesInARow(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "Passive reports: the quoted one speaks, and what is believed has no speaker",
        arguments: [
            QuoteCase(
                "Omar Bitar was quoted as saying that the ferry was too full.",
                "indirect: the ferry was too full | Omar Bitar | quoted as saying"),
            QuoteCase(
                "The captain is believed to have left the country.",
                "indirect: The captain + to have left the country | – = – | is believed"),
            QuoteCase(
                "It is understood that the captain will resign, and the crew knows.",
                "indirect: the captain will resign | – = – | is understood"),
            QuoteCase(
                "Omar Bitar said the captain is believed to have left.",
                "indirect: the captain is believed to have left | Omar Bitar | said"),
            QuoteCase("The captain was reported to the police."),
            QuoteCase("One of the stated goals of the ministry is to encourage more trade."),
            QuoteCase("It allows the ministry to extradite anyone accused of a crime to the mainland."),
        ])
    func passives(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "A noun with a possessor attributes what follows it",
        arguments: [
            QuoteCase(
                "His claim that the ferry was safe, made on Monday, angered the families.",
                "indirect: the ferry was safe | His = – | claim"),
            QuoteCase(
                "Nobody believed Omar Bitar's promise to end the strike.",
                "indirect promises: to end the strike | Omar Bitar | promise"),
        ])
    func nouns(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "What stands between speaker and cue is no part of either",
        arguments: [
            QuoteCase(
                "Leila Mansour, at a meeting in the port, said the ferry was safe.",
                "indirect: the ferry was safe | Leila Mansour | said"),
            QuoteCase(
                "The ministry on Tuesday also said the ferry was safe.",
                "indirect: the ferry was safe | The ministry = – | said"),
            QuoteCase(
                "Leila Mansour has not said whether the ferry was safe.",
                "indirect declines: whether the ferry was safe | Leila Mansour | said"),
            QuoteCase(
                "Leila Mansour, who said the ferry was safe, will resign.",
                "indirect: the ferry was safe | who = Leila Mansour | said"),
        ])
    func between(_ example: QuoteCase) throws { try expectQuotes(example) }

    @Test(
        "Words that only look like cues attribute nothing",
        arguments: [
            "The insulting remarks he made were cut from the film.",
            "If the rules survive, the port will close.",
            "The claims were paid in full by the insurer.",
            "The report by the commission was long.",
            "They found a way through the ice.",
        ])
    func noCues(_ text: String) throws { #expect(try quotes(in: text).isEmpty) }
}
