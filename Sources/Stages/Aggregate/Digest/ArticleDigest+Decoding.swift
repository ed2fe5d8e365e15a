import NewsModel
import NewsText

/// Which groups of a digest's fields are wanted; the others are stepped over.
struct DigestFields: OptionSet {
    let rawValue: Int
    static let head = DigestFields(rawValue: 1)
    static let sketch = DigestFields(rawValue: 2)
    static let grams = DigestFields(rawValue: 4)
    static let terms = DigestFields(rawValue: 8)
    static let entities = DigestFields(rawValue: 16)
    static let quotes = DigestFields(rawValue: 32)
    static let happenings = DigestFields(rawValue: 64)
    static let fingerprint = DigestFields(rawValue: 128)
    static let all = DigestFields(rawValue: 127)
}

extension ArticleDigest {
    /// Reads the digest at the decoder's place and steps behind it.
    init(
        _ bytes: Span<UInt8>, at place: inout ByteDecoder, fields: DigestFields = .all
    ) throws(DigestError) {
        self.init()
        var body = try place.block(bytes)
        if fields.contains(.fingerprint) { fingerprint = Self.fingerprint(bytes.extracting(body.offset..<body.end)) }
        guard try body.byte(bytes) == Self.format else { throw body.damaged("another format") }
        var block = try body.block(bytes)
        if fields.contains(.head) { try decodeHead(bytes, &block) }
        block = try body.block(bytes)
        if !fields.isDisjoint(with: [.sketch, .grams]) { try decodeSketch(bytes, &block) }
        block = try body.block(bytes)
        if fields.contains(.grams) { try decodeGrams(bytes, &block) }
        block = try body.block(bytes)
        if fields.contains(.terms) { try decodeTerms(bytes, &block) }
        block = try body.block(bytes)
        if fields.contains(.entities) { try decodeEntities(bytes, &block) }
        block = try body.block(bytes)
        if fields.contains(.quotes) { try decodeQuotes(bytes, &block) }
        block = try body.block(bytes)
        if fields.contains(.happenings) { try decodeHappenings(bytes, &block) }
        if fields.isSuperset(of: [.entities, .quotes]) { try checkSpeakers(block) }
    }

    /// A hash of bytes, eight at a time: an article's text is in it by its words.
    private static func fingerprint(_ bytes: Span<UInt8>) -> UInt64 {
        var hash = UInt64(bytes.count)
        var word: UInt64 = 0
        for index in bytes.indices {
            word = word << 8 | UInt64(bytes[index])
            if index & 7 == 7 { hash = ByteHash.joined(hash, word) }
        }
        return ByteHash.joined(hash, word)
    }

    private func checkSpeakers(_ block: ByteDecoder) throws(DigestError) {
        for quote in quotes where quote.entity.map({ $0 >= entities.count }) ?? false {
            throw block.damaged("a speaker is not among the entities")
        }
    }

    private mutating func decodeHead(_ bytes: Span<UInt8>, _ block: inout ByteDecoder) throws(DigestError) {
        head.id = try block.string(bytes)
        head.path = try block.optionalString(bytes) ?? head.id
        head.title = try block.optionalString(bytes)
        head.url = try block.optionalString(bytes)
        head.site = try block.optionalString(bytes)
        guard try block.byte(bytes) == 1 else { return }
        let day = try block.signed(bytes)
        guard Self.plausibleDays.contains(day) else { throw block.damaged("a day out of all bounds") }
        head.day = day
    }

    /// The years 0 to 9999, so that arithmetic on days cannot overflow.
    private static let plausibleDays = -719_528...2_932_896

    private mutating func decodeSketch(_ bytes: Span<UInt8>, _ block: inout ByteDecoder) throws(DigestError) {
        let count = try block.number(bytes)
        guard count == 0 || count == MinHashSketch.slotCount else { throw block.damaged("a sketch of another size") }
        for _ in 0..<count {
            let low = try block.byte(bytes)
            sketch.slots.append(UInt16(low) | UInt16(try block.byte(bytes)) << 8)
        }
        for _ in 0..<count { sketch.origins.append(try block.byte(bytes)) }
        paragraphs = try block.list(bytes) { block throws(DigestError) in
            ParagraphTrace(hash: try block.word(bytes), words: try block.number(bytes))
        }
    }

    private mutating func decodeGrams(_ bytes: Span<UInt8>, _ block: inout ByteDecoder) throws(DigestError) {
        gramCount = try block.number(bytes)
        guard let limit = UInt32(exactly: try block.number(bytes)), limit <= Shingles.space else {
            throw block.damaged("a limit out of bounds")
        }
        gramLimit = limit
        let count = try block.number(bytes)
        guard count == paragraphs.count else { throw block.damaged("paragraphs that do not match") }
        for index in 0..<count { paragraphs[index].grams = try block.ascending(bytes) }
    }

    private mutating func decodeTerms(_ bytes: Span<UInt8>, _ block: inout ByteDecoder) throws(DigestError) {
        for hash in try block.ascending(bytes) {
            let bits = try block.byte(bytes)
            terms.append(Term(hash: hash, count: Int(bits >> 1), isParticular: bits & 1 == 1))
        }
        keywords = try block.list(bytes) { block throws(DigestError) in try block.string(bytes) }
    }

    private mutating func decodeEntities(_ bytes: Span<UInt8>, _ block: inout ByteDecoder) throws(DigestError) {
        entities = try block.list(bytes) { block throws(DigestError) in
            Named(
                kind: try block.choice(bytes, of: Entity.Kind.self), name: try block.string(bytes),
                role: try block.optionalString(bytes), mentions: try block.count(bytes))
        }
    }

    private mutating func decodeQuotes(_ bytes: Span<UInt8>, _ block: inout ByteDecoder) throws(DigestError) {
        quotes = try block.list(bytes) { block throws(DigestError) in
            Said(
                text: try block.string(bytes), kind: try block.choice(bytes, of: Quote.Kind.self),
                stance: try block.choice(bytes, of: Quote.Stance.self), entity: try block.optionalNumber(bytes),
                speaker: try block.optionalString(bytes), cue: try block.optionalString(bytes))
        }
    }

    private mutating func decodeHappenings(_ bytes: Span<UInt8>, _ block: inout ByteDecoder) throws(DigestError) {
        figures = try block.list(bytes) { block throws(DigestError) in
            var figure = Figure(
                kind: try block.choice(bytes, of: Count.Kind.self), value: try block.optionalNumber(bytes),
                atMost: try block.optionalNumber(bytes), isAtLeast: false)
            let marks = try block.byte(bytes)
            (figure.isAtLeast, figure.isPart) = (marks & 1 > 0, marks & 2 > 0)
            (figure.isSuperseded, figure.isDenied) = (marks & 4 > 0, marks & 8 > 0)
            figure.of = try block.optionalString(bytes)
            figure.entity = try block.optionalNumber(bytes)
            figure.speaker = try block.optionalString(bytes)
            return figure
        }
        deeds = try block.list(bytes) { block throws(DigestError) in
            Deed(
                type: try block.string(bytes), code: try block.choice(bytes, of: Event.Code.self),
                actor: try block.optionalString(bytes), target: try block.optionalString(bytes),
                place: try block.optionalString(bytes), date: try block.optionalString(bytes))
        }
        days = try block.list(bytes) { block throws(DigestError) in
            let day = try block.signed(bytes)
            guard Self.plausibleDays.contains(day) else { throw block.damaged("a day out of all bounds") }
            return day
        }
    }
}

extension ByteDecoder {
    /// A number of occurrences, small enough to be summed without care.
    fileprivate mutating func count(_ bytes: Span<UInt8>) throws(DigestError) -> Int {
        let value = try number(bytes)
        guard value <= Int(Int32.max) else { throw damaged("a count out of all bounds") }
        return value
    }
}
