import NewsExtract
import NewsModel
import NewsText
import Testing

/// An article in which every capitalised name given is an entity, with its events.
private struct Read {
    private static let extractor = EventsExtractor()
    var events: [String] = []
    /// The entity of each event's target.
    var targets: [String] = []

    /// Reads a text; `names` are marked as entities at each place where they stand.
    init(_ text: String, names: [(String, Entity.Kind)] = [], quote: String? = nil, denied: String? = nil) throws {
        let article = try datedArticle(text, published: "2025-10-15")
        var annotations = Annotations()
        annotations.entities = names.map { name, kind in
            Entity(kind: kind, name: name, mentions: Self.places(of: name, in: text))
        }
        DatesExtractor().annotate(article, &annotations)
        if let quote { annotations.quotes = [Quote(ranges: Self.places(of: quote, in: text), kind: .direct)] }
        if let denied {
            annotations.quotes = [Quote(ranges: Self.places(of: denied, in: text), kind: .indirect, stance: .denies)]
        }
        Self.extractor.annotate(article, &annotations)
        let entities = annotations.entities
        targets = annotations.events.map { $0.target?.entity.map { entities[$0].name } ?? "-" }
        events = annotations.events.map { event in
            let name = { (part: Event.Participant?) in part.map { article.article.string($0.range) } ?? "-" }
            let date = event.date.flatMap { annotations.dates[$0].value }.map { " at \($0)" } ?? ""
            let place = event.place.map { " in \(article.article.string($0.range))" } ?? ""
            let said = event.attributedTo.map { " by quote \($0)" } ?? ""
            let status = event.status.map { " \($0.rawValue)" } ?? ""
            let mentions = event.mentions.count > 1 ? " ×\(event.mentions.count)" : ""
            return
                "\(event.code.rawValue)/\(event.type): \(name(event.actor)) > \(name(event.target))\(place)\(date)\(said)\(status)\(mentions)"
        }
    }

    private static func places(of words: String, in text: String) -> [ByteRange] {
        let (bytes, wanted) = (Array(text.utf8), Array(words.utf8))
        guard bytes.count >= wanted.count else { return [] }
        return (0...bytes.count - wanted.count).filter { Array(bytes[$0..<$0 + wanted.count]) == wanted }
            .map { ByteRange($0, $0 + wanted.count) }
    }
}

@Suite struct EventsExtractorTests {
    @Test(
        "Verbs take actor and target from their own clause, in active and passive",
        arguments: [
            ("Israel attacked Iran on Monday.", "ASSAULT/attack: Israel > Iran at 2025-10-13"),
            ("Iran was attacked by Israel.", "ASSAULT/attack: Israel > Iran"),
            ("Police in Baghdad arrested two men.", "COERCE/arrest: Police > two men"),
            ("Two men were arrested in Baghdad.", "COERCE/arrest: - > Two men in Baghdad"),
            ("Israel has rejected Iran’s proposal.", "REJECT/rejection: Israel > Iran"),
            ("Israel demanded the removal of Iran.", "REQUEST/demand: Israel > Iran"),
            ("Israel on Monday accused Iran.", "ACCUSE/accusation: Israel > Iran at 2025-10-13"),
            ("Israel threatened to bomb Iran.", "THREATEN/threat: Israel > Iran"),
            ("Israel will release the men of Iran.", "AGREE/promise: Israel > men of Iran"),
            ("Israel said it had condemned Iran.", "ACCUSE/accusation: Israel > Iran"),
            ("Israel said that Iran must stop.", "REQUEST/demand: Israel > Iran"),
            ("Israel imposed sanctions on Iran.", "SANCTION/sanctions: Israel > Iran"),
            ("Israel held talks with Iran in Baghdad.", "CONSULT/talks: Israel > Iran in Baghdad"),
            ("Three men captured by Israel spoke.", "COERCE/arrest: Israel > Three men"),
            ("Gunmen, who fled, abducted a nurse in Baghdad.", "COERCE/abduction: Gunmen > nurse in Baghdad"),
        ])
    func clauses(text: String, expected: String) throws {
        let names: [(String, Entity.Kind)] = [("Israel", .place), ("Iran", .place), ("Baghdad", .place)]
        let found = try Read(text, names: names).events.joined(separator: "; ")
        #expect(found == expected)
    }

    @Test(
        "Nouns name events, and lend a vague verb their type",
        arguments: [
            ("A rocket attack on Baghdad shook the city.", "ASSAULT/rocket-attack: - > Baghdad"),
            ("Three men were killed in a car bombing in Baghdad.", "ASSAULT/killing: - > Three men in Baghdad ×2"),
            ("Students staged a protest in Baghdad.", "PROTEST/demonstration: Students > - in Baghdad"),
        ])
    func nouns(text: String, expected: String) throws {
        let found = try Read(text, names: [("Baghdad", .place)]).events.joined(separator: "; ")
        #expect(found == expected)
    }

    @Test(
        "What is denied, planned, possible, or nobody’s doing is left out or marked so",
        arguments: [
            "Israel did not attack Iran.", "Israel has not attacked Iran.", "Israel could have attacked Iran.",
            "Israel plans to attack Iran.", "If attacked, Iran acts.", "A possible attack on Iran is feared.",
            "An earthquake killed three men in Iran.", "The attack Israel feared.", "He was never arrested in Iran.",
            "It ended.", "",
        ])
    func unasserted(text: String) throws {
        let events = try Read(text, names: [("Israel", .place), ("Iran", .place)]).events
        #expect(events.allSatisfy { event in Event.Status.allCases.contains { event.hasSuffix($0.rawValue) } })
    }

    @Test(
        "What did not take place is marked so",
        arguments: [
            ("He was never arrested in Baghdad.", "COERCE/arrest: - > He in Baghdad denied"),
            ("Two men were not arrested in Baghdad.", "COERCE/arrest: - > Two men in Baghdad denied"),
        ])
    func status(text: String, expected: String) throws {
        let found = try Read(text, names: [("Baghdad", .place), ("Israel", .place)]).events.joined(separator: "; ")
        #expect(found == expected)
    }

    @Test("Mentions of one event are one event")
    func merged() throws {
        let text =
            "Police raided a market in Baghdad on Monday.\n\nThe raid angered traders. The raid lasted two hours."
        let found = try Read(text, names: [("Baghdad", .place)]).events
        #expect(found == ["COERCE/raid: Police > - in Baghdad at 2025-10-13 ×3"])
    }

    @Test(
        "Whoever is described takes part as who they are",
        arguments: [
            ("Tabaki makes tyres. Israel accused the company of fraud.", "Tabaki"),
            ("The Ministry of Health waited. Israel accused the ministry of fraud.", "Ministry of Health"),
            ("Israel accused the company of fraud. Tabaki makes tyres.", "-"),
        ])
    func described(text: String, target: String) throws {
        let names: [(String, Entity.Kind)] = [("Tabaki", .organization), ("Ministry of Health", .organization)]
        #expect(try Read(text, names: names).targets.first == target)
    }

    @Test("An event inside a quotation is attributed to it")
    func attributed() throws {
        let said = try Read(
            "“Israel attacked Iran,” he said.", names: [("Israel", .place), ("Iran", .place)],
            quote: "“Israel attacked Iran,”")
        #expect(said.events == ["ASSAULT/attack: Israel > Iran by quote 0"])
    }

    @Test(
        "What somebody denies is denied; what somebody denies a part in is not",
        arguments: [
            ("Israel denied that police arrested two men in Baghdad.", "police arrested two men in Baghdad", true),
            (
                "Israel denied that it knew of two men who were arrested in Baghdad.",
                "it knew of two men who were arrested in Baghdad", false
            ),
        ])
    func denied(text: String, content: String, isDenied: Bool) throws {
        let found = try Read(text, names: [("Baghdad", .place), ("Israel", .place)], denied: content).events
        let inside = found.filter { $0.contains("by quote 0") }
        #expect(!inside.isEmpty && inside.allSatisfy { $0.hasSuffix("denied") == isDenied }, "\(found)")
    }

    @Test("Long and repeated words neither crash nor hang")
    func hostile() throws {
        for piece in ["attacked of ", "killed, and ", "said that he must ", "on Monday ", "was was ", "threatened to "]
        {
            _ = try Read(String(repeating: piece, count: 1500), names: [("Monday", .other)])
        }
    }
}
