import NewsCorpus
import NewsExtract
import NewsModel
import NewsText

/// The events of an article of the corpus, in bytes.
struct CorpusEvents {
    private let article: CorpusArticle
    /// The byte at which each code point starts.
    private let starts: [Int]

    init(_ article: CorpusArticle) {
        self.article = article
        var starts: [Int] = []
        starts.reserveCapacity(article.text.count + 1)
        var offset = 0
        for scalar in article.text {
            starts.append(offset)
            offset += UTF8.width(scalar)
        }
        self.starts = starts + [offset]
    }

    /// The events in the order of their first mentions.
    var known: [KnownEvent] {
        var order: [String] = []
        var marks: [String: [Mark]] = [:]
        for mark in article.marks where mark.kind == .event {
            if marks[mark.id] == nil { order.append(mark.id) }
            marks[mark.id, default: []].append(mark)
        }
        return order.compactMap { event(marks[$0, default: []]) }
    }

    private func event(_ marks: [Mark]) -> KnownEvent? {
        guard let named = marks.first(where: { $0.plain.count >= 3 }), let code = Event.Code(rawValue: named.plain[1])
        else { return nil }
        let keyed = marks.map(\.keyed).reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        return KnownEvent(
            mentions: marks.map { mark in
                (bytes(mark.range), mark.plain.lazy.compactMap { Event.Status(rawValue: $0) }.first)
            },
            code: code, type: named.plain[2], actor: ranges(keyed["actor"]), target: ranges(keyed["target"]))
    }

    /// Where someone is named: by marks of an entity, or by the words themselves.
    private func ranges(_ participant: String?) -> [ByteRange]? {
        guard let participant else { return nil }
        let named = article.marks.filter { $0.kind.isName && $0.id == participant }.map { bytes($0.range) }
        guard named.isEmpty else { return named }
        return article.string(0..<article.text.count).places(of: participant)
    }

    private func bytes(_ range: Range<Int>) -> ByteRange {
        ByteRange(starts[range.lowerBound], starts[range.upperBound])
    }
}
