import NewsText
import Testing

@Suite("What makes two paragraphs the same block")
struct ParagraphKeyTests {
    private static let keys = ParagraphKeys()

    private func key(_ text: String, of outlet: String? = nil) -> ParagraphKey? {
        let bytes = Array(text.utf8)
        return Self.keys.key(of: bytes.span, outlet: ParagraphKeys.Outlet(outlet))
    }

    @Test(
        "Case, marks, spaces and dates do not count",
        arguments: [
            ("Sign up now!", "sign up  – now"),
            ("Copyright 2019 Reuters.", "Copyright 2024 Reuters"),
            ("Last updated on Tuesday, 3 March 2024 at 4:15.", "Last updated on Friday, 21 June 2019 at 17:02."),
            ("This story was updated March 3, 2024.", "This story was updated Dec. 12, 2021."),
            ("Zuletzt geändert am 3. März 2024.", "Zuletzt geändert am 12. Mai 2023."),
        ])
    func same(first: String, second: String) {
        #expect(key(first) != nil)
        #expect(key(first) == key(second))
    }

    @Test(
        "Other words and other figures are another paragraph",
        arguments: [
            ("Sign up now", "Sign up today"), ("Highs of 31 degrees", "Highs of 12 degrees"),
            ("Two of 300 were hurt in 2019", "Two of 400 were hurt in 2019"),
        ])
    func different(first: String, second: String) {
        #expect(key(first) != key(second))
    }

    @Test(
        "An outlet's name is the same sign in every outlet, with its article or without",
        arguments: ["Harbor Times", "The Evening Record", "BBC"])
    func outlet(name: String) {
        let short = name.hasPrefix("The ") ? String(name.dropFirst(4)) : name
        let expected = key("About Daily Star: the paper of Daily Star readers", of: "Daily Star")
        #expect(key("About \(name): the paper of \(short) readers", of: name) == expected)
        #expect(key("About \(name): the paper of \(short) readers") != expected)
    }

    @Test(
        "A date or the outlet's name alone is no block",
        arguments: ["Tuesday, April 16, 2019", "16.04.2019, 14:30", "Daily Star", "…", ""])
    func bare(text: String) {
        #expect(key(text, of: "Daily Star") == nil)
    }
}
