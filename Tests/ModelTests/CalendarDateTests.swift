import NewsModel
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test(
        "Days count from 1970 and back",
        arguments: [("1970-01-01", 0), ("2000-03-01", 11017), ("1969-12-31", -1), ("2024-02-29", 19782)])
    func days(iso: String, days: Int) throws {
        let date = try #require(CalendarDate(iso: iso))
        #expect(date.daysSinceEpoch == days)
        #expect(CalendarDate(daysSinceEpoch: days).iso == iso)
    }

    @Test(
        "Weeks are ISO weeks",
        arguments: [("2025-10-14", 2, 2025, 42), ("2021-01-03", 7, 2020, 53), ("2024-12-30", 1, 2025, 1)])
    func weeks(iso: String, weekday: Int, year: Int, week: Int) throws {
        let date = try #require(CalendarDate(iso: iso))
        #expect(date.weekday == weekday)
        #expect(date.isoWeek == (year, week))
    }

    @Test(
        "No month has a thirty-second day",
        arguments: ["2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "20251014"])
    func refused(iso: String) { #expect(CalendarDate(iso: iso) == nil) }

    @Test("A month later is the last day where the month is short")
    func months() { #expect(CalendarDate(iso: "2025-01-31")?.adding(months: 1).iso == "2025-02-28") }
}
