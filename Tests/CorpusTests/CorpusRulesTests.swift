import NewsCorpus
import Testing

@Suite("The corpus's rules")
struct CorpusRulesTests {
    private func problems(_ body: String, header: String = "") -> [String] {
        let head = "published: 2025-11-05\noutlet: Post\ncountry: GH\ntopic: courts\nmanner: wire\n\(header)\n"
        let (article, problems) = CorpusReader.read(head + body, part: "train", story: "s", name: "01")
        return problems.map(\.message) + CorpusRules.problems(in: article).map(\.message)
    }

    @Test(
        "A well-made article passes",
        arguments: [
            "# {P ana-lima|Lima} wins\n\n{S q1|{R ana-lima|Minister} {P ana-lima|Ana Lima}} {C q1|said} {Q q1 direct asserts by=ana-lima|\"Yes.\"}\n",
            "# Raid\n\n{# killed 12+ of=people place=goma date=2025-11-04|At least 12 people} {E e1 ASSAULT killing target=people place=goma|died} in {L goma|Goma} on {D 2025-11-04|Tuesday}.\n",
            "# {D 2025-W45|This week}, {D 199|the 1990s}, {D 2025-SU|summer}, {D P1Y6M|18 months}, {D 2025-11-04TNI|Tuesday night}, {D XXXX-WXX-5 set|Fridays}\n",
            "# One\n\n{Q q1 direct asserts|“He {C q2|said} {Q q2 direct asserts|‘go’}”} {S q1,q2|she}.\n",
            "# One\n\n~ Read also: {x\n\n{L accra|Accra} again\n".replacing("{x", with: "Accra"),
        ])
    func passes(body: String) {
        #expect(problems(body) == [])
    }

    @Test(
        "A broken rule is named",
        arguments: [
            ("{P ana-lima|Ana Lima} and Ana Lima", "marked elsewhere"), ("{P Ana|Ana Lima}", "lower-case-with-hyphens"),
            ("{P ana|President Ana}", "a title is no part"), ("{O un|the UN}", "does not belong to a name"),
            ("{P ana|Ana Lima's}", "does not end in"), ("{O bank|Bank of {L ghana|Ghana}}", "do not nest"),
            ("{O army|army}", "has a capital"), ("{R ana|The minister}", "a person who is named"),
            ("{Q q1 direct asserts by=ana|\"Yes\"}", "is not named"), ("{Q q1 direct|\"Yes\"}", "a kind and a stance"),
            ("{Q q1 spoken asserts|\"Yes\"} {S q1|he}", "no kind of quotation"),
            ("{Q q1 direct asserts|Yes} {S q1|he}", "no quotation mark"),
            ("{Q q1 indirect asserts|yes}", "has a speaker"),
            ("{S q2|he}", "no quotation q2"), ("{D Tuesday|Tuesday}", "no TIMEX3 value"),
            ("{D 2025-11-03|Tuesday}", "another day of the week"), ("{# dead 3|three}", "no kind of count"),
            ("{# killed many|many}", "is no number"), ("{# killed 3 of=miners|three men}", "not in this paragraph"),
            ("{E e1 ASSAULT hug|hug}", "no code with its type"), ("{E e1 ASSAULT attack actor=army|raid}", "no entity"),
            ("{E e1 ASSAULT attack date=2025-11-04|raid}", "no date of the article"),
            ("{E e1|raid}", "a code and a type"),
        ])
    func refusals(text: String, message: String) {
        #expect(problems("# Head\n\n\(text)\n").contains { $0.contains(message) })
    }

    @Test("The header says when, who, where, what and how")
    func header() {
        let (article, _) = CorpusReader.read(
            "published: soon\nmood: bad\n\n# Head\n", part: "dev", story: "s", name: "01")
        let messages = CorpusRules.problems(in: article).map(\.message)
        for expected in ["no outlet", "published is no date", "mood is no key"] {
            #expect(messages.contains { $0.contains(expected) })
        }
    }
}
