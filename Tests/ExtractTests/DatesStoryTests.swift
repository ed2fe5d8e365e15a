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
        ])
    func direction(text: String, expected: [String]) throws {
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
