import NewsModel
import NewsText

/// Years by themselves.
extension TimeReader {
    /// Two digits behind an apostrophe: `’82`.
    func shortYear(at index: Int) -> TimeMatch? {
        guard isMark(index, Mark.apostrophe) || isMark(index, Mark.curlyApostrophe) else { return nil }
        let next = word(index + 1)
        guard index + 1 < limit, !tokens[index + 1].spaceBefore else { return nil }
        if next.kind == .decadeYears { return TimeMatch(index + 2, TimeValue.decade(fullDecade(next.value)), .decade) }
        guard next.kind == .digits, next.detail == 2, tokens[index].spaceBefore else { return nil }
        return TimeMatch(index + 2, TimeValue.year(next.value + (next.value < 30 ? 2000 : 1900)), .year)
    }

    /// The year that is given behind a month, a day or a festival, and the token behind it: `, 2013`, `of 2013`, `last year`.
    func yearBehind(_ end: Int) -> (year: Int, end: Int)? {
        let next = kind(end) == .of ? end + 1 : pastComma(end)
        if let year = year(next) { return (year, next + 1) }
        guard [.last, .this, .next].contains(kind(next)), !isMark(end, Mark.comma), unit(next + 1) == .year,
            kind(next + 1) == .unit, let publication, let shift = direction(next)
        else { return nil }
        return (publication.year + shift, next + 2)
    }

    /// A number that looks like a year in its context.
    func yearAlone(at index: Int) -> TimeMatch? {
        if let year = era(at: index) { return year }
        guard let year = year(index), looksLikeYear(index, year) else { return nil }
        return TimeMatch(index + 1, TimeValue.year(year), .year, year: year)
    }

    /// `508 BC`, `AD 394`, `394 AD`.
    private func era(at index: Int) -> TimeMatch? {
        let word = word(index)
        guard word.kind == .digits, 1...9999 ~= word.value else { return nil }
        if index + 1 < limit, YearContext.beforeChrist.contains(tokens[index + 1].hash), tokens[index + 1].isCapitalised
        {
            return TimeMatch(index + 2, "-" + TimeValue.year(word.value), .year)
        }
        if index + 1 < limit, YearContext.ofTheLord.contains(tokens[index + 1].hash), tokens[index + 1].isCapitalised {
            return TimeMatch(index + 2, TimeValue.year(word.value), .year)
        }
        return nil
    }

    private func looksLikeYear(_ index: Int, _ year: Int) -> Bool {
        let before = index > 0 ? tokens[index - 1].hash : 0
        // "a 2000 year old tradition"
        if unit(index + 1) != nil { return false }
        // "Act, 2006", "No. 1308/2013"
        if index > 1,
            before == Mark.slash || YearContext.laws.contains(tokens[index - (before == Mark.comma ? 2 : 1)].hash)
        {
            return false
        }
        if YearContext.opening.contains(before) { return true }
        guard 1700...2099 ~= year else { return false }
        if YearContext.counting.contains(before) { return false }
        guard index + 1 < limit else { return true }
        let next = tokens[index + 1]
        if YearContext.measures.contains(next.hash) { return false }
        // "2000 people", "1984 refugees": a number of things
        let isTheYear = index > 0 && (words[index - 1].kind == .the || tokens[index - 1].isCapitalised)
        return isTheYear || next.shape != .lower || !YearContext.isPlural(next, year)
    }
}

/// The words around four digits that tell whether they are a year.
enum YearContext {
    static let opening = ByteHash.set(
        of:
            "in since during until till through throughout before after from by of year circa between late early mid and &"
    )
    static let counting = ByteHash.set(
        of:
            "$ € £ ¥ # about nearly almost some than over roughly approximately least most no number")
    static let measures = ByteHash.set(
        of:
            "people % percent meters metres kilometers kilometres km miles feet tons tonnes dollars euros pounds men women"
            + " children soldiers troops times points votes seats years days hours")

    static let laws = ByteHash.set(of: "act")
    static let beforeChrist = ByteHash.set(of: "bc bce b.c. b.c.e.")
    static let ofTheLord = ByteHash.set(of: "ad ce a.d. c.e.")
    /// Names that a day is part of: `29 May Street`.
    static let named = ByteHash.set(
        of: "street square avenue road city bridge hospital stadium park boulevard movement brigade")

    /// Round numbers before a lower-case word count things more often than they are years.
    static func isPlural(_ token: Token, _ year: Int) -> Bool {
        year % 100 == 0 && token.shape == .lower && year < 2000
    }
}
