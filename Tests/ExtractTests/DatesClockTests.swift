import NewsExtract
import NewsModel
import Testing

/// The dates of a text as `words=value`, published on Wednesday 15 October 2025.
private func dates(_ text: String) throws -> [String] {
    let article = try datedArticle(text, published: "2025-10-15")
    var annotations = Annotations()
    DatesExtractor().annotate(article, &annotations)
    return annotations.dates.map { "\(article.article.string($0.range))=\($0.value ?? "nil")" }
}

@Suite struct DatesClockTests {
    @Test(
        "Times of day are read in figures and in words, with the day behind them",
        arguments: [
            ("It fell at 3.12 a.m. there.", "3.12 a.m.=2025-10-15T03:12"),
            ("It fell at 1.40pm there.", "1.40pm=2025-10-15T13:40"),
            ("It fell at 6 p.m. on Monday there.", "6 p.m. on Monday=2025-10-13T18:00"),
            ("It fell at 5.30pm on 8 October there.", "5.30pm on 8 October=2025-10-08T17:30"),
            ("The talks began on Monday at 5 p.m. there.", "Monday at 5 p.m.=2025-10-13T17:00"),
            ("It fell at 8:20 this morning.", "8:20 this morning=2025-10-15T08:20"),
            ("It fell at six in the morning.", "six in the morning=2025-10-15T06:00"),
            ("It fell at three in the afternoon on Monday.", "three in the afternoon on Monday=2025-10-13T15:00"),
            ("It fell at half past seven on Saturday morning.", "half past seven on Saturday morning=2025-10-11T07:30"),
            ("It fell at ten to five on Tuesday morning.", "ten to five on Tuesday morning=2025-10-14T04:50"),
            ("It fell at a quarter past ten.", "a quarter past ten=2025-10-15T10:15"),
            ("It fell at ten last night.", "ten last night=2025-10-14T22:00"),
            ("It fell at 6am BST (0500 GMT) there.", "6am BST (0500 GMT)=2025-10-15T06:00"),
            (
                "It fell at 5 p.m. local time (1310 GMT) on Monday.",
                "5 p.m. local time (1310 GMT) on Monday=2025-10-13T17:00"
            ),
        ])
    func clock(text: String, first: String) throws {
        #expect(try dates(text).first == first)
    }

    @Test(
        "Times of any day have no day, and hours follow those before them",
        arguments: [
            (
                "A curfew was imposed from 7pm to 6am.",
                ["7pm=T19:00", "6am=T06:00"]
            ),
            ("The hotline is open daily from 8 a.m. to noon.", ["daily=P1D", "8 a.m.=T08:00", "noon=T12:00"]),
            (
                "They rang at 5.35 p.m. and at ten past seven.",
                ["5.35 p.m.=2025-10-15T17:35", "ten past seven=2025-10-15T19:10"]
            ),
            ("It is open from 9 a.m. to twelve.", ["9 a.m.=T09:00", "twelve=T12:00"]),
            ("They came at four with torches.", ["four=2025-10-15T16:00"]),
            ("He read until 3 a.m. and by nine she was back.", ["3 a.m.=2025-10-15T03:00", "nine=2025-10-15T09:00"]),
            ("The measure will be lifted at midnight.", ["midnight=2025-10-16T00:00"]),
        ])
    func anyDay(text: String, expected: [String]) throws {
        #expect(try dates(text) == expected)
    }

    @Test("Stamps of a live report are times where more than one stands at the head of a paragraph")
    func stamps() throws {
        #expect(
            try dates("08.15 Good morning\n09.30 First boats") == ["08.15=2025-10-15T08:15", "09.30=2025-10-15T09:30"])
        #expect(try dates("08.15 Good morning") == [])
    }

    @Test(
        "Parts of the day belong to the day that is spoken of",
        arguments: [
            ("By nightfall they had left.", "nightfall=2025-10-15TNI"),
            ("On Monday it rained. In the afternoon it stopped.", "the afternoon=2025-10-13TAF"),
            ("It fell early on Monday.", "early on Monday=2025-10-13TMO"),
            ("It fell in the small hours of Monday.", "the small hours of Monday=2025-10-13TNI"),
            ("He had left the evening before.", "the evening before=2025-10-14TEV"),
            ("It fell on Monday. He slept that night.", "that night=2025-10-13TNI"),
        ])
    func parts(text: String, last: String) throws {
        #expect(try dates(text).last == last)
    }

    @Test(
        "Numbers that are no times are left alone",
        arguments: [
            "They lost by two to five.", "It rose to 6.20 euros.", "He threw stones at two dogs.", "It won 2:1.",
            "They grew from five to ten men.", "She put the dead at seven.", "It owns five AM radio stations.",
            "It moved at five miles per hour.", "It passed 50 kilometres an hour.",
            "The toll stood at four.",
        ])
    func nothing(text: String) throws {
        #expect(try dates(text).isEmpty)
    }

    @Test(
        "Plans point ahead, what lasted points back",
        arguments: [
            ("The meeting is due on Friday.", "Friday=2025-10-17"),
            ("The council meets on Friday.", "Friday=2025-10-17"),
            ("The vote is set for Friday.", "Friday=2025-10-17"),
            ("The funeral is on Friday.", "Friday=2025-10-17"),
            ("The talks were put off to Friday.", "Friday=2025-10-17"),
            ("They threatened to stop work from Friday.", "Friday=2025-10-17"),
            ("He has been in hospital since Friday.", "Friday=2025-10-10"),
            ("By Friday the clinic had counted twelve.", "Friday=2025-10-10"),
            ("Boats could not land until Friday.", "Friday=2025-10-10"),
            ("They must leave by Friday.", "Friday=2025-10-17"),
            ("There is anger over Monday's vote.", "Monday=2025-10-13"),
            ("He resigned on 14 January 2024, a Sunday.", "a Sunday=2024-01-14"),
            ("It was held on Friday last.", "Friday last=2025-10-10"),
            ("It is open until December 20.", "December 20=2025-12-20"),
            ("It was closed on the 3rd.", "the 3rd=2025-10-03"),
        ])
    func direction(text: String, last: String) throws {
        #expect(try dates(text).last?.hasSuffix(last.split(separator: "=").last.map(String.init) ?? "") == true)
    }

    @Test(
        "Amounts beside a day, ranges and feasts",
        arguments: [
            ("It closed eight days before Christmas.", ["eight days before Christmas=2025-12-17"]),
            ("It ran from 12 to 17 April 2024.", ["12=2024-04-12", "17 April 2024=2024-04-17"]),
            ("They got between two and seven years.", ["two=P2Y", "seven years=P7Y"]),
            ("It took two hours and 40 minutes.", ["two hours and 40 minutes=PT2H40M"]),
            ("It took a couple of hours.", ["a couple of hours=PT2H"]),
            ("It took two hundred years.", ["two hundred years=P200Y"]),
            ("It opens every second day.", ["every second day=P2D"]),
            ("They met hours after the raid.", ["hours=PTXH"]),
            ("It was full on Eid al-Fitr.", ["Eid al-Fitr=2025-03-31"]),
            ("It was full on Orthodox Easter 2024.", ["Orthodox Easter 2024=2024-05-05"]),
            ("It fell on the second Sunday of January 2024.", ["the second Sunday of January 2024=2024-01-14"]),
            ("The temple was built in 508 BC.", ["508 BC=-0508"]),
            ("Closed on Mondays.", ["Mondays=XXXX-WXX-1"]),
            ("The daily Folha wrote it.", []), ("He lives at 29 May Street.", []),
            ("The Labour Act, 2006, says so.", []),
        ])
    func amounts(text: String, expected: [String]) throws {
        #expect(try dates(text) == expected)
    }
}
