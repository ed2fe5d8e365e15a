import NewsModel

extension ArticleDigest {
    /// The form of the bytes; another one is refused.
    static let format: UInt8 = 1

    /// The digest as bytes: their number, the format, then a block for each group of fields.
    func encoded() -> [UInt8] {
        var encoder = ByteEncoder()
        encoder.block { encoder in
            encoder.byte(Self.format)
            encoder.block(encodeHead)
            encoder.block(encodeSketch)
            encoder.block(encodeGrams)
            encoder.block(encodeTerms)
            encoder.block(encodeEntities)
            encoder.block(encodeQuotes)
            encoder.block(encodeHappenings)
        }
        return encoder.bytes
    }

    private func encodeHead(_ encoder: inout ByteEncoder) {
        encoder.string(head.id)
        // a path is most often the id
        encoder.optional(head.path == head.id ? nil : head.path)
        encoder.optional(head.title)
        encoder.optional(head.url)
        encoder.optional(head.site)
        encoder.byte(head.day == nil ? 0 : 1)
        if let day = head.day { encoder.signed(day) }
    }

    private func encodeSketch(_ encoder: inout ByteEncoder) {
        encoder.number(sketch.slots.count)
        for slot in sketch.slots {
            encoder.byte(UInt8(truncatingIfNeeded: slot))
            encoder.byte(UInt8(truncatingIfNeeded: slot >> 8))
        }
        for origin in sketch.origins { encoder.byte(origin) }
        encoder.list(paragraphs) { encoder, paragraph in
            encoder.word(paragraph.hash)
            encoder.number(paragraph.words)
        }
    }

    private func encodeGrams(_ encoder: inout ByteEncoder) {
        encoder.number(gramCount)
        encoder.number(Int(gramLimit))
        encoder.list(paragraphs) { $0.ascending($1.grams) }
    }

    private func encodeTerms(_ encoder: inout ByteEncoder) {
        encoder.ascending(terms.map(\.hash))
        for term in terms { encoder.byte(UInt8(min(term.count, 63)) << 1 | (term.isParticular ? 1 : 0)) }
        encoder.list(keywords) { $0.string($1) }
    }

    private func encodeEntities(_ encoder: inout ByteEncoder) {
        encoder.list(entities) { encoder, entity in
            encoder.choice(entity.kind)
            encoder.string(entity.name)
            encoder.optional(entity.role)
            encoder.number(entity.mentions)
        }
    }

    private func encodeQuotes(_ encoder: inout ByteEncoder) {
        encoder.list(quotes) { encoder, quote in
            encoder.string(quote.text)
            encoder.choice(quote.kind)
            encoder.choice(quote.stance)
            encoder.optional(quote.entity)
            encoder.optional(quote.speaker)
            encoder.optional(quote.cue)
        }
    }

    private func encodeHappenings(_ encoder: inout ByteEncoder) {
        encoder.list(figures) { encoder, figure in
            encoder.choice(figure.kind)
            encoder.optional(figure.value)
            encoder.optional(figure.atMost)
            let marks: [UInt8] = [
                figure.isAtLeast ? 1 : 0, figure.isPart ? 2 : 0, figure.isSuperseded ? 4 : 0, figure.isDenied ? 8 : 0,
            ]
            encoder.byte(marks.reduce(0, |))
            encoder.optional(figure.of)
            encoder.optional(figure.entity)
            encoder.optional(figure.speaker)
        }
        encoder.list(deeds) { encoder, deed in
            encoder.string(deed.type)
            encoder.choice(deed.code)
            encoder.optional(deed.actor)
            encoder.optional(deed.target)
            encoder.optional(deed.place)
            encoder.optional(deed.date)
        }
        encoder.list(days) { $0.signed($1) }
    }
}

extension ByteEncoder {
    /// Writes a case as its position in the list of all.
    mutating func choice<Choice: CaseIterable & Equatable>(_ value: Choice) {
        var position: UInt8 = 0
        for candidate in Choice.allCases {
            if candidate == value { break }
            position += 1
        }
        byte(position)
    }
}
