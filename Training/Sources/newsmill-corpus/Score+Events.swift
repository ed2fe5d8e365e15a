import NewsCorpus

extension Score {
    /// An event of the corpus: what its mentions say together.
    private struct Wanted {
        var code, type: String
        var keyed: [String: String]
        var mentions: [Mark]
    }

    /// One event with several mentions is one; each further record of it is invented.
    mutating func scoreEvents(_ record: Record, _ article: CorpusArticle) {
        let wanted = wantedEvents(article)
        var used: Set<Int> = []
        var (codes, types, whole) = (0, 0, 0)
        for event in wanted {
            let hits = record.events.indices.filter { index in
                !used.contains(index) && record.events[index].code == event.code
                    && event.mentions.contains { $0.range.overlaps(Range(span: record.events[index].span)) }
            }
            guard let hit = hits.first(where: { isWhole(record.events[$0], event, record, article) }) ?? hits.first
            else {
                note("events", article, "missed", event.mentions[0].range, "\(event.code) \(event.type)")
                continue
            }
            used.insert(hit)
            codes += 1
            if record.events[hit].type == event.type { types += 1 }
            if isWhole(record.events[hit], event, record, article) {
                whole += 1
            } else {
                note(
                    "events", article, "participants", event.mentions[0].range,
                    "\(event.code) \(event.keyed["actor"] ?? "-") → \(event.keyed["target"] ?? "-"), "
                        + "found \(words(record.events[hit].actor, article)) → "
                        + words(record.events[hit].target, article))
            }
        }
        for index in record.events.indices where !used.contains(index) {
            let found = record.events[index]
            let isKnown = wanted.contains { event in
                event.mentions.contains { $0.range.overlaps(Range(span: found.span)) }
            }
            note(
                "events", article, isKnown ? "code or twice" : "invented", Range(span: found.span),
                "\(found.code) \(found.type)")
        }
        count("events.code", right: codes, found: record.events.count, wanted: wanted.count)
        count("events.type", right: types, found: record.events.count, wanted: wanted.count)
        count("events.code+actor+target", right: whole, found: record.events.count, wanted: wanted.count)
    }

    private func wantedEvents(_ article: CorpusArticle) -> [Wanted] {
        var order: [String] = []
        var events: [String: Wanted] = [:]
        for mark in article.marks where mark.kind == .event {
            if events[mark.id] == nil {
                order.append(mark.id)
                events[mark.id] = Wanted(code: "", type: "", keyed: [:], mentions: [])
            }
            events[mark.id]?.mentions.append(mark)
            events[mark.id]?.keyed.merge(mark.keyed) { first, _ in first }
            if mark.plain.count >= 3, events[mark.id]?.code.isEmpty == true {
                events[mark.id]?.code = mark.plain[1]
                events[mark.id]?.type = mark.plain[2]
            }
        }
        return order.compactMap { events[$0] }
    }

    private func isWhole(_ found: Record.Event, _ wanted: Wanted, _ record: Record, _ article: CorpusArticle) -> Bool {
        isParticipant(found.actor, wanted.keyed["actor"], record, article)
            && isParticipant(found.target, wanted.keyed["target"], record, article)
    }

    /// Lowered, without an article before it: "the company" and "company" are the same.
    private func bare(_ words: String) -> String {
        let lowered = words.lowercased()
        let first = ["the ", "a ", "an "].first(where: lowered.hasPrefix) ?? ""
        return String(lowered.dropFirst(first.count))
    }

    private func words(_ found: Record.Participant?, _ article: CorpusArticle) -> String {
        found.map { article.string(Range(span: $0.span)) } ?? "-"
    }

    private func isParticipant(
        _ found: Record.Participant?, _ wanted: String?, _ record: Record, _ article: CorpusArticle
    ) -> Bool {
        guard let found, let wanted else { return found == nil && wanted == nil }
        let range = Range(span: found.span)
        if article.marks.contains(where: { $0.kind.isName && $0.id == wanted && $0.range.overlaps(range) }) {
            return true
        }
        if let number = found.entity, let entity = record.entities.first(where: { $0.id == number }),
            names(of: entity, in: article).contains(where: { $0.id == wanted })
        {
            return true
        }
        let words = bare(article.string(range))
        let others = bare(wanted)
        return words.contains(others) || others.contains(words)
    }
}
