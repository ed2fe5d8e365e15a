import NewsClean
import NewsModel
import Testing

@Suite("Typography")
struct TypographyTests {
    static let repairs: [(String, String)] = [
        ("``We will not stop,'' he said.", "“We will not stop,” he said."),
        ("\" We will not stop , \" he said .", "\"We will not stop,\" he said."),
        ("“ We will not stop , ” he said .", "“We will not stop,” he said."),
        ("The wall -- if it comes -- is late.", "The wall — if it comes — is late."),
        ("The wall--if it comes--is late.", "The wall—if it comes—is late."),
        ("ten\u{A0}thousand\u{202F}people,  more  or\tless", "ten thousand people, more or less"),
        ("a har\u{AD}bour\u{200B} road\u{FEFF}", "a harbour road"),
        ("the \u{FB01}rst o\u{FB03}cial \u{FB02}ood", "the first official flood"),
        ("By then it had ended.The minister left.", "By then it had ended. The minister left."),
        ("می\u{200C}خواهم بروم", "می\u{200C}خواهم بروم"),
        ("क्\u{200D}ष है", "क्\u{200D}ष है"),
        ("a bell\u{07} rang\u{9D}twice\u{81}", "a bell rangtwice"),
        ("It\u{92}s \u{93}no\u{94}\u{85}", "It’s “no”…"),
    ]

    @Test("Damage is repaired", arguments: repairs)
    func repaired(line: String, expected: String) throws { #expect(try Cleaning.repaired(line) == expected) }

    @Test(
        "What is right stays as it is",
        arguments: [
            "He said \"yes\" and \"no\", then left.", "It’s the ’90s, he said: ‘No.’",
            "See www.example.com.The or amazon.Com now",
            "The U.S.A won; Yahoo.Com lost.", "It fell by .5 percent ... and rose", "5'10'' tall",
            "run it with --force now",
            "\"One paragraph of a long quotation", "¿Qué? ¡No!", "他说：“我们不会停止。”", "a --- b", "Number 5 : no, 3.5:1",
        ])
    func untouched(line: String) throws {
        #expect(try Cleaning.repaired(line) == line)
    }

    @Test("French keeps its space before double marks")
    func french() throws {
        #expect(try Cleaning.repaired("Il a dit\u{A0}: «\u{A0}Non\u{A0}!\u{A0}»") == "Il a dit : « Non ! »")
        #expect(try Cleaning.repaired("Il a dit : non", language: "fr") == "Il a dit : non")
        #expect(try Cleaning.repaired("He said : no", language: "en") == "He said: no")
    }

    @Test("The option turns it off")
    func off() throws {
        var options = CleanOptions()
        options.normalizeTypography = false
        #expect(try Cleaning.run(.plain(Array("a -- b".utf8)), options: options).string == "a -- b")
    }
}

@Suite("Repeated paragraphs")
struct RepetitionTests {
    @Test("A paragraph in nearly the same words points at the earlier one")
    func repeats() throws {
        let text = """
            The council voted on Tuesday to close the harbour road, after three storms in a row had washed it out.

            Work on the new wall begins in March, the mayor said, and will take at least two years, perhaps three.

            The council voted on Tuesday to close the harbour road, after two storms in a row had washed it out.

            He left.

            He left.
            """
        let article = try Cleaning.plain(text)
        #expect(article.paragraphs.map(\.repeats) == [nil, nil, 0, nil, nil])
    }
}
