import NewsModel

extension CorpusRules {
    mutating func checkDate(_ mark: Mark) {
        refuseUnknownArguments(mark, keys: [], words: ["set"])
        let parts = mark.id.split(separator: "/", omittingEmptySubsequences: false)
        if mark.id.isEmpty || parts.count > 2 || !parts.allSatisfy({ TimeValue.isWellFormed($0) }) {
            refuse(mark, "no TIMEX3 value (autumn is FA, an evening TEV)")
        }
        if mark.id.hasPrefix("XXXX-XX-XXT"), mark.id.last?.isNumber == true {
            refuse(mark, "a clock time of no certain day is T08:00")
        }
        if mark.id.hasPrefix("T"), mark.id.last?.isLetter == true {
            refuse(mark, "a part of any day is XXXX-XX-XXTMO")
        }
        if TimeValue.beginsWithPreposition(article.string(mark.range)) {
            refuse(mark, "the preposition stays outside")
        }
        if let day = CalendarDate(iso: mark.id), mark.id.count == 10,
            let said = TimeValue.weekday(in: article.string(mark.range)), said != day.weekday
        {
            refuse(mark, "\(mark.id) is another day of the week")
        }
    }

    mutating func checkCount(_ mark: Mark) {
        refuseUnknownArguments(
            mark, keys: ["of", "was", "place", "date", "by"], words: ["part", "old", "denied"], after: 2)
        guard mark.plain.count >= 2 else { return refuse(mark, "a count has a kind and a number") }
        if Count.Kind(rawValue: mark.plain[0]) == nil { refuse(mark, "\(mark.plain[0]) is no kind of count") }
        if !Self.isNumber(mark.plain[1]) { refuse(mark, "\(mark.plain[1]) is no number") }
        if let was = mark.keyed["was"], !Self.isNumber(was) { refuse(mark, "was=\(was) is no number") }
        if let who = mark.keyed["of"], !stands(who, besides: mark) {
            refuse(mark, "of=\(who) is not in this paragraph")
        }
        checkPlaceDateAndSource(mark)
    }

    private static func isNumber(_ text: String) -> Bool {
        if ["dozens", "scores", "hundreds", "thousands", "tens-of-thousands", "several"].contains(text) { return true }
        let parts = text.split(separator: ".", omittingEmptySubsequences: true)
        if text.contains("..") { return parts.count == 2 && parts.allSatisfy { Int($0) != nil } }
        return Int(["+", "-", "~"].contains(text.last) ? text.dropLast() : text[...]).map { $0 >= 0 } ?? false
    }
}

/// The forms of TIMEX3 values that the corpus uses.
enum TimeValue {
    /// Letters stand for themselves, `d` for a digit or X.
    private static let shapes = [
        "dddd", "ddd", "dd", "dddd-dd", "dddd-dd-dd", "dddd-Wdd", "dddd-Wdd-WE", "dddd-Wdd-d", "dddd-Qd", "dddd-Hd",
    ]
    private static let suffixes = ["SU", "WI", "SP", "FA"]

    static func isWellFormed(_ value: Substring) -> Bool {
        if ["PRESENT_REF", "PAST_REF", "FUTURE_REF"].contains(value) { return true }
        if value.hasPrefix("P") { return isDuration(value.dropFirst()) }
        var day = value
        if let mark = value.firstIndex(of: "T") {
            guard isTime(value[value.index(after: mark)...]) else { return false }
            day = value[..<mark]
            if day.isEmpty { return true }
        }
        if day.count == 7, suffixes.contains(String(day.suffix(2))) {
            return matches(day.prefix(4), "dddd") && day.dropFirst(4).first == "-"
        }
        if day.hasPrefix("FY") { day = day.dropFirst(2) }
        return shapes.contains { matches(day, $0) }
    }

    private static func isDuration(_ text: Substring) -> Bool {
        var rest = text.first == "T" ? text.dropFirst() : text
        guard !rest.isEmpty else { return false }
        while !rest.isEmpty {
            if rest.first == "T" { rest = rest.dropFirst() }
            let number = rest.prefix { $0.isNumber || $0 == "X" || $0 == "." }
            rest = rest.dropFirst(number.count)
            guard !number.isEmpty, let unit = rest.first,
                "YMWDHSQ".contains(unit) || rest.hasPrefix("DE") || rest.hasPrefix("CE")
            else { return false }
            rest = rest.dropFirst(rest.hasPrefix("DE") || rest.hasPrefix("CE") || rest.hasPrefix("WE") ? 2 : 1)
        }
        return true
    }

    private static func isTime(_ text: Substring) -> Bool {
        if ["MO", "MI", "AF", "EV", "NI", "DT"].contains(text) { return true }
        var clock = text
        if clock.hasSuffix("Z") { clock = clock.dropLast() }
        if let zone = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            guard matches(clock[clock.index(after: zone)...], "dd:dd") else { return false }
            clock = clock[..<zone]
        }
        return ["dd", "dd:dd", "dd:dd:dd"].contains { matches(clock, $0) }
    }

    private static func matches(_ text: Substring, _ shape: String) -> Bool {
        text.count == shape.count
            && zip(text, shape).allSatisfy { $1 == "d" ? $0.isNumber || $0 == "X" : $0 == $1 }
    }

    /// Whether an expression has its preposition inside, fixed phrases such as "at present" aside.
    static func beginsWithPreposition(_ text: String) -> Bool {
        let words = text.lowercased().split { $0 == " " || $0 == "\n" }
        guard words.count > 1, ["on", "in", "at", "for", "from", "within", "since", "until", "by"].contains(words[0])
        else { return false }
        return !["present", "once", "any", "now", "good", "future", "the", "this", "those", "a"].contains(words[1])
    }

    /// The day of the week that an expression names, 1 for Monday.
    static func weekday(in text: String) -> Int? {
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        let named = days.indices.filter { text.lowercased().contains(days[$0]) }
        return named.count == 1 ? named[0] + 1 : nil
    }
}
