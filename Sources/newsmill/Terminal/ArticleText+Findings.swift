import NewsModel
import NewsText

/// Dates with their values, counts and events, a line each, with all that is known of them.
extension ArticleText {
    mutating func writeFindings() {
        if !found.dates.isEmpty { heading("dates") }
        for date in found.dates {
            let value = date.value ?? "?"
            line("  \(article.string(date.range)) \(palette.value)\(value)\(palette.reset) (\(date.grain.rawValue))")
        }
        if !found.counts.isEmpty { heading("counts") }
        for count in found.counts { write(count) }
        if !found.events.isEmpty { heading("events") }
        for event in found.events { write(event) }
    }

    private mutating func write(_ count: Count) {
        let who = count.of.map { " of \(article.string($0))" } ?? ""
        let details = [
            count.isPart ? "part of a total" : nil, count.was.map { "was \($0)" },
            count.isSuperseded ? "earlier figure" : nil, count.isDenied ? "denied" : nil,
            count.place.map { "place \(words($0))" }, date(count.date), source(count.attributedTo),
        ].compactMap(\.self)
        let kind = "\(count.kind.rawValue) \(palette.value)\(number(count))\(palette.reset)\(who)"
        line("  \(kind): “\(article.string(count.range))”\(listed(details))")
    }

    /// The number with its bounds: `≥ 12`, `≤ 30`, `20–30`.
    private func number(_ count: Count) -> String {
        guard let value = count.value else { return "?" }
        if let most = count.atMost { return most > value ? "\(value)–\(most)" : "≤ \(most)" }
        return count.isAtLeast ? "≥ \(value)" : "\(value)"
    }

    private mutating func write(_ event: Event) {
        let details = [
            event.actor.map { "actor \(words($0))" }, event.target.map { "target \(words($0))" },
            event.place.map { "place \(words($0))" }, date(event.date), source(event.attributedTo),
        ].compactMap(\.self)
        let trigger = event.mentions.map { "“\(article.string($0))”" }.joined(separator: " ")
        let status = event.status.map { " (\($0.rawValue))" } ?? ""
        let kind = "\(event.code.rawValue) \(palette.value)\(event.type)\(palette.reset)\(status)"
        line("  \(kind): \(trigger)\(listed(details))")
    }

    private func listed(_ details: [String]) -> String {
        details.isEmpty ? "" : "; " + details.joined(separator: "; ")
    }

    /// The words of a participant, and whom they mean where that is another name.
    private func words(_ participant: Event.Participant) -> String {
        let words = article.string(participant.range)
        guard let entity = participant.entity, found.entities.indices.contains(entity) else { return words }
        let name = found.entities[entity].name
        return words.contains(name) ? words : "\(words) (\(name))"
    }

    private func date(_ index: Int?) -> String? {
        guard let index, found.dates.indices.contains(index) else { return nil }
        return "date \(found.dates[index].value ?? article.string(found.dates[index].range))"
    }

    /// Who says so, by the quotation that it stands in.
    private func source(_ index: Int?) -> String? {
        guard let index, found.quotes.indices.contains(index) else { return nil }
        return "said by \(speaker(of: found.quotes[index]))"
    }

    /// The speaker's name, else the words that describe them.
    func speaker(of quote: Quote) -> String {
        quote.speaker.map { found.entities[$0].name } ?? quote.speakerRange.map(article.string) ?? "(unknown)"
    }
}
