import NewsIngest
import NewsModel
import Testing

@Suite("Reading dates")
struct DateReadingTests {
    /// The day that a page of a language shows right behind its headline.
    func day(_ line: String, language: String, url: String? = nil) throws -> String? {
        let canonical = url.map { "<link rel=canonical href='\($0)'>" } ?? ""
        return try ingest("<html lang=\(language)>\(canonical)<h1>T</h1><p class=date>\(line)</p>", as: .html)
            .metadata.published
    }

    @Test(
        "A day is read as the language writes it",
        arguments: [
            ("hu", "2021. október 5."), ("hu", "2021. 10. 05."), ("vi", "Thứ ba, 5/10/2021"),
            ("vi", "Ngày 5 tháng 10 năm 2021"), ("id", "Selasa, 5 Oktober 2021"), ("lt", "2021 m. spalio 5 d."),
            ("lv", "2021. gada 5. oktobris"), ("eu", "2021eko urriaren 5a"), ("pl", "5 października 2021 r."),
            ("cs", "5. října 2021"), ("fi", "5. lokakuuta 2021"), ("ca", "5 d’octubre de 2021"),
            ("el", "5 ΟΚΤΩΒΡΙΟΥ 2021"), ("ru", "5 октября 2021 г."), ("uk", "5 жовтня 2021"), ("ja", "2021年10月5日"),
            ("ja", "令和3年10月5日"), ("zh-tw", "民國110年10月5日"), ("ko", "입력 2021.10.05 18:40"), ("ko", "2021년 10월 5일"),
            ("th", "5 ตุลาคม 2564"), ("th", "5 ต.ค. 2564"), ("ar", "٥ أكتوبر ٢٠٢١"), ("ar", "5 تشرين الأول 2021"),
            ("ar-dz", "05 أكتوبر 2021"), ("fa", "۱۳ مهر ۱۴۰۰"), ("fa", "۱۴۰۰/۰۷/۱۳"), ("he", "5 באוקטובר 2021"),
            ("hi", "५ अक्टूबर २०२१"), ("bn", "৫ অক্টোবর ২০২১"), ("ta", "5 அக்டோபர் 2021"), ("ur", "5 اکتوبر 2021"),
            ("de", "5 | 10 | 2021"), ("de", "Di 05.10.21 | 14:07 Uhr"), ("tr", "5 Eki 2021"),
            ("en", "October 5th, 2021"),
            ("en", "Tue, Oct. 5, 2021 9:30 PM"), ("en", "05-Oct-2021"), ("es", "5 de octubre del 2021"),
        ])
    func languages(language: String, line: String) throws {
        #expect(try day(line, language: language) == "2021-10-05")
    }

    @Test(
        "The order of day and month follows the language's region and the host's country",
        arguments: [
            ("en-us", nil, "2021-05-10"), ("en-gb", nil, "2021-10-05"), ("fr", nil, "2021-10-05"),
            ("en", "https://news.example.com/a", "2021-05-10"), ("en", "https://news.example.com.au/a", "2021-10-05"),
            ("en", "https://news.example.co.uk/a", "2021-10-05"),
        ] as [(String, String?, String)])
    func order(language: String, url: String?, expected: String) throws {
        #expect(try day("5/10/2021", language: language, url: url) == expected)
    }

    @Test(
        "What only looks like a date is none",
        arguments: [
            "Version 1.2.2021.5", "9.–11. September 2022", "© 5 October 2021",
            "Room 14.10, 2021 seats",
            "31 February 2021", "Tel. 20211005", "۱۴۵۹/۱۳/۴۰",
        ])
    func noDates(line: String) throws {
        #expect(try day(line, language: "de") == nil)
    }

    @Test(
        "Programs' times keep their offset, whatever their form",
        arguments: [
            ("2021-10-05T09:30:00.000+0200", "2021-10-05T09:30:00+02:00"),
            ("2021-10-05 09:30 CEST", "2021-10-05T09:30:00+02:00"),
            ("Tue, 05 Oct 2021 07:30:00 GMT", "2021-10-05T07:30:00Z"),
            ("2021-10-05T07:30:08:684Z", "2021-10-05T07:30:08Z"),
            ("Oct 5, 2021 9:30 PM EDT", "2021-10-05T21:30:00-04:00"), ("20211005T093000Z", "2021-10-05T09:30:00Z"),
            ("2021-10-05 9:30 GMT+1", "2021-10-05T09:30:00+01:00"), ("Tue Oct 05 14:57:21 CEST 2021", "2021-10-05"),
            ("2021-10-05T09:30:00", "2021-10-05"), ("2021-10-05 12:15 am EST", "2021-10-05T00:15:00-05:00"),
        ])
    func programs(value: String, iso: String) throws {
        let page = "<meta property=article:published_time content='\(value)'><h1>T</h1>"
        #expect(try ingest(page, as: .html).metadata.published == iso)
    }

    @Test(
        "An address tells the day in many forms",
        arguments: [
            "https://x.org/2021/10/05/port", "https://x.org/world/2021/oct/05/port", "https://x.org/port-20211005.html",
            "https://x.org/article/A2021100514320005196", "https://x.org/2021-10-05-port",
        ])
    func addresses(url: String) throws {
        #expect(
            try ingest("<link rel=canonical href='\(url)'><h1>T</h1>", as: .html).metadata.published == "2021-10-05")
    }

    @Test("When an archive kept a page is not when it was published")
    func archives() throws {
        let url = "https://archive.example/web/20211005143200/port"
        #expect(try ingest("<link rel=canonical href='\(url)'><h1>T</h1>", as: .html).metadata.published == nil)
    }
}
