import NewsCorpus

extension Record {
    /// The record that an annotator's marks make, to hold one annotator against another.
    init(_ article: CorpusArticle) {
        func span(_ range: Range<Int>) -> [Int] { [range.lowerBound, range.upperBound] }
        id = article.id
        text = article.string(0..<article.text.count)
        sentences = article.sentences.map(span)
        var ids: [String] = []
        var named: [String: Entity] = [:]
        for mark in article.marks where mark.kind.isName {
            let key = "\(mark.id) \(Score.label(mark.kind))"
            if named[key] == nil {
                named[key] = Entity(id: ids.count, type: Self.type(mark.kind), mentions: [])
                ids.append(key)
            }
            named[key]?.mentions.append(span(mark.range))
        }
        for mark in article.marks where mark.kind == .role {
            if named["\(mark.id) PER"]?.role == nil { named["\(mark.id) PER"]?.role = article.string(mark.range) }
        }
        entities = ids.compactMap { named[$0] }
        func entity(_ id: String?) -> Int? {
            ids.firstIndex { $0.split(separator: " ").first.map(String.init) == id }
        }
        func part(_ kind: Mark.Kind, of quote: String) -> [Int]? {
            article.marks.first { $0.kind == kind && $0.id.split(separator: ",").contains { $0 == quote } }.map {
                span($0.range)
            }
        }
        let pieces = article.marks { $0 == .quote }
        quotes = pieces.filter { $0.plain.count >= 3 }.map { first in
            Quote(
                spans: pieces.filter { $0.id == first.id }.map { span($0.range) }, kind: first.plain[1],
                speaker: entity(first.keyed["by"]), speakerSpan: part(.speaker, of: first.id),
                cueSpan: part(.cue, of: first.id), stance: first.plain[2])
        }
        dates = article.marks { $0 == .date }.map { Date(span: span($0.range), value: $0.id) }
        counts = article.marks { $0 == .count }.map {
            Count(span: span($0.range), kind: $0.plain[0], value: Int($0.plain[1].prefix { $0.isNumber }))
        }
        func participant(_ words: String?, near mark: Mark) -> Participant? {
            guard let words else { return nil }
            if let number = entity(words), let first = article.marks.first(where: { $0.kind.isName && $0.id == words })
            {
                return Participant(span: span(first.range), entity: number)
            }
            let paragraph = article.paragraphs[mark.paragraph].range
            let wanted = Array(words.unicodeScalars)
            let start = paragraph.first { article.text[$0...].starts(with: wanted) } ?? mark.range.lowerBound
            return Participant(span: [start, min(start + wanted.count, article.text.count)])
        }
        events = article.marks.filter { $0.kind == .event && $0.plain.count >= 3 }.map { mark in
            Event(
                span: span(mark.range), code: mark.plain[1], type: mark.plain[2],
                actor: participant(mark.keyed["actor"], near: mark),
                target: participant(mark.keyed["target"], near: mark))
        }
    }

    private static func type(_ kind: Mark.Kind) -> String {
        switch kind {
        case .person: "person"
        case .organization: "organization"
        case .place: "place"
        default: "other"
        }
    }
}
