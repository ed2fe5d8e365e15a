import NewsModel
import NewsSegment
import NewsText
import Testing

@Suite("Tokens")
struct TokenizerTests {
    @Test(
        "Words keep what belongs inside them; clitics and marks are tokens of their own",
        arguments: [
            ("Iraq's army didn't move.", "Iraq|'s|army|did|n't|move|."),
            ("Iraq’s ‘army’", "Iraq|’s|‘|army|’"),
            ("the U.S. and J. Smith", "the|U.S.|and|J.|Smith"),
            ("al-Rashidi, O’Dowd and AT&T", "al-Rashidi|,|O’Dowd|and|AT&T"),
            ("1,200 men at 6:42 p.m., 2019, 3.5", "1,200|men|at|6:42|p.m.|,|2019|,|3.5"),
            ("wait... -- \"no\"", "wait|...|--|\"|no|\""),
            ("“Ja”, sagte Jürgen", "“|Ja|”|,|sagte|Jürgen"),
            ("他走了。", "他|走|了|。"),
        ])
    func tokens(text: String, expected: String) throws {
        let article = try segmented(text)
        #expect(article.tokens.map(article.string).joined(separator: "|") == expected)
    }

    @Test(
        "Shapes",
        arguments: [
            ("Baghdad", Token.Shape.capitalised), ("McCain", .capitalised), ("NATO", .capitals), ("U.S.", .capitals),
            ("J.", .initial), ("word", .lower), ("1,200", .number), ("G7", .mixed), ("…", .mark),
            ("Élan", .capitalised),
            ("متن", .lower),
        ])
    func shapes(text: String, shape: Token.Shape) throws {
        #expect(try segmented(text).tokens.first?.shape == shape)
    }

    @Test("Equal words in any case have equal hashes")
    func hashes() throws {
        let tokens = try segmented("ÉLAN élan Élan").tokens
        #expect(Set(tokens.map(\.hash)).count == 1)
    }
}
