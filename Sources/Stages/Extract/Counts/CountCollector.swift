import NewsModel
import NewsText

/// Gathers the counts of an article, sentence by sentence.
struct CountCollector {
    /// What is counted so far, by place.
    private(set) var counts: [Count] = []
    /// The sentence of each count.
    private(set) var sentences: [Range<Int>] = []
    /// The last total of the sentence before, which parts may be of.
    private(set) var total: Count?
    /// Numbers that nothing in their sentence says harm of, but perhaps another sentence does.
    private var open: [(count: Count, sentence: Range<Int>)] = []
    /// Figures that were given before; one that is only compared has its total in the same sentence.
    private var figures: [(count: Count, sentence: Range<Int>, isCompared: Bool)] = []
    /// The first count of the sentence that is being read.
    private var first = 0

    /// Takes in what a sentence counts.
    mutating func collect(from reader: HarmReader, isHeadline: Bool) {
        first = counts.count
        appendBound(by: reader)
        appendParts(of: reader)
        appendBreakdowns(of: reader)
        appendNamed(by: reader)
        total = counts[first...].last(where: Self.isTotal)
        sentences += repeatElement(reader.sentence, count: counts.count - first)
        figures += reader.earlierFigures.map { (reader.count(of: $0.group, .killed), reader.sentence, $0.isCompared) }
        for group in reader.groups where reader.isRestated(group, isHeadline: isHeadline) {
            let count = reader.count(of: group, .killed)
            if isFree(count) { open.append((count, reader.sentence)) }
        }
    }

    private static func isTotal(_ count: Count) -> Bool {
        !count.isPart && !count.isSuperseded && count.value ?? 2 > 1
    }

    /// Whether nothing else of the sentence counts the same people.
    private func isFree(_ count: Count) -> Bool { !counts[first...].contains { $0.range.overlaps(count.range) } }

    private mutating func append(_ added: [Count]) {
        for count in added where isFree(count) { counts.append(count) }
        counts[first...].sort { $0.range < $1.range }
    }

    /// Those whom a word of harm speaks of.
    private mutating func appendBound(by reader: HarmReader) {
        var seen: Set<Int> = []
        for index in reader.sentence where reader.words[index].kind == .harm {
            let kind = reader.words[index].harm
            let bound = reader.groups(boundTo: index)
            let earlier = bound.last { $0.isOld }?.value
            for group in bound
            where seen.insert(group.tokens.lowerBound * 16 + (Count.Kind.allCases.firstIndex(of: kind) ?? 0)).inserted {
                var count = reader.count(of: group, kind)
                if !group.isOld, !group.isPart { count.was = earlier }
                counts.append(count)
            }
        }
        counts[first...].sort { $0.range < $1.range }
    }

    /// Those whom their noun alone says harm of: `31 dead men`, `740 patients` of a disease.
    private mutating func appendNamed(by reader: HarmReader) {
        append(
            reader.groups.compactMap { group in
                guard group.value ?? 2 > 1, !group.isPart, !reader.isException(group) else { return nil }
                return reader.harmByNoun(group).map { reader.count(of: group, $0) }
            })
    }

    /// Parts that have no word of harm of their own: `Nine were held. Six of them are free`.
    private mutating func appendParts(of reader: HarmReader) {
        var total = total
        var parts: [Count] = []
        for group in reader.groups {
            var count = reader.count(of: group, total?.kind ?? .killed)
            if let own = counts[first...].first(where: { $0.range.overlaps(count.range) }) {
                if Self.isTotal(own) { total = own }
                continue
            }
            let fits = group.value ?? 1 <= total?.value ?? .max
            let isAmong = fits && (reader.isAmongThem(group) || reader.isSomeOfThem(group))
            guard group.isPart || isAmong, group.value != 0, !reader.isException(group) else { continue }
            if isAmong, let total {
                count.kind = total.kind
                count.isPart = true
            } else if let kind = reader.namedHarm(group), group.value ?? 2 > 1 {
                count.kind = kind
            } else if let total, fits, reader.isPronoun(group), group.value ?? 2 > 1 {
                count.kind = total.kind
            } else {
                continue
            }
            parts.append(count)
        }
        append(parts)
    }

    /// Those of whom a total is made up: `Eleven men and three women`, `Of the 41 hurt, twelve were flown out`.
    private mutating func appendBreakdowns(of reader: HarmReader) {
        for chain in reader.chains {
            let sum = chain.reduce(0) { $0 + ($1.value ?? 0) }
            if sum > 2, let total = counts.last(where: { $0.value == sum && !$0.isSuperseded }) {
                append(chain.map { reader.part($0, total.kind) })
            }
        }
        if let total {
            let parts = reader.partsOfThese.filter { $0.value ?? .max <= total.value ?? .max }
            append(parts.map { reader.part($0, total.kind) })
        }
        guard let (whole, parts) = reader.division else { return }
        let range = reader.count(of: whole, .killed).range
        let own = counts[first...].first { $0.range.overlaps(range) }?.kind ?? reader.harm(in: whole)
        guard let kind = own ?? counts.last(where: { $0.value == whole.value })?.kind else { return }
        let divided = parts.map { reader.part($0, kind) }
        for index in counts[first...].indices where divided.contains(where: { $0.range == counts[index].range }) {
            // "and five are in intensive care"
            if counts[index].kind == kind { counts[index].isPart = true }
        }
        append([reader.count(of: whole, kind)] + divided)
    }
}

extension CountCollector {
    /// Counts those whom the text counts in one place and speaks of in another: `the fourteen`, `Twelve coffins`.
    mutating func restate() {
        var kinds: [Int: Count.Kind?] = [:]
        for count in counts where !count.isSuperseded {
            guard let value = count.value else { continue }
            kinds[value] = kinds[value, default: count.kind] == count.kind ? count.kind : .some(nil)
        }
        for (count, sentence) in open {
            guard let value = count.value, let kind = kinds[value] ?? nil else { continue }
            var count = count
            count.kind = kind
            counts.append(count)
            sentences.append(sentence)
        }
        sort()
    }

    /// Counts figures that were given before, of those that the same sentence or one before counts: `an earlier count of 11`.
    mutating func addEarlier() {
        let counted = counts
        let totals = zip(counts, sentences).filter { Self.isTotal($0.0) }
        for (figure, sentence, isCompared) in figures
        where !counted.contains(where: { $0.range.overlaps(figure.range) }) {
            let own = totals.filter { $0.1 == sentence }
            let like = (own.isEmpty && !isCompared ? totals.filter { $0.1.upperBound <= sentence.lowerBound } : own)
                .map(\.0).filter { figure.isEarlier(than: $0) }
            guard let total = like.last(where: { $0.range < figure.range }) ?? like.first else { continue }
            var count = figure
            count.kind = total.kind
            counts.append(count)
            sentences.append(sentence)
        }
        sort()
    }

    private mutating func sort() {
        let sorted = zip(counts, sentences).sorted { $0.0.range < $1.0.range }
        counts = sorted.map(\.0)
        sentences = sorted.map(\.1)
    }
}

extension Count {
    /// Whether a figure may be an earlier one for another by its size.
    fileprivate func isEarlier(than total: Count) -> Bool {
        guard let value, let now = total.value else { return value != total.value }
        return value != now && value <= now * 4 + 4 && now <= value * 4 + 4
    }
}
