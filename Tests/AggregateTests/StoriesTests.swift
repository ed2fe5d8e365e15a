import NewsModel
import Testing

@testable import NewsAggregate

@Suite struct StoriesTests {
    /// A report on one accident in words of its own.
    private static func mine(
        _ id: String, _ day: String, _ text: String, with change: (inout Sample) -> Void = { _ in }
    )
        -> Sample
    {
        var sample = Sample(id, text, title: "Karsava", day: day, site: id)
        sample.entities = [(.place, "Karsava"), (.place, "Dolni Brod"), (.person, "Marek Vodicka")]
        change(&sample)
        return sample
    }

    private static let reports = [
        "Gas exploded in shaft four of the Karsava mine near Dolni Brod on Thursday. Twelve men were dead, said Marek Vodicka, who leads the rescue.",
        "Families waited through the night at the gate of Karsava. The toll rose again, a nurse in Dolni Brod said, while Marek Vodicka sent for pumps.",
        "The owner of the colliery at Karsava spoke at last. It was not fifteen, Karsava Coal told reporters in Dolni Brod; Marek Vodicka shook his head.",
        "One man who had been counted twice was found at home in Dolni Brod, Marek Vodicka wrote from Karsava. The list was corrected.",
    ]

    private static func members(_ samples: [Sample]) async throws -> [[String]] {
        try await lines(try Parts(samples), .stories).map { line in
            let list = line.split(separator: #""members":["#)[1].split(separator: "]")[0]
            return list.split(separator: ",").map { $0.filter { $0 != "\"" } }
        }
    }

    @Test("A figure is told as it is revised, with who said it, and a denial stands beside what it denies")
    func figures() async throws {
        let samples = [
            Self.mine("a", "2025-05-01", Self.reports[0]) {
                $0.quotes = [("Twelve men were dead", 2)]
                $0.claims = [(.killed, 12, quote: 0, isDenied: false)]
            },
            Self.mine("b", "2025-05-02", Self.reports[1]) {
                $0.entities.append((.organization, "Brod Hospital"))
                $0.quotes = [("The toll rose", 3)]
                $0.claims = [(.killed, 15, quote: 0, isDenied: false)]
            },
            Self.mine("c", "2025-05-03", Self.reports[2]) {
                $0.entities.append((.organization, "Karsava Coal"))
                $0.quotes = [("It was not fifteen", 3)]
                $0.claims = [(.killed, 15, quote: 0, isDenied: true)]
            },
            Self.mine("d", "2025-05-04", Self.reports[3]) { $0.counts = [(.killed, 14)] },
        ]
        let story = try #require(try await lines(try Parts(samples), .stories).first)
        let figures = try #require(story.split(separator: #""figures":"#).last)
        func figure(_ date: String, _ id: String, _ value: Int, _ source: String, _ was: String, _ deniedBy: String)
            -> String
        {
            #"{"date":"\#(date)","id":"\#(id)","kind":"killed","value":\#(value),"atLeast":false,"atMost":null,"of":null,"#
                + #""part":false,"source":\#(source),"was":\#(was),"deniedBy":[\#(deniedBy)]}"#
        }
        let expected = [
            figure("2025-05-01", "a", 12, #""Marek Vodicka""#, "null", ""),
            figure(
                "2025-05-02", "b", 15, #""Brod Hospital""#, "12",
                #"{"date":"2025-05-03","id":"c","source":"Karsava Coal"}"#),
            figure("2025-05-04", "d", 14, "null", "15", ""),
        ]
        #expect(figures == "[\(expected.joined(separator: ","))]}")
    }

    @Test("Fifty reprints are one event, one text and one count of victims")
    func reprints() async throws {
        let samples = (1...50).map { number in
            Sample("\(number)", Wording.flood, day: "2025-03-04", site: "Paper \(number)").with {
                $0.counts = [(.killed, 3)]
                $0.events = [("rescue", .aid)]
            }
        }
        #expect(
            try await lines(try Parts(samples), .timeline) == [
                #"{"date":"2025-03-04","articles":50,"families":1,"stories":1,"#
                    + #""events":[{"type":"rescue","code":"AID","articles":50,"families":1,"stories":1}],"#
                    + #""counts":[{"kind":"killed","articles":150,"families":3,"stories":3}],"names":[]}"#
            ])
    }

    @Test("Two football matches of one club a month apart are two stories")
    func matches() async throws {
        func match(_ id: String, _ day: String, _ other: String, _ scorer: String) -> Sample {
            let text =
                "Tarnby beat \(other) on Saturday when \(scorer) scored after the break. Coach Nils Ravn praised the defence. "
                + "The home side had missed a penalty, and \(scorer) hit the post. \(other) had beaten Tarnby last year."
            var sample = Sample(id, text, title: "Tarnby beat \(other)", day: day, site: id)
            sample.entities = [(.organization, "Tarnby"), (.organization, other), (.person, scorer)]
            return sample
        }
        let found = try await Self.members([
            match("a", "2025-03-01", "Holmby", "Jonas Kvist"),
            match("b", "2025-03-02", "Holmby", "Jonas Kvist").with {
                $0.text += " Holmby will appeal, its chairman said."
            },
            match("c", "2025-04-05", "Estrup", "Emil Dahl"),
            match("d", "2025-04-06", "Estrup", "Emil Dahl").with { $0.text += " Estrup dropped to the last place." },
        ])
        #expect(found.allSatisfy { Set($0).isSubset(of: ["a", "b"]) || Set($0).isSubset(of: ["c", "d"]) }, "\(found)")
    }

    @Test("Reports in one wording with other names and figures are no story")
    func series() async throws {
        let places = [("Tarnby", "Holmby"), ("Estrup", "Vadsted"), ("Lerbjerg", "Ronnede"), ("Kolind", "Assens")]
        let samples = places.enumerated().map { number, places in
            var sample = Sample(
                "\(number)",
                "The weather office expects showers in \(places.0) in the afternoon. Winds reach \(20 + number * 7) km an hour near "
                    + "\(places.1). Boats under seven metres should stay in port; the river at "
                    + "\(places.1) stood at \(140 + number * 31) cm, with a chance of rain of \(15 + number * 11) percent.",
                title: "Weather", day: "2025-03-0\(number + 1)", site: "Daily")
            sample.entities = [(.place, places.0), (.place, places.1)]
            return sample
        }
        #expect(try await lines(try Parts(samples), .stories).isEmpty)
    }

    @Test("An article goes to the story it resembles once all are known, and undated ones find theirs")
    func undated() async throws {
        let samples = [
            Self.mine("a", "2025-05-01", Self.reports[0]), Self.mine("b", "2025-05-02", Self.reports[1]),
            Self.mine("c", "2025-05-03", Self.reports[2]).with { $0.day = nil },
            Sample("x", Wording.film, day: "2025-06-20"),
        ]
        #expect(try await Self.members(samples) == [["a", "b", "c"]])
    }

    @Test("Speakers are counted by article, text and story, with stances and outlets; copies do not speak again")
    func speakers() async throws {
        let samples = [
            Sample("1", Wording.flood, day: "2025-03-04", site: "Daily").with {
                $0.entities = [(.person, "Petra Lindqvist")]
                $0.quotes = [("boats were the only way in", 0), ("Schools and the hospital were being emptied", 0)]
            },
            Sample("2", Wording.flood, day: "2025-03-05", site: "Echo").with {
                $0.entities = [(.person, "Petra Lindqvist")]
                $0.quotes = [("boats were the only way in", 0), ("Schools and the hospital were being emptied", 0)]
            },
            Sample("3", Wording.film, day: "2025-03-09", site: "Daily").with {
                $0.entities = [(.person, "Petra Lindqvist")]
                $0.quotes = [("its silence and its light", 0)]
            },
        ]
        #expect(
            try await lines(try Parts(samples), .speakers) == [
                #"{"entity":"person:petra lindqvist","kind":"person","name":"Petra Lindqvist","articles":3,"families":2,"stories":2,"#
                    + #""quotes":3,"stances":[["asserts",3]],"sites":[["Daily",2],["Echo",1]],"in":["1"],"#
                    + #""first":"2025-03-04","last":"2025-03-09"}"#
            ])
    }

    @Test("A word that several stories of a day have and other days have not is rising; one story's own word is not")
    func terms() async throws {
        let reports = [
            "In Arden the cholera ward filled within hours; nurses asked for cholera vaccine.",
            "Two wells near Bolden held cholera, a chemist found. His cholera map shows both.",
            "Calder closed its schools because of cholera. Parents were told of cholera by radio.",
            "Ships with cholera on board may not land at Dunmore, whose cholera hospital burned down.",
        ]
        let cholera = reports.enumerated().map { number, text in Sample("c\(number)", text, day: "2025-03-10") }
        let others = (1...40).map { number in
            Sample(
                "o\(number)",
                "Harvest\(number) harvest\(number) news from farm\(number) and barn\(number) farm\(number).",
                day: "2025-03-\(number % 9 + 11)")
        }
        let table = try await lines(try Parts(cholera + others), .terms)
        #expect(table.count == 1, "\(table)")
        #expect(
            table.first?.hasPrefix(
                #"{"date":"2025-03-10","term":"cholera","articles":4,"families":4,"stories":4,"elsewhere":0,"score":"#)
                == true)
    }
}
