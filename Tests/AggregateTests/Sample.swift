import NewsAggregate
import NewsModel
import NewsSegment
import NewsText

/// Articles written out in a test, with what was found in them given by hand.
struct Sample {
    var id: String
    var title: String?
    var day: String?
    var site: String?
    var text: String
    /// Entities with what they are; each is mentioned once, at the start of the text.
    var entities: [(Entity.Kind, String)] = []
    /// What the text says that the entities are, in their order; fewer than those where nothing is said of the last.
    var roles: [String?] = []
    var counts: [(Count.Kind, Int)] = []
    /// Counts that stand in a quotation, as its place among `quotes`, and whether they are denied there.
    var claims: [(Count.Kind, Int, quote: Int, isDenied: Bool)] = []
    var events: [(String, Event.Code)] = []
    /// Quotations: words of the text and the speaker's place among the entities.
    var quotes: [(String, Int?)] = []

    init(_ id: String, _ text: String, title: String? = nil, day: String? = nil, site: String? = nil) {
        self.id = id
        self.text = text
        self.title = title
        self.day = day
        self.site = site
    }

    func with(_ change: (inout Sample) -> Void) -> Sample {
        var copy = self
        change(&copy)
        return copy
    }

    /// The article, paragraphs parted by blank lines.
    func annotated() throws -> AnnotatedArticle {
        let bytes = Array(text.utf8)
        var metadata = Metadata()
        metadata.title = title
        metadata.published = day
        metadata.site = site
        let article = Article(
            source: SourceInfo(id: id, path: "\(id).txt", format: .text, bytes: bytes.count), metadata: metadata,
            text: bytes, paragraphs: Self.paragraphs(bytes))
        let segmented = try SegmentStage(options: SegmentOptions()).process(article)
        var found = Annotations()
        let start = ByteRange(0, min(1, bytes.count))
        found.entities = entities.enumerated().map { place, entity in
            Entity(
                kind: entity.0, name: entity.1, role: place < roles.count ? roles[place] : nil, mentions: [start])
        }
        found.counts = counts.map { Count(range: start, kind: $0.0, value: $0.1) }
        found.counts += claims.map { claim in
            var count = Count(range: start, kind: claim.0, value: claim.1)
            count.attributedTo = claim.quote
            count.isDenied = claim.isDenied
            return count
        }
        found.events = events.map { Event(trigger: start, type: $0.0, code: $0.1) }
        found.quotes = quotes.map { words, speaker in
            Quote(ranges: [Self.range(of: words, in: bytes)], kind: .direct, speaker: speaker)
        }
        return AnnotatedArticle(segmented: segmented, annotations: found)
    }

    private static func paragraphs(_ bytes: [UInt8]) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var start = 0
        for index in bytes.indices where bytes[index] == 0x0A && index > 0 && bytes[index - 1] == 0x0A {
            paragraphs.append(Paragraph(range: ByteRange(start, index - 1), role: .paragraph))
            start = index + 1
        }
        paragraphs.append(Paragraph(range: ByteRange(start, bytes.count), role: .paragraph))
        return paragraphs
    }

    private static func range(of words: String, in bytes: [UInt8]) -> ByteRange {
        let wanted = Array(words.utf8)
        for start in bytes.indices where bytes[start...].starts(with: wanted) {
            return ByteRange(start, start + wanted.count)
        }
        return ByteRange(0, 0)
    }
}

/// Parts held in memory.
struct Parts: PartialResults {
    var parts: [[UInt8]]

    /// Digests of the samples, `size` in each part.
    init(_ samples: [Sample], size: Int = 2) throws {
        let aggregation = Aggregation(options: AggregateOptions())
        let digests = try samples.map { aggregation.digest(of: try $0.annotated()) }
        parts = stride(from: 0, to: digests.count, by: size).map { start in
            Array(digests[start..<min(start + size, digests.count)].joined())
        }
    }

    var count: Int { parts.count }

    func withDigests(of part: Int, _ body: (Span<UInt8>) throws -> Void) throws {
        let digests = parts[part]
        try body(digests.span)
    }
}

/// The lines of some tables.
func lines(_ parts: Parts, _ tables: AggregateTable...) async throws -> [String] {
    var options = AggregateOptions()
    options.tables = tables
    var lines: [String] = []
    try await Aggregation(options: options).makeTables(from: parts) { _, bytes in
        var line: [UInt8] = []
        for index in bytes.indices { line.append(bytes[index]) }
        lines.append(String(decoding: line, as: UTF8.self))
    }
    return lines
}

/// Texts to write samples with.
enum Wording {
    static let flood = """
        Rescue crews pulled forty people from rooftops in the river town of Malden on Tuesday after the Orsa dam \
        overflowed following a week of rain, officials said.

        The mayor, Petra Lindqvist, said the eastern district had been cut off and that boats were the only way in. \
        Schools and the hospital were being emptied before nightfall, she added.

        Engineers lowered the sluice gates at noon, but the level kept rising and two bridges were closed to traffic. \
        Forecasters expect another night of heavy showers over the valley.
        """
    static let strike = """
        Bus drivers in the capital walked off the job on Thursday over pay, leaving commuters to crowd into trains \
        and share taxis across the city.

        The transport union wants an increase of six percent and shorter shifts; the operator has offered half as much. \
        Talks broke down late on Wednesday after eleven hours.

        A second walkout is planned for next month unless a mediator is named, the union's secretary told reporters.
        """
    static let film = """
        A debut film about lighthouse keepers won the main prize at the Tarn festival on Sunday, surprising critics who \
        had favoured a costume drama.

        Its director, a former fisherman, shot the picture in nineteen days with a borrowed camera and a cast of neighbours. \
        Distributors from nine countries have bought the rights.

        The jury praised its silence and its light, and gave a special mention to the composer of the score.
        """
}
