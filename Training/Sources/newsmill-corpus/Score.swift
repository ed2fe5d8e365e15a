import Foundation
import NewsCorpus

/// Records held against the articles they were made from, layer by layer.
///
/// A measure is named `layer.what`; errors are collected by layer, a line each, with the article's id.
struct Score {
    private(set) var tallies: [String: Tally] = [:]
    /// Shares of one thing that are right among those compared: stance, speaker's entity.
    private(set) var shares: [String: (right: Int, all: Int)] = [:]
    private(set) var errors: [String: [String]] = [:]

    init(of records: [Record], against articles: [CorpusArticle]) {
        let found = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for article in articles {
            guard let record = found[article.id], record.text == article.string(0..<article.text.count) else {
                errors["records", default: []].append("\(article.id): no record of this text")
                continue
            }
            scoreSentences(record, article)
            scoreEntities(record, article)
            scoreRoles(record, article)
            scoreQuotes(record, article)
            scoreDates(record, article)
            scoreCounts(record, article)
            scoreEvents(record, article)
        }
    }

    /// All figures as one object of JSON: P, R, F1 and the counts of each measure.
    var json: String {
        func rounded(_ value: Double) -> String { String(format: "%.4f", value) }
        var lines = tallies.map { name, tally in
            "\"\(name)\": {\"P\": \(rounded(tally.precision)), \"R\": \(rounded(tally.recall)), \"F1\": \(rounded(tally.f1)), "
                + "\"tp\": \(tally.right), \"fp\": \(tally.invented), \"fn\": \(tally.missed)}"
        }
        lines += shares.map { name, share in
            "\"\(name)\": {\"share\": \(rounded(Double(share.right) / Double(max(share.all, 1)))), \"of\": \(share.all)}"
        }
        return "{" + lines.sorted().joined(separator: ",\n ") + "}"
    }

    mutating func count(_ measure: String, right: Int, found: Int, wanted: Int) {
        tallies[measure, default: Tally()].count(right: right, found: found, wanted: wanted)
    }

    mutating func share(_ measure: String, _ isRight: Bool) {
        let old = shares[measure, default: (0, 0)]
        shares[measure] = (old.right + (isRight ? 1 : 0), old.all + 1)
    }

    mutating func note(
        _ layer: String, _ article: CorpusArticle, _ kind: String, _ range: Range<Int>, _ more: String = ""
    ) {
        let text = article.text
        let before = article.string(max(0, range.lowerBound - 30)..<range.lowerBound)
        let after = article.string(range.upperBound..<min(text.count, range.upperBound + 30))
        let line = "\(kind)\t\(more)\t\(before)[[\(article.string(range))]]\(after)\t\(article.id)"
        errors[layer, default: []].append(line.replacing("\n", with: "⏎"))
    }

    /// The label of a name in the open sets; demonyms are `MISC` there.
    static func label(_ kind: Mark.Kind) -> String {
        switch kind {
        case .person: "PER"
        case .organization: "ORG"
        case .place: "LOC"
        default: "MISC"
        }
    }

    private mutating func scoreSentences(_ record: Record, _ article: CorpusArticle) {
        // the end of the text is given
        let wanted = Set(article.sentences.map(\.upperBound)).subtracting([article.text.count])
        let found = Set(record.sentences.map { $0[1] }).subtracting([article.text.count])
        count("sentences.boundary", right: wanted.intersection(found).count, found: found.count, wanted: wanted.count)
        for end in wanted.subtracting(found).sorted() { note("sentences", article, "missed", end..<end) }
        for end in found.subtracting(wanted).sorted() { note("sentences", article, "invented", end..<end) }
    }

    private mutating func scoreDates(_ record: Record, _ article: CorpusArticle) {
        let wanted = article.marks { $0 == .date }
        let strict = wanted.count { mark in record.dates.contains { Range(span: $0.span) == mark.range } }
        count("dates.strict", right: strict, found: record.dates.count, wanted: wanted.count)
        var used: Set<Int> = []
        var (values, days) = (0, 0)
        for mark in wanted {
            let hits = record.dates.indices.filter {
                !used.contains($0) && mark.range.overlaps(Range(span: record.dates[$0].span))
            }
            guard
                let hit = hits.max(by: {
                    overlap(mark.range, record.dates[$0].span) < overlap(mark.range, record.dates[$1].span)
                })
            else {
                note("dates", article, "missed", mark.range, mark.id)
                continue
            }
            used.insert(hit)
            let value = record.dates[hit].value ?? ""
            if value == mark.id {
                values += 1
            } else {
                note("dates", article, "value", mark.range, "\(mark.id) is \(value)")
            }
            if isDay(mark.id), value.prefix(10) == mark.id.prefix(10) { days += 1 }
        }
        for index in record.dates.indices where !used.contains(index) {
            note("dates", article, "invented", Range(span: record.dates[index].span), record.dates[index].value ?? "")
        }
        count("dates.relaxed", right: used.count, found: record.dates.count, wanted: wanted.count)
        count("dates.value", right: values, found: record.dates.count, wanted: wanted.count)
        let foundDays = record.dates.count { isDay($0.value ?? "") }
        count("dates.day", right: min(days, foundDays), found: foundDays, wanted: wanted.count { isDay($0.id) })
    }

    private func isDay(_ value: String) -> Bool {
        value.count >= 10 && value.prefix(4).allSatisfy(\.isNumber) && value.dropFirst(5).first?.isNumber == true
    }

    private func overlap(_ range: Range<Int>, _ span: [Int]) -> Int { range.clamped(to: Range(span: span)).count }

    private mutating func scoreCounts(_ record: Record, _ article: CorpusArticle) {
        let wanted = article.marks { $0 == .count }
        var used: Set<Int> = []
        var numbers = 0
        for mark in wanted {
            let value = Int(mark.plain[1].prefix { $0.isNumber })
            let hits = record.counts.indices.filter {
                !used.contains($0) && record.counts[$0].kind == mark.plain[0]
                    && mark.range.overlaps(Range(span: record.counts[$0].span))
            }
            guard let hit = hits.first(where: { record.counts[$0].value == value }) ?? hits.first else {
                note("counts", article, "missed", mark.range, mark.plain.joined(separator: " "))
                continue
            }
            used.insert(hit)
            if record.counts[hit].value == value {
                numbers += 1
            } else {
                note(
                    "counts", article, "number", mark.range,
                    "\(mark.plain[1]) is \(record.counts[hit].value.map(String.init) ?? "-")")
            }
        }
        for index in record.counts.indices where !used.contains(index) {
            note("counts", article, "invented", Range(span: record.counts[index].span), record.counts[index].kind)
        }
        count("counts.kind", right: used.count, found: record.counts.count, wanted: wanted.count)
        count("counts.number", right: numbers, found: record.counts.count, wanted: wanted.count)
    }
}
