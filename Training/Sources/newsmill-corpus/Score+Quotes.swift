import NewsCorpus

extension Score {
    /// A quotation of the corpus with its parts.
    private struct Wanted {
        var first: Mark
        var words: Set<Int>
        var ranges: [Range<Int>]
        var speakers: [Range<Int>]
        var isDirect: Bool { first.plain[1] == "direct" }
    }

    mutating func scoreQuotes(_ record: Record, _ article: CorpusArticle) {
        let starts = Self.wordStarts(article)
        let wanted = wantedQuotes(article, starts)
        let found = record.quotes.map { quote in Self.words(in: quote.spans.map { Range(span: $0) }, starts) }
        var pairs: [(dice: Double, wanted: Int, found: Int)] = []
        for (number, quote) in wanted.enumerated() {
            for (index, words) in found.enumerated() where !words.isDisjoint(with: quote.words) {
                let shared = words.intersection(quote.words).count
                pairs.append((2 * Double(shared) / Double(words.count + quote.words.count), number, index))
            }
        }
        pairs.sort { ($1.dice, $0.wanted, $0.found) < ($0.dice, $1.wanted, $1.found) }
        var (partners, used) = ([Int: Int](), Set<Int>())
        for pair in pairs where pair.dice >= 0.5 && partners[pair.wanted] == nil && !used.contains(pair.found) {
            partners[pair.wanted] = pair.found
            used.insert(pair.found)
        }
        tally(wanted, partners, found, record, article)
        let wantedWords = wanted.reduce(into: Set<Int>()) { $0.formUnion($1.words) }
        let foundWords = found.reduce(into: Set<Int>()) { $0.formUnion($1) }
        count(
            "quotes.words", right: wantedWords.intersection(foundWords).count, found: foundWords.count,
            wanted: wantedWords.count)
        for (index, quote) in record.quotes.enumerated() where !used.contains(index) {
            note("quotes", article, "invented", Range(span: quote.spans[0]), quote.kind)
        }
    }

    private mutating func tally(
        _ wanted: [Wanted], _ partners: [Int: Int], _ found: [Set<Int>], _ record: Record, _ article: CorpusArticle
    ) {
        var (all, direct, directSpan) = (0, 0, 0)
        var excused: Set<Int> = []
        for (number, quote) in wanted.enumerated() {
            guard let index = partners[number] else {
                note("quotes", article, "missed", quote.ranges[0], quote.first.plain[1])
                continue
            }
            let partner = record.quotes[index]
            let isRight = isSpeaker(partner, of: quote, record, article)
            if isRight {
                all += 1
            } else {
                note("quotes", article, "speaker", quote.ranges[0], quote.first.keyed["by"] ?? "(described)")
            }
            if let by = quote.first.keyed["by"] { share("quotes.speakerEntity", names(partner, by, record, article)) }
            share("quotes.stance", partner.stance == quote.first.plain[2])
            if partner.stance != quote.first.plain[2] {
                note("stance", article, "stance", quote.ranges[0], "\(quote.first.plain[2]) is \(partner.stance)")
            }
            let dice =
                2 * Double(found[index].intersection(quote.words).count)
                / Double(found[index].count + quote.words.count)
            if quote.isDirect, dice >= 0.8 {
                directSpan += 1
                if isRight { direct += 1 }
            } else if !quote.isDirect {
                excused.insert(index)
            } else {
                note("quotes", article, "bounds", quote.ranges[0], "direct")
            }
        }
        let wantedDirect = wanted.count(where: \.isDirect)
        let matched = Set(wanted.indices.filter { wanted[$0].isDirect }.compactMap { partners[$0] })
        let foundDirect = record.quotes.indices.count {
            matched.contains($0) || record.quotes[$0].kind == "direct" && !excused.contains($0)
        }
        count("quotes.attributions", right: all, found: record.quotes.count, wanted: wanted.count)
        count("quotes.direct+speaker", right: direct, found: foundDirect, wanted: wantedDirect)
        count("quotes.directSpan", right: directSpan, found: foundDirect, wanted: wantedDirect)
    }

    private func wantedQuotes(_ article: CorpusArticle, _ starts: [Int]) -> [Wanted] {
        var order: [String] = []
        var quotes: [String: Wanted] = [:]
        for mark in article.marks where mark.kind == .quote {
            if quotes[mark.id] == nil {
                order.append(mark.id)
                quotes[mark.id] = Wanted(first: mark, words: [], ranges: [], speakers: [])
            }
            quotes[mark.id]?.ranges.append(mark.range)
            quotes[mark.id]?.words.formUnion(Self.words(in: [mark.range], starts))
        }
        for mark in article.marks where mark.kind == .speaker {
            for id in mark.id.split(separator: ",") { quotes[String(id)]?.speakers.append(mark.range) }
        }
        return order.compactMap { quotes[$0] }
    }

    /// Right by the entity, or by the words beside the quotation; right too if neither side names anybody.
    private func isSpeaker(_ found: Record.Quote, of wanted: Wanted, _ record: Record, _ article: CorpusArticle) -> Bool
    {
        if let by = wanted.first.keyed["by"], names(found, by, record, article) { return true }
        if let span = found.speakerSpan { return wanted.speakers.contains { $0.overlaps(Range(span: span)) } }
        return found.speaker == nil && wanted.speakers.isEmpty && wanted.first.keyed["by"] == nil
    }

    private func names(_ found: Record.Quote, _ id: String, _ record: Record, _ article: CorpusArticle) -> Bool {
        guard let number = found.speaker, let entity = record.entities.first(where: { $0.id == number }) else {
            return false
        }
        return names(of: entity, in: article).contains { $0.id == id }
    }

    /// Where words begin.
    private static func wordStarts(_ article: CorpusArticle) -> [Int] {
        func isWord(_ offset: Int) -> Bool {
            let properties = article.text[offset].properties
            return properties.isAlphabetic || properties.numericType != nil
        }
        return article.text.indices.filter { isWord($0) && ($0 == 0 || !isWord($0 - 1)) }
    }

    private static func words(in ranges: [Range<Int>], _ starts: [Int]) -> Set<Int> {
        var words: Set<Int> = []
        for range in ranges {
            var low = 0
            var high = starts.count
            while low < high {
                let middle = (low + high) / 2
                if starts[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
            }
            while low < starts.count, starts[low] < range.upperBound {
                words.insert(starts[low])
                low += 1
            }
        }
        return words
    }
}
