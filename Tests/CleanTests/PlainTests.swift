import NewsClean
import NewsModel
import Testing

@Suite("Plain text")
struct PlainTests {
    static let first = "The council voted on Tuesday to close the harbour road, after three storms had washed it out."
    static let second = "Work on the new wall begins in March, the mayor said, and will take two years."

    @Test("Blank lines part paragraphs")
    func blankLines() throws {
        let article = try Cleaning.plain("\(Self.first)\n\n\(Self.second)\r\n\r\nThe end came soon.\n")
        #expect(article.lines == [Self.first, Self.second, "The end came soon."])
        #expect(article.string == article.lines.joined(separator: "\n\n"))
    }

    @Test("Hard-wrapped lines are joined")
    func wrapped() throws {
        let text = """
            The council voted on Tuesday to close the harbour
            road, after three storms in a row had washed it
            out and the bridge with it.

            Work on the new wall begins in March, the mayor
            said, and will take two years.
            """
        #expect(
            try Cleaning.plain(text).lines == [
                "The council voted on Tuesday to close the harbour road, after three storms in a row had washed it out and the bridge with it.",
                "Work on the new wall begins in March, the mayor said, and will take two years.",
            ])
    }

    @Test("Hard-wrapped lines of ideographs are joined without spaces")
    func wrappedIdeographs() throws {
        let text = "港の道路は三月の嵐で流され、町は\n新しい壁を建てることを決めた。工\n事は春に始まる。\n\n住民は船を求めた。"
        #expect(try Cleaning.plain(text).lines == ["港の道路は三月の嵐で流され、町は新しい壁を建てることを決めた。工事は春に始まる。", "住民は船を求めた。"])
    }

    @Test("Without blank lines each line is a paragraph")
    func singleLines() throws {
        #expect(try Cleaning.plain("\(Self.first)\n\(Self.second)\n").lines == [Self.first, Self.second])
    }

    static let furniture: [(String, Removal.Reason)] = [
        ("READ MORE: Ex-minister awaits verdict in port bribery case", .teaser),
        ("Also read: How to pack an emergency bag", .teaser),
        ("RELATED: Storm takes the pier", .teaser),
        ("Storm Takes Half of the Old Pier in Stourbank", .teaser),
        ("Share this article", .share),
        ("Follow us on Facebook and Instagram", .share),
        ("Click here to subscribe to our newsletter", .newsletter),
        ("ADVERTISEMENT", .advertisement),
        ("UPDATE: this story has been updated with comments from the United Nations.", .updateNotice),
        ("This story has been updated.", .updateNotice),
        ("(Reporting by Rana Aziz in Baghdad; Editing by Judith Marsh)", .copyright),
        ("© 2025 Meridian Press. All rights reserved.", .copyright),
        ("Lesen Sie auch: Sturm reißt Pier fort", .teaser),
        ("Lea también: La tormenta se lleva el muelle", .teaser),
        ("Читайте также: Шторм разрушил пирс", .teaser),
    ]

    @Test("Furniture between paragraphs is taken out with its reason", arguments: furniture)
    func removed(line: String, reason: Removal.Reason) throws {
        let article = try Cleaning.plain("\(Self.first)\n\n\(line)\n\n\(Self.second)")
        #expect(article.lines == [Self.first, Self.second])
        #expect(article.removed == [Removal(text: line, reason: reason)])
    }

    @Test(
        "What a writer wrote stays",
        arguments: [
            "Read more books, she told the children, and they did.",
            "Share prices fell by a third on Tuesday, to 12 euros.",
            "The storm and the wall", "THE SHIP", "Why the council closed the harbour road",
            "He sold what was not his. Nobody knew how much of it he had left",
            "“Subscribe to the truth,” he said, and left.",
            "Update on the search is due at noon, the coast guard said.",
        ])
    func kept(line: String) throws {
        #expect(try Cleaning.plain("\(Self.first)\n\n\(line)\n\n\(Self.second)").lines.contains(line))
    }

    @Test("A sub-heading is marked as one")
    func heading() throws {
        #expect(
            try Cleaning.plain("\(Self.first)\n\nTHE SHIP\n\n\(Self.second)").roles == [
                .paragraph, .heading, .paragraph,
            ])
    }

    @Test("Text given as clean is taken byte for byte")
    func ready() throws {
        let text = "\n One  line --  \n ADVERTISEMENT\n \n\n\u{A0}Two .\n"
        let article = try Cleaning.run(.ready(Array(text.utf8)))
        #expect(article.string == text)
        #expect(article.lines == ["One  line --  \n ADVERTISEMENT", "\u{A0}Two ."])
    }
}
