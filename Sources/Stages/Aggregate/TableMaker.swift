import NewsJSON

/// Makes tables one after the other from what they share.
struct TableMaker<Parts: PartialResults> {
    private let parts: Parts
    private let tables: [AggregateTable]
    private let known: CorpusKnowledge

    init(_ parts: Parts, tables: [AggregateTable], _ known: CorpusKnowledge) {
        self.parts = parts
        self.tables = AggregateTable.allCases.filter(tables.contains)
        self.known = known
    }

    private var heads: CorpusHeads { known.heads }

    private func needs(_ users: AggregateTable...) -> Bool { users.contains(where: tables.contains) }

    /// Hands over the lines of every table asked for.
    func make(_ line: (AggregateTable, Span<UInt8>) throws -> Void) throws {
        if let copies = known.copies {
            if needs(.duplicates) {
                try write(copies.families.map { DuplicateFamily($0, heads) }, .duplicates, { $0.write(to: &$1) }, line)
            }
            if needs(.paragraphs) { try makeParagraphs(copies, line) }
        }
        guard let names = known.names else { return }
        if let stories = known.stories { try makeStories(stories.index, names.index, line) }
        try makeNames(names.index, line)
    }

    private func makeParagraphs(
        _ copies: CorpusCopies, _ line: (AggregateTable, Span<UInt8>) throws -> Void
    ) throws {
        var writer = JSONWriter()
        try ParagraphTable.forEach(copies.paragraphs, in: parts, heads) { record in
            writer.reset()
            record.write(to: &writer)
            try line(.paragraphs, writer.bytes.span)
        }
    }

    private func makeStories(
        _ stories: StoryIndex, _ entities: EntityIndex, _ line: (AggregateTable, Span<UInt8>) throws -> Void
    ) throws {
        if needs(.stories) {
            var writer = JSONWriter()
            try StoryTable.forEach(in: parts, stories, entities, heads) { record in
                writer.reset()
                record.write(to: &writer)
                try line(.stories, writer.bytes.span)
            }
        }
        if needs(.speakers) {
            let records = try SpeakerTable.records(in: parts, stories, entities, heads)
            try write(records, .speakers, { $0.write(to: &$1) }, line)
        }
        if needs(.timeline) {
            let records = try TimelineTable.records(in: parts, stories, entities, heads)
            try write(records, .timeline, { $0.write(to: &$1) }, line)
        }
        if needs(.terms) {
            try write(try TermTable.records(in: parts, stories, heads), .terms, { $0.write(to: &$1) }, line)
        }
    }

    private func makeNames(_ entities: EntityIndex, _ line: (AggregateTable, Span<UInt8>) throws -> Void) throws {
        if needs(.entities) {
            let records = try EntityTable.records(in: parts, entities, heads)
            try write(records, .entities, { $0.write(to: &$1) }, line)
        }
        if needs(.quotes) {
            var writer = JSONWriter()
            try QuoteRecord.forEach(in: parts, entities, heads) { record in
                writer.reset()
                record.write(to: &writer)
                try line(.quotes, writer.bytes.span)
            }
        }
    }

    private func write<Record>(
        _ records: [Record], _ table: AggregateTable, _ body: (Record, inout JSONWriter) -> Void,
        _ line: (AggregateTable, Span<UInt8>) throws -> Void
    ) throws {
        var writer = JSONWriter()
        for record in records {
            writer.reset()
            body(record, &writer)
            try line(table, writer.bytes.span)
        }
    }
}
