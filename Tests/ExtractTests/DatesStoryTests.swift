import NewsExtract
import NewsModel
import Testing

/// The dates of a text as `words=value`, published on Wednesday 15 October 2025 unless said otherwise.
private func dates(_ text: String, published: String = "2025-10-15") throws -> [String] {
    let article = try datedArticle(text, published: published)
    var annotations = Annotations()
    DatesExtractor().annotate(article, &annotations)
    return annotations.dates.map { "\(article.article.string($0.range))=\($0.value ?? "nil")" }
}

@Suite struct DatesStoryTests {
    @Test("Times of day belong to the only day that an article tells of")
    func onlyDay() throws {
        let story =
            "15 October 2025\nThe bridge fell on Monday.\nIt gave way at 4:50 p.m. and was shut in the afternoon."
        #expect(
            try dates(story).suffix(2) == ["4:50 p.m.=2025-10-13T16:50", "the afternoon=2025-10-13TAF"])
        let both = "It fell on Sunday.\nIt was lifted on Monday.\nIt opened at 4:50 p.m. there."
        #expect(try dates(both).last == "4:50 p.m.=2025-10-15T16:50")
    }

    @Test(
        "Expressions point the right way",
        arguments: [
            ("It closed a few days back.", ["a few days back=PAST_REF"]),
            ("It closed two weeks back.", ["two weeks back=2025-W40"]),
            ("Tomorrow is a day of mourning.", ["Tomorrow=2025-10-16"]),
            ("They sing every night.", ["every night=XXXX-XX-XXTNI"]),
            ("Two men were remanded until Friday.", ["Friday=2025-10-17"]),
            ("They called a rally for 1 p.m. on Sunday.", ["1 p.m. on Sunday=2025-10-19T13:00"]),
            ("It must leave by noon on Friday.", ["noon on Friday=2025-10-17T12:00"]),
            ("The feast ends on Sunday.", ["Sunday=2025-10-19"]),
            ("I am back on Monday week.", ["Monday week=2025-10-27"]),
            ("Convoy To Leave Friday, Says Agency", ["Friday=2025-10-17"]),
            ("They want it settled before Saturday.", ["Saturday=2025-10-18"]),
            ("They were freed before Saturday.", ["Saturday=2025-10-11"]),
            ("Tickets come out from Monday.", ["Monday=2025-10-20"]),
            ("It ran from Monday to Tuesday.", ["Monday=2025-10-13", "Tuesday=2025-10-14"]),
            ("A kitchen opened; by Sunday it had fed 300.", ["Sunday=2025-10-12"]),
            ("She wrote to all touched by Sunday's storm.", ["Sunday=2025-10-12"]),
            ("It never rings on a Saturday.", ["Saturday=XXXX-WXX-6"]),
            ("The fair runs from March 20 to 24.", ["March 20=2026-03-20", "24=2026-03-24"]),
            (
                "Sales fell in the second quarter from the same quarter last year.",
                [
                    "the second quarter=2025-Q2", "the same quarter last year=2024-Q2",
                ]
            ),
            ("Forecasters predict rain on Friday.", ["Friday=2025-10-17"]),
            ("Blood drive: community centre, Thursday.", ["Thursday=2025-10-16"]),
            ("Blood drive: community centre, Friday.", ["Friday=2025-10-10"]),
            ("I have told them to report on Monday.", ["Monday=2025-10-20"]),
            (
                "He was charged on Monday and is due in court on 3 November. Two men fled the same day.",
                [
                    "Monday=2025-10-13", "3 November=2025-11-03", "the same day=2025-10-13",
                ]
            ),
            ("He waited a fortnight.", ["a fortnight=P2W"]),
            ("He waited two nights.", ["two nights=P2D"]),
            ("The answer is due in 20 working days.", ["20 working days=P20D"]),
            ("It closed on 2 October last year.", ["2 October last year=2024-10-02"]),
        ])
    func direction(text: String, expected: [String]) throws {
        #expect(try dates(text) == expected)
    }

    @Test(
        "Festivals are days, those of weeks are months, and those that differ by country are left alone",
        arguments: [
            ("It opens on All Saints' Day.", ["All Saints' Day=2025-11-01"]),
            ("It opens on All Saints’ Day.", ["All Saints’ Day=2025-11-01"]),
            ("They met after Black Friday.", ["Black Friday=2025-11-28"]),
            ("It closed at Easter last year.", ["Easter last year=2024-03-31"]),
            ("They married on Eid al-Fitr 2023.", ["Eid al-Fitr 2023=2023-04-21"]),
            ("It opens before the Lunar New Year.", ["the Lunar New Year=2026-02-17"]),
            ("Shops were shut during Ramadan.", ["Ramadan=2025-03"]),
            ("They marched on National Day.", []),
            ("Marie Christmas laughed.", []),
        ])
    func festivals(text: String, expected: [String]) throws {
        #expect(try dates(text) == expected)
    }

    @Test("Reports in capitals have datelines with years of two digits, and tenses")
    func capitals() throws {
        #expect(
            try dates("SAN LORENZO, 19 APR 89 (RADIO SUR) -- [TEXT]", published: "1989-04-20") == [
                "19 APR 89=1989-04-19"
            ])
        #expect(try dates("ON 3 JUNE 15 PEOPLE DIED.", published: "1989-06-20") == ["3 JUNE=1989-06-03"])
        #expect(try dates("THEY WILL MEET ON FRIDAY.") == ["FRIDAY=2025-10-17"])
        #expect(try dates("THEY WERE KILLED ON FRIDAY.") == ["FRIDAY=2025-10-10"])
    }
}
