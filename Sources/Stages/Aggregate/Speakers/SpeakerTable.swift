import NewsModel

/// Gathers the lines of `speakers.jsonl`; 40 bytes are kept for each speaker of each article.
struct SpeakerTable {
    /// What one article has of a speaker.
    private struct Note {
        var speaker: Int32
        var unit: StoryIndex.Unit
        /// Quotations by stance, as the cases of `Quote.Stance` come.
        var stances: [UInt16]
    }

    /// The speakers, those quoted in most stories first.
    static func records(
        in parts: some PartialResults, _ stories: StoryIndex, _ entities: EntityIndex, _ heads: CorpusHeads
    ) throws -> [SpeakerRecord] {
        var notes: [Note] = []
        var article = 0
        try parts.forEachDigest(.quotes) { digest in
            notes += Self.notes(digest, stories.unit(of: article), entities)
            article += 1
        }
        notes.sort { ($0.speaker, $0.unit.article) < ($1.speaker, $1.unit.article) }
        var records: [SpeakerRecord] = []
        var start = 0
        while start < notes.count {
            var end = start + 1
            while end < notes.count, notes[end].speaker == notes[start].speaker { end += 1 }
            records.append(record(notes[start..<end], stories, entities, heads))
            start = end
        }
        return records.sorted { $0.units.exceeds($1.units) ?? (($0.name, $0.entity) < ($1.name, $1.entity)) }
    }

    private static func notes(_ digest: ArticleDigest, _ unit: StoryIndex.Unit, _ entities: EntityIndex) -> [Note] {
        let cases = Quote.Stance.allCases
        var notes: [Note] = []
        for quote in digest.quotes {
            guard let speaker = quote.entity.flatMap({ entities.entity($0, of: Int(unit.article)) }),
                let stance = cases.firstIndex(of: quote.stance)
            else { continue }
            let known = notes.firstIndex { $0.speaker == speaker } ?? notes.count
            if known == notes.count {
                notes.append(
                    Note(speaker: speaker, unit: unit, stances: Array(repeating: 0, count: cases.count)))
            }
            if notes[known].stances[stance] < .max { notes[known].stances[stance] += 1 }
        }
        return notes
    }

    private static func record(
        _ notes: ArraySlice<Note>, _ stories: StoryIndex, _ entities: EntityIndex, _ heads: CorpusHeads
    ) -> SpeakerRecord {
        var tally = UnitTally()
        var stances = Ranking<Int>()
        var sites = Ranking<String>()
        for note in notes {
            tally.add(0, note.unit)
            if let site = heads.site(Int(note.unit.article)) { sites.add(site) }
            guard note.unit.article == note.unit.family else { continue }
            for (stance, count) in note.stances.enumerated() where count > 0 { stances.add(stance, Int(count)) }
        }
        let days = notes.compactMap { heads.day(Int($0.unit.article)) }
        let told = Set(notes.map(\.unit.story).filter { $0 >= 0 }).map { stories.stories[Int($0)][0] }
        let speaker = notes[notes.startIndex].speaker
        return SpeakerRecord(
            entity: entities.id(speaker), kind: entities.kind(speaker), name: entities.name(speaker),
            units: tally.sums().first?.units ?? Units(), quotes: stances.counts.values.reduce(0, +),
            stances: stances.top(.max).map { (Quote.Stance.allCases[$0], stances.counts[$0] ?? 0) },
            sites: sites.top(.max).map { ($0, sites.counts[$0] ?? 0) },
            stories: told.sorted { (heads.day($0) ?? .max, $0) < (heads.day($1) ?? .max, $1) }.map { heads.ids[$0] },
            first: days.min().map { CalendarDate(daysSinceEpoch: $0).iso },
            last: days.max().map { CalendarDate(daysSinceEpoch: $0).iso })
    }
}
