import NewsJSON

/// Makes the tables one after the other from what they share.
struct TableMaker<Parts: PartialResults> {
    private let parts: Parts
    private let tables: [AggregateTable]
    private let heads: CorpusHeads

    init(_ parts: Parts, tables: [AggregateTable]) throws {
        self.parts = parts
        self.tables = AggregateTable.allCases.filter(tables.contains)
        heads = try CorpusHeads(parts)
    }

    private func needs(_ users: AggregateTable...) -> Bool { users.contains(where: tables.contains) }

    /// Hands over the lines of every table asked for, tables in the order of their cases.
    func make(_ line: (AggregateTable, Span<UInt8>) throws -> Void) throws {
        guard !tables.isEmpty else { return }
        let families =
            needs(.duplicates, .stories, .timeline) ? try DuplicateFinder.families(in: parts, days: heads.days) : []
        if needs(.duplicates) {
            try write(families.map { DuplicateFamily($0, heads) }, .duplicates, { $0.write(to: &$1) }, line)
        }
        guard needs(.stories, .entities, .quotes, .timeline) else { return }
        let entities = try EntityIndex(parts)
        if needs(.stories, .timeline) {
            let stories = try StoryIndex(parts, heads, families, entities)
            if needs(.stories) {
                let records = try StoryTable.records(in: parts, stories, entities, heads)
                try write(records, .stories, { $0.write(to: &$1) }, line)
            }
            try makeNames(entities, line)
            if needs(.timeline) {
                let records = try TimelineTable.records(in: parts, stories, entities, heads)
                try write(records, .timeline, { $0.write(to: &$1) }, line)
            }
        } else {
            try makeNames(entities, line)
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
