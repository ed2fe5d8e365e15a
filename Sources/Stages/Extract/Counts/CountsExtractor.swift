public import NewsModel
import NewsText

/// Finds how many people were killed, wounded, detained, displaced and so on.
///
/// Each statement is a word of harm with the group of people that it speaks of, in one sentence: `killed at least 12
/// people`, `12 people were killed`, `the death toll rose to 47`. Parts of a total ("including three children") are
/// counts of their own, and so is an earlier figure that the text replaces ("up from nine"). What is only feared is left
/// out; so are ages, dates, sums and shares. The place stands behind a preposition in the same sentence, the date is the
/// nearest one there, and the quotation is the one that holds the number.
public struct CountsExtractor: Extractor {
    /// See `Extractor.reads`: places, dates and quotations are taken where their extractors ran, none is needed.
    public static let reads: [AnnotationLayer] = []
    /// See `Extractor.writes`.
    public static let writes = AnnotationLayer.counts

    private let vocabulary = HarmVocabulary()

    /// Makes the extractor; its word lists are read once.
    public init() {}

    /// See `Extractor.annotate`.
    public func annotate(_ article: borrowing SegmentedArticle, _ annotations: inout Annotations) {
        var reader = HarmReader(article, vocabulary)
        var counts: [Count] = []
        var sentences: [Range<Int>] = []
        var total: Count?
        for sentence in article.sentences {
            reader.sentence = sentence.tokens
            guard reader.speaksOfHarm || total != nil || !counts.isEmpty && reader.speaksOfNumber else { continue }
            reader.findGroups()
            let first = counts.count
            appendCounts(of: reader, to: &counts)
            appendParts(of: reader, before: total, to: &counts, from: first)
            appendRestated(of: reader, to: &counts, from: first)
            total = counts[first...].last { !$0.isPart && !$0.isSuperseded && $0.value ?? 2 > 1 }
            sentences += repeatElement(sentence.tokens, count: counts.count - first)
        }
        if !counts.isEmpty {
            let context = CountContext(annotations)
            for index in counts.indices { context.complete(&counts[index], in: sentences[index], article) }
        }
        annotations.counts = counts
    }

    private func appendCounts(of reader: HarmReader, to counts: inout [Count]) {
        let first = counts.count
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
    /// Those who were counted before, spoken of again, and figures that were given before.
    private func appendRestated(of reader: HarmReader, to counts: inout [Count], from first: Int) {
        var added: [Count] = []
        if let total = counts.last(where: { !$0.isPart && !$0.isSuperseded && $0.value ?? 2 > 1 }) {
            for figure in reader.earlierFigures where figure.value != total.value {
                added.append(reader.count(of: figure, total.kind))
            }
        }
        for group in reader.groups where reader.isRestated(group) {
            let same = counts[..<first].filter { $0.value == group.value && !$0.isSuperseded }
            guard let kind = same.first?.kind, same.allSatisfy({ $0.kind == kind }) else { continue }
            added.append(reader.count(of: group, kind))
        }
        for count in added where !counts[first...].contains(where: { $0.range.overlaps(count.range) }) {
            counts.append(count)
        }
        counts[first...].sort { $0.range < $1.range }
    }

    /// Parts by a pronoun that have no word of harm of their own: `Nine were held. Six of them are free`.
    private func appendParts(of reader: HarmReader, before total: Count?, to counts: inout [Count], from first: Int) {
        var total = total
        var parts: [Count] = []
        for group in reader.groups {
            var count = reader.count(of: group, total?.kind ?? .killed)
            if let own = counts[first...].first(where: { $0.range.overlaps(count.range) }) {
                if !own.isPart, !own.isSuperseded, own.value ?? 2 > 1 { total = own }
                continue
            }
            let isAmong = reader.isAmongThem(group) && group.value ?? 1 <= total?.value ?? .max
            guard group.isPart || isAmong, group.value != 0, !reader.isException(group) else { continue }
            if isAmong, let total {
                count.kind = total.kind
                count.isPart = true
            } else if let kind = reader.namedHarm(group), group.value ?? 2 > 1 {
                count.kind = kind
            } else if let total, reader.isPronoun(group), group.value ?? 2 > 1,
                group.value ?? 1 <= total.value ?? .max
            {
                count.kind = total.kind
            } else {
                continue
            }
            parts.append(count)
        }
        counts += parts
        counts[first...].sort { $0.range < $1.range }
    }
}

extension HarmReader {
    /// What happened to those whom a group is a part of: `six of the wounded`.
    func namedHarm(_ group: PeopleGroup) -> Count.Kind? {
        // "parents of two of the dead" are not of the dead
        guard hash(group.tokens.lowerBound - 1) != CountWord.of else { return nil }
        return group.noun.first { kind($0) == .harm }.map { word($0).harm }
    }

    /// Whether a group is left out of what is said: `all but two of them`.
    func isException(_ group: PeopleGroup) -> Bool { hash(group.tokens.lowerBound - 1) == CountWord.but }

    /// Whether a group is a part of people named before: `two children are among them`, `among them were two children`.
    func isAmongThem(_ group: PeopleGroup) -> Bool {
        // "three members of one family among them"
        let verb = group.tokens.upperBound
        // "six are children"
        if group.noun.isEmpty, group.value ?? 2 > 1 { return kind(verb) == .passive && kind(verb + 1) == .people }
        guard !group.noun.isEmpty, hash(group.tokens.lowerBound - 1) != CountWord.of else { return false }
        let behind = kind(verb) == .passive ? verb + 1 : verb
        if CountWord.among.contains(hash(behind)), CountWord.pronouns.contains(hash(behind + 1)) { return true }
        let before = group.tokens.lowerBound - (kind(group.tokens.lowerBound - 1) == .passive ? 2 : 1)
        return CountWord.pronouns.contains(hash(before)) && CountWord.among.contains(hash(before - 1))
    }

    /// Whether a group is a part of people named before: `two of them`.
    func isPronoun(_ group: PeopleGroup) -> Bool { CountWord.pronouns.contains(hash(group.noun.lowerBound)) }

    /// The count that a group makes.
    func count(of group: PeopleGroup, _ kind: Count.Kind) -> Count {
        let range = ByteRange(
            tokens[group.tokens.lowerBound].range.start, tokens[group.tokens.upperBound - 1].range.end)
        let who =
            group.noun.isEmpty
            ? nil
            : ByteRange(tokens[group.noun.lowerBound].range.start, tokens[group.noun.upperBound - 1].range.end)
        var count = Count(range: range, kind: kind, value: group.value, isAtLeast: group.isAtLeast, of: who)
        count.atMost = group.atMost
        count.isPart = group.isPart
        count.isSuperseded = group.isOld
        count.isDenied = group.isDenied
        return count
    }
}
