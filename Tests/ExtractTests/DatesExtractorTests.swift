import NewsExtract
import NewsModel
import Testing

/// The dates of a text as `words=value`, published on Wednesday 15 October 2025 unless said otherwise.
private func dates(_ text: String, published: String? = "2025-10-15") throws -> [String] {
    let article = try datedArticle(text, published: published)
    var annotations = Annotations()
    DatesExtractor().annotate(article, &annotations)
    return annotations.dates.map { "\(article.article.string($0.range))=\($0.value ?? "nil")" }
}

@Suite struct DatesExtractorTests {
    @Test(
        "Absolute dates are read in many layouts",
        arguments: [
            ("It opened on June 3, 2013 in Rome.", "June 3, 2013=2013-06-03"),
            ("It opened on 3 June 2013 in Rome.", "3 June 2013=2013-06-03"),
            ("It opened on the 3rd of June 2013.", "the 3rd of June 2013=2013-06-03"),
            ("It opened on Monday, June 3, 2013.", "Monday, June 3, 2013=2013-06-03"),
            ("Opened 2013-06-03 in Rome.", "2013-06-03=2013-06-03"),
            ("Opened 6/3/2013 in Rome.", "6/3/2013=2013-06-03"),
            ("Opened 23/6/2013 in Rome.", "23/6/2013=2013-06-23"),
            ("Opened 03.06.2013 in Rome.", "03.06.2013=2013-06-03"),
            ("It opened in June 2013.", "June 2013=2013-06"),
            ("It opened in 2013.", "2013=2013"),
            ("The summer of 2013 was hot.", "The summer of 2013=2013-SU"),
            ("Music of the sixties is back.", "the sixties=196"),
            ("The 1990s were loud.", "The 1990s=199"),
            ("Music of the '80s is back.", "the '80s=198"),
            ("It was built in the 19th century.", "the 19th century=18"),
            ("Sales rose in the third quarter of 2013.", "the third quarter of 2013=2013-Q3"),
            ("Sales rose in Q3 2013.", "Q3 2013=2013-Q3"),
            ("Sales rose in fiscal year 2013.", "fiscal year 2013=2013"),
            ("The 2019-20 season began.", "2019-20=2019/2020"),
            ("It changed after 9/11 there.", "9/11=2001-09-11"),
            ("It opened in mid-2013.", "mid-2013=2013"),
            ("It ran from March to August 2011.", "March=2011-03"),
            ("He ruled 1994-1998 there.", "1994=1994"),
        ])
    func absolute(text: String, first: String) throws {
        #expect(try dates(text).first == first)
    }

    @Test(
        "Relative dates count from the day of publication",
        arguments: [
            ("He was killed on Monday.", "Monday=2025-10-13"),
            ("He was killed on Wednesday.", "Wednesday=2025-10-15"),
            ("The court will rule on Friday.", "Friday=2025-10-17"),
            ("On Friday, the court will rule.", "Friday=2025-10-17"),
            ("They are to meet on Friday.", "Friday=2025-10-17"),
            ("He said last Friday that it was so.", "last Friday=2025-10-10"),
            ("They meet next Wednesday.", "next Wednesday=2025-10-22"),
            ("He died today.", "today=2025-10-15"),
            ("He died yesterday morning.", "yesterday morning=2025-10-14TMO"),
            ("It begins tomorrow.", "tomorrow=2025-10-16"),
            ("It rained on Tuesday night.", "Tuesday night=2025-10-14TNI"),
            ("It rained last night.", "last night=2025-10-14TNI"),
            ("It rained last week.", "last week=2025-W41"),
            ("It rained earlier this week.", "earlier this week=2025-W42"),
            ("It rained last weekend.", "last weekend=2025-W41-WE"),
            ("It rained over the weekend.", "the weekend=2025-W41-WE"),
            ("It rained last month.", "last month=2025-09"),
            ("It closes next year.", "next year=2026"),
            ("It closes at the end of this year.", "the end of this year=2025"),
            ("Sales fell last quarter.", "last quarter=2025-Q3"),
            ("Sales fell in the fourth quarter.", "the fourth quarter=2025-Q4"),
            ("Sales fell in the first quarter of last year.", "the first quarter of last year=2024-Q1"),
            ("It rained in September.", "September=2025-09"),
            ("It was closed in December.", "December=2024-12"),
            ("It will close in December.", "December=2025-12"),
            ("It must be done by March.", "March=2026-03"),
            ("It was sold on July 4.", "July 4=2025-07-04"),
            ("A hearing was set for October 20.", "October 20=2025-10-20"),
            ("Last summer was hot.", "Last summer=2025-SU"),
            ("It was sold three days ago.", "three days ago=2025-10-12"),
            ("It was sold two weeks ago.", "two weeks ago=2025-W40"),
            ("It was sold six months ago.", "six months ago=2025-04"),
            ("It was sold 20 years ago.", "20 years ago=2005"),
            ("It was sold 9000 years ago.", "9000 years ago=PAST_REF"),
            ("It was sold a decade ago.", "a decade ago=2015"),
            ("It was sold at Christmas.", "Christmas=2024-12-25"),
            ("It was open on Easter Sunday.", "Easter Sunday=2025-04-20"),
            ("It was full on the morning of October 3.", "the morning of October 3=2025-10-03TMO"),
        ])
    func relative(text: String, first: String) throws {
        #expect(try dates(text).first == first)
    }

    @Test(
        "Clock times, durations, sets and references have their own values",
        arguments: [
            ("It fell at 4:12 a.m. there.", "4:12 a.m.=2025-10-15T04:12"),
            ("It fell at 14:58 UTC there.", "14:58 UTC=2025-10-15T14:58Z"),
            ("It fell at 6pm there.", "6pm=2025-10-15T18:00"),
            ("It fell at 9 a.m. Monday there.", "9 a.m. Monday=2025-10-13T09:00"),
            ("It fell at 1700 UTC there.", "1700 UTC=2025-10-15T17:00Z"),
            ("A years-long war ended.", "years-long=PXY"),
            ("He waited half an hour.", "half an hour=PT30M"),
            ("It fell at noon there.", "noon=2025-10-15T12:00"),
            ("He was held for three days.", "three days=P3D"),
            ("He was held for two hours.", "two hours=PT2H"),
            ("He was held for more than two years.", "more than two years=P2Y"),
            ("It is two and a half years late.", "two and a half years=P2.5Y"),
            ("A 12-hour curfew began.", "12-hour=PT12H"),
            ("It fell for the past 30 days.", "the past 30 days=P30D"),
            ("He wrote for several months.", "several months=PXM"),
            ("It was empty for years.", "years=PXY"),
            ("The mill works every Monday.", "every Monday=XXXX-WXX-1"),
            ("It is checked annually.", "annually=P1Y"),
            ("It is checked twice a day.", "a day=P1D"),
            ("He is now free.", "now=PRESENT_REF"),
            ("He recently left.", "recently=PAST_REF"),
        ])
    func others(text: String, first: String) throws {
        #expect(try dates(text).first == first)
    }

    @Test(
        "The running date is what later expressions count from",
        arguments: [
            ("He fell on June 3, 2013. Two days later he died.", "2013-06-05"),
            ("He fell on June 3, 2013. He died the next day.", "2013-06-04"),
            ("He fell on June 3, 2013. He died the following year.", "2014"),
            ("He fell on June 3, 2013 at 4:12 a.m. there.", "2013-06-03T04:12"),
        ])
    func running(text: String, last: String) throws {
        #expect(try dates(text).last?.hasSuffix(last) == true)
    }

    @Test(
        "Numbers and words that are no time are left alone",
        arguments: [
            "He counted 2000 people.", "The 47-year-old spoke.", "She is 30 years old.", "It cost $1999 there.",
            "You may go, he said.", "They march on.", "It was a second man.", "Nearly 1900 soldiers came.",
            "A score of 3:2 was enough.", "Johnnie Christmas told LA Weekly.", "A 2000 year old tree fell.",
            "It is in Room 12.", "",
        ])
    func nothing(text: String) throws {
        #expect(try dates(text).isEmpty)
    }

    @Test("Without a day of publication only absolute expressions have a value")
    func unpublished() throws {
        #expect(try dates("He died yesterday.", published: nil) == ["yesterday=nil"])
        #expect(try dates("He died last week.", published: nil) == ["last week=nil"])
        #expect(try dates("He died on June 3, 2013.", published: nil) == ["June 3, 2013=2013-06-03"])
    }

    @Test("Any few words may be a whole text", arguments: 1...4)
    func fragments(length: Int) throws {
        let words = """
            A Sunday in May , the last week of next month or 3 June 2013 , between two and 9 a.m. on the night of Christmas \
            Eve , years ago : half past ten until the first half of 1990s
            """.split(separator: " ")
        for start in words.indices.dropLast(length) {
            _ = try dates(words[start..<start + length].joined(separator: " "))
        }
    }

    @Test("Nested and repeated words of time neither crash nor hang")
    func hostile() throws {
        for piece in [
            "the end of ", "the first half of ", "1 – ", "last ", "9 a.m. on ", "two and a half ",
            "99999999 years ago ",
        ] {
            _ = try dates(String(repeating: piece, count: 3000))
        }
    }
}
